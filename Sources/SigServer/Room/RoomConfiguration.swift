/// How the room protocol is served.
public struct RoomConfiguration: Sendable {
    /// Which origins may open a WebSocket, as the document's variable WS_ALLOWED_ORIGINS says it: `*` for all, or a list with commas
    /// between of origins (`https://app.example`) and bare host names (`app.example`, any scheme and port). Text without an
    /// entry means pages of this machine only; nil means `*`.
    public var allowedOrigins: String?

    /// The JSON object of `/config.js`, as the document's variable RTC_CONFIG_JSON says it; nil or blank for a public STUN
    /// server. Anything else that is not a JSON object is `badConfiguration`.
    public var rtcConfig: String?

    public init() {}
}
