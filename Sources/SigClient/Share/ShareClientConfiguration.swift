/// How a ``ShareClient`` behaves. Everything has a default.
public struct ShareClientConfiguration: Sendable {
    /// What the client keeps for its ``ShareClient/events``. Deliveries are the messages of other peers.
    public typealias Recording = EventRecording

    /// How connections are made.
    public var connector: ConnectorConfiguration
    /// The token of an identity, from an earlier ``ShareClient/register()``. It goes into the URL and nowhere else.
    public var token: String?
    /// How long a request may wait for its answer. Default 30 s.
    public var requestTimeout: Duration
    /// How long the server may take to send the identity after the upgrade. Default 10 s.
    public var identityTimeout: Duration
    /// Whether and how an identity comes back after the connection is lost. Default nil: it doesn't.
    ///
    /// Only a connection that has a token can keep its UUID, so only such a one reconnects: with ``token``, or after
    /// `register()`. While the server still holds the lost connection it says "Token already in use."; that counts as
    /// a failed attempt, and the next one follows. Requests that were in flight fail with `.closed`.
    public var reconnect: ReconnectPolicy?
    /// What is recorded for the sequences. Default `.deliveries`.
    public var recording: Recording

    public init(
        connector: ConnectorConfiguration = ConnectorConfiguration(),
        token: String? = nil,
        requestTimeout: Duration = .seconds(30),
        identityTimeout: Duration = .seconds(10),
        reconnect: ReconnectPolicy? = nil,
        recording: Recording = .deliveries
    ) {
        self.connector = connector
        self.token = token
        self.requestTimeout = requestTimeout
        self.identityTimeout = identityTimeout
        self.reconnect = reconnect
        self.recording = recording
    }
}

extension ShareClientConfiguration {
    var session: ClientSession<ShareClientMachine>.Configuration {
        .init(
            readyTimeout: identityTimeout,
            requestTimeout: requestTimeout,
            reconnect: reconnect,
            recording: recording
        )
    }
}
