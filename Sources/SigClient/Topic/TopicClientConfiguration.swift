/// How a ``TopicClient`` behaves. Everything has a default.
public struct TopicClientConfiguration: ClientConfiguration {
    /// The Origin header of every request, such as `https://example.com`: each has sessions and topics of its own. Nil (the default) sends
    /// the connector's ``ConnectorConfiguration/origin``, if there is one; all who send none share a place.
    public var origin: String?
    /// What is the same for all clients. There is nothing to be let into and no connection that could be lost, so that `readyTimeout` and
    /// `reconnect` mean nothing here. Every answer is what a method returns: with `.deliveries` (the default) no events are kept.
    public var options: ClientOptions

    public init(origin: String? = nil, options: ClientOptions = ClientOptions()) {
        self.origin = origin
        self.options = options
    }

    public init() { self.init(origin: nil) }
}
