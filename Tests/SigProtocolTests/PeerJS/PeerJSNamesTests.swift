import FuzzSupport
import SigProtocol
import Testing

@Suite("PeerJS ids, tokens and addresses")
struct PeerJSNamesTests {
    @Test(
        "Ids that the browser library takes",
        arguments: ["a", "7", "alice-1", "a b_c-d", "Z9 z", "6481452f-2c1d-4bf3"]
    )
    func goodIDs(id: String) {
        #expect(PeerJSNames.isValidID(id))
    }

    @Test(
        "Ids that the browser library does not take",
        arguments: [
            "", " ", "-a", "a-", "a--b", "a _b", "_", "é", "a/b", "a\n", "a.b", "a\u{0}", "a\u{301}", "\u{FF21}",
        ]
    )
    func badIDs(id: String) {
        #expect(!PeerJSNames.isValidID(id))
    }

    @Test("Tokens and connection ids follow from the numbers handed in, and have the library's form")
    func random() {
        var random = FuzzRandom(seed: 1)
        var again = FuzzRandom(seed: 1)
        let token = PeerJSNames.token(using: &random)
        #expect(token == PeerJSNames.token(using: &again))
        #expect(token.utf8.count == PeerJSNames.randomLength)
        let data = PeerJSNames.connectionID(for: .data, using: &random)
        let media = PeerJSNames.connectionID(for: .media, using: &random)
        #expect(data.hasPrefix("dc_") && media.hasPrefix("mc_"))
        #expect(data.dropFirst(3) != media.dropFirst(3))
        for text in [token, String(data.dropFirst(3)), String(media.dropFirst(3))] {
            #expect(text.utf8.allSatisfy { "0123456789abcdefghijklmnopqrstuvwxyz".utf8.contains($0) })
        }
        var letters: Set<UInt8> = []
        for _ in 0..<100 { letters.formUnion(PeerJSNames.token(using: &random).utf8) }
        #expect(letters.count == 36)
    }

    private func address(_ text: String) throws -> PeerJSAddress? { PeerJSAddress(try JSONValue(parsing: text)) }

    @Test("Strings are compared by what they say, byte for byte")
    func stringAddresses() throws {
        #expect(try address(#""bob""#) == PeerJSAddress(id: "bob"))
        #expect(try address(#""\u0062o\u0062""#) == PeerJSAddress(id: "bob"))
        #expect(try address(#""Bob""#) != PeerJSAddress(id: "bob"))
        #expect(try address("\"e\u{301}\"") != PeerJSAddress(id: "\u{e9}"))
        #expect(try address(#""\ud83d\ude00""#) == PeerJSAddress(id: "😀"))
        #expect(try address(#""\ud83d""#) != PeerJSAddress(id: "\u{FFFD}"), "half of a pair is nobody's id")
        #expect(try address(#""\ud83d""#) != address(#""\ud83e""#))
    }

    @Test("Other kinds are compared as they were written, and never are a string")
    func otherAddresses() throws {
        #expect(try address("5") == address("5"))
        #expect(try address("5") != address("5.0"))
        #expect(try address("5") != PeerJSAddress(id: "5"))
        #expect(try address("[\"bob\"]") != PeerJSAddress(id: "bob"))
        #expect(try address("true") != PeerJSAddress(id: "true"))
        #expect(try address("{}") != nil)
    }

    @Test(
        "What is nothing in JavaScript is no address",
        arguments: ["null", #""""#, "false", "0", "-0", "0.00", "0e5", "-0.0E9"]
    )
    func nothing(text: String) throws {
        #expect(try address(text) == nil)
        #expect(PeerJSAddress(nil) == nil)
    }

    @Test(
        "What is something in JavaScript is one",
        arguments: ["true", "1", "0.01", "-1e0", "[]", "{}", #"" ""#, #""\u0000""#]
    )
    func something(text: String) throws {
        #expect(try address(text) != nil)
    }

    @Test("Every kind of error is told by the server's words", arguments: PeerJSErrorKind.allCases)
    func errorKinds(kind: PeerJSErrorKind) {
        #expect(PeerJSErrorKind(serverMessage: kind.text) == kind)
        #expect(PeerJSErrorKind(serverMessage: kind.text.uppercased() + "\n") == kind)
        #expect(PeerJSErrorKind(serverMessage: kind.text + "!") == .other)
    }
}
