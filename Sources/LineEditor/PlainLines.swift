/// Lines of bytes, where there is nothing to edit.
struct PlainLines {
    private var bytes: [UInt8] = []
    private var next = 0
    /// Up to where no line's end was seen yet.
    private var searched = 0
    /// Whether nothing follows any more, and every line was taken.
    var hasEnded: Bool { isOver && next >= bytes.count }
    private var isOver = false

    mutating func feed(_ more: some Sequence<UInt8>) {
        bytes.removeFirst(next)
        searched -= next
        next = 0
        bytes.append(contentsOf: more)
    }

    /// The input has ended: what is left is a line without an end.
    mutating func end() { isOver = true }

    /// The next line, without its end. One that is longer than ``LineEditor/maxLine`` is cut into several.
    mutating func line() -> String? {
        while searched < bytes.count, bytes[searched] != 0x0A, searched - next < LineEditor.maxLine { searched += 1 }
        let isWhole = searched < bytes.count
        guard isWhole || (isOver && next < bytes.count) else { return nil }
        var line = bytes[next..<searched]
        if isWhole, bytes[searched] == 0x0A { searched += 1 }
        next = searched
        if line.last == 0x0D { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }
}
