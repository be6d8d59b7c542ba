extension Report {
    /// The report for people.
    package var table: String {
        var lines: [[String]] = []
        for section in sections {
            if !lines.isEmpty { lines.append([]) }
            lines.append([section.name, "sigserve", other.rawValue, "ratio", "target"])
            for row in section.rows { lines.append(cells(of: row)) }
        }
        let widths = (0..<5).map { column in lines.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0 }
        let rows = lines.map { line in
            line.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                // Numbers end below each other; the first and the last column are words.
                return column == 0 ? cell + space : column == 4 ? cell : space + cell
            }.joined(separator: "  ").trimmedEnd
        }
        return (rows + ["", summary]).joined(separator: "\n")
    }

    private func cells(of row: Row) -> [String] {
        let unit = row.metric.unit
        func cell(_ value: Double?) -> String {
            value.map { text(of: $0, digits: unit.digits) + " " + unit.rawValue } ?? ""
        }
        var target = ""
        switch row.metric.target {
        case .timesBare(let limit): target = "≤ " + text(of: limit, digits: 1)
        case .atMost(let limit): target = "≤ " + text(of: limit, digits: 0) + " " + unit.rawValue
        case nil: break
        }
        if let isMet = row.isMet { target += isMet ? "  met" : "  missed" }
        return [
            "  " + row.metric.title, cell(row.ours), cell(row.other),
            row.ratio.map { text(of: $0, digits: 2) } ?? "", target,
        ]
    }

    private var summary: String {
        let (met, all) = targets
        let rounds = sections.flatMap(\.rows).map(\.rounds.count).max() ?? 0
        return "\(met) of \(all) targets met; medians of \(rounds) rounds, \(cores) cores"
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
