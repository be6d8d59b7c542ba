import SigProtocol
import SigScript
import Testing

@Suite("Statements, a line at a time")
struct StatementReaderTests {
    /// What lines give, a word each.
    private func outcomes(_ reader: inout StatementReader, _ lines: [String]) -> [String] {
        var words: [String] = []
        for line in lines {
            switch reader.take(line) {
            case .nothing: words.append("-")
            case .needsMore: words.append("more")
            case .statement(let statement): words.append(statement.text)
            case .problems(let problems):
                words.append("problem \(problems.problems.map(\.place.description).joined(separator: " "))")
            }
        }
        return words
    }

    @Test("A line is a statement, nothing, or a problem, and lines are counted")
    func lines() {
        var reader = StatementReader(in: ScriptContext())
        #expect(
            outcomes(&reader, ["", "# x", "set a=1", "sleep x", " set b=${a}"]) == [
                "-", "-", "set a=1", "problem prompt:4:7", "set b=${a}",
            ]
        )
        #expect(reader.lineCount == 5)
        #expect(reader.openLines.isEmpty)
    }

    @Test("A statement goes on behind a backslash and in a block")
    func more() {
        var reader = StatementReader(named: "standard input", in: ScriptContext())
        #expect(outcomes(&reader, ["set a=\\", "1"]) == ["more", "set a=1"])
        #expect(
            outcomes(&reader, ["repeat 2 {", "sleep \\", " 1s", "repeat 3 {", "}"]) == [
                "more", "more", "more", "more", "more",
            ]
        )
        #expect(reader.depth == 1)
        #expect(reader.openLines.count == 5)
        #expect(outcomes(&reader, ["}"]) == ["repeat 2 {\n    sleep  1s\n    repeat 3 {\n    }\n}"])
        #expect(reader.depth == 0)
    }

    @Test("What is known goes from line to line")
    func known() {
        var reader = StatementReader(in: ScriptContext())
        _ = outcomes(&reader, ["peer a room+ws://h", "use a", "set x=1", "expect offer capture y=.sdp"])
        #expect(reader.known.peers["a"] == ScriptKnowledge.Peer(protocolName: .room))
        #expect(reader.known.current == "a")
        #expect(reader.known.variables == ["x": .value("1"), "y": .later])
        #expect(outcomes(&reader, ["hangup to=${y}", "status"]) == ["hangup to=${y}", "problem prompt:6:1"])
    }

    @Test("What is known better is told from outside")
    func told() {
        var reader = StatementReader(in: ScriptContext())
        var session = SessionKnowledge()
        session.add(peer: "a", protocolName: .hub)
        session.add(peer: "b", protocolName: .room)
        session.current = "a"
        session.variables = ["x"]
        session.close(peer: "b")
        reader.known = ScriptKnowledge(session)
        #expect(
            outcomes(&reader, ["status", "metadata v=${x}", "b: leave", "peer b room+ws://h"]) == [
                "status", "metadata v=${x}", "problem prompt:3:1", "peer b room+ws://h",
            ]
        )
    }

    @Test("A problem in a block is told at once, the block is read to its end, and nothing of it runs or is known")
    func problemsInBlocks() {
        var reader = StatementReader(in: ScriptContext())
        #expect(
            outcomes(&reader, ["repeat 2 {", "set a=1", "sleep x", "sleep 1s", "sleep y", "}", "set b=${a}"])
                == ["more", "more", "problem prompt:3:7", "more", "problem prompt:5:7", "-", "problem prompt:7:7"]
        )
        #expect(outcomes(&reader, ["repeat {", "sleep 1s", "}"]) == ["problem prompt:8:8", "more", "-"])
        #expect(outcomes(&reader, ["}", "quit"]) == ["problem prompt:11:1", "quit"])
    }

    @Test("A statement that is not whole can be forgotten, with what it made known")
    func forgetting() {
        var reader = StatementReader(in: ScriptContext())
        _ = outcomes(&reader, ["repeat 1 {", "peer a room+ws://h", "a: offer \\"])
        reader.forgetOpenLines()
        #expect(reader.openLines.isEmpty)
        #expect(reader.depth == 0)
        #expect(outcomes(&reader, ["a: leave", "peer a room+ws://h"]) == ["problem prompt:4:1", "peer a room+ws://h"])
    }

    @Test("What is missing when the input ends")
    func end() {
        var reader = StatementReader(in: ScriptContext())
        #expect(reader.finish() == nil)
        _ = outcomes(&reader, ["repeat 2 {"])
        #expect(reader.finish()?.problems.map(\.place.line) == [1])
        #expect(reader.finish() == nil)
        _ = outcomes(&reader, ["set a=\\"])
        #expect(reader.finish()?.problems.map(\.place.line) == [2])
    }

    @Test("A line that is too long is told, and the next is read")
    func tooLong() {
        var reader = StatementReader(in: ScriptContext())
        let long = "set a=" + String(repeating: "x", count: ScriptBounds.lineBytes)
        #expect(outcomes(&reader, [long, "set b=1"]) == ["problem prompt:1:1", "set b=1"])
        let half = String(repeating: "x", count: ScriptBounds.lineBytes / 2) + "\\"
        #expect(outcomes(&reader, ["set a=" + half, half, "set b=1"]) == ["more", "problem prompt:3:1", "set b=1"])
    }
}
