import NIOCore
import SigProtocol
import Testing

@testable import BenchSupport

@Suite("The report of a measurement")
struct ReportTests {
    private static let latency = Metric.latency(.small, 50)

    private static func figures(_ values: [(Metric, Double)]) -> Figures {
        values.reduce(into: Figures()) { $0.add($1.0, $1.1) }
    }

    private static func report(_ rounds: [(Double, Double)]) -> Report {
        var report = Report(other: .bare, cores: 2, slot: 0.4)
        for (ours, other) in rounds { report.add(figures([(latency, ours)]), figures([(latency, other)]), to: "room") }
        return report
    }

    @Test("The ratio is the median of the rounds' ratios: a slow round slows both")
    func ratio() throws {
        let row = try #require(Self.report([(20, 10), (200, 160), (24, 20)]).sections.first?.rows.first)
        #expect(row.ours == 24)
        #expect(row.other == 20)
        #expect(row.ratio == 1.25)
        #expect(row.isMet == true)
    }

    @Test("A target that is missed is told, and one without figures is not there")
    func targets() throws {
        #expect(Self.report([(40, 20)]).targets == (0, 1))
        var report = Report(other: .bare, cores: 2, slot: 0.4)
        report.add(Self.figures([(.joins, 4000), (.idleClient, 9)]), Figures(), to: "room")
        #expect(report.targets == (0, 1))
        let rows = try #require(report.sections.first?.rows)
        #expect(rows.map(\.isMet) == [nil, false])
        #expect(rows.map(\.ratio) == [nil, nil])
    }

    @Test("Beside another build of ours there are no targets that are multiples of the bare server's")
    func otherBuild() throws {
        var report = Report(other: .build, cores: 2, slot: 0.4)
        report.add(
            Self.figures([(Self.latency, 90), (.idleClient, 3)]),
            Self.figures([(Self.latency, 10)]),
            to: "room"
        )
        #expect(report.targets == (1, 1))
        #expect(report.sections.first?.rows.first?.ratio == 9)
    }

    @Test("The table has a line for each metric, with numbers below each other")
    func table() {
        var report = Self.report([(30, 20)])
        report.add(Self.figures([(.joins, 12_345)]), Self.figures([(.joins, 20_000)]), to: "room")
        #expect(
            report.table == """
                room                   sigserve       bare  ratio  target
                  latency 200 B, p50   30.00 µs   20.00 µs   1.50  ≤ 1.5  met
                  connect and join    12 345 /s  20 000 /s   0.62

                1 of 1 targets met; medians of 1 rounds, 2 cores
                """
        )
    }

    @Test("The JSON document has every round and reads back")
    func json() throws {
        let object = try JSONObject(parsing: ByteBuffer(string: Self.report([(30, 20), (10, 20)]).json))
        #expect(object["other"]?.string == "bare")
        let row = try #require(object["sections"]?.object?["room"]?.elements?.first?.object)
        #expect(row["metric"]?.string == "latency_200_p50")
        #expect(row["sigserve"]?.double == 20)
        #expect(row["ratio"]?.double == 1)
        #expect(row["targetRatio"]?.double == 1.5)
        #expect(row["met"]?.bool == true)
        #expect(row["rounds"]?.description == "[[30.0,20.0],[10.0,20.0]]")
    }
}
