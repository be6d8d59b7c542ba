import FuzzSupport
import NIOCore
import SigProtocol
import Testing

@testable import SigClient

private typealias Conversation = MachineConversation<ShareClientMachine>

extension MachineConversation<ShareClientMachine> {
    fileprivate init() throws {
        self.init(ShareClientMachine(url: try SignalingURL("ws://h/v1")), Self.describe)
    }

    fileprivate static func ready() throws -> Self {
        var conversation = try Self()
        _ = conversation.hears(#"{"type":"id","id":"550e8400-e29b-41d4-a716-446655440000"}"#)
        return conversation
    }

    private static func describe(_ event: ShareEvent) -> String {
        switch event.kind {
        case .identity(let id): "identity \(id)"
        case .message(let delivery): "message from \(delivery.sender): \(delivery.text)"
        case .error(let words, let request): "error \(words)\(request.map { " of \($0)" } ?? "")"
        case .code(let code): "code \(code)"
        case .found(let code, let id): "found \(code ?? "-") \(id)"
        case .token(let token): "token \(token)"
        case .ack: "ack"
        case .other: "other"
        default: "\(event.kind)"
        }
    }
}

private let someone = UUIDText(high: 1, low: 2)

@Suite("The client's side of the share protocol")
struct ShareClientMachineTests {
    @Test("The first frame says who we are")
    func greeting() throws {
        var conversation = try Conversation()
        #expect(conversation.hears(#"{"type":"id","id":"abc"}"#) == "ready; identity abc")
        #expect(conversation.hears(#"{"type":"id","id":"xyz"}"#) == "ends with 1002 ")
    }

    @Test("Answers are matched by mid, in any order")
    func outOfOrder() throws {
        var conversation = try Conversation.ready()
        #expect(try conversation.asks(.share, as: "A") == #"{"type":"share","mid":1}"#)
        #expect(try conversation.asks(.lookup(code: "BFKM"), as: "B") == #"{"type":"lookup","code":"BFKM","mid":2}"#)
        #expect(conversation.hears(#"{"type":"lookup","id":"x","mid":2}"#) == #"found BFKM x; B answered found("x")"#)
        #expect(
            conversation.hears(#"{"type":"share","code":"BFKM","mid":1}"#) == #"code BFKM; A answered code("BFKM")"#
        )
        #expect(conversation.machine.requestsInFlight == 0)
    }

    @Test("A refusal goes to the request that it names, with the server's words")
    func refusal() throws {
        var conversation = try Conversation.ready()
        _ = try conversation.asks(.lookup(code: "ZZZZ"), as: "A")
        _ = try conversation.asks(.lookup(code: "YYYY"), as: "B")
        #expect(
            conversation.hears(#"{"type":"error","message":"Code not found: YYYY","mid":2}"#)
                == "error Code not found: YYYY of lookup; B refused: Code not found: YYYY"
        )
        #expect(
            conversation.hears(#"{"type":"error","message":"Code not found: ZZZZ","mid":1}"#)
                == "error Code not found: ZZZZ of lookup; A refused: Code not found: ZZZZ"
        )
    }

    @Test("Servers that leave mid out are answered for in order, by kind")
    func withoutMid() throws {
        var conversation = try Conversation.ready()
        _ = try conversation.asks(.message(recipient: someone, text: "x"), as: "A")
        _ = try conversation.asks(.share, as: "B")
        #expect(conversation.hears(#"{"type":"share","code":"BFKM"}"#) == #"code BFKM; B answered code("BFKM")"#)
        let error = #"{"type":"error","message":"Frame too large"}"#
        #expect(conversation.hears(error) == "error Frame too large of message; A refused: Frame too large")
        #expect(conversation.hears(error) == "error Frame too large")
    }

    @Test(
        "A mid that nobody has, or of another kind of request, is no answer to anybody",
        arguments: ["99", "\"1\"", "null", "1.5", "-1", "{}"]
    )
    func foreignMid(mid: String) throws {
        var conversation = try Conversation.ready()
        _ = try conversation.asks(.lookup(code: "BFKM"), as: "A")
        #expect(conversation.hears(#"{"type":"lookup","id":"x","mid":\#(mid)}"#) == "found - x")
        #expect(conversation.hears(#"{"type":"share","code":"BFKM","mid":1}"#) == "code BFKM")
        #expect(conversation.machine.requestsInFlight == 1)
    }

    @Test("A request that was given up is not answered any more")
    func cancelled() throws {
        var conversation = try Conversation.ready()
        _ = try conversation.asks(.share, as: "A")
        conversation.givesUp("A")
        #expect(conversation.hears(#"{"type":"share","code":"BFKM","mid":1}"#) == "code BFKM")
    }

    @Test("The late answer to one that was given up is not taken for the answer to the next, also without mid")
    func lateAnswer() throws {
        var conversation = try Conversation.ready()
        _ = try conversation.asks(.lookup(code: "AAAA"), as: "A")
        conversation.givesUp("A")
        _ = try conversation.asks(.lookup(code: "BBBB"), as: "B")
        #expect(conversation.hears(#"{"type":"lookup","id":"x"}"#) == "found - x")
        #expect(conversation.hears(#"{"type":"lookup","id":"y"}"#) == #"found BBBB y; B answered found("y")"#)
        _ = try conversation.asks(.share, as: "C")
        conversation.givesUp("C")
        _ = try conversation.asks(.share, as: "D")
        #expect(conversation.hears(#"{"type":"error","message":"No"}"#) == "error No")
        #expect(conversation.hears(#"{"type":"share","code":"BFKM"}"#) == #"code BFKM; D answered code("BFKM")"#)
    }

