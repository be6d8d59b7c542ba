import NIOCore
import SigProtocol
import SigScript

/// What there was to see in each demo, at the end of all.
struct DemoTable {
    struct Row {
        var name: ProtocolName
        var tally: DemoTally
        /// From the start of the server to its end.
        var time: Duration
    }

    var rows: [Row] = []

    /// Prints the table, or with `--json` an event of kind `result` for each of its rows.
    func show(_ options: CommonOptions) {
        guard options.json else {
            Output.line("")
            for line in lines { Output.line(line) }
            return
        }
        for row in rows { Output.line(Event(result: row.json, of: "demo", protocolName: row.name).jsonLine()) }
    }

    private var lines: [String] {
        let head = ["protocol", "steps", "messages", "time"]
        let cells =
            [head]
            + rows.map { row in
                [row.name.rawValue, "\(row.tally.steps)", "\(row.tally.messages)", "\(row.time.millisecondsText) ms"]
            }
        // Nothing but the times differs from one run to the next, the place of their column neither.
        let widths = head.indices.map { column in max(cells.map { $0[column].count }.max() ?? 0, column == 3 ? 10 : 0) }
        return cells.map { row in
            zip(row, widths).enumerated().map { index, cell in
                let padding = String(repeating: " ", count: cell.1 - cell.0.count)
                return index == 0 ? cell.0 + padding : padding + cell.0
            }.joined(separator: "  ")
        }
    }
}

extension DemoTable.Row {
    fileprivate var json: JSONValue {
        .object {
            $0.member("steps", JSONValue(int: tally.steps))
            $0.member("messages", JSONValue(int: tally.messages))
            $0.name("ms")
            $0.raw(ByteBuffer(string: time.millisecondsText))
        }
    }
}
