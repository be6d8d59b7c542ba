import Testing

@testable import SigProtocol

@Suite("Texts compared by their bytes")
struct SameBytesTests {
    @Test("A word is the same in any case of its ASCII letters", arguments: ["websocket", "WebSocket", "WEBSOCKET"])
    func wordsInAnyCase(text: String) {
        #expect(text.isWord("websocket"))
        #expect(text.dropFirst(0).isWord("websocket"))
    }

    @Test(
        "Nothing else is that word",
        // The Kelvin sign, whose lower case is k, and signs that differ from letters in the bit that makes the case.
        arguments: [
            "", "websocke", "websockets", "web-ocket", "webSoc\u{212A}et", "websocke\u{54}\u{301}", "Wwebsocket",
        ]
    )
    func otherWords(text: String) {
        #expect(!text.isWord("websocket"))
    }

    @Test("Only letters have a case")
    func signsHaveNoCase() {
        #expect(!"\r".isWord("-"))
        #expect(!"sec@key".isWord("sec`key"))
        #expect("Sec-Key".isWord("sec-key"))
    }

    @Test("Texts that Swift holds to be equal are not the same")
    func canonicallyEquivalent() {
        #expect("\u{E9}" == "e\u{301}")
        #expect(!"\u{E9}".isSame(as: "e\u{301}"))
        #expect("12345678e".isSame(as: "12345678e"))
        #expect(!"12345678e".isSame(as: "12345678f"))
    }
}
