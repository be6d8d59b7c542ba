import FuzzSupport
import NIOCore
import SigProtocol
import Testing

@testable import SigClient

/// A conversation with the client's machine, as a transcript: what the server says, and what comes of it.
private struct Conversation {
    var machine = ShareClientMachine<String>()

    /// Starts a request named after its context; the frame that goes out.
    mutating func ask(_ request: ShareRequest, as context: String) throws -> String {
        String(buffer: try machine.start(request, mid: machine.makeMid(), context: context))
    }

    /// Why a request can't be started; nil if it can.
    mutating func refusal(of request: ShareRequest, as context: String) -> SignalingError.Code? {
        do {
            _ = try ask(request, as: context)
            return nil
        } catch { return (error as? SignalingError)?.code }
    }

    /// What comes of a frame of the server, as one line.
    mutating func hears(_ frame: String) -> String { describe(machine.receive(.text(frame))) }

    func describe(_ action: ShareClientMachine<String>.Action) -> String {
        switch action {
        case .none: "none"
        case .identified(let id, _): "identified \(id)"
        case .event(let event): "event \(describe(event.kind))"
        case .answered(let context, let answer, _): "\(context) answered \(answer)"
        case .refused(let context, let error, _): "\(context) refused: \(error.serverMessage ?? "")"
        case .violation(let close, _): "violation \(close.code)"
        }
    }

    func describe(_ kind: ShareEvent.Kind) -> String {
        switch kind {
        case .message(let delivery): "message from \(delivery.sender): \(delivery.text)"
        case .error(let words, let request): "error \(words)\(request.map { " of \($0)" } ?? "")"
        case .code(let code): "code \(code)"
        case .other: "other"
        default: "\(kind)"
        }
    }

    static func ready() -> Conversation {
        var conversation = Conversation()
        _ = conversation.hears(#"{"type":"id","id":"550e8400-e29b-41d4-a716-446655440000"}"#)
        return conversation
    }
}

private let someone = UUIDText(high: 1, low: 2)

@Suite("The client's side of the share protocol")
struct ShareClientMachineTests {
    @Test("The first frame says who we are")
    func greeting() {
        var conversation = Conversation()
        #expect(conversation.hears(#"{"type":"id","id":"abc"}"#) == "identified abc")
        #expect(conversation.hears(#"{"type":"id","id":"xyz"}"#) == "violation 1002")
    }

    @Test("Answers are matched by mid, in any order")
    func outOfOrder() throws {
        var conversation = Conversation.ready()
        #expect(try conversation.ask(.share, as: "A") == #"{"type":"share","mid":1}"#)
        #expect(try conversation.ask(.lookup(code: "BFKM"), as: "B") == #"{"type":"lookup","code":"BFKM","mid":2}"#)
        #expect(conversation.hears(#"{"type":"lookup","id":"x","mid":2}"#) == #"B answered found("x")"#)
        #expect(conversation.hears(#"{"type":"share","code":"BFKM","mid":1}"#) == #"A answered code("BFKM")"#)
        #expect(conversation.machine.requestsInFlight == 0)
    }

    @Test("A refusal goes to the request that it names, with the server's words")
    func refusal() throws {
        var conversation = Conversation.ready()
        _ = try conversation.ask(.lookup(code: "ZZZZ"), as: "A")
        _ = try conversation.ask(.lookup(code: "YYYY"), as: "B")
        #expect(
            conversation.hears(#"{"type":"error","message":"Code not found: YYYY","mid":2}"#)
                == "B refused: Code not found: YYYY"
        )
        #expect(
            conversation.hears(#"{"type":"error","message":"Code not found: ZZZZ","mid":1}"#)
                == "A refused: Code not found: ZZZZ"
        )
    }

    @Test("Servers that leave mid out are answered for in order, by kind")
    func withoutMid() throws {
        var conversation = Conversation.ready()
        _ = try conversation.ask(.message(recipient: someone, text: "x"), as: "A")
        _ = try conversation.ask(.share, as: "B")
        #expect(conversation.hears(#"{"type":"share","code":"BFKM"}"#) == #"B answered code("BFKM")"#)
        #expect(conversation.hears(#"{"type":"error","message":"Frame too large"}"#) == "A refused: Frame too large")
        #expect(conversation.hears(#"{"type":"error","message":"Frame too large"}"#) == "event error Frame too large")
    }

    @Test(
        "A mid that nobody has, or of another kind of request, is no answer to anybody",
        arguments: ["99", "\"1\"", "null", "1.5", "-1", "{}"]
    )
    func foreignMid(mid: String) throws {
        var conversation = Conversation.ready()
        _ = try conversation.ask(.lookup(code: "BFKM"), as: "A")
        #expect(conversation.hears(#"{"type":"lookup","id":"x","mid":\#(mid)}"#).hasPrefix("event"))
        #expect(conversation.hears(#"{"type":"share","code":"BFKM","mid":1}"#) == "event code BFKM")
        #expect(conversation.machine.requestsInFlight == 1)
    }

