public import SigProtocol

/// What is known before a statement runs, from those before it: which peers there are and what they speak, which variables are set.
///
/// Reading a script carries it from statement to statement. At the prompt the session knows better, because statements can fail:
/// ``StatementReader/known`` is set from it.
public struct ScriptKnowledge: Sendable, Equatable {
    public struct Peer: Sendable, Equatable {
        /// Nil where the target holds something that is known only when the script runs.
        public var protocolName: ProtocolName?
        /// After `close`: what came before can still be expected, and the name may be given again.
        public var isClosed: Bool

        public init(protocolName: ProtocolName?, isClosed: Bool = false) {
            self.protocolName = protocolName
            self.isClosed = isClosed
        }
    }

    public enum Variable: Sendable, Equatable {
        case value(String)
        /// It is set, to what is known only when the script runs.
        case later
    }

    public var peers: [String: Peer]
    /// The peer in use, for statements without a name.
    public var current: String?
    /// What the statements set; `--var` and the environment stand in ``ScriptContext``.
    public var variables: [String: Variable]

    public init(peers: [String: Peer] = [:], current: String? = nil, variables: [String: Variable] = [:]) {
        self.peers = peers
        self.current = current
        self.variables = variables
    }
}
