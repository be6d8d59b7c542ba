import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigClient

private typealias Conversation = MachineConversation<PeerJSClientMachine>

extension MachineConversation<PeerJSClientMachine> {
    init(at url: String = "ws://h/", mayTakeOver: Bool = false, heartbeat: Duration? = nil) throws {
        let machine = PeerJSClientMachine(
            urls: PeerJSURLs(try SignalingURL(url)),
            key: "peerjs",
            id: "alice",
            token: "t0ken",
            mayTakeOver: mayTakeOver,
            heartbeatInterval: heartbeat,
            takeoverTime: .seconds(2)
        )
        self.init(machine) { $0.summary }
    }

    /// A client that the server has let in.
    static func open() throws -> Self {
        var conversation = try Self()
        _ = conversation.connects()
        _ = conversation.hears(#"{"type":"OPEN"}"#)
        return conversation
    }
}

extension PeerJSEvent {
    /// The event in a few words; `<` before what was sent.
    var summary: String {
        func text(_ delivery: PeerJSDelivery) -> String {
            "\(delivery.type) \(delivery.from)>\(delivery.to) \(delivery.payload?.description ?? "-")"
        }
        let words =
            switch kind {
            case .opened: "opened"
            case .identity(let id): "identity \(id)"
            case .offer(let delivery), .answer(let delivery), .candidate(let delivery), .leave(let delivery),
                .expire(let delivery):
                text(delivery)
            case .heartbeat: "heartbeat"
            case .error(let error): "error \(error.serverCode ?? "-"): \(error.serverMessage ?? "-")"
            case .reconnecting(let attempt, _, _): "reconnecting \(attempt)"
            case .closed(let end): "closed \(end.close.code)"
            case .other(let type): "other \(type ?? "-")"
            }
        return (direction == .outgoing ? "< " : "") + words
    }
}

@Suite("The client's side of the PeerJS protocol")
struct PeerJSClientMachineTests {
    @Test("OPEN lets us in; a second one means nothing")
    func open() throws {
        var conversation = try Conversation()
        #expect(conversation.connects() == "")
        #expect(conversation.hears(#"{"type":"OPEN"}"#) == "ready; identity alice")
        #expect(conversation.hears(#"{"type":"OPEN"}"#) == "other OPEN")
    }

    @Test("Key, id and token go into the URL, percent-encoded, behind the path and its own query")
    func url() throws {
        var conversation = try Conversation(at: "wss://h/myapp?tenant=1")
        #expect(
            conversation.machine.connecting().description
                == "wss://h/myapp/peerjs?tenant=1&key=peerjs&id=alice&token=t0ken"
        )
    }