    @Test("A request that was given up is not answered any more")
    func cancelled() throws {
        var conversation = Conversation.ready()
        _ = try conversation.ask(.share, as: "A")
        #expect(conversation.machine.cancel(1) == "A")
        #expect(conversation.machine.cancel(1) == nil)
        #expect(conversation.hears(#"{"type":"share","code":"BFKM","mid":1}"#) == "event code BFKM")
    }

    @Test("Deliveries are events, texts as they were sent")
    func delivery() {
        var conversation = Conversation.ready()
        #expect(
            conversation.hears(#"{"type":"message","sender":"s","text":"a\u0062\n"}"#) == "event message from s: ab\n"
        )
    }

    @Test("Frames that fit nothing are events, too", arguments: ["{}", #"{"type":7}"#, #"{"type":"new","x":1}"#])
    func unknownFrames(frame: String) {
        var conversation = Conversation.ready()
        #expect(conversation.hears(frame) == "event other")
    }

    @Test(
        "What can't be understood is a violation",
        arguments: [
            "", "[]", "nonsense", #"{"type":"share"}"#, #"{"type":"message","sender":1,"text":"x"}"#, #"{"type":"id"}"#,
        ]
    )
    func violations(frame: String) {
        var conversation = Conversation.ready()
        #expect(conversation.hears(frame) == "violation 1007")
    }

    @Test("Binary frames are a violation")
    func binary() {
        var conversation = Conversation.ready()
        #expect(
            conversation.describe(conversation.machine.receive(.binary(ByteBuffer(string: "{}")))) == "violation 1003"
        )
    }

    @Test("The end gives every request back, once, in order")
    func end() throws {
        var conversation = Conversation.ready()
        for name in ["A", "B", "C"] { _ = try conversation.ask(.share, as: name) }
        _ = conversation.machine.cancel(2)
        #expect(conversation.machine.end() == ["A", "C"])
        #expect(conversation.machine.end() == [])
        #expect(conversation.hears(#"{"type":"share","code":"BFKM","mid":1}"#) == "none")
        #expect(conversation.refusal(of: .share, as: "D") == .closed)
    }

    @Test("Frames over 4096 bytes and too many requests are refused before they are sent")
    func bounds() throws {
        var conversation = Conversation.ready()
        let room =
            4096
            - String(buffer: ShareRequest.message(recipient: someone, text: "").frame(mid: JSONValue(int: 1))).utf8
            .count
        let (fitting, long) = (String(repeating: "x", count: room), String(repeating: "x", count: room + 1))
        #expect(conversation.refusal(of: .message(recipient: someone, text: fitting), as: "A") == nil)
        #expect(conversation.refusal(of: .message(recipient: someone, text: long), as: "B") == .tooLarge)
        for _ in 1..<ShareClientMachine<String>.maxInFlight { _ = try conversation.ask(.share, as: "x") }
        #expect(conversation.refusal(of: .share, as: "one too many") == .invalidArgument)
    }

    @Test("Random walks: every request comes back exactly once, whatever the server says", arguments: 0..<50)
    func randomWalk(seed: UInt64) throws {
        var random = FuzzRandom(seed: seed)
        var conversation = Conversation()
        var open: Set<String> = []
        var given = 0
        for _ in 0..<400 {
            switch Int.random(in: 0..<8, using: &random) {
            case 0, 1:
                given += 1
                let request =
                    [ShareRequest.share, .register, .lookup(code: "BFKM"), .message(recipient: someone, text: "x")]
                    .randomElement(using: &random) ?? .share
                _ = try conversation.ask(request, as: "\(given)")
                open.insert("\(given)")
            case 2:
                let mid = UInt64.random(in: 1...UInt64(given + 1), using: &random)
                if let context = conversation.machine.cancel(mid) { #expect(open.remove(context) != nil) }
            default:
                let mid = Int.random(in: 0...given + 1, using: &random)
                let frame = [
                    #"{"type":"id","id":"x"}"#, #"{"type":"share","code":"BFKM","mid":\#(mid)}"#,
                    #"{"type":"ack","mid":\#(mid)}"#,
                    #"{"type":"ack"}"#, #"{"type":"error","message":"no","mid":\#(mid)}"#,
                    #"{"type":"error","message":"no"}"#,
                    #"{"type":"lookup","id":"y","mid":\#(mid)}"#, #"{"type":"register","token":"t","mid":\#(mid)}"#,
                    "[]",
                ].randomElement(using: &random)
                switch conversation.machine.receive(.text(frame ?? "")) {
                case .answered(let context, _, _), .refused(let context, _, _): #expect(open.remove(context) != nil)
                default: break
                }
            }
            #expect(conversation.machine.requestsInFlight == open.count)
        }
        #expect(Set(conversation.machine.end()) == open)
    }
}
