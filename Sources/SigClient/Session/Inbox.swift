import DequeModule

/// A bounded queue between the connection and whoever takes what arrived: a pure value.
///
/// While it holds half of its bounds or more, what comes has to wait in the ``Backlog`` (unless an answer is awaited, which would
/// otherwise never come). At the bounds it is overfull, and the connection is to be closed: nothing is dropped in silence.
struct Inbox<Element: Sendable>: Sendable {
    /// How many elements may wait.
    static var maxCount: Int { 10_000 }
    /// How many bytes the elements that wait may have.
    static var maxBytes: Int { 64 << 20 }

    private var elements: Deque<(element: Element, bytes: Int)> = []
    private var bytes = 0
    private let countBound: Int
    private let byteBound: Int

    init(maxCount: Int = Self.maxCount, maxBytes: Int = Self.maxBytes) {
        countBound = max(2, maxCount)
        byteBound = max(2, maxBytes)
    }

    /// Whether nothing should be added for now.
    var isHalfFull: Bool { elements.count >= countBound / 2 || bytes >= byteBound / 2 }

    /// Adds an element; false if it does not fit any more.
    mutating func append(_ element: Element, bytes size: Int) -> Bool {
        guard elements.count < countBound, size <= byteBound - bytes else { return false }
        elements.append((element, size))
        bytes += size
        return true
    }

    mutating func popFirst() -> Element? {
        guard let (element, size) = elements.popFirst() else { return nil }
        bytes -= size
        return element
    }
}
