/// Draws a conversation as a ladder: a column for each side, an arrow for each message.
///
///         host                    server                    player
///          |------- share -------->|                          |
///          |<------ BFKM ----------|                          |
public struct Ladder: Sendable {
    /// The width of the text on an arrow; what is longer is cut and ends in `…`.
    private static let span = 34

    private let columns: [String]
    /// The lines so far.
    public private(set) var lines: [String] = []

    /// - Parameter columns: the names of the sides, from left to right; at least two.
    public init(columns: [String]) {
        self.columns = columns
        var header = ""
        for (index, name) in columns.enumerated() {
            let start = 4 + index * (Self.span + 1) - name.count / 2
            header += String(repeating: " ", count: max(index == 0 ? 0 : 1, start - header.count)) + name
        }
        lines.append(header)
    }

    /// Adds a message from one column to the next.
    /// - Returns: the line that was added.
    @discardableResult
    public mutating func arrow(from: Int, to: Int, _ text: String) -> String {
        let left = min(from, to)
        let room = Self.span - 4
        let label = text.count > room - 2 ? String(text.prefix(room - 3)) + "…" : text
        let dashes = room - label.count - 2
        let before = String(repeating: "-", count: dashes / 2)
        let after = String(repeating: "-", count: dashes - dashes / 2)
        let body = from < to ? "--\(before) \(label) \(after)->" : "<-\(before) \(label) \(after)--"
        var line = "    "
        for index in columns.indices {
            line += "|"
            guard index < columns.count - 1 else { break }
            line += index == left ? body : String(repeating: " ", count: Self.span)
        }
        lines.append(line)
        return line
    }

    /// Adds a remark below the column.
    @discardableResult
    public mutating func remark(_ text: String) -> String {
        lines.append("    " + text)
        return "    " + text
    }
}
