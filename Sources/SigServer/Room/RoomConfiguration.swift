/// How the room protocol is served.
public struct RoomConfiguration: Sendable {
    /// Which origins may open a WebSocket, as the document's variable WS_ALLOWED_ORIGINS says it: `*`, or a list with commas between. Empty
    /// text means pages of this machine only; nil means `*`.
    public var allowedOrigins: String?

    /// The JSON object of `/config.js`, as the document's variable RTC_CONFIG_JSON says it; nil for a public STUN server.
    public var rtcConfig: String?

    public init() {}
}
