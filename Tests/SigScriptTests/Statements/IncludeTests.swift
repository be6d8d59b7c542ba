import SigScript
import Testing

@Suite("Scripts that include others")
struct IncludeTests {
    /// Reads scripts from a dictionary by their paths.
    private func context(_ files: [String: String], _ variables: [String: String] = [:]) -> ScriptContext {
        ScriptContext(
            variables: variables,
            read: { path throws(TextSource.Failure) in
                guard let text = files[path] else {
                    throw TextSource.Failure(exitCode: .noInput, description: "can't read \(path)")
                }
                return Array(text.utf8)
            }
        )
    }

    @Test("What a file says is read with the rest, and known to it")
    func include() throws {
        let script = try read(
            "include peers.sig\nalice: hangup to=${x}",
            in: context(["peers.sig": aliceLine + "set x=1"])
        )
        guard case .include(let inner)? = script.statements.first?.action else {
            Issue.record("no include")
            return
        }
        #expect(inner.name == "peers.sig")
        #expect(inner.statements.map(\.text) == [String(aliceLine.dropLast()), "set x=1"])
        #expect(inner.statements.map(\.place.source) == ["peers.sig", "peers.sig"])
        #expect(script.statements.map(\.text) == ["include peers.sig", "alice: hangup to=${x}"])
    }

    @Test("Paths are relative to the file that includes")
    func relative() throws {
        let files = ["d/b.sig": "include e/c.sig", "d/e/c.sig": "include /f.sig", "/f.sig": "set a=1"]
        let script = try read("include b.sig", named: "d/a.sig", in: context(files))
        #expect(script.statements.count == 1)
        #expect(SourcePlace(source: "d/a.sig", line: 1, column: 1).path(of: "x") == "d/x")
        #expect(SourcePlace(source: "a.sig", line: 1, column: 1).path(of: "x") == "x")
        #expect(SourcePlace(source: "prompt", line: 1, column: 1).path(of: "/x") == "/x")
    }

    @Test("The name of a file may come from variables that are known")
    func variables() throws {
        let files = ["a.sig": "set a=1"]
        #expect(try read("set n=a\ninclude ${n}.sig", in: context(files)).statements.count == 2)
        #expect(try read("include ${n}.sig", in: context(files, ["n": "a"])).statements.count == 1)
        let later = aliceLine + "alice: expect offer capture n=.sdp\ninclude ${n}.sig"
        #expect(places(in: later, context(files)) == ["3:9"])
    }

    @Test("A file that can't be read is 66, and what it may have set is no problem")
    func unreadable() {
        let problems = #expect(throws: ScriptProblems.self) {
            try read("include b.sig\nset a=${b}\nbob: leave\nleave", in: context([:]))
        }
        #expect(problems?.problems.map(\.message) == ["can't read b.sig"])
        #expect(problems?.exitCode == .noInput)
    }

    @Test("Problems say in which file they are")
    func placesInFiles() {
        let problems = #expect(throws: ScriptProblems.self) {
            try read("include b.sig\nsleep x", in: context(["b.sig": "set a=1\nsleep y"]))
        }
        #expect(problems?.problems.map(\.place.description) == ["b.sig:2:7", "test.sig:2:7"])
        #expect(problems?.problems.first?.line == "sleep y")
    }

    @Test("A file is whole in itself")
    func wholeFiles() {
        #expect(places(in: "include b.sig\n}", context(["b.sig": "repeat 2 {"])) == ["1:1", "2:1"])
        #expect(places(in: "repeat 2 {\ninclude b.sig\n}", context(["b.sig": "}"])) == ["1:1"])
        #expect(problems(in: "repeat 2 {\ninclude b.sig\n}", context(["b.sig": "set a=1"])).isEmpty)
    }

    @Test("Files don't include themselves, however they come to it")
    func cycles() {
        let files = [
            "b.sig": "include c.sig", "c.sig": "include b.sig", "d.sig": "include x/../d.sig",
            "x/../d.sig": "include x/../d.sig",
        ]
        #expect(problems(in: "include test.sig", context(files)).first?.contains("includes itself") == true)
        #expect(problems(in: "include b.sig", context(files)).first?.contains("'b.sig' includes itself") == true)
        let deep = Dictionary(uniqueKeysWithValues: (0..<30).map { ("\($0).sig", "include \($0 + 1).sig") })
        #expect(problems(in: "include 0.sig", context(deep)).first?.contains("16 files") == true)
    }

    @Test("Files that include others many times have a bound")
    func bomb() {
        let files = Dictionary(
            uniqueKeysWithValues: (0..<15).map { ("\($0).sig", String(repeating: "include \($0 + 1).sig\n", count: 8)) }
        )
        #expect(problems(in: "include 0.sig", context(files)).first?.contains("1000 files") == true)
    }

    @Test("Where nothing can be read, nothing is included")
    func noReader() {
        #expect(problems(in: "include b.sig") == ["1:1: files can't be included here"])
    }
}
