/// How a ``RoomClient`` behaves. Everything has a default.
public struct RoomClientConfiguration: Sendable {
    /// How connections are made.
    public var connector: ConnectorConfiguration
    /// The room to join as soon as the connection is open: 1 to 64 bytes of UTF-8 without control characters. Nil (the default)
    /// joins none: ``RoomClient/join(_:as:)`` can follow, or pings alone.
    public var room: String?
    /// The id to join with: 1 to 64 letters, digits, `-` and `_`. Nil makes one as the web client does: 12 hexadecimal digits.
    public var id: String?
    /// How long the server may take to let us in. Default 10 s.
    public var joinTimeout: Duration
    /// How long a ping, a later join or an HTTP request may wait for its answer. Default 30 s.
    public var requestTimeout: Duration
    /// Whether and how the client comes back into its room when the connection is lost. Default nil: it doesn't.
    ///
    /// For up to 20 s the server may hold the lost connection for alive, and answer `duplicate_id`: that counts as a failed
    /// attempt, and the next one follows. Any other refusal ends the client. What is sent meanwhile fails with `.closed`.
    public var reconnect: ReconnectPolicy?
    /// What is recorded for ``RoomClient/events``. Default `.deliveries`: everything but what is sent, pongs, and the steps of
    /// connecting.
    public var recording: EventRecording

    public init(
        connector: ConnectorConfiguration = ConnectorConfiguration(),
        room: String? = nil,
        id: String? = nil,
        joinTimeout: Duration = .seconds(10),
        requestTimeout: Duration = .seconds(30),
        reconnect: ReconnectPolicy? = nil,
        recording: EventRecording = .deliveries
    ) {
        self.connector = connector
        self.room = room
        self.id = id
        self.joinTimeout = joinTimeout
        self.requestTimeout = requestTimeout
        self.reconnect = reconnect
        self.recording = recording
    }
}

extension RoomClientConfiguration {
    var session: ClientSession<RoomClientMachine>.Configuration {
        .init(
            readyTimeout: joinTimeout,
            requestTimeout: requestTimeout,
            reconnect: reconnect,
            recording: recording
        )
    }
}
