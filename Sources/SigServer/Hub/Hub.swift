internal import SigProtocol

/// A hub's kind and id: the same id is another hub in another kind. Ids are compared byte by byte.
struct HubName: Sendable, Hashable {
    let kind: HubKind
    private let exact: ExactText

    var id: String { exact.text }

    init(kind: HubKind, id: String) {
        self.kind = kind
        exact = ExactText(id)
    }
}

/// One hub and its peers, who are numbered in the order in which they came.
struct Hub: Sendable {
    struct Peer: Sendable {
        let number: UInt64
        let connection: ConnectionID
        var metadata: String
        let joinedAt: WallTime
    }

    let name: HubName
    let metadata: String
    let createdAt: WallTime
    /// In the order of their numbers.
    private(set) var peers: [Peer] = []
    /// Numbers are not given twice, not even when everybody has gone.
    private var lastNumber: UInt64 = 0

    init(name: HubName, metadata: String, createdAt: WallTime) {
        self.name = name
        self.metadata = metadata
        self.createdAt = createdAt
    }

    /// Whether it stays when it is empty.
    var isPermanent: Bool { name.kind == .permanent }

    /// The connection of a peer; nil if it is not there.
    func connection(of number: UInt64) -> ConnectionID? { place(of: number).map { peers[$0].connection } }

    /// - Returns: the new peer's number.
    mutating func add(_ connection: ConnectionID, metadata: String, date: WallTime) -> UInt64 {
        lastNumber &+= 1
        peers.append(Peer(number: lastNumber, connection: connection, metadata: metadata, joinedAt: date))
        return lastNumber
    }

    mutating func remove(_ number: UInt64) {
        if let place = place(of: number) { peers.remove(at: place) }
    }

    mutating func update(_ number: UInt64, metadata: String) {
        if let place = place(of: number) { peers[place].metadata = metadata }
    }

    private func place(of number: UInt64) -> Int? {
        let place = peers.end { $0.number < number }
        return place < peers.count && peers[place].number == number ? place : nil
    }
}

// MARK: What is told about them

extension Hub {
    /// What a newcomer is told.
    func info(for number: UInt64) -> HubInfo {
        HubInfo(
            id: name.id,
            createdAt: HubTimestamp(createdAt),
            me: String(number),
            metadata: metadata,
            peers: peers.map(\.told)
        )
    }

    /// What `get` says.
    var described: HubDescription {
        HubDescription(
            id: name.id,
            createdAt: HubTimestamp(createdAt).description,
            metadata: metadata,
            isPermanent: isPermanent
        )
    }
}

extension Hub.Peer {
    /// What the others are told.
    var told: HubPeer { HubPeer(id: String(number), metadata: metadata, joinedAt: HubTimestamp(joinedAt)) }
}

extension HubTimestamp {
    fileprivate init(_ time: WallTime) {
        let (seconds, rest) = time.nanoseconds.flooredDivision(by: 1_000_000_000)
        self.init(seconds: seconds, nanoseconds: Int32(truncatingIfNeeded: rest))
    }
}
