internal import NIOCore
internal import SigProtocol

/// The hubs that there are, of all four kinds, and who is in them.
///
/// A hub goes with its last peer, but for permanent ones. One that was made without a peer goes if none comes for a while.
struct HubRegistry: Sendable {
    /// How long a hub that was made without a peer waits for its first.
    static let emptyTime = TimeAmount.seconds(60)

    /// Which hub of the registry: never used twice, so that a hub made anew is another one.
    fileprivate typealias Number = UInt64

    /// Where a connection is.
    struct Place: Sendable {
        fileprivate let hub: Number
        /// Its number in the hub, which is its id.
        let peer: UInt64
    }

    private let maxHubs: Int
    private let maxPermanentHubs: Int
    private let maxPeers: Int
    private var numbers: [HubName: Number] = [:]
    private var hubs: [Number: Hub] = [:]
    private var places: [ConnectionID: Place] = [:]
    private var permanentCount = 0
    private var lastNumber: Number = 0
    /// Hubs that wait for their first peer.
    private var empty = AgeOrder<Number>()

    init(
        maxHubs: Int = HubLimits.hubs,
        maxPermanentHubs: Int = HubLimits.permanentHubs,
        maxPeers: Int = HubLimits.peers
    ) {
        self.maxHubs = maxHubs
        self.maxPermanentHubs = maxPermanentHubs
        self.maxPeers = maxPeers
    }

    /// How many hubs there are.
    var count: Int { hubs.count }

    /// The hub of a name; nil if there is none.
    subscript(_ name: HubName) -> Hub? { numbers[name].flatMap { hubs[$0] } }

    // MARK: Making hubs

    /// Whether there are as many hubs as can be.
    var isFull: Bool { hubs.count >= maxHubs }

    /// Why a hub can't be made; nil if it can.
    func refusal(toMake name: HubName) -> HubErrorKind? {
        if numbers[name] != nil { return .idTaken }
        return isFull || name.kind == .permanent && permanentCount >= maxPermanentHubs ? .createFailed : nil
    }

    /// Makes a hub without a peer. Unless it is permanent it goes by itself, a while from `now`.
    ///
    /// - Throws: `idTaken`, `createFailed`.
    mutating func make(
        _ name: HubName,
        metadata: String,
        date: WallTime,
        now: NIODeadline
    ) throws(HubErrorKind) -> Hub {
        if let refusal = refusal(toMake: name) { throw refusal }
        lastNumber &+= 1
        let hub = Hub(name: name, metadata: metadata, createdAt: date)
        numbers[name] = lastNumber
        hubs[lastNumber] = hub
        if hub.isPermanent {
            permanentCount += 1
        } else {
            empty.touch(lastNumber, now: now)
        }
        return hub
    }

    /// Removes the hubs whose time for a first peer is over.
    mutating func sweep(now: NIODeadline) {
        while let number = empty.popFirst(after: Self.emptyTime, now: now) {
            if let hub = hubs[number] { remove(hub, number) }
        }
    }

    private mutating func remove(_ hub: Hub, _ number: Number) {
        hubs[number] = nil
        numbers[hub.name] = nil
    }

    // MARK: Peers

    /// Why nobody can join a hub; nil if they can.
    func refusal(toJoin name: HubName) -> HubErrorKind? {
        guard let hub = self[name] else { return .hubNotFound }
        return hub.peers.count >= maxPeers ? .createFailed : nil
    }

    /// Makes a connection a peer.
    ///
    /// - Returns: the hub with it, and where it is.
    /// - Throws: `hubNotFound`, `createFailed`.
    mutating func join(
        _ connection: ConnectionID,
        _ name: HubName,
        metadata: String,
        date: WallTime
    ) throws(HubErrorKind) -> (hub: Hub, place: Place) {
        if let refusal = refusal(toJoin: name) { throw refusal }
        guard let number = numbers[name], let peer = hubs[number]?.add(connection, metadata: metadata, date: date),
            let hub = hubs[number]
        else { throw .hubNotFound }
        let place = Place(hub: number, peer: peer)
        places[connection] = place
        empty.remove(number)
        return (hub, place)
    }

    /// Where a connection is; nil if it is in no hub.
    func place(of connection: ConnectionID) -> Place? { places[connection] }

    /// Takes a connection out of its hub, and a hub that is empty then out of the registry.
    ///
    /// - Returns: what it was, and those who are left; nil if it was in no hub.
    mutating func leave(_ connection: ConnectionID) -> (peer: UInt64, others: [ConnectionID])? {
        guard let place = places.removeValue(forKey: connection) else { return nil }
        hubs[place.hub]?.remove(place.peer)
        guard let hub = hubs[place.hub] else { return nil }
        if hub.peers.isEmpty, !hub.isPermanent { remove(hub, place.hub) }
        return (place.peer, hub.peers.map(\.connection))
    }

    /// The connection of a peer of the same hub.
    func connection(of peer: UInt64, besides place: Place) -> ConnectionID? { hubs[place.hub]?.connection(of: peer) }

    /// Changes what a peer says about itself.
    mutating func update(_ place: Place, metadata: String) { hubs[place.hub]?.update(place.peer, metadata: metadata) }
}
