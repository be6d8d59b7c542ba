import DequeModule
import NIOCore
import SigProtocol

/// What a connection has reported and the session has not looked at, because the inbox is half full: a bounded queue, a pure value.
struct Backlog {
    /// How many bytes the messages may have before the connection is not read any more.
    static let maxBytes = 16 << 20
    /// What a message counts besides its bytes.
    private static let overhead = 128

    /// Whether events have to wait here.
    var isHeldBack = false
    /// Whether somebody is taking the events already.
    var isBeingTaken = false

    private var events: Deque<(event: WebSocketEvent, at: Timestamp)> = []
    private var bytes = 0

    /// Whether an event that comes now has to go behind others.
    var isInTheWay: Bool { isHeldBack || isBeingTaken || !events.isEmpty }

    /// Whether nothing more should come.
    var isFull: Bool { bytes >= Self.maxBytes }

    /// - Parameter at: when it came.
    mutating func append(_ event: WebSocketEvent, at: Timestamp) {
        events.append((event, at))
        bytes += Self.cost(event)
    }

    mutating func popFirst() -> (event: WebSocketEvent, at: Timestamp)? {
        guard let first = events.popFirst() else { return nil }
        bytes -= Self.cost(first.event)
        return first
    }

    private static func cost(_ event: WebSocketEvent) -> Int {
        if case .message(let message) = event { overhead + message.payload.readableBytes } else { overhead }
    }
}
