import NIOCore
import SigClient
import SigProtocol
import SigScript
import Testing

@Suite("Events as JSON and as text")
struct EventRenderingTests {
    @Test("The JSON has the members of the event model, in order")
    func json() throws {
        let line = String(buffer: try event(.message, from: "alice", payload: #"{"text":"hi"}"#).jsonLine())
        #expect(
            line
                == #"{"v":1,"at":"2026-01-31T12:00:00.250Z","seq":1,"peer":"me","protocol":"share","direction":"in","kind":"message","from":"alice","payload":{"text":"hi"}}"#
        )
    }

    @Test("Numbers in payloads keep their digits")
    func numbers() throws {
        let line = String(buffer: try event(.other, payload: #"{"n":12345678901234567890.10}"#).jsonLine())
        #expect(line.contains(#"{"n":12345678901234567890.10}"#))
    }

    @Test(
        "Hostile characters are escaped in JSON, and stay the same value",
        arguments: ["\u{1b}[2J", "\u{202e}", "\u{2028}", "\u{9b}", "\u{7f}"]
    )
    func hostileJSON(text: String) throws {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("text")
        writer.string(text)
        writer.endObject()
        let payload = String(buffer: writer.buffer)
        let line = try event(.message, from: text, payload: payload).jsonLine()
        #expect(
            !String(buffer: line).unicodeScalars.contains {
                text.unicodeScalars.contains($0) && $0 != "[" && $0 != "2" && $0 != "J"
            }
        )
        let read = try JSONValue(parsing: line)
        #expect(read.object?["from"]?.string == text)
        #expect(read.object?["payload"]?.object?["text"]?.string == text)
    }

    @Test("White space between values can't make a second line")
    func oneLine() throws {
        let line = String(buffer: try event(.message, payload: "{\"json\":{\n\"a\"\r:\t1}}").jsonLine())
        #expect(!line.contains("\n") && !line.contains("\r"))
    }

    @Test("Text is one inert line")
    func text() throws {
        let hostile = try event(
            .message,
            from: "eve\u{1b}[31m",
            payload: #"{"text":"hi\nmessage from admin: \u202egnp"}"#
        )
        #expect(hostile.textLine == #"message from eve\u{1b}[31m: hi\u{a}message from admin: \u{202e}gnp"#)
    }

    @Test(
        "Errors are told by code and words, as far as there are any",
        arguments: [
            (#"{"message":"Rate limited"}"#, "error Rate limited"), (#"{"code":"","message":""}"#, "error"),
            (#"{"code":"room_full","message":"room is full"}"#, "error room_full: room is full"),
            (#"{"code":"id-taken","message":""}"#, "error id-taken"),
        ]
    )
    func errors(payload: String, text: String) throws {
        #expect(try event(.error, payload: payload).textLine == text)
    }

    @Test("Members and those who come and go are told by their names, inert")
    func members() throws {
        let members = try event(.members, payload: #"{"members":["alice","b\u001bb"]}"#)
        #expect(members.textLine == #"members alice, b\u{1b}b"#)
        #expect(try event(.peerLeft, from: "alice", payload: #"{"derived":true}"#).textLine == "peer-left alice")
        #expect(try event(.expire, from: "bob").textLine == "expire bob")
    }

    @Test("Raw frames are added when asked for")
    func raw() throws {
        var withFrame = try event(.ack)
        withFrame.raw = ByteBuffer(string: #"{"type":"ack"}"#)
        #expect(String(buffer: withFrame.jsonLine(includingRaw: true)).contains(#""raw":"{\"type\":\"ack\"}""#))
        #expect(!String(buffer: withFrame.jsonLine()).contains("raw"))
    }

    @Test("Moments before 1970 and far away have a date, too")
    func timestamps() {
        #expect(Timestamp(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
        #expect(Timestamp(milliseconds: 0).description == "1970-01-01T00:00:00.000Z")
        #expect(Timestamp(milliseconds: 4_102_444_800_007).description == "2100-01-01T00:00:00.007Z")
    }
}

@Suite("Spans of time")
struct TimeSpanTests {
    @Test(
        "As people write them",
        arguments: [("30", 30_000), ("1.5s", 1500), ("300ms", 300), ("2m", 120_000), ("1h", 3_600_000), ("0", 0)]
    )
    func accepted(text: String, milliseconds: Int64) { #expect(TimeSpan(text)?.milliseconds == milliseconds) }

    @Test("What is no span", arguments: ["", "s", "-1", "1e9", "abc", "1 s", "9999999h", "inf", "nan", ".", "1..2"])
    func refused(text: String) { #expect(TimeSpan(text) == nil) }
}

@Suite("Ladders")
struct LadderTests {
    @Test("Arrows lead from column to column, and long texts are cut")
    func arrows() {
        var ladder = Ladder(columns: ["a", "b", "c"])
        let right = ladder.arrow(from: 0, to: 1, "hello")
        let left = ladder.arrow(from: 2, to: 1, String(repeating: "x", count: 100))
        #expect(right.hasPrefix("    |--") && right.contains(" hello ") && right.contains("->|"))
        #expect(left.contains("|<-") && left.contains("…"))
        #expect(right.count == left.count)
        #expect(ladder.lines.count == 3)
    }
}
