public import NIOCore
public import SigProtocol

/// One thing that a topic client has sent or got, with the body that told it.
public struct TopicEvent: Sendable {
    /// What can happen. None of it is a delivery: events are kept with ``EventRecording/everything`` alone.
    public enum Kind: Sendable {
        /// We announced ourselves in a topic. Outgoing.
        case announce(TopicOffer, topic: String)
        /// The server made a session of it.
        case announced(code: String, topic: String)
        /// A session of a list: an offer that nobody has answered yet.
        case session(TopicSession, topic: String)
        /// We sent an answer or a candidate. Outgoing.
        case signal(TopicAnswer)
        /// The server took it.
        case accepted(TopicAnswer)
        /// What the other side has sent, found by polling from this side; or that the session has expired.
        case news(TopicNews, code: String, side: TopicSide)
        /// A page of the topics.
        case topics(TopicPage)
        /// The version of the server.
        case version(String)
        /// The server is well.
        case health(TopicHealth)
        /// The server refused a request, which throws the same. Refusals that polling outlasts are not told.
        case refused(SignalingError)
    }

    /// What happened.
    public var kind: Kind
    /// Whether it was sent, or is what an answer said.
    public var direction: SignalDirection
    /// The body of the request or the answer, byte for byte; nil without one. Several events may come of one.
    public var frame: ByteBuffer?

    public init(_ kind: Kind, _ direction: SignalDirection = .incoming, frame: ByteBuffer? = nil) {
        self.kind = kind
        self.direction = direction
        self.frame = frame
    }
}

extension TopicEvent: ReportedEvent {
    /// There is no connection of which one could say that it has ended.
    public var end: WebSocketEnd? { nil }

    var size: Int { (frame?.readableBytes ?? 0) + 64 }

    /// Whoever makes a request gets its answer: nothing comes by itself.
    var isDelivery: Bool { false }
}
