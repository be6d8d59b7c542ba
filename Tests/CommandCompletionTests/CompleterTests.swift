import CommandCompletion
import Testing

@Suite("What is offered at the key for completion")
struct CompleterTests {
    /// The words that are offered; for files and folders, what they stand behind.
    private func offers(_ words: String...) -> [String] {
        Completer(Sample.self, common: SampleCommon.self).offers(for: words).map { offer in
            switch offer {
            case .word(let word, _): word
            case .files(let suffix, let lead): "<files \(suffix) \(lead)>"
            case .folders(let lead): "<folders \(lead)>"
            case .commands: "<commands>"
            }
        }
    }

    @Test("Verbs, and those of nouns, that are not hidden")
    func verbs() {
        #expect(offers("") == ["room", "serve", "help"])
        #expect(offers("r") == ["room"])
        #expect(offers("room", "") == ["join"])
        #expect(offers("--quiet", "-m", "5", "room", "j") == ["join"])
        #expect(offers("nonsense", "r") == [])
    }

    @Test("The verb 'help' that the parser adds, and what it explains")
    func help() {
        #expect(offers("help", "") == ["room", "serve"])
        #expect(offers("help", "room", "") == ["join"])
        #expect(offers("help", "room", "join", "") == [])
        #expect(offers("room", "h") == [])
    }

    @Test("Options that were not given, and those that may be given again")
    func options() {
        #expect(offers("room", "join", "--s") == ["--side"])
        #expect(offers("room", "join", "--side", "left", "--s") == [])
        #expect(offers("room", "join", "--side=left", "--s") == [])
        #expect(offers("room", "join", "--wait", "offer", "--w") == ["--wait"])
        #expect(offers("room", "join", "-q", "--q") == [])
        #expect(offers("room", "join", "--hid") == [])
        #expect(offers("--t") == ["--timeout"])
        #expect(offers("room", "join", "-").contains("-m"))
        #expect(offers("room", "join", "--", "--s") == [])
    }

    @Test("Values of options, in all the ways in which they are written")
    func values() {
        #expect(offers("room", "join", "--side", "") == ["left", "right"])
        #expect(offers("room", "join", "--side", "r") == ["right"])
        #expect(offers("room", "join", "--side=r") == ["--side=right"])
        #expect(offers("--wait", "o") == ["offer"])
        #expect(offers("room", "join", "--key", "x") == ["<files pem >"])
        #expect(offers("room", "join", "--key=x") == ["<files pem --key=>"])
        #expect(offers("room", "join", "--root", "") == ["<folders >"])
        #expect(offers("room", "join", "--timeout", "") == [])
        #expect(offers("room", "join", "-qm", "") == [])
        #expect(offers("room", "join", "--quiet=") == [])
    }

    @Test("Words in their order, the last of them again and again")
    func positionals() {
        #expect(offers("room", "join", "lo") == ["lobby", "lounge"])
        #expect(offers("room", "join", "lobby", "h") == ["hello"])
        #expect(offers("room", "join", "lobby", "x", "-q", "h") == ["hello"])
        #expect(offers("room", "join", "lobby", "@o") == ["<files  @>"])
        #expect(offers("room", "join", "lobby", "--", "h") == ["hello"])
    }

    @Test("Lists with commas name nothing twice")
    func lists() {
        #expect(offers("room", "join", "--names", "") == ["all", "a", "b"])
        #expect(offers("room", "join", "--names", "a,") == ["a,b"])
        #expect(offers("room", "join", "--names", "a,b,") == [])
    }

    @Test("A command behind dashes, which are offered where only they can follow")
    func commandLine() {
        #expect(offers("serve", "") == ["--"])
        #expect(offers("serve", "--", "s") == ["<commands>"])
        #expect(offers("serve", "--", "sh", "x") == ["<files  >"])
    }

    @Test("A command's own function gets the line and what was typed")
    func ownFunctions() {
        #expect(offers("room", "join", "--echo", "4") == ["4", "4"])
        let line = ["sample|room|join|--echo|sample|room", "sample|room"]
        #expect(offers("room", "join", "--echo", "sample|room") == line)
    }

    @Test("Nothing is offered for no word, and nothing fails for many")
    func strange() {
        #expect(Completer(Sample.self).offers(for: []) == [])
        let many = Array(repeating: "--wait", count: 10_001)
        #expect(Completer(Sample.self).offers(for: many + ["o"]) == [.word("offer")])
        #expect(offers("", "", "x") == [])
        #expect(offers("room", "join", "-ž", "--žž=", "\u{0}") == [])
    }

    @Test("The lines for shells are lines, whatever a description says")
    func lines() {
        let answer = CompletionRequest.answer(["---complete", "room", ""], root: Sample.self)
        #expect(answer == "=join\tJoin. At once.")
        #expect(
            CompletionRequest.answer(["---complete", "room", "join", "--key=x"], root: Sample.self) == "fpem\t--key="
        )
        #expect(CompletionRequest.answer(["room"], root: Sample.self) == nil)
        #expect(CompletionRequest.answer(["--generate-completion-script", "tcsh"], root: Sample.self) == nil)
    }

    @Test("The scripts are of the command", arguments: ["bash", "zsh", "fish"])
    func scripts(shell: String) throws {
        let script = try #require(
            CompletionRequest.answer(["--generate-completion-script", shell], root: Sample.self)
        )
        #expect(script.contains("sample ---complete") || script.contains("---complete"))
        #expect(script.contains("_sample") && !script.contains("COMMAND"))
    }
}
