import SigProtocol
import Testing

@Suite("What somebody may have meant")
struct SuggestionTests {
    @Test(
        "The nearest word, if it is near enough",
        arguments: [
            ("--timout", "--timeout"), ("sahre", "share"), ("JOIN", "join"), ("joni", "join"), ("jo", nil),
            ("xyz", nil),
            ("leave", nil), ("", nil),
        ] as [(String, String?)]
    )
    func nearest(word: String, meant: String?) {
        #expect(Suggestion.nearest(to: word, among: ["share", "join", "--timeout", "room"]) == meant)
    }

    @Test("What is asked is harmless for a terminal")
    func question() {
        #expect(Suggestion.question(about: "shrae", among: ["share"]) == "did you mean 'share'? ")
        #expect(Suggestion.question(about: "other", among: ["share"]) == "")
        #expect(!Suggestion.question(about: "ab\u{1b}cd", among: ["ab\u{1b}cde"]).contains("\u{1b}"))
    }
}

@Suite("What the parser of command lines says, in one sentence")
struct ParserMessageTests {
    private func sentence(_ text: String, help: String = "") -> String {
        ParserMessage(text).sentence(for: "sigctl share") { help }
    }

    @Test("An option that does not exist, with the nearest of those that do")
    func option() {
        let text = "Error: Unknown option '--timout'. Did you mean '--json'?\nUsage: sigctl share\n  See 'x' for more."
        let help = "OPTIONS:\n  -m, --timeout <time>  How long; see --timour.\n  --json   JSON."
        #expect(
            sentence(text, help: help)
                == "there is no option --timout; did you mean '--timeout'? 'sigctl share --help' lists them"
        )
        #expect(sentence("Error: Unknown option '-z'") == "there is no option -z; 'sigctl share --help' lists them")
    }

    @Test("An option of other tools, with ours for it, if the command has that")
    func foreign() {
        let foreign = ForeignOptions([.init(["port", "p"], "--listen", "--listen says the port")])
        let help = "OPTIONS:\n  --listen <addr>  Where.\n  --part <n>  Else."
        func sentence(_ option: String, help: String) -> String {
            ParserMessage("Error: Unknown option '\(option)'").sentence(for: "x", foreign: foreign) { help }
        }
        for option in ["--port", "--PORT", "-p"] {
            #expect(
                sentence(option, help: help)
                    == "there is no option \(option); --listen says the port; 'x --help' lists them"
            )
        }
        #expect(
            sentence("--port", help: "  --part <n>")
                == "there is no option --port; did you mean '--part'? 'x --help' lists them"
        )
        #expect(foreign.clause(insteadOf: "--port=80", having: ["--listen"]) != nil)
        #expect(foreign.clause(insteadOf: "--por", having: ["--listen"]) == nil)
    }

    @Test("A value that an option does not take")
    func value() {
        let two =
            "Error: The value 'offeror' is invalid for '--side <side>'. Please provide one of 'offerer' and 'answerer'."
        #expect(
            sentence(two)
                == "'offeror' is no value of --side; did you mean 'offerer'? it takes offerer, answerer"
        )
        let many =
            "Error: The value 'x' is invalid for '--kind <kind>'. Please provide one of 'fixed', 'random', 'ip' or 'permanent'."
        #expect(sentence(many) == "'x' is no value of --kind; it takes fixed, random, ip, permanent")
    }

    @Test("A value that can't be read, with the reason, else with what the option is")
    func unreadable() {
        let reason =
            "Error: The value '80' is invalid for '--listen <addr>': 80: an address is HOST:PORT\nHelp:  --listen <addr>  Where."
        #expect(
            sentence(reason)
                == "'80' is no value of --listen <addr>: an address is HOST:PORT; 'sigctl share --help' shows examples"
        )
        let help =
            "Error: The value 'abc' is invalid for '--timeout <time>'\nHelp:  --timeout <time>  How long: 30, 1.5s.\nUsage: sigctl <options>"
        #expect(
            sentence(help)
                == "'abc' is no value of --timeout <time>: how long: 30, 1.5s; 'sigctl share --help' shows examples"
        )
        let empty = help.replacing("abc", with: "")
        #expect(sentence(empty).hasPrefix("'' is no value of --timeout <time>: how long"))
        // Without either it stays what the parser says.
        let bare = "Error: The value 'abc' is invalid for '--timeout <time>'"
        #expect(sentence(bare).hasPrefix("the value 'abc' is invalid for '--timeout <time>'; "))
        #expect(sentence("Error: The value '' is invalid for '").contains("is invalid for"))
    }

    @Test("Anything else, with its help and what to write")
    func other() {
        let text =
            "Error: Missing expected argument '<code>'\nHelp:  <code>  The code.\nUsage: sigctl lookup <code>\n  See 'sigctl lookup --help' for more information."
        #expect(
            sentence(text)
                == "missing expected argument '<code>'; <code> The code.; write: sigctl lookup <code>; 'sigctl share --help' shows examples"
        )
        #expect(sentence("") == "; 'sigctl share --help' shows examples")
        #expect(sentence("Error: Unknown option '").contains("unknown option"))
    }
}

@Suite("Share codes that can't be one")
struct ShareCodeMistakeTests {
    @Test(
        "What is wrong, and what was likely meant",
        arguments: [
            ("BFKM", nil), ("BFKMQZ", nil), ("BFKO", "a code has no vowels, and 'O' is one; was it BFKQ?"),
            ("8FKM", "a code has letters only, and '8' is none; was it BFKM?"),
            ("BBKM", "the letters of a code are all different, and it has B twice"),
            ("BFK", "it has 3 letters, and a code has 4 to 6"), ("", "it has 0 letters, and a code has 4 to 6"),
            ("ÄFKM", "a code has letters only, and 'Ä' is none"),
        ] as [(String, String?)]
    )
    func mistake(code: String, what: String?) { #expect(ShareCode.mistake(in: code) == what) }
}
