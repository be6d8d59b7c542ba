import SigProtocol
import Testing

@Suite("Percent escapes and form queries")
struct FormQueryTests {
    @Test(
        "Members are decoded as forms write them",
        arguments: [
            ("id=alice", "alice"), ("x=1&id=a%20b", "a b"), ("id=a+b", "a b"), ("id=a%2Bb", "a+b"),
            ("id=%C3%A9%e4%bd%a0", "é你"), ("id=bad%zz", "bad%zz"), ("id=%", "%"), ("id=%4", "%4"), ("id=%%41", "%A"),
            ("id=%2541", "%41"), ("id=%00x", "\0x"), ("id=a=b", "a=b"), ("id=", ""), ("id", ""), ("&&id=x&", "x"),
            ("%69d=x", "x"), ("id=first&id=last", "last"), ("id=first&id", ""), ("id=%ff%fe", "\u{FFFD}\u{FFFD}"),
            ("id=a;b", "a;b"), ("id=a?b#c", "a?b#c"), ("id=__proto__", "__proto__"),
        ]
    )
    func members(query: String, value: String) {
        #expect(FormQuery(query)["id"].map { Array($0.utf8) } == Array(value.utf8))
    }

    @Test(
        "What is not there is nil; names are compared byte for byte",
        arguments: ["", "ID=x", "i%64%20=x", "=id", "ids=x"]
    )
    func absent(query: String) {
        #expect(FormQuery(query)["id"] == nil)
        #expect(FormQuery(nil)["id"] == nil)
        #expect(FormQuery("e\u{301}=1")["\u{e9}"] == nil)
    }

    @Test("Lenient decoding keeps what is malformed, strict decoding refuses it")
    func strictness() {
        #expect(PercentCoding.decode("a%20b%e9"[...]) == nil, "no UTF-8")
        #expect(PercentCoding.decode("a%20b%C3%A9"[...]) == "a bé")
        for malformed in ["%", "%4", "%zz", "a%g0", "%4x"] {
            #expect(PercentCoding.decode(malformed[...]) == nil)
            #expect(PercentCoding.decodeLeniently(malformed.utf8) == Array(malformed.utf8))
        }
        #expect(PercentCoding.decodeLeniently("+%2b%E9".utf8) == [0x2B, 0x2B, 0xE9])
    }

    @Test("What was encoded is decoded as it was", arguments: ["", "aZ0-._~", "a b+c%d/é\n\0\u{1F600}"])
    func roundTrip(text: String) {
        let encoded = PercentCoding.encode(text)
        #expect(
            encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "&") }
        )
        #expect(PercentCoding.decode(encoded[...]) == text)
        #expect(FormQuery("x=" + encoded)["x"] == text)
    }
}
