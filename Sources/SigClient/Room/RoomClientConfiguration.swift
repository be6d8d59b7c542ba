/// How a ``RoomClient`` behaves. Everything has a default.
public struct RoomClientConfiguration: ClientConfiguration {
    /// The room to join as soon as the connection is open: 1 to 64 bytes of UTF-8 without control characters. Nil (the default)
    /// joins none: ``RoomClient/join(_:as:)`` can follow, or pings alone.
    public var room: String?
    /// The id to join with: 1 to 64 letters, digits, `-` and `_`. Nil makes one as the web client does: 12 hexadecimal digits.
    public var id: String?
    /// What is the same for all clients. The server lets us in when it has told the members; deliveries are everything but what
    /// is sent, pongs, and the steps of connecting.
    ///
    /// A client that reconnects comes back into its room. For up to 20 s the server may hold the lost connection for alive, and
    /// answer `duplicate_id`: that counts as a failed attempt, and the next one follows. Any other refusal ends the client.
    public var options: ClientOptions

    public init(room: String? = nil, id: String? = nil, options: ClientOptions = ClientOptions()) {
        self.room = room
        self.id = id
        self.options = options
    }

    public init() { self.init(options: ClientOptions()) }
}
