import NIOCore
import SigProtocol

extension Report {
    /// The report for programs: one compact document. Members are only ever added.
    package var json: String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("version", 1)
        writer.member("other", other.rawValue)
        writer.member("cores", cores)
        writer.member("slot", slot)
        writer.name("sections")
        writer.beginObject()
        for section in sections {
            writer.name(section.name)
            writer.beginArray()
            for row in section.rows { Self.write(row, to: &writer) }
            writer.endArray()
        }
        writer.endObject()
        writer.endObject()
        return String(buffer: writer.buffer)
    }

    private static func write(_ row: Row, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("metric", row.metric.id)
        writer.member("unit", row.metric.unit.rawValue)
        writer.member("sigserve", row.ours)
        writer.member("other", row.other)
        writer.member("ratio", row.ratio)
        switch row.metric.target {
        case .timesBare(let limit): writer.member("targetRatio", limit)
        case .atMost(let limit): writer.member("target", limit)
        case nil: break
        }
        if let isMet = row.isMet {
            writer.name("met")
            writer.bool(isMet)
        }
        writer.name("rounds")
        writer.beginArray()
        for round in row.rounds {
            writer.beginArray()
            writer.double(round.ours)
            if let other = round.other { writer.double(other) } else { writer.null() }
            writer.endArray()
        }
        writer.endArray()
        writer.endObject()
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ value: Int) {
        self.name(name)
        int(value)
    }

    fileprivate mutating func member(_ name: String, _ value: Double?) {
        self.name(name)
        if let value { double(value) } else { null() }
    }
}
