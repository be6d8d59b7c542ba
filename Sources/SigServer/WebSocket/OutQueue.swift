import DequeModule
import NIOCore

/// The frames that wait for one connection whose socket takes no more, with their bounds.
struct OutQueue {
    private var frames: Deque<ByteBuffer> = []
    private(set) var bytes = 0
    /// Since when one of the bounds has been reached.
    private(set) var fullSince: NIODeadline?

    private let maxMessages: Int
    private let maxBytes: Int

    init(maxMessages: Int, maxBytes: Int) {
        self.maxMessages = max(1, maxMessages)
        self.maxBytes = max(1, maxBytes)
    }

    var count: Int { frames.count }
    var isEmpty: Bool { frames.isEmpty }
    var isFull: Bool { frames.count >= maxMessages || bytes >= maxBytes }

    /// Whether it has grown so far beyond its bounds that waiting is no use.
    var isOverflowing: Bool {
        frames.count / ServerBounds.fullQueueFactor >= maxMessages || bytes / ServerBounds.fullQueueFactor >= maxBytes
    }

    mutating func append(_ frame: ByteBuffer, now: @autoclosure () -> NIODeadline) {
        frames.append(frame)
        bytes &+= frame.readableBytes
        if fullSince == nil, isFull { fullSince = now() }
    }

    mutating func popFirst() -> ByteBuffer? {
        guard let frame = frames.popFirst() else { return nil }
        bytes &-= frame.readableBytes
        if fullSince != nil, !isFull { fullSince = nil }
        // An idle connection keeps nothing of what once waited for it.
        if frames.isEmpty { frames = [] }
        return frame
    }

    mutating func removeAll() {
        frames = []
        bytes = 0
        fullSince = nil
    }
}
