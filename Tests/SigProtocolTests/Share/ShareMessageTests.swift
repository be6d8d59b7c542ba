import NIOCore
import SigProtocol
import Testing

@Suite("Share messages are the document's, byte for byte")
struct ShareMessageTests {
    private static let id = "550e8400-e29b-41d4-a716-446655440000"

    private func uuid(_ text: String = id) throws -> UUIDText { try #require(UUIDText(parsing: text)) }
    private func text(_ buffer: ByteBuffer) -> String { String(buffer: buffer) }
    private func request(_ text: String) throws -> ShareRequest {
        try ShareRequestFrame(ByteBuffer(string: text)).request()
    }

    @Test("A sender that another server named is escaped; whatever the mid is, it comes last")
    func senders() throws {
        let mid = try JSONValue(parsing: "[ 1 ]")
        let message = ShareServerFrame.message(sender: "a\"é", text: JSONValue(string: "x"))
        #expect(text(message.frame()) == #"{"type":"message","sender":"a\"é","text":"x"}"#)
        #expect(text(message.frame(mid: mid)) == #"{"type":"message","sender":"a\"é","text":"x","mid":[ 1 ]}"#)
        #expect(text(ShareServerFrame.ack.frame(mid: mid)) == #"{"type":"ack","mid":[ 1 ]}"#)
        #expect(text(ShareServerFrame.ack.frame()) == #"{"type":"ack"}"#)
    }

    @Test("Requests are compact, in the document's order, mid last")
    func encodesRequests() throws {
        #expect(text(ShareRequest.register.frame()) == "{\"type\":\"register\"}")
        #expect(text(ShareRequest.share.frame(mid: JSONValue(int: 7))) == "{\"type\":\"share\",\"mid\":7}")
        #expect(
            text(ShareRequest.lookup(code: "BFKM").frame(mid: .null))
                == "{\"type\":\"lookup\",\"code\":\"BFKM\",\"mid\":null}"
        )
        #expect(
            text(
                ShareRequest.message(recipient: try uuid(), text: "{\"sdp\":\"v=0\r\n\"}").frame(
                    mid: JSONValue(string: "m")
                )
            )
                == "{\"type\":\"message\",\"recipient\":\"\(Self.id)\",\"text\":\"{\\\"sdp\\\":\\\"v=0\\r\\n\\\"}\",\"mid\":\"m\"}"
        )
    }

    @Test("The server's frames are compact, in the document's order, mid last and never on deliveries")
    func encodesServerFrames() throws {
        let mid = try JSONValue(parsing: "{ \"k\": [1, 2.50] }")
        let end = ",\"mid\":{ \"k\": [1, 2.50] }}"
        #expect(text(ShareServerFrame.id(Self.id).frame()) == "{\"type\":\"id\",\"id\":\"\(Self.id)\"}")
        #expect(
            text(ShareServerFrame.register(token: "T+/").frame(mid: mid)) == "{\"type\":\"register\",\"token\":\"T+/\""
                + end
        )
        #expect(
            text(ShareServerFrame.share(code: "BFKM").frame(mid: mid)) == "{\"type\":\"share\",\"code\":\"BFKM\"" + end
        )
        #expect(
            text(ShareServerFrame.lookup(id: Self.id).frame(mid: mid)) == "{\"type\":\"lookup\",\"id\":\"\(Self.id)\""
                + end
        )
        #expect(text(ShareServerFrame.ack.frame()) == "{\"type\":\"ack\"}")
        #expect(text(ShareServerFrame.ack.frame(mid: mid)) == "{\"type\":\"ack\"" + end)
        let relayed = try JSONValue(parsing: "\"\\u0041\\/ é\"")
        #expect(
            text(ShareServerFrame.message(sender: Self.id, text: relayed).frame())
                == "{\"type\":\"message\",\"sender\":\"\(Self.id)\",\"text\":\"\\u0041\\/ é\"}"
        )
    }

    @Test("Errors echo what the request said, with its own escapes")
    func encodesErrors() throws {
        let fault = ShareFault(.codeNotFound, echo: try JSONValue(parsing: "\"Z\\u005a\\\"\\n\""))
        #expect(
            text(ShareServerFrame.error(fault).frame())
                == "{\"type\":\"error\",\"message\":\"Code not found: Z\\u005a\\\"\\n\"}"
        )
        #expect(
            text(ShareServerFrame.error(ShareFault(.missingType)).frame(mid: .null))
                == "{\"type\":\"error\",\"message\":\"Missing or invalid 'type' field\",\"mid\":null}"
        )
    }

    @Test("Requests are read whatever their order, spelling of names, and other members")
    func decodesRequests() throws {
        #expect(try request("{\"type\":\"register\"}") == .register)
        #expect(try request(" { \"x\":1, \"type\" : \"share\" } ") == .share)
        #expect(try request("{\"code\":\" bfkm\",\"\\u0074ype\":\"l\\u006fokup\"}") == .lookup(code: " bfkm"))
        #expect(
            try request("{\"text\":\"\\u0041\",\"recipient\":\"\(Self.id.uppercased())\",\"type\":\"message\"}")
                == .message(recipient: uuid(), text: JSONValue(parsing: "\"\\u0041\""))
        )
        #expect(try request("{\"type\":\"nope\",\"type\":\"share\"}") == .share, "of duplicates the last counts")
    }

    @Test(
        "Fields are checked in the order of the table",
        arguments: [
            ("{}", .missingType), ("{\"type\":1}", .missingType), ("{\"type\":null}", .missingType),
            ("{\"type\":[\"share\"]}", .missingType), ("{\"type\":\"lookup\"}", .missingCode),
            ("{\"type\":\"lookup\",\"code\":3}", .missingCode), ("{\"type\":\"lookup\",\"code\":null}", .missingCode),
            ("{\"type\":\"message\"}", .missingRecipient), ("{\"type\":\"message\",\"text\":\"x\"}", .missingRecipient),
            ("{\"type\":\"message\",\"recipient\":\"nobody\",\"text\":\"x\"}", .missingRecipient),
            ("{\"type\":\"message\",\"recipient\":1}", .missingRecipient),
            ("{\"type\":\"message\",\"recipient\":\"\(id)\"}", .missingText),
            ("{\"type\":\"message\",\"recipient\":\"\(id)\",\"text\":1}", .missingText),
            ("{\"type\":\"message\",\"recipient\":\"\(id)\",\"text\":{\"sdp\":\"x\"}}", .missingText),
            ("{\"type\":\"Share\"}", .unknownType), ("{\"type\":\"\"}", .unknownType),
            ("{\"type\":\"ack\"}", .unknownType),
        ] as [(String, ShareErrorKind)]
    )
    func faults(text: String, kind: ShareErrorKind) throws {
        let fault = #expect(throws: ShareFault.self) { try request(text) }
        #expect(fault?.kind == kind)
    }

    @Test("An unknown type is echoed as it was written")
    func unknownType() throws {
        let fault = #expect(throws: ShareFault.self) { try request("{\"type\":\"n\\u006fpe\"}") }
        #expect(fault?.message.description == "\"Unknown message type: n\\u006fpe\"")
    }

    @Test("A frame that is no JSON object is refused, its mid is kept otherwise")
    func frames() throws {
        #expect(throws: JSONError(.notAnObject, at: 0)) { try ShareRequestFrame(ByteBuffer(string: "[1]")) }
        #expect(throws: JSONError(.trailingText, at: 3)) { try ShareRequestFrame(ByteBuffer(string: "{} x")) }
        let frame = try ShareRequestFrame(ByteBuffer(string: "{\"mid\": 12345678901234567890 ,\"type\":false}"))
        #expect(frame.mid?.description == "12345678901234567890")
        #expect(try ShareRequestFrame(ByteBuffer(string: "{}")).mid == nil)
        #expect(try ShareRequestFrame(ByteBuffer(string: "{\"mid\":null}")).mid == .null)
    }

    // MARK: The client's side

    private func message(_ text: String) throws -> ShareServerMessage {
        try ShareServerMessage(parsing: ByteBuffer(string: text))
    }

    @Test("The client reads what the server writes")
    func decodesServerFrames() throws {
        let text = try JSONValue(parsing: "\"{\\\"sdp\\\":1}\"")
        let frames: [ShareServerFrame] = [
            .id(Self.id), .register(token: "abc+/="), .share(code: "BFKM"), .lookup(id: Self.id), .ack,
            .error(ShareFault(.recipientBusy)), .message(sender: Self.id, text: text),
        ]
        for frame in frames {
            for mid in [nil, JSONValue.null, JSONValue(int: 3), JSONValue(string: "x")] {
                let read = try ShareServerMessage(parsing: frame.frame(mid: mid))
                #expect(read.frame == frame)
                #expect(read.mid == mid)
            }
        }
    }

    @Test("Objects of other types, or of none, are kept whole")
    func otherFrames() throws {
        for text in ["{\"type\":\"motd\",\"x\":1.0}", "{}", "{\"type\":7}", "{\"type\":null,\"id\":\"x\"}"] {
            guard case .other(let type, let object) = try message(text).frame else {
                Issue.record("\(text) was understood")
                continue
            }
            #expect(String(buffer: object.bytes) == text)
            #expect(type == (text.contains("motd") ? "motd" : nil))
            #expect(String(buffer: try message(text).frame.frame(mid: .null)) == text)
        }
    }

    @Test(
        "Known types without what they must have are errors, and name it",
        arguments: [
            ("{\"type\":\"id\"}", "id", "id"), ("{\"type\":\"id\",\"id\":1}", "id", "id"),
            ("{\"type\":\"register\",\"token\":null}", "register", "token"), ("{\"type\":\"share\"}", "share", "code"),
            ("{\"type\":\"lookup\",\"id\":[]}", "lookup", "id"), ("{\"type\":\"error\"}", "error", "message"),
            ("{\"type\":\"message\",\"text\":\"x\"}", "message", "sender"),
            ("{\"type\":\"message\",\"sender\":\"x\",\"text\":{}}", "message", "text"),
        ]
    )
    func incompleteFrames(text: String, type: String, member: String) {
        #expect(throws: ShareServerMessage.DecodingError.invalid(type: type, member: member)) { try message(text) }
    }

    @Test("Frames that are no JSON objects are errors, and say where")
    func brokenFrames() {
        #expect(throws: ShareServerMessage.DecodingError.json(JSONError(.notAnObject, at: 0))) { try message("[]") }
        let error = #expect(throws: ShareServerMessage.DecodingError.self) { try message("{\"type\":") }
        #expect(error?.description == "frame is not a JSON object: JSON ends too early at byte 8")
    }

    @Test("An error's words say what it means")
    func errorKinds() throws {
        #expect(try message("{\"type\":\"error\",\"message\":\"Recipient busy\"}").errorKind == .recipientBusy)
        #expect(try message("{\"type\":\"error\",\"message\":\"Code n\\u006ft found: X\"}").errorKind == .codeNotFound)
        #expect(try message("{\"type\":\"ack\"}").errorKind == nil)
    }
}
