import SigScript
import Testing

@Suite("How problems are told")
struct ScriptProblemTests {
    private func rendered(_ line: String, column: Int) -> [String] {
        ScriptProblem("wrong", at: SourcePlace(source: "a.sig", line: 3, column: column), line: line).rendered
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("Place, sentence, the line, and a caret below the place")
    func caret() {
        #expect(rendered("a: ofer", column: 4) == ["a.sig:3:4: wrong", "  a: ofer", "     ^"])
        #expect(rendered("a", column: 2) == ["a.sig:3:2: wrong", "  a", "   ^"])
        #expect(rendered("", column: 1) == ["a.sig:3:1: wrong"])
    }

    @Test("The caret stands below wide characters, tabs and what is shown instead of control characters")
    func widths() {
        #expect(rendered("漢字x", column: 3) == ["a.sig:3:3: wrong", "  漢字x", "      ^"])
        #expect(rendered("e\u{301}x", column: 3).last == "   ^")
        #expect(rendered("\tx", column: 2) == ["a.sig:3:2: wrong", "   x", "   ^"])
        #expect(rendered("\u{1b}x", column: 2) == ["a.sig:3:2: wrong", "  \\u{1b}x", "        ^"])
    }

    @Test("Of a long line the part around the place is shown")
    func longLines() {
        let lines = rendered(
            String(repeating: "a", count: 5000) + "X" + String(repeating: "b", count: 5000),
            column: 5001
        )
        #expect(lines[1].count < 120)
        let caret = lines[2].count - 1
        #expect(Array(lines[1])[caret] == "X")
        #expect(rendered(String(repeating: "a", count: 200), column: 1)[1].hasSuffix("a…"))
    }

    @Test("Nothing of a script can drive a terminal through its problems")
    func inert() {
        let found = #expect(throws: ScriptProblems.self) {
            try read("a\u{1b}[2Jb: x\nuse \u{202E}x\npeer a '\u{7}'\nset x='\u{9b}", named: "\u{1b}.sig")
        }
        let text = found?.description ?? ""
        #expect(!text.isEmpty)
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value < 0x7F) || $0 == "…" })
    }

    @Test("Up to 20 problems are told, the others counted")
    func count() {
        let found = #expect(throws: ScriptProblems.self) { try read(String(repeating: "sleep x\n", count: 25)) }
        #expect(found?.problems.count == 20)
        #expect(found?.untold == 5)
        #expect(found?.description.hasSuffix("and 5 more problems") == true)
        #expect(found?.problems.map(\.place.line) == Array(1...20))
    }
}
