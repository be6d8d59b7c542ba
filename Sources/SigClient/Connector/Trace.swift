public import NIOCore
public import SigProtocol

/// One thing that happened on the wire. Secrets are hidden; text from the peer is not yet safe for a terminal.
public enum TraceEvent: Sendable, Equatable {
    /// What the connector did or found out, one short sentence: curl's `*` lines.
    case info(String)
    /// What was sent: curl's `>` lines.
    case sent(TraceData)
    /// What was received: curl's `<` lines.
    case received(TraceData)
}

/// What travelled.
public enum TraceData: Sendable, Equatable {
    /// The start line and the headers of a request or answer, in order, one a line.
    case head([String])
    /// The body of a request or answer.
    case body(ByteBuffer)
    case text(ByteBuffer)
    case binary(ByteBuffer)
    case ping(ByteBuffer)
    case pong(ByteBuffer)
    case close(WebSocketClose)
}
