public import SigProtocol

/// What a session has seen so far, for completion: plain values, told by whoever runs it, and never asked of the network.
public struct SessionKnowledge: Sendable, Equatable {
    /// Names of one kind that are remembered for each peer; the oldest go first.
    public static let namesKept = 1000

    public struct Peer: Sendable, Equatable {
        public var name: String
        public var protocolName: ProtocolName?
        /// Our own id on the server, once `identity` has come.
        public var id: String?
        /// Whether it is closed: its name can be given again.
        public var isClosed = false
        /// Others on the server whom events have named and who did not leave, the last one last.
        public internal(set) var members: [String] = []
        /// Rooms or hubs, the last one last.
        public internal(set) var places: [String] = []
        /// Share codes, or those of topic sessions.
        public internal(set) var codes: [String] = []
        public internal(set) var topics: [String] = []
        /// Connection ids of PeerJS.
        public internal(set) var connections: [String] = []

        public init(name: String, protocolName: ProtocolName?) {
            self.name = name
            self.protocolName = protocolName
        }
    }

    /// In the order in which they were declared.
    public private(set) var peers: [Peer] = []
    /// The peer in use.
    public var current: String?
    /// The names of variables that statements have set.
    public var variables: Set<String> = []

    public init() {}

    /// The peer of a name.
    public subscript(_ name: String) -> Peer? { peers.first { $0.name == name } }

    /// Takes note of a peer that was declared. One of that name that was there before is forgotten with all that it saw.
    public mutating func add(peer: String, protocolName: ProtocolName?) {
        peers.removeAll { $0.name == peer }
        peers.append(Peer(name: peer, protocolName: protocolName))
    }

    /// Takes note of a peer that was closed.
    public mutating func close(peer: String) {
        guard let index = peers.firstIndex(where: { $0.name == peer }) else { return }
        peers[index].isClosed = true
        if current == peer { current = nil }
    }

    /// Forgets a peer, as one that could not be connected.
    public mutating func forget(peer: String) {
        peers.removeAll { $0.name == peer }
        if current == peer { current = nil }
    }

    /// Takes note of what an event tells, whichever way it went. An event of a peer that is not there adds the peer.
    public mutating func take(_ event: Event) {}
}

extension ScriptKnowledge {
    /// What the session knows, for checking the next statement. The values of variables stay unknown.
    public init(_ session: SessionKnowledge) {
        self.init(current: session.current)
        for peer in session.peers {
            peers[peer.name] = Peer(protocolName: peer.protocolName, isClosed: peer.isClosed)
        }
        for variable in session.variables { variables[variable] = .later }
    }
}
