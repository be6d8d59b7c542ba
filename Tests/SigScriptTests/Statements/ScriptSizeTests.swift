import SigScript
import Testing

// Each of these would take minutes, or all memory or stack there is, if the time grew with the square of the size.
@Suite("Scripts of odd sizes")
struct ScriptSizeTests {
    private static let line = ScriptBounds.lineBytes

    @Test("Lines of 1 MiB, and one byte more")
    func longLines() throws {
        let longest = "set x=" + String(repeating: "a", count: Self.line - 7)
        #expect(try read(longest).statements.count == 1)
        #expect(problems(in: longest + "aa\nset y=1").first?.hasPrefix("1:1: a line has up to 1048576 bytes") == true)
        #expect(places(in: "set x=\\\n\(String(repeating: "a", count: Self.line))\nsleep x") == ["1:1", "3:7"])
    }

    @Test("A line of very many fields, variables, tests or pieces")
    func manyParts() throws {
        let fields = String(repeating: "x=1 ", count: 100_000)
        #expect(places(in: aliceLine + "alice: leave " + fields) == ["2:18"])
        let distinct = (0..<50_000).map { "f\($0)=1" }.joined(separator: " ")
        #expect(places(in: aliceLine + "alice: leave " + distinct).count == 20)
        let variables = String(repeating: "${v}", count: 200_000)
        #expect(try read("set v=1\nset x=\(variables)").statements.count == 2)
        #expect(places(in: "set x=\(variables)").count == 20)
        #expect(
            try read(aliceLine + "alice: expect offer " + String(repeating: "a=1 ", count: 100_000)).statements.count
                == 2
        )
        #expect(try read("set x=" + String(repeating: "\\\n", count: 300_000) + "a").statements.count == 1)
        #expect(places(in: String(repeating: "é", count: 200_000) + "\nsleep x").count == 2)
    }

    @Test("Ten million opening brackets")
    func brackets() {
        let brackets = String(repeating: "{", count: 10_000_000)
        #expect(places(in: brackets) == ["1:1"])
        #expect(places(in: aliceLine + "alice: raw text:=" + String(repeating: "[", count: 1_000_000)) == ["2:18"])
        #expect(
            places(in: aliceLine + "alice: expect offer a" + String(repeating: "[0]", count: 300_000)).isEmpty == false
        )
    }

    @Test("A hundred thousand lines: right ones, wrong ones, names, variables, blocks")
    func manyLines() throws {
        let count = 100_000
        #expect(try read(String(repeating: "sleep 1s\n", count: count)).statements.count == count)
        let wrong = #expect(throws: ScriptProblems.self) { try read(String(repeating: "ofer to=b\n", count: 20_000)) }
        #expect((wrong?.untold ?? 0) > 19_000)
        let peers = (0..<5_000).map { "peer p\($0) room+ws://h\n" }.joined()
        #expect(try read(peers).statements.count == 5_000)
        #expect(places(in: peers + String(repeating: "px: leave\nleave\n", count: 5_000)).count == 20)
        let variables = (0..<5_000).map { "set v\($0)=1\n" }.joined()
        #expect(places(in: variables + (0..<5_000).map { "set x=${w\($0)}\n" }.joined()).count == 20)
        #expect(places(in: String(repeating: "repeat 2 {\n", count: 20_000)).count == 20)
        #expect(try read(String(repeating: "repeat 2 {\nsleep 1s\n}\n", count: 5_000)).statements.count == 5_000)
        #expect(places(in: String(repeating: "}\n", count: 20_000)).count == 20)
    }

    @Test("A large block inside of 15 others")
    func nested() throws {
        let text =
            String(repeating: "repeat 1 {\n", count: 16) + String(repeating: "sleep 1s\n", count: 2000)
            + String(repeating: "}\n", count: 16)
        #expect(try read(text).statements.count == 1)
    }

    @Test("Scripts have a bound, with all that they include")
    func wholeScripts() {
        let comment = "#" + String(repeating: "x", count: 1_000_000) + "\n"
        let text = String(repeating: comment, count: 9)
        #expect(problems(in: text + text).first?.contains("16777216 bytes") == true)
        let context = ScriptContext(read: { _ in Array(text.utf8) })
        #expect(problems(in: "include a\ninclude b", context).first?.contains("16777216 bytes") == true)
        let many = String(repeating: "quit\n", count: ScriptBounds.statements + 10)
        #expect(problems(in: many).first?.contains("250000 statements") == true)
    }
}