    @Test("Heartbeats go from the opening of the WebSocket on, OPEN or not")
    func heartbeats() throws {
        var conversation = try Conversation(heartbeat: .seconds(5))
        #expect(conversation.connects() == "timer heartbeat 5.0 seconds")
        #expect(
            conversation.fires(.heartbeat)
                == #"sends {"type":"HEARTBEAT"}; < heartbeat; timer heartbeat 5.0 seconds"#
        )
    }

    @Test("A token that was given may be that of another connection: then silence counts as OPEN")
    func silence() throws {
        var conversation = try Conversation(mayTakeOver: true)
        #expect(conversation.connects() == "timer takeover 2.0 seconds")
        #expect(conversation.fires(.takeover) == "ready; identity alice")
        #expect(conversation.hears(#"{"type":"OPEN"}"#) == "other OPEN", "a late OPEN changes nothing")
    }

    @Test("After OPEN the wait for it means nothing")
    func lateTimer() throws {
        var conversation = try Conversation(mayTakeOver: true)
        _ = conversation.connects()
        _ = conversation.hears(#"{"type":"OPEN"}"#)
        #expect(conversation.fires(.takeover) == "")
    }

    @Test("A first frame of any type counts as OPEN; what is no message does not")
    func firstFrame() throws {
        var conversation = try Conversation()
        _ = conversation.connects()
        #expect(conversation.hears("nonsense") == "other -")
        #expect(conversation.hears("{}") == "other -")
        #expect(
            conversation.hears(#"{"type":"OFFER","src":"bob","dst":"alice","payload":1}"#)
                == "ready; identity alice; OFFER bob>alice 1"
        )
    }

    @Test("Coming back, the server may say nothing, as it still has the lost connection with the same token")
    func comingBack() throws {
        var conversation = try Conversation.open()
        let url = conversation.machine.connecting()
        conversation.loses()
        #expect(conversation.connects() == "timer takeover 2.0 seconds")
        #expect(conversation.machine.connecting() == url, "the same id with the same token")
        #expect(conversation.hears(#"{"type":"HEARTBEAT"}"#) == "ready; identity alice; heartbeat")
    }

    @Test(
        "Refusals end the connection with the server's words and what they mean",
        arguments: [
            (#"{"type":"ERROR","payload":{"msg":"Invalid key provided"}}"#, PeerJSErrorKind.invalidKey),
            (#"{"type":"ERROR","payload":{"msg":"Server has reached its concurrent user limit"}}"#, .limitReached),
            (
                #"{"type":"ERROR","payload":{"msg":"No id, token, or key supplied to websocket server"}}"#,
                .missingParameters
            ),
            (#"{"type":"ERROR","payload":{"msg":"out of cheese"}}"#, .other),
            (#"{"type":"ERROR"}"#, .other),
            (#"{"type":"ID-TAKEN","payload":{"msg":"ID is taken"}}"#, .idTaken),
            (#"{"type":"INVALID-KEY","payload":{"msg":"no"}}"#, .invalidKey),
            (#"{"type":"INVALID-KEY","payload":7}"#, .invalidKey),
        ]
    )
    func refusals(frame: String, kind: PeerJSErrorKind) throws {
        for isOpen in [false, true] {
            var conversation = isOpen ? try Conversation.open() : try Conversation()
            if !isOpen { _ = conversation.connects() }
            let effects = conversation.machine.receive(.text(frame))
            guard case .event(let event) = effects.first, case .refused(let error) = effects.last else {
                Issue.record("\(frame) is no refusal")
                return
            }
            #expect(effects.count == 2)
            #expect(event.error?.peerJSErrorKind == kind && error.peerJSErrorKind == kind)
            #expect(error.code == .serverError)
            #expect(conversation.machine.isFinal(error) == (kind != .limitReached), "places become free, keys don't")
        }
    }

    @Test("What other peers say is events, payloads byte for byte")
    func deliveries() throws {
        var conversation = try Conversation.open()
        let payload = #"{ "sdp":{"type":"offer","sdp":"v=0\r\n"}, "n":1.0, "type":"data","connectionId":"dc_1" }"#
        #expect(
            conversation.hears(#"{"type":"OFFER","src":"bob","dst":"alice","payload":\#(payload)}"#)
                == "OFFER bob>alice \(payload)"
        )
        #expect(
            conversation.hears(#"{"type":"ANSWER","src":"bob","dst":"alice","payload":null}"#)
                == "ANSWER bob>alice null"
        )
        #expect(conversation.hears(#"{"type":"CANDIDATE","src":"bob","dst":"alice"}"#) == "CANDIDATE bob>alice -")
        #expect(conversation.hears(#"{"type":"LEAVE","src":"bob"}"#) == "LEAVE bob> -", "made by the server")
        #expect(conversation.hears(#"{"type":"EXPIRE","src":12345,"dst":"alice"}"#) == "EXPIRE 12345>alice -")
        #expect(conversation.hears(#"{"type":"NEWS","src":"bob"}"#) == "other NEWS")
        #expect(conversation.hears(.binary(ByteBuffer(string: #"{"type":"LEAVE","src":"b"}"#))) == "LEAVE b> -")
    }

    @Test("EXPIRE names the peer that did not come, and ends nothing")
    func expire() throws {
        var conversation = try Conversation.open()
        let effects = conversation.machine.receive(.text(#"{"type":"EXPIRE","src":"b\u001bob","dst":"alice"}"#))
        guard case .event(let event) = effects.first else {
            Issue.record("no event")
            return
        }
        #expect(effects.count == 1)
        #expect(event.error?.code == .peerUnavailable)
        #expect(event.error?.message.contains(#"b\u{1b}ob"#) == true)
    }

    @Test("Handshakes that are refused with 400 or 404 hint at the path, others don't", arguments: [400, 404, 503])
    func wrongPath(status: Int) throws {
        let conversation = try Conversation(at: "ws://h/myapp/")
        let answer = HTTPResponse(status: .init(statusCode: status))
        let error = conversation.machine.explained(SignalingError(.upgradeRefused, "refused", response: answer))
        #expect(error.message.contains("/myapp/peerjs") == (status != 503))
        #expect(error.response == answer)
    }
}
