package import NIOCore

/// A place in a file: the line and the column, counted from 1; columns are bytes.
package struct SourcePosition: Sendable, Equatable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The place behind so many bytes of a text.
    package init(of offset: Int, in text: ByteBuffer) {
        let before = text.readableBytesView.prefix(max(0, offset))
        line = 1 + before.count { $0 == 0x0A }
        column =
            1 + (before.lastIndex(of: 0x0A).map { before.distance(from: $0, to: before.endIndex) - 1 } ?? before.count)
    }
}

/// What is wrong with a configuration, in a sentence that says where and what to do.
package struct ConfigurationProblem: Error, Sendable, Equatable, CustomStringConvertible {
    package var description: String

    package init(_ description: String) { self.description = description }

    init(_ path: String, _ position: SourcePosition, _ sentence: String) {
        description = "\(path):\(position.line):\(position.column): \(sentence)"
    }
}
