import NIOCore
import SigProtocol
import Testing

@Suite("The envelope of the room protocol")
struct RoomEnvelopeTests {
    private func read(_ text: String) throws -> RoomEnvelope { try RoomEnvelope(parsing: ByteBuffer(string: text)) }

    private func value(_ text: String) throws -> JSONValue { try JSONValue(parsing: text) }

    private func failure(_ text: String) -> RoomEnvelope.ReadingError? {
        do throws(RoomEnvelope.ReadingError) {
            _ = try RoomEnvelope(parsing: ByteBuffer(string: text))
            return nil
        } catch {
            return error
        }
    }

    @Test("All nine fields are read, whatever their order; others are ignored")
    func reads() throws {
        let text =
            #"{"error":"e","code":"c","x":{"type":1},"members":["m","\u0041"],"candidate":[ 1.0 ],"sdp":{"a":1,"a":2},"#
            + #""to":"t","from":"f","room":"r","type":"offer","Type":5}"#
        let envelope = try read(text)
        #expect(envelope.type == "offer")
        #expect(envelope.room == "r")
        #expect(envelope.from == "f")
        #expect(envelope.to == "t")
        #expect(envelope.sdp == (try value(#"{"a":1,"a":2}"#)))
        #expect(envelope.candidate == (try value("[ 1.0 ]")))
        #expect(envelope.memberNames == ["m", "A"])
        #expect(envelope.code == "c")
        #expect(envelope.error == "e")
    }

