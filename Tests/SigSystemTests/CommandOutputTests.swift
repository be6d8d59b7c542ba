import SigSystem
import Testing

@Suite("What commands print")
struct CommandOutputTests {
    @Test("The first line counts, without its end")
    func firstLine() throws {
        #expect(try CommandOutput.firstLine(of: "printf 'one\\r\\ntwo\\n'") == "one")
        #expect(try CommandOutput.firstLine(of: "printf one") == "one")
        #expect(try CommandOutput.firstLine(of: "printf ' a b '") == " a b ")
    }

    @Test(
        "A command that fails, prints nothing, too much or no text is told as that",
        arguments: [
            ("exit 3", "ended with 3"), ("kill -9 $$", "ended with 137"),
            ("sig-no-such-command 2>/dev/null", "was not found"),
            ("true", "printed nothing"), ("printf '\\n secret'", "printed nothing"), ("printf '\\377'", "is no text"),
            ("head -c 100 /dev/zero | tr '\\0' a", "more than 50 bytes"),
        ]
    )
    func failures(command: String, sentence: String) {
        let failure = #expect(throws: CommandOutput.Failure.self) {
            try CommandOutput.firstLine(of: command, maxBytes: 50)
        }
        #expect(failure?.description.contains(sentence) == true, "\(failure?.description ?? "none")")
    }

    @Test("A command that takes too long is killed, and one that has closed its output too")
    func late() {
        for command in ["exec sleep 1000", "exec >&-; exec sleep 1000"] {
            let failure = #expect(throws: CommandOutput.Failure.self) {
                try CommandOutput.firstLine(of: command, within: .milliseconds(50))
            }
            #expect(failure?.description.contains("took too long") == true)
        }
    }

    @Test("It reads nothing of ours")
    func input() throws {
        #expect(try CommandOutput.firstLine(of: "cat; echo done") == "done")
    }
}
