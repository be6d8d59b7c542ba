internal import NIOCore
internal import SigProtocol

/// Counts the messages of one connection: 30 in a second.
///
/// The second is a fixed window. It begins with the first message that comes a second or more after the beginning of the one
/// before, and ends by itself, however many are refused in it.
struct RoomRateWindow: Sendable, Equatable {
    static let length = TimeAmount.seconds(1)

    private var start: NIODeadline?
    private var count = 0

    /// Counts a message.
    ///
    /// - Returns: whether it may be served.
    mutating func take(now: NIODeadline) -> Bool {
        if let start, now - start < Self.length {
            guard count < RoomLimits.messagesPerSecond else { return false }
            count += 1
        } else {
            start = now
            count = 1
        }
        return true
    }
}
