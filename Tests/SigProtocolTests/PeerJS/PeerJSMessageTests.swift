import NIOCore
import SigProtocol
import Testing

@Suite("PeerJS messages, byte for byte")
struct PeerJSMessageTests {
    private func frame(_ text: String) throws -> PeerJSFrame { try PeerJSFrame(parsing: ByteBuffer(string: text)) }
    private func json(_ text: String) throws -> JSONValue { try JSONValue(parsing: text) }

    @Test("The server writes type, src, dst, payload; the client type, payload, dst")
    func order() throws {
        let message = PeerJSMessage(
            .offer,
            src: JSONValue(string: "alice"),
            dst: JSONValue(string: "bob"),
            payload: try json("{ \"n\": 1.0 }")
        )
        #expect(
            String(buffer: message.frame(by: .server))
                == #"{"type":"OFFER","src":"alice","dst":"bob","payload":{ "n": 1.0 }}"#
        )
        #expect(String(buffer: message.frame(by: .client)) == #"{"type":"OFFER","payload":{ "n": 1.0 },"dst":"bob"}"#)
    }

    @Test("Absent stays absent, null stays null")
    func absence() {
        #expect(String(buffer: PeerJSMessage(.open).frame(by: .server)) == #"{"type":"OPEN"}"#)
        #expect(String(buffer: PeerJSMessage(.heartbeat).frame(by: .client)) == #"{"type":"HEARTBEAT"}"#)
        let message = PeerJSMessage(.leave, dst: .null, payload: .null)
        #expect(String(buffer: message.frame(by: .server)) == #"{"type":"LEAVE","dst":null,"payload":null}"#)
    }

    @Test("Every type has its frame, with all members and with none", arguments: PeerJSMessageType.allCases)
    func everyType(type: PeerJSMessageType) throws {
        #expect(String(buffer: PeerJSMessage(type).frame(by: .server)) == "{\"type\":\"\(type.rawValue)\"}")
        let value = try JSONValue(parsing: "{\"a\":[\"\(String(repeating: "x", count: 1000))\"]}")
        let message = PeerJSMessage(type, src: value, dst: value, payload: value)
        #expect(
            String(buffer: message.frame(by: .server))
                == "{\"type\":\"\(type.rawValue)\",\"src\":\(value),\"dst\":\(value),\"payload\":\(value)}"
        )
        #expect(
            String(buffer: message.frame(by: .client))
                == "{\"type\":\"\(type.rawValue)\",\"payload\":\(value),\"dst\":\(value)}"
        )
    }

    @Test(
        "Refusals are those of the server, and are understood",
        arguments: [
            (
                .missingParameters,
                #"{"type":"ERROR","payload":{"msg":"No id, token, or key supplied to websocket server"}}"#
            ), (.invalidKey, #"{"type":"ERROR","payload":{"msg":"Invalid key provided"}}"#),
            (.idTaken, #"{"type":"ID-TAKEN","payload":{"msg":"ID is taken"}}"#),
            (.limitReached, #"{"type":"ERROR","payload":{"msg":"Server has reached its concurrent user limit"}}"#),
        ] as [(PeerJSErrorKind, String)]
    )
    func refusals(kind: PeerJSErrorKind, text: String) throws {
        let bytes = PeerJSMessage(refusal: kind).frame(by: .server)
        #expect(String(buffer: bytes) == text)
        #expect(try PeerJSFrame(parsing: bytes).errorKind == kind)
        #expect(try PeerJSFrame(parsing: bytes).errorMessage == kind.text)
    }

    @Test(
        "Refusals of other servers are understood as far as they say something",
        arguments: [
            (#"{"type":"INVALID-KEY"}"#, .invalidKey, nil),
            (#"{"type":"INVALID-KEY","payload":{"msg":"x"}}"#, .invalidKey, "x"),
            (#"{"type":"ID-TAKEN"}"#, .idTaken, nil),
            (#"{"type":"ERROR","payload":{"msg":" INVALID key provided\n"}}"#, .invalidKey, " INVALID key provided\n"),
            (#"{"type":"ERROR","payload":{"msg":"Out of paper"}}"#, .other, "Out of paper"),
            (#"{"type":"ERROR","payload":"Invalid key provided"}"#, .other, nil),
            (#"{"type":"ERROR"}"#, .other, nil),
        ] as [(String, PeerJSErrorKind, String?)]
    )
    func otherRefusals(text: String, kind: PeerJSErrorKind, words: String?) throws {
        #expect(try frame(text).errorKind == kind)
        #expect(try frame(text).errorMessage == words)
    }

    @Test("What refuses nothing has no kind of error", arguments: [#"{"type":"OPEN"}"#, "{}", #"{"type":"error"}"#])
    func noRefusal(text: String) throws {
        #expect(try frame(text).errorKind == nil)
    }

    @Test("A frame is read losslessly, whatever its order and other members")
    func lossless() throws {
        let text = #" {"x":1, "payload" : [1.0, "\u0041"],"dst":5,"\u0074ype":"OFF\u0045R","src":{"a":null}} "#
        let frame = try frame(text)
        #expect(frame.type == .offer)
        #expect(frame.typeValue?.description == #""OFF\u0045R""#)
        #expect(frame.src?.description == #"{"a":null}"#)
        #expect(frame.dst?.description == "5")
        #expect(frame.payload?.description == #"[1.0, "\u0041"]"#)
        #expect(try JSONObject(parsing: frame.bytes)["x"]?.int == 1)
        let relayed = PeerJSMessage(.offer, src: frame.src, dst: frame.dst, payload: frame.payload)
        #expect(
            String(buffer: relayed.frame(by: .server))
                == #"{"type":"OFFER","src":{"a":null},"dst":5,"payload":[1.0, "\u0041"]}"#
        )
        #expect(
            String(buffer: frame.relayed(.offer, src: JSONValue(string: "bob")))
                == #"{"type":"OFFER","src":"bob","dst":5,"payload":[1.0, "\u0041"]}"#
        )
    }

    @Test("Of duplicates the last counts")
    func duplicates() throws {
        let frame = try frame(#"{"type":"OPEN","dst":"a","type":"OFFER","dst":"b"}"#)
        #expect(frame.type == .offer)
        #expect(frame.dst?.string == "b")
    }

    @Test("Every type is read; others are kept as they were", arguments: PeerJSMessageType.allCases)
    func types(type: PeerJSMessageType) throws {
        #expect(try frame(#"{"type":"\#(type)"}"#).type == type)
        let lower = try frame(#"{"type":"\#(type.rawValue.lowercased())"}"#)
        #expect(lower.type == nil)
        #expect(lower.typeValue?.string == type.rawValue.lowercased())
    }

    @Test("A type that is absent or no string is none", arguments: ["{}", #"{"type":5}"#, #"{"type":["OFFER"]}"#])
    func noType(text: String) throws {
        #expect(try frame(text).type == nil)
    }

    @Test("What is no object is refused", arguments: ["", "null", "5", "[]", #""text""#, "{bad", "\u{FEFF}{}"])
    func noObject(text: String) {
        #expect(throws: JSONError.self) { try PeerJSFrame(parsing: ByteBuffer(string: text)) }
        #expect(throws: JSONError.self) { try PeerJSFrame(.text(text)) }
    }

    @Test("Binary messages are read as text, and bytes that are no UTF-8 become U+FFFD")
    func binary() throws {
        let good = try PeerJSFrame(.binary(ByteBuffer(string: #"{"type":"OFFER","payload":"é"}"#)))
        #expect(good.payload?.string == "é")
        var bytes = ByteBuffer(string: #"{"type":"OFFER","payload":"a"#)
        bytes.writeBytes([0xFF, 0xE4, 0xBD])
        bytes.writeString(#"b"}"#)
        let bad = try PeerJSFrame(.binary(bytes))
        #expect(bad.payload?.string == "a\u{FFFD}\u{FFFD}b")
        #expect(bad.bytes.isValidUTF8)
    }
}
