import NIOCore
import SigProtocol
import Testing

@Suite("The bodies of topic requests")
struct TopicRequestTests {
    private func body(_ text: String) throws(TopicErrorKind) -> TopicBody {
        try TopicBody(parsing: ByteBuffer(string: text))
    }

    private func fault(_ read: () throws -> Void) -> TopicErrorKind? {
        do {
            try read()
            return nil
        } catch {
            return error as? TopicErrorKind
        }
    }

    @Test("A body that is no JSON object is refused")
    func notAnObject() {
        for text in [
            "", "not json", "null", "5", "\"x\"", "true", "[]", "a=b", "{", "{}x", "{\"a\":01}", "\u{FEFF}\u{FEFF}{}",
        ] {
            #expect(fault { _ = try body(text) } == .invalidBody, "\(text)")
        }
        let deep = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        #expect(fault { _ = try body("{\"a\":\(deep)}") } == .invalidBody)
        #expect(fault { _ = try body("{\"a\":\(deep.dropFirst().dropLast())}") } == nil)
    }

    @Test("A byte order mark is skipped, bytes that are no UTF-8 become U+FFFD, of duplicates the last counts")
    func leniently() throws {
        #expect(try TopicOffer(reading: body("\u{FEFF}{\"info\":\"bom\",\"offer\":\"o\"}")).info == "bom")
        let bytes = ByteBuffer(bytes: Array("{\"info\":\"bad ".utf8) + [0xFF] + Array(" byte\",\"offer\":\"o\"}".utf8))
        #expect(try TopicOffer(reading: TopicBody(parsing: bytes)).info == "bad \u{FFFD} byte")
        #expect(try TopicOffer(reading: body(#"{"info":"first","info":"last","offer":"o"}"#)).info == "last")
        #expect(try TopicOffer(reading: body(" \n{\"info\":\"i\",\"offer\":\"o\"}\r\n ")).info == "i")
        #expect(fault { _ = try TopicBody(parsing: ByteBuffer(bytes: [0x7B, 0xFF, 0x7D])) } == .invalidBody)
    }

