/// Candidates in columns, read from top to bottom as `ls` does it.
enum CandidateTable {
    /// More are not listed.
    static let maxCandidates = 200
    private static let gap = 2

    /// - Parameters:
    ///   - columns: of the window.
    ///   - width: the columns that a text takes.
    static func lines(_ labels: [String], columns: Int, width: (String) -> Int) -> [String] {
        let shown = labels.prefix(maxCandidates)
        let widest = shown.map(width).max() ?? 0
        let across = max(1, (columns + gap) / (widest + gap))
        let down = (shown.count + across - 1) / across
        var lines: [String] = []
        for row in 0..<down {
            var line = ""
            for index in stride(from: row, to: shown.count, by: down) {
                if !line.isEmpty { line += String(repeating: " ", count: gap) }
                let isLast = index + down >= shown.count
                line += shown[index]
                if !isLast { line += String(repeating: " ", count: max(0, widest - width(shown[index]))) }
            }
            lines.append(line)
        }
        if labels.count > shown.count { lines.append("… and \(labels.count - shown.count) more") }
        return lines
    }
}