    @Test("What is absent is empty, and so is null; only payloads are null when they are null")
    func absent() throws {
        let empty = RoomEnvelope(type: "")
        #expect(try read("{}") == empty)
        #expect(try read(" \r\n{ }\t") == empty)
        #expect(try read("null") == empty, "the measured server takes null for an empty object")
        let nulls = #"{"type":null,"room":null,"from":null,"to":null,"members":null,"code":null,"error":null}"#
        #expect(try read(nulls) == empty)
        let payloads = try read(#"{"sdp":null,"candidate":null}"#)
        #expect(payloads.sdp == .null)
        #expect(payloads.candidate == .null)
        #expect(empty.sdp == nil)
    }

    @Test("Names are matched exactly and decoded; of duplicates the last counts")
    func names() throws {
        #expect(try read(#"{"\u0074ype":"ping"}"#).type == "ping")
        #expect(try read(#"{"TYPE":"ping","Type":1}"#).type == "")
        #expect(try read(#"{"type":"a","type":"b"}"#).type == "b")
        #expect(try read(#"{"room":5,"room":"r"}"#).room == "r")
        #expect(try read(#"{"type":"a","type":null}"#).type == "")
        #expect(failure(#"{"room":"r","room":5}"#) == .notAString(field: "room"))
    }

    @Test("A field of the wrong kind is told by its name", arguments: ["type", "room", "from", "to", "code", "error"])
    func kinds(field: String) {
        for value in ["5", "true", "[]", "{}", #"["x"]"#] {
            #expect(failure("{\"\(field)\":\(value)}") == .notAString(field: field))
        }
    }

    @Test("Members are strings; null among them is an empty one")
    func members() throws {
        for value in ["5", "\"x\"", "{}", "[1]", "[\"a\",[]]", "[true]"] {
            #expect(failure("{\"members\":\(value)}") == .notAnArrayOfStrings(field: "members"), "\(value)")
        }
        #expect(try read(#"{"members":[ "a" , null,"b"]}"#).memberNames == ["a", "", "b"])
        #expect(try read(#"{"members":[]}"#).members == nil)
    }

    @Test(
        "What is no JSON object says why",
        arguments: [
            ("", JSONError.Reason.unexpectedEnd), ("   ", .unexpectedEnd), ("{", .unexpectedEnd),
            ("hello", .unexpectedByte), ("{'type':1}", .unexpectedByte), (#"{"type":"ping",}"#, .unexpectedByte),
            ("nul", .unexpectedEnd), ("null null", .trailingText), (#"{"type":"ping"}trailing"#, .trailingText),
            ("{}{}", .trailingText), ("\u{feff}{}", .byteOrderMark), ("[]", .notAnObject), ("5", .notAnObject),
            ("true", .notAnObject), (#""type""#, .notAnObject), ("{\"type\":\"pi\nng\"}", .controlCharacter),
        ]
    )
    func malformed(text: String, reason: JSONError.Reason) {
        guard case .json(let error) = failure(text) else {
            Issue.record("taken: \(text)")
            return
        }
        #expect(error.reason == reason)
    }

    @Test("512 levels are taken, counting the envelope; one more is not")
    func depth() throws {
        func nested(_ levels: Int) -> String {
            "{\"sdp\":" + String(repeating: "[", count: levels - 1) + String(repeating: "]", count: levels - 1) + "}"
        }
        #expect(try read(nested(512)).sdp != nil)
        guard case .json(let error) = failure(nested(513)) else {
            Issue.record("513 levels were taken")
            return
        }
        #expect(error.reason == .tooDeep)
    }

    @Test("A server writes type, room and from always, the rest unless empty, in one order, and a newline")
    func serverFrames() throws {
        func frame(_ envelope: RoomEnvelope) -> String { String(buffer: envelope.serverFrame()) }
        #expect(frame(RoomEnvelope(type: "")) == #"{"type":"","room":"","from":""}"# + "\n")
        let all = RoomEnvelope(
            type: "offer",
            room: "by",
            from: "alice",
            to: "bob",
            sdp: try value("1"),
            candidate: try value("2"),
            members: ["m", "é\n"],
            code: "c",
            error: "e"
        )
        #expect(
            frame(all)
                == #"{"type":"offer","room":"by","from":"alice","to":"bob","sdp":1,"candidate":2,"members":["m","é\n"],"#
                + #""code":"c","error":"e"}"# + "\n"
        )
        #expect(try read(frame(all)) == all)
        let null = RoomEnvelope(type: "x", sdp: .null, candidate: JSONValue(string: ""))
        #expect(frame(null) == #"{"type":"x","room":"","from":"","sdp":null,"candidate":""}"# + "\n")
    }

    @Test("A client leaves out what is empty, and writes no newline")
    func clientFrames() {
        #expect(String(buffer: RoomEnvelope(type: "ping").clientFrame()) == #"{"type":"ping"}"#)
        let envelope = RoomEnvelope(type: "join", room: "r", from: "f")
        #expect(String(buffer: envelope.clientFrame()) == #"{"type":"join","room":"r","from":"f"}"#)
    }

    @Test("Payloads keep every byte; strings are decoded and written anew, < > & as they are")
    func rewriting() throws {
        let payload = "{ \"b\" : [1.0,1e400,-0, 0.10],\n\"a\":\"\\u003c\\/<>&\u{2028}\\ud800\",\"a\":{} }"
        let text =
            "{\"type\":\"hangup\",\"sdp\":\(payload),\"code\":\"\\u0041<\\/>&\\ud83d\\ude00\\ud800\","
            + "\"members\":[ \"\\u0041\" ]}"
        #expect(
            String(buffer: try read(text).serverFrame())
                == "{\"type\":\"hangup\",\"room\":\"\",\"from\":\"\",\"sdp\":\(payload),\"members\":[\"A\"],"
                + "\"code\":\"A</>&😀\u{fffd}\"}\n"
        )
    }

    @Test("Errors are a short sentence")
    func words() {
        #expect("\(RoomEnvelope.ReadingError.notAString(field: "room"))" == "'room' is not a string")
        #expect(
            "\(RoomEnvelope.ReadingError.notAnArrayOfStrings(field: "members"))"
                == "'members' is not an array of strings"
        )
        #expect("\(RoomEnvelope.ReadingError.json(JSONError(.notAnObject, at: 0)))" == "not a JSON object at byte 0")
    }
}
