import NIOCore
import SigProtocol

/// The way out of one WebSocket, as a value: the frames of this turn, which become one write, and those that wait because its socket
/// takes no more.
struct WebSocketOutput {
    /// Bytes for which there is room when the first message of a turn is added.
    private static let usualTurn = 1024

    private(set) var queue: OutQueue
    /// Whether the socket takes more.
    var isWritable = true
    /// Frames of this turn that the channel does not have yet.
    private var unwritten = ByteBuffer()
    /// All that were sent or queued, for the log.
    private(set) var messages: UInt64 = 0
    private(set) var bytes: UInt64 = 0

    init(_ policy: WebSocketPolicy) {
        queue = OutQueue(maxMessages: policy.queuedMessages, maxBytes: policy.queuedBytes)
    }

    /// What became of a message that was to be added to what is written next.
    enum Addition {
        case added
        /// So much is unwritten now that it is not to wait for the end of the turn.
        case addedAsLast
        /// It is large, or something waits before it.
        case refused
    }

    /// Whether so much is unwritten that it is not to wait for the end of the turn.
    var isLarge: Bool { unwritten.readableBytes >= ServerBounds.flushThreshold }

    /// Adds a message to what is written next, if it is small and nothing waits before it. Nearly all take this way: the frame is made
    /// where it is sent from.
    mutating func append(_ message: WebSocketMessage) -> Addition {
        guard isWritable, queue.isEmpty, message.size < ServerBounds.flushThreshold else { return .refused }
        let before = unwritten.readableBytes
        // A second message mostly follows the first.
        if before == 0 { unwritten.reserveCapacity(min(4 &* message.size, Self.usualTurn)) }
        FrameEncoder.append(message, to: &unwritten)
        messages &+= 1
        bytes &+= UInt64(unwritten.readableBytes &- before)
        return isLarge ? .addedAsLast : .added
    }

    /// Counts a frame that is written or queued.
    mutating func count(_ frame: ByteBuffer, isMessage: Bool) {
        if isMessage { messages &+= 1 }
        bytes &+= UInt64(frame.readableBytes)
    }

    /// Adds a frame to what is written next.
    ///
    /// - Returns: what is to be written before it, where copying the frame would cost more than a write of its own.
    mutating func write(_ frame: ByteBuffer) -> ByteBuffer? {
        guard unwritten.readableBytes > 0, frame.readableBytes >= ServerBounds.flushThreshold else {
            if unwritten.readableBytes == 0 { unwritten = frame } else { unwritten.writeImmutableBuffer(frame) }
            return nil
        }
        defer { unwritten = frame }
        return unwritten
    }

    /// Takes out what is to be written; nil if nothing is.
    mutating func takeUnwritten() -> ByteBuffer? {
        guard unwritten.readableBytes > 0 else { return nil }
        defer { unwritten = ByteBuffer() }
        return unwritten
    }

    /// Lets a frame wait.
    mutating func wait(_ frame: ByteBuffer, now: @autoclosure () -> NIODeadline) { queue.append(frame, now: now()) }

    /// The next frame that waits, if the socket takes it.
    mutating func next() -> ByteBuffer? { isWritable ? queue.popFirst() : nil }

    /// Throws away what waits.
    mutating func forgetQueue() { queue.removeAll() }
}
