public import SigProtocol

/// What a session has seen so far, for completion: plain values, told by whoever runs it, and never asked of the network.
public struct SessionKnowledge: Sendable, Equatable {
    /// Names of one kind that are remembered for each peer; the oldest go first.
    public static let namesKept = 1000
    /// Bytes of the longest name that is remembered.
    public static let nameBytes = 1024

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
    public mutating func take(_ event: Event) {
        guard let index = peers.firstIndex(where: { $0.name == event.peer }) else {
            add(peer: event.peer, protocolName: event.protocolName)
            return take(event)
        }
        peers[index].take(event)
    }
}

extension SessionKnowledge.Peer {
    fileprivate mutating func take(_ event: Event) {
        protocolName = event.protocolName
        let payload = event.payload.object
        switch event.kind {
        case .identity:
            id = event.payloadText("id") ?? id
            members.removeAll { $0 == id }
        case .members:
            let names = (payload?["members"]?.elements ?? []).compactMap { $0.string ?? $0.object?["id"]?.string }
            members = names.suffix(SessionKnowledge.namesKept).filter { name in
                name != id && name.utf8.count <= SessionKnowledge.nameBytes
            }
        case .peerLeft: forget(event.from)
        case .leave:
            if event.direction == .incoming { forget(event.from) } else if event.to == nil { members = [] }
        case .expire:
            forget(event.from)
            if let code = event.payloadText("code") { codes.removeAll { $0 == code } }
            return
        case .closed: members = []
        case .found: note(event.payloadText("id"), in: \.members)
        case .result: take(resultOf: event.payloadText("verb") ?? "", payload?["value"])
        case .peerJoined, .offer, .answer, .candidate, .message, .hangup: noteOther(of: event)
        default: break
        }
        guard let payload else { return }
        note(payload["room"]?.string, in: \.places)
        note(payload["hub"]?.string, in: \.places)
        note(payload["topic"]?.string, in: \.topics)
        note(payload["connectionId"]?.string, in: \.connections)
        // Errors have codes of another kind.
        if event.kind != .error, event.kind != .closed { note(payload["code"]?.string, in: \.codes) }
    }

    private mutating func noteOther(of event: Event) {
        // Who offers in a topic is told by what it says of itself, and can't be written to by that.
        guard protocolName != .topic else { return }
        note(event.direction == .incoming ? event.from : event.to, in: \.members)
    }

    private mutating func take(resultOf verb: String, _ value: JSONValue?) {
        for element in value?.elements?.suffix(SessionKnowledge.namesKept) ?? [] {
            switch verb {
            case "peers": note(element.string, in: \.members)
            case "list": note(element.object?["topic"]?.string, in: \.topics)
            default: return
            }
        }
    }

    private mutating func forget(_ name: String?) { members.removeAll { $0 == name } }

    /// Puts a name behind those that are there.
    private mutating func note(_ name: String?, in list: WritableKeyPath<Self, [String]>) {
        guard let name, !name.isEmpty, name.utf8.count <= SessionKnowledge.nameBytes, list != \.members || name != id
        else { return }
        guard self[keyPath: list].last != name else { return }
        self[keyPath: list].removeAll { $0 == name }
        self[keyPath: list].append(name)
        if self[keyPath: list].count > SessionKnowledge.namesKept { self[keyPath: list].removeFirst() }
    }
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
