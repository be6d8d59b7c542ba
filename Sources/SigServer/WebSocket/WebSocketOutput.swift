import NIOCore
import SigProtocol

/// The way out of one WebSocket, as a value: the frames of this turn, which become one write, and those that wait because its socket
/// takes no more.
struct WebSocketOutput {
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

    /// Whether so much is unwritten that it is not to wait for the end of the turn.
    var isLarge: Bool { unwritten.readableBytes >= ServerBounds.flushThreshold }

    /// Adds a message to what is written next, if it is small and nothing waits before it. Nearly all take this way: the frame is made
    /// where it is sent from.
    ///
    /// - Returns: false if it was not added.
    mutating func append(_ message: WebSocketMessage) -> Bool {
        guard isWritable, queue.isEmpty, message.payload.readableBytes < ServerBounds.flushThreshold else {
            return false
        }
        let before = unwritten.readableBytes
        FrameEncoder.append(message, to: &unwritten)
        messages &+= 1
        bytes &+= UInt64(unwritten.readableBytes &- before)
        return true
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
