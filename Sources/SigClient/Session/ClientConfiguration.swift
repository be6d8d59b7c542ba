/// How a client behaves: what its protocol needs, and the options that are the same for all. Everything has a default.
public protocol ClientConfiguration: Sendable {
    /// The defaults.
    init()

    /// What is configured in the same way for every protocol.
    var options: ClientOptions { get set }
}

/// What is configured in the same way for every client. Everything has a default.
public struct ClientOptions: Sendable {
    /// How connections are made.
    public var connector: ConnectorConfiguration
    /// How long the server may take, once the connection is there, until it has let us in. Default 10 s; beyond: `.timedOut`.
    public var readyTimeout: Duration
    /// How long a request or a fence may wait for its answer. Default 30 s; beyond: `.timedOut`.
    public var requestTimeout: Duration
    /// Whether and how the client comes back when the connection is lost. Default nil: it doesn't, and ends.
    ///
    /// What is sent meanwhile fails with `.closed`, and so does what waits for an answer. A refusal that would come again ends
    /// the client; each configuration says what else holds.
    public var reconnect: ReconnectPolicy?
    /// What is kept for those who iterate over the events. Default `.deliveries`.
    public var recording: EventRecording

    public init(
        connector: ConnectorConfiguration = ConnectorConfiguration(),
        readyTimeout: Duration = .seconds(10),
        requestTimeout: Duration = .seconds(30),
        reconnect: ReconnectPolicy? = nil,
        recording: EventRecording = .deliveries
    ) {
        self.connector = connector
        self.readyTimeout = readyTimeout
        self.requestTimeout = requestTimeout
        self.reconnect = reconnect
        self.recording = recording
    }
}

/// What a client keeps for those who iterate over its events.
public enum EventRecording: Sendable {
    /// Only what programs act on: what came from other peers, and what the server told by itself.
    case deliveries
    /// Everything, in order, also what was sent: for tools that show or test the conversation.
    case everything
}
