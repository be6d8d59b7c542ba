/// Takes a script apart into its lines.
struct ScriptLines {
    private let source: String
    private let bytes: [UInt8]
    private var index: Int
    private var number = 0

    init(_ bytes: [UInt8], source: String) {
        self.source = source
        self.bytes = bytes
        // Editors put a byte order mark in front; it says nothing.
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next line with all that it goes on in; nil at the end.
    mutating func next() -> SourceLine? {
        guard index < bytes.count else { return nil }
        var line = SourceLine(source: source)
        repeat {
            number += 1
            let end = lineEnd(from: index)
            line.append(bytes[index..<end], number: number)
            index = min(end + 1, bytes.count)
        } while line.goesOn && index < bytes.count && line.length <= ScriptBounds.lineBytes
        return line
    }

    private func lineEnd(from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            return index
        }
    }
}
