import NIOCore
import SigProtocol

/// The ids that are registered, and the connections that speak for them.
///
/// A client is what came with one id and one token: mostly one connection; two or more where one took over from another that
/// is still open. It lives as long as one of them, also without its id, which it can give back or lose.
struct PeerJSRegistry: Sendable {
    struct Client: Sendable {
        let id: String
        /// The id as a JSON string, as messages have it.
        let literal: JSONValue
        fileprivate let token: String
        /// Who gets what is sent to the id: the connection that came last. Nil when the client has no id any more.
        fileprivate(set) var receiver: ConnectionID?
        /// All that speak for the client.
        fileprivate(set) var connections: Set<ConnectionID>

        fileprivate init(id: String, token: String, _ connection: ConnectionID) {
            self.id = id
            self.token = token
            literal = JSONValue(string: id)
            receiver = connection
            connections = [connection]
        }
    }

    /// What became of a connection that wants to be somebody.
    enum Entry: Sendable, Equatable {
        /// The id is its own.
        case registered
        /// It has taken the id over from an older connection with the same token.
        case tookOver
        case refused(PeerJSErrorKind)
    }

    /// Clients are numbered in the order of registration.
    private typealias Number = UInt64

    private let limit: Int
    private var lastNumber: Number = 0
    private var clients: [Number: Client] = [:]
    private var registered: [PeerJSAddress: Number] = [:]
    private var speakers: [ConnectionID: Number] = [:]
    /// By the last sign of life.
    private var silence = AgeOrder<Number>()

    /// - Parameter limit: how many ids may be registered at one time. Connections that take over don't count.
    init(limit: Int) { self.limit = limit }

    /// How many clients there are, with an id or without.
    var clientCount: Int { clients.count }
    /// How many ids are registered.
    var idCount: Int { registered.count }
    /// How many connections speak for a client.
    var connectionCount: Int { speakers.count }

    /// The registered ids in the order of registration.
    var ids: [String] { registered.values.sorted().compactMap { clients[$0]?.id } }

    // MARK: Coming

    /// Takes a connection in under an id.
    ///
    /// Taking over does not restart the clock of the client: only its heartbeats do.
    mutating func enter(id: String, token: String, _ connection: ConnectionID, now: NIODeadline) -> Entry {
        let address = PeerJSAddress(id: id)
        if let number = registered[address], var client = clients.removeValue(forKey: number) {
            let isOwner = client.token.utf8.elementsEqual(token.utf8)
            if isOwner {
                client.receiver = connection
                client.connections.insert(connection)
                speakers[connection] = number
            }
            clients[number] = client
            return isOwner ? .tookOver : .refused(.idTaken)
        }
        guard registered.count < limit else { return .refused(.limitReached) }
        lastNumber &+= 1
        clients[lastNumber] = Client(id: id, token: token, connection)
        registered[address] = lastNumber
        speakers[connection] = lastNumber
        silence.touch(lastNumber, now: now)
        return .registered
    }

    // MARK: Asking

    /// The client that a connection speaks for; nil if it was refused or has ended.
    func client(of connection: ConnectionID) -> Client? { speakers[connection].flatMap { clients[$0] } }

    /// The client that has an id, and who gets what is sent to it.
    func holder(of address: PeerJSAddress) -> (client: Client, receiver: ConnectionID)? {
        guard let client = registered[address].flatMap({ clients[$0] }), let receiver = client.receiver else {
            return nil
        }
        return (client, receiver)
    }

    // MARK: Staying and going

    /// A sign of life from one of a client's connections.
    mutating func beat(_ connection: ConnectionID, now: NIODeadline) {
        guard let number = speakers[connection] else { return }
        silence.touch(number, now: now)
    }

    /// Gives the id of a connection's client back. The connections stay; nobody who has the id later is touched.
    mutating func giveBack(_ connection: ConnectionID) {
        guard let number = speakers[connection] else { return }
        unregister(number)
    }

    /// A connection is gone. If the id's messages went to it, the id is free, also while older connections are open.
    mutating func remove(_ connection: ConnectionID) {
        guard let number = speakers.removeValue(forKey: connection) else { return }
        if clients[number]?.receiver == connection { unregister(number) }
        clients[number]?.connections.remove(connection)
        if clients[number]?.connections.isEmpty == true { forget(number) }
    }

    /// Takes out a client that has given no sign of life for this long; its connections are to be closed. Nil if there is none.
    mutating func removeSilent(for time: TimeAmount, now: NIODeadline) -> Set<ConnectionID>? {
        guard let number = silence.popFirst(after: time, now: now) else { return nil }
        let connections = clients[number]?.connections ?? []
        unregister(number)
        forget(number)
        for connection in connections { speakers[connection] = nil }
        return connections
    }

    private mutating func unregister(_ number: Number) {
        guard let client = clients[number], client.receiver != nil else { return }
        clients[number]?.receiver = nil
        registered[PeerJSAddress(id: client.id)] = nil
    }

    private mutating func forget(_ number: Number) {
        clients[number] = nil
        silence.remove(number)
    }
}
