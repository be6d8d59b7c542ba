import SigScript
import Testing

@Suite("Texts as values")
struct ValueTextTests {
    @Test(
        "What is written reads back as the text",
        arguments: [
            "", "a", "a b", "it's", "'", "\"", "@x", "-", "--", "#x", "a#x", "$", "$x", "${x}", "$$", "\\", "a\\", "\n",
            "\r\n\t", "\u{1b}[2J", "é", "\u{202E}",
            "{\"a\": 1}", "a'b\"c$d\\e\nf", "e\u{301}", "\u{0}", "漢字", " ", "x=y", "@@", "\u{FEFF}a",
        ]
    )
    func roundTrip(text: String) throws {
        for always in [false, true] {
            let written = ValueText.quoted(text, always: always)
            #expect(!written.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" || $0 == "\u{FEFF}" })
            guard case .set(_, .text(let template))? = try read("set x=\(written) # behind").statements.first?.action
            else {
                Issue.record("\(written) is no text")
                continue
            }
            #expect(template.literal.map { Array($0.utf8) } == Array(text.utf8))
        }
    }

    @Test("What needs no quotes has none")
    func bare() {
        #expect(ValueText.quoted("550e8400-e29b") == "550e8400-e29b")
        #expect(ValueText.quoted("it's") == "it's")
        #expect(ValueText.quoted("a b") == "'a b'")
        #expect(ValueText.quoted("x", always: true) == "'x'")
    }
}
