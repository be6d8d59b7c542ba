/// The bounds that both sides keep, in one place. What happens beyond a bound is said at each.
///
/// Bounds of one side only stand beside the code that keeps them.
public enum Bounds {
    /// Nesting of arrays and objects in JSON that is read. Deeper text is refused as malformed.
    public static let jsonDepth = 512

    /// Fragments of one WebSocket message. One more: close code 1009.
    public static let webSocketFragments = 1024

    /// Payload of a control frame in bytes (RFC 6455, 5.5). Longer: close code 1002.
    public static let controlPayload = 125

    /// Bytes of UTF-8 in the reason of a close frame: 125 less the code (RFC 6455, 5.5.1). Longer reasons are cut at a
    /// character.
    public static let closeReason = 123

    /// The share protocol's largest frame in bytes ("Max frame size: 4 KB"). Longer: the error "Frame too large".
    public static let shareFrame = 4096

    /// Messages that wait for one recipient of the share protocol ("Message buffer per recipient"). One more: the error
    /// "Recipient busy".
    public static let shareDeliveries = 32
}
