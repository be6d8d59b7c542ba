import SigProtocol
import Testing

@Suite("Share codes and error words")
struct ShareWordsTests {
    @Test(
        "A code is looked up however a person wrote it",
        arguments: [
            ("BFKM", "BFKM"), ("bfkm", "BFKM"), (" b f-k m\n", "BFKM"), ("BF–KM", "BFKM"), ("bf\u{2011}km", "BFKM"),
            ("", ""), ("ABC1!", "ABC1!"), ("bé", "Bé"), ("\u{A0}bfkm\u{3000}", "BFKM"), ("straße", "STRAßE"),
        ]
    )
    func normalizes(spelling: String, code: String) {
        #expect(ShareCode.normalize(spelling) == code)
    }

    @Test("The server takes any case and spaces around, and nothing else")
    func lookupKeys() {
        #expect(ShareCode.lookupKey("  bfKm\t") == "BFKM")
        #expect(ShareCode.lookupKey("B FKM") == "B FKM")
        #expect(ShareCode.lookupKey("BF-KM") == "BF-KM")
        #expect(ShareCode.lookupKey("  ") == "")
    }

    @Test("A code is 4 to 6 distinct consonants")
    func validity() {
        for code in ["BFKM", "BCDFG", "ZYXWVT", "BCDF"] { #expect(ShareCode.isValid(code), "\(code)") }
        for code in ["", "BFK", "BCDFGHJ", "BBCD", "BFAM", "bfkm", "BF M", "BFÉM", "ÉBF"] {
            #expect(!ShareCode.isValid(code), "\(code)")
        }
        #expect(ShareCode.alphabet.count == 21)
        #expect(!ShareCode.alphabet.contains { "AEIOU".contains($0) })
    }

    @Test("Every kind is told by the document's words", arguments: ShareErrorKind.allCases)
    func kinds(kind: ShareErrorKind) {
        guard kind != .other else {
            #expect(ShareErrorKind(serverMessage: "") == .other)
            #expect(ShareErrorKind(serverMessage: "Something else") == .other)
            return
        }
        #expect(ShareErrorKind(serverMessage: kind.text + (kind.echoes ? "ZZZZ" : "")) == kind)
        #expect(ShareErrorKind(serverMessage: (kind.text + (kind.echoes ? "x" : "")).lowercased() + ".\n") == kind)
        if !kind.echoes { #expect(ShareErrorKind(serverMessage: kind.text + " and more") == .other) }
    }

    @Test("The words are those of the document's table")
    func table() {
        let table = """
            Bad token.|Token already in use.|Frame too large|Rate limited|Expected JSON object|Missing or invalid 'type' \
            field|Missing or invalid 'code' field|Missing or invalid 'recipient' field|Missing or invalid 'text' field|Code \
            not found: |Recipient not found|Recipient busy|Recipient disconnected|No share codes available|Unknown message \
            type: |
            """
        #expect(ShareErrorKind.allCases.map(\.text).joined(separator: "|") == table)
    }
}
