import SigProtocol

/// Which connections were offered last between us and each peer, so that answers and candidates need not name theirs: a pure
/// value.
struct PeerJSConnections: Sendable {
    /// How many peers are remembered. Beyond, the one whose last offer is oldest is forgotten; its connections can still be
    /// named.
    static let maxPeers = 1000

    /// Bytes of the longest name of a peer or connection that is remembered.
    static let maxName = 1024

    struct Connection: Sendable, Equatable {
        var id: String
        var kind: PeerJSConnectionKind
    }

    private struct Peer: Sendable {
        /// The last offer that came from it.
        var incoming: Connection?
        /// The last offer that went either way.
        var latest: Connection
        var time: UInt64
    }

    private var peers: [PeerJSAddress: Peer] = [:]
    private var time: UInt64 = 0

    /// An offer came from a peer. One that does not say its connection's id is not remembered.
    mutating func offered(by peer: String, _ payload: JSONValue?) {
        guard let connection = Self.connection(in: payload) else { return }
        remember(connection, peer, incoming: connection)
    }

    /// An offer went to a peer.
    mutating func offered(to peer: String, _ payload: JSONValue?) {
        guard let connection = Self.connection(in: payload) else { return }
        remember(connection, peer, incoming: peers[PeerJSAddress(id: peer)]?.incoming)
    }

    /// What an answer to a peer answers: the peer's last offer.
    /// - Parameter id: the connection that is meant, if it is known.
    func answering(_ peer: String, _ id: String?) -> Connection? {
        let known = peers[PeerJSAddress(id: peer)]
        return id.map { named($0, known) } ?? known?.incoming
    }

    /// The connection that a candidate is for: that of the last offer that went either way.
    /// - Parameter id: the connection that is meant, if it is known.
    func latest(with peer: String, _ id: String?) -> Connection? {
        let known = peers[PeerJSAddress(id: peer)]
        return id.map { named($0, known) } ?? known?.latest
    }

    /// A connection by its id. What kind it is is remembered or, as in the browser library, told by the id's first letters.
    private func named(_ id: String, _ known: Peer?) -> Connection {
        for connection in [known?.incoming, known?.latest] {
            if let connection, connection.id == id { return connection }
        }
        return Connection(id: id, kind: id.utf8.starts(with: "mc_".utf8) ? .media : .data)
    }

    private mutating func remember(_ connection: Connection, _ peer: String, incoming: Connection?) {
        guard peer.utf8.count <= Self.maxName, connection.id.utf8.count <= Self.maxName else { return }
        let address = PeerJSAddress(id: peer)
        if peers[address] == nil, peers.count >= Self.maxPeers,
            let oldest = peers.min(by: { $0.value.time < $1.value.time })?.key
        {
            peers[oldest] = nil
        }
        time &+= 1
        peers[address] = Peer(incoming: incoming, latest: connection, time: time)
    }

    private static func connection(in payload: JSONValue?) -> Connection? {
        guard let payload else { return nil }
        let offer = PeerJSPayload(reading: payload, of: .offer)
        guard let id = offer.connectionID else { return nil }
        if case .offer(let offer) = offer { return Connection(id: id, kind: offer.kind) }
        let kind = payload.object?["type"]?.string.flatMap { PeerJSConnectionKind(rawValue: $0) }
        return Connection(id: id, kind: kind ?? .data)
    }
}
