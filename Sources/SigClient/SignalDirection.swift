/// Which way a message went, as the client sees it.
public enum SignalDirection: Sendable, Hashable {
    /// From the server.
    case incoming
    /// From us.
    case outgoing
}