    @Test("An offer is checked in the order of info, its length, offer")
    func offers() throws {
        let long = String(repeating: "x", count: 1025)
        for (text, expected) in [
            (#"{"offer":"o"}"#, .invalidParameter(.info)), (#"{"info":"","offer":"o"}"#, .invalidParameter(.info)),
            (#"{"info":null}"#, .invalidParameter(.info)), (#"{"info":5,"offer":5}"#, .invalidParameter(.info)),
            (#"{"info":["x"],"offer":"o"}"#, .invalidParameter(.info)), ("{\"info\":\"\(long)\"}", .infoTooLong),
            (#"{"info":"i"}"#, .invalidParameter(.offer)), (#"{"info":"i","offer":""}"#, .invalidParameter(.offer)),
            (#"{"info":"i","offer":null}"#, .invalidParameter(.offer)),
            (#"{"info":"i","offer":0}"#, .invalidParameter(.offer)),
            (#"{"info":"i","offer":{"type":"offer","sdp":"x"}}"#, .invalidParameter(.offer)),
            (#"{"info":5,"peerId":"p","offer":"o"}"#, .invalidParameter(.info)), (#"{"info":" ","offer":" "}"#, nil),
        ] as [(String, TopicErrorKind?)] {
            #expect(fault { _ = try TopicOffer(reading: body(text)) } == expected, "\(text)")
        }
        for (unit, count) in [("x", 1024), ("é", 1024), ("😀", 512), ("\\ud83d\\ude00", 512), ("\\ud83d", 1024)] {
            let fits = String(repeating: unit, count: count)
            #expect(fault { _ = try TopicOffer(reading: body("{\"info\":\"\(fits)\",\"offer\":\"o\"}")) } == nil)
            #expect(
                fault { _ = try TopicOffer(reading: body("{\"info\":\"\(fits)x\",\"offer\":\"o\"}")) } == .infoTooLong
            )
        }
    }

    @Test("peerId stands in for an info that is not there; a code is a string that is not empty")
    func additions() throws {
        let named = try TopicOffer(reading: body(#"{"peerId":"p","offer":"o","code":"own/\u00e9 "}"#))
        #expect(named == TopicOffer(info: "p", infoName: .peerID, offer: "o", code: "own/é "))
        #expect(try TopicOffer(reading: body(#"{"info":null,"peerId":"p","offer":"o"}"#)).infoName == .peerID)
        let both = try TopicOffer(reading: body(#"{"peerId":"p","info":"i","offer":"o"}"#))
        #expect(both == TopicOffer(info: "i", offer: "o"))
        for code in ["\"\"", "null", "0", "5", "true", "{}", "[\"x\"]"] {
            #expect(try TopicOffer(reading: body("{\"info\":\"i\",\"offer\":\"o\",\"code\":\(code)}")).code == nil)
        }
    }

    @Test("An offer's description stays as it was written")
    func exactly() throws {
        for literal in [#""v=0\r\n\u0000\u001f""#, #""\ud800 alone""#, #""\u0041\/é""#] {
            let offer = try TopicOffer(reading: body("{\"info\":\"i\",\"offer\":\(literal)}"))
            #expect(offer.offer.description == literal)
            #expect(String(buffer: offer.body()) == "{\"info\":\"i\",\"offer\":\(literal)}")
        }
    }

    @Test("An answer is checked in the order of code, side, neither and both, kind")
    func answers() throws {
        for (text, expected) in [
            ("{}", .invalidParameter(.code)), (#"{"code":"","side":"x"}"#, .invalidParameter(.code)),
            (#"{"code":5}"#, .invalidParameter(.code)), (#"{"code":"c"}"#, .invalidSide),
            (#"{"code":"c","side":null}"#, .invalidSide), (#"{"code":"c","side":"OFFERER"}"#, .invalidSide),
            (#"{"code":"c","side":"caller"}"#, .invalidSide), (#"{"code":"c","side":"offerer"}"#, .nothingToSend),
            (#"{"code":"c","side":"offerer","answer":"","candidate":null}"#, .nothingToSend),
            (#"{"code":"c","side":"offerer","answer":false,"candidate":-0.0}"#, .nothingToSend),
            (#"{"code":"c","side":"answerer","answer":"a","candidate":"c"}"#, .answerAndCandidate),
            (#"{"code":"c","side":"answerer","answer":5,"candidate":[]}"#, .answerAndCandidate),
            (#"{"code":"c","side":"answerer","answer":5}"#, .invalidParameter(.answer)),
            (#"{"code":"c","side":"answerer","answer":["x"],"candidate":0}"#, .invalidParameter(.answer)),
        ] as [(String, TopicErrorKind?)] {
            #expect(fault { _ = try TopicAnswer(reading: body(text)) } == expected, "\(text)")
        }
        let answer = try TopicAnswer(reading: body(#"{"side":"offerer","code":"c","answer":"a","candidate":""}"#))
        #expect(answer == TopicAnswer(code: "c", side: .offerer, content: .answer("a")))
        for literal in [#"{"a":1.50,"a":null}"#, "5", "true", "[]", "{}", #""text""#, "-1e-5"] {
            let text = "{\"code\":\"c\",\"candidate\":\(literal),\"side\":\"answerer\"}"
            let candidate = try TopicAnswer(reading: body(text))
            #expect(candidate.content == .candidate(try JSONValue(parsing: literal)))
            #expect(String(buffer: candidate.body()) == text)
        }
    }

    @Test("A poll is checked in the order of code, side")
    func polls() throws {
        for (text, expected) in [
            ("{}", .invalidParameter(.code)), (#"{"side":"offerer"}"#, .invalidParameter(.code)),
            (#"{"code":{},"side":"offerer"}"#, .invalidParameter(.code)),
            (#"{"code":"nope","side":"x"}"#, .invalidSide),
            (#"{"code":"c","side":"\u006ffferer","z":1}"#, nil),
        ] as [(String, TopicErrorKind?)] {
            #expect(fault { _ = try TopicPollRequest(reading: body(text)) } == expected, "\(text)")
        }
        let poll = TopicPollRequest(code: "a\"b", side: .answerer)
        #expect(String(buffer: poll.body()) == #"{"code":"a\"b","side":"answerer"}"#)
        #expect(try TopicPollRequest(reading: TopicBody(parsing: poll.body())) == poll)
    }

    @Test("Pages: defaults, the range, leading digits, the first of several; no number is refused")
    func pages() throws {
        for (query, page, limit) in [
            (nil, 1, 100), ("", 1, 100), ("page=2&limit=5", 2, 5), ("limit=0", 1, 1), ("limit=-1", 1, 1),
            ("limit=1000", 1, 1000), ("limit=1001", 1, 1000), ("limit=99999999999999999999", 1, 1000),
            ("limit=", 1, 100),
            ("limit=2abc", 1, 2), ("limit=2.9", 1, 2), ("limit=1e3", 1, 1), ("limit=%202", 1, 2), ("limit=+2", 1, 2),
            ("limit=0x10", 1, 1), ("limit=%2B7", 1, 7), ("limit=1&limit=2", 1, 1), ("Limit=1&Page=2", 1, 100),
            ("page=-99999999999999999999", 1, 100), ("page=0", 1, 100), ("page=1000000", 1_000_000, 100),
            ("page=9007199254740991", 9_007_199_254_740_991, 100),
        ] as [(String?, Int, Int)] {
            let request = try TopicPageRequest(query: query)
            #expect([request.page, request.limit] == [page, limit], "\(query ?? "none")")
        }
        for text in ["abc", "NaN", "%00", "null", "-", "+", ".5", "%20", "%C3%A9"] {
            #expect(fault { _ = try TopicPageRequest(query: "page=\(text)") } == .invalidParameter(.page))
            #expect(fault { _ = try TopicPageRequest(query: "limit=\(text)") } == .invalidParameter(.limit))
        }
        #expect(fault { _ = try TopicPageRequest(query: "page=9007199254740992") } == .invalidParameter(.page))
        #expect(fault { _ = try TopicPageRequest(query: "page=999999999999999999999") } == .invalidParameter(.page))
        #expect(TopicPageRequest(page: 3, limit: 50).query == "page=3&limit=50")
    }
}
