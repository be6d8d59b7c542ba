import NIOCore
import SigProtocol

/// The ids that are registered, and the connections that speak for them.
///
/// A client is what came with one id and one token: mostly one connection; two or more where one took over from another that
/// is still open. It lives as long as one of them, also without its id, which it can give back or lose.
struct PeerJSRegistry: Sendable {
    /// A client as its messages need it. An object, so that each message takes one reference and makes no copy of the id.
    final class Client: Sendable {
        let id: String
        /// The id as a JSON string, as messages have it.
        let literal: JSONValue
        fileprivate let number: Number

        fileprivate init(id: String, number: Number) {
            self.id = id
            self.number = number
            literal = JSONValue(string: id)
        }
    }

    /// What coming and going ask of a client.
    private struct Membership: Sendable {
        let client: Client
        let token: String
        /// All that speak for the client.
        var connections: Set<ConnectionID>
    }

    /// Who has an id, and the connection that gets what is sent to it: the one that came last.
    private struct Holder: Sendable {
        let client: Client
        var receiver: ConnectionID
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
    fileprivate typealias Number = UInt64

    private let limit: Int
    private var lastNumber: Number = 0
    private var clients: [Number: Membership] = [:]
    // A message asks these two, once each.
    private var registered: [PeerJSAddress: Holder] = [:]
    private var speakers: [ConnectionID: Client] = [:]
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

    /// The clients that have an id, in the order of registration, each with its place; those behind a place, to go on. Places count
    /// from 1.
    func clients(after place: UInt64) -> [(place: UInt64, client: Client)] {
        registered.values.map { ($0.client.number, $0.client) }.filter { $0.0 > place }.sorted { $0.0 < $1.0 }
    }

    // MARK: Coming

    /// Takes a connection in under an id.
    ///
    /// Taking over does not restart the clock of the client: only its heartbeats do.
    mutating func enter(id: String, token: String, _ connection: ConnectionID, now: NIODeadline) -> Entry {
        let address = PeerJSAddress(id: id)
        if let client = registered[address]?.client {
            guard clients[client.number]?.token.utf8.elementsEqual(token.utf8) == true else {
                return .refused(.idTaken)
            }
            registered[address]?.receiver = connection
            clients[client.number]?.connections.insert(connection)
            speakers[connection] = client
            return .tookOver
        }
        guard registered.count < limit else { return .refused(.limitReached) }
        lastNumber &+= 1
        let client = Client(id: id, number: lastNumber)
        clients[client.number] = Membership(client: client, token: token, connections: [connection])
        registered[address] = Holder(client: client, receiver: connection)
        speakers[connection] = client
        silence.touch(client.number, now: now)
        return .registered
    }

    // MARK: Asking

    /// The client that a connection speaks for; nil if it was refused or has ended.
    func client(of connection: ConnectionID) -> Client? { speakers[connection] }

    /// The client that has an id, and who gets what is sent to it.
    func holder(of address: PeerJSAddress) -> (client: Client, receiver: ConnectionID)? {
        registered[address].map { ($0.client, $0.receiver) }
    }

    /// Who gets what is sent to an id.
    func receiver(of address: PeerJSAddress) -> ConnectionID? {
        guard let place = registered.index(forKey: address) else { return nil }
        return registered.values[place].receiver
    }

    // MARK: Staying and going

    /// A sign of life from one of a client's connections.
    mutating func beat(_ connection: ConnectionID, now: NIODeadline) {
        guard let client = speakers[connection] else { return }
        silence.touch(client.number, now: now)
    }

    /// Gives the id of a connection's client back. The connections stay; nobody who has the id later is touched.
    mutating func giveBack(_ connection: ConnectionID) {
        guard let client = speakers[connection] else { return }
        unregister(client)
    }

    /// A connection is gone. If the id's messages went to it, the id is free, also while older connections are open.
    mutating func remove(_ connection: ConnectionID) {
        guard let client = speakers.removeValue(forKey: connection) else { return }
        let address = PeerJSAddress(id: client.id)
        if let holder = registered[address], holder.client.number == client.number, holder.receiver == connection {
            registered[address] = nil
        }
        clients[client.number]?.connections.remove(connection)
        if clients[client.number]?.connections.isEmpty == true { forget(client) }
    }

    /// Takes out a client that has given no sign of life for this long; its connections are to be closed. Nil if there is none.
    mutating func removeSilent(for time: TimeAmount, now: NIODeadline) -> Set<ConnectionID>? {
        guard let number = silence.popFirst(after: time, now: now) else { return nil }
        guard let silent = clients[number] else { return [] }
        unregister(silent.client)
        forget(silent.client)
        for connection in silent.connections { speakers[connection] = nil }
        return silent.connections
    }

    /// Frees the id of a client, if it is still its own.
    private mutating func unregister(_ client: Client) {
        let address = PeerJSAddress(id: client.id)
        if registered[address]?.client.number == client.number { registered[address] = nil }
    }

    private mutating func forget(_ client: Client) {
        clients[client.number] = nil
        silence.remove(client.number)
    }
}
