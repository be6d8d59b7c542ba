/// What waits to be printed above the line, in order.
///
/// What somebody waits for is always taken. The rest is bounded: where more waits than ``maxLines`` or ``maxBytes``, because the
/// terminal does not take it, new lines are left out and counted.
package struct OutputQueue {
    package static let maxLines = 1000
    package static let maxBytes = 1 << 20

    private var texts: [String] = []
    private var bytes = 0
    /// Lines that were left out since the last time they were told.
    package private(set) var leftOut = 0

    package init() {}

    package var isEmpty: Bool { texts.isEmpty && leftOut == 0 }

    /// Adds a line that may be left out.
    /// - Returns: whether it was taken.
    @discardableResult
    package mutating func offer(_ line: String) -> Bool {
        let count = line.utf8.count
        guard texts.count < Self.maxLines, bytes + count <= Self.maxBytes else {
            leftOut += 1
            return false
        }
        texts.append(line)
        bytes += count
        return true
    }

    /// Adds a text whose writer waits until it was printed.
    package mutating func add(_ text: String) {
        texts.append(text)
        bytes += text.utf8.count
    }

    /// All that waits, and how many lines were left out behind it.
    package mutating func take() -> (texts: [String], leftOut: Int) {
        defer { self = OutputQueue() }
        return (texts, leftOut)
    }
}