    @Test("Requests that were given up are remembered up to a bound")
    func manyGivenUp() throws {
        var conversation = try Conversation.ready()
        for _ in 0...ShareClientMachine.maxInFlight {
            _ = try conversation.asks(.share, as: "A")
            conversation.givesUp("A")
        }
        _ = try conversation.asks(.share, as: "B")
        for _ in 0..<ShareClientMachine.maxInFlight {
            #expect(conversation.hears(#"{"type":"share","code":"BFKM"}"#) == "code BFKM")
        }
        #expect(conversation.hears(#"{"type":"share","code":"BFKM"}"#) == #"code BFKM; B answered code("BFKM")"#)
    }

    @Test("Deliveries are events, texts as they were sent")
    func delivery() throws {
        var conversation = try Conversation.ready()
        #expect(
            conversation.hears(#"{"type":"message","sender":"s","text":"a\u0062\n"}"#) == "message from s: ab\n"
        )
    }

    @Test("Frames that fit nothing are events, too", arguments: ["{}", #"{"type":7}"#, #"{"type":"new","x":1}"#])
    func unknownFrames(frame: String) throws {
        var conversation = try Conversation.ready()
        #expect(conversation.hears(frame) == "other")
    }

    @Test(
        "What can't be understood is a violation",
        arguments: [
            "", "[]", "nonsense", #"{"type":"share"}"#, #"{"type":"message","sender":1,"text":"x"}"#, #"{"type":"id"}"#,
        ]
    )
    func violations(frame: String) throws {
        var conversation = try Conversation.ready()
        #expect(conversation.hears(frame) == "ends with 1007 ")
    }

    @Test("Binary frames are a violation")
    func binary() throws {
        var conversation = try Conversation.ready()
        #expect(conversation.hears(.binary(ByteBuffer(string: "{}"))) == "ends with 1003 ")
    }

    @Test("What is said after the end counts no more, and a new connection begins anew")
    func end() throws {
        var conversation = try Conversation.ready()
        for name in ["A", "B"] { try conversation.asks(.share, as: name) }
        conversation.loses()
        #expect(conversation.hears(#"{"type":"share","code":"BFKM","mid":1}"#) == "")
        #expect(conversation.machine.requestsInFlight == 0)
        #expect(conversation.connects() == "")
        #expect(conversation.hears(#"{"type":"id","id":"abc"}"#) == "ready; identity abc")
        #expect(conversation.hears(#"{"type":"share","code":"BFKM","mid":1}"#) == "code BFKM", "an old mid is nobody's")
    }

    @Test("A refusal in place of an identity is what the connection ends with")
    func refusedConnection() throws {
        var conversation = try Conversation()
        _ = conversation.connects()
        #expect(
            conversation.hears(#"{"type":"error","message":"Bad token."}"#) == "error Bad token.; refused: Bad token."
        )
    }

    @Test("Only an identity comes back, with the token that the server gave it")
    func comingBack() throws {
        var conversation = try Conversation.ready()
        #expect(!conversation.machine.canReconnect)
        try conversation.asks(.register, as: "A")
        _ = conversation.hears(#"{"type":"register","token":"dG9r+w==","mid":1}"#)
        #expect(conversation.machine.canReconnect)
        #expect(conversation.machine.connecting().description == "ws://h/v1?token=dG9r%2Bw%3D%3D")
        #expect(conversation.machine.isFinal(SignalingError(.serverError, "x", serverMessage: "Bad token.")))
        #expect(
            !conversation.machine.isFinal(SignalingError(.serverError, "x", serverMessage: "Token already in use."))
        )
    }

    @Test("Frames over 4096 bytes and too many requests are refused before they are sent")
    func bounds() throws {
        var conversation = try Conversation.ready()
        let room =
            4096
            - String(buffer: ShareRequest.message(recipient: someone, text: "").frame(mid: JSONValue(int: 1))).utf8
            .count
        let (fitting, long) = (String(repeating: "x", count: room), String(repeating: "x", count: room + 1))
        #expect(conversation.refusal(of: .message(recipient: someone, text: fitting))?.code == nil)
        #expect(conversation.refusal(of: .message(recipient: someone, text: long))?.code == .tooLarge)
        for _ in 1..<ShareClientMachine.maxInFlight { _ = try conversation.asks(.share, as: "x") }
        #expect(conversation.refusal(of: .share)?.code == .invalidArgument)
    }

    @Test("Random walks: every request comes back exactly once, whatever the server says", arguments: 0..<50)
    func randomWalk(seed: UInt64) throws {
        var random = FuzzRandom(seed: seed)
        var conversation = try Conversation()
        var given = 0
        for _ in 0..<400 {
            switch Int.random(in: 0..<8, using: &random) {
            case 0, 1:
                given += 1
                let request =
                    [ShareRequest.share, .register, .lookup(code: "BFKM"), .message(recipient: someone, text: "x")]
                    .randomElement(using: &random) ?? .share
                try conversation.asks(request, as: "\(given)")
            case 2: conversation.givesUp("\(Int.random(in: 1...given + 1, using: &random))")
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
                #expect(!conversation.hears(frame ?? "").contains("answers nobody"))
            }
            #expect(conversation.machine.requestsInFlight == conversation.waiting.count)
        }
    }
}
