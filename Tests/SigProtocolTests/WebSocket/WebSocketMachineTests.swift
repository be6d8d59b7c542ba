import NIOCore
import NIOWebSocket
import SigProtocol
import Testing

@Suite("The WebSocket machine keeps RFC 6455")
struct WebSocketMachineTests {
    private func server(maxMessageSize: Int = 1024) -> WebSocketMachine {
        WebSocketMachine(role: .server, maxMessageSize: maxMessageSize)
    }

    // MARK: Messages

    @Test("A message in one frame is given on, unmasked")
    func messages() {
        var machine = server()
        #expect(machine.receive(text("hé")) == .message(.text("hé")))
        #expect(machine.receive(frame(.binary, [0, 0xFF])) == .message(.binary(ByteBuffer(bytes: [0, 0xFF]))))
        #expect(machine.receive(text("")) == .message(.text("")))
        #expect(machine.isOpen)
    }

    @Test("Fragments are joined, a character may be cut between them, control frames may come between")
    func fragments() {
        var machine = server()
        let bytes = Array("a€b".utf8)
        #expect(machine.receive(frame(.text, Array(bytes[..<2]), fin: false)) == .none)
        #expect(machine.heldBytes == 2)
        #expect(machine.receive(frame(.ping, [1])) == .pong(ByteBuffer(bytes: [1])))
        #expect(machine.receive(frame(.continuation, [], fin: false)) == .none)
        #expect(machine.receive(frame(.continuation, Array(bytes[2...]))) == .message(.text("a€b")))
        #expect(machine.heldBytes == 0)
        #expect(machine.receive(frame(.binary, [1], fin: false)) == .none)
        #expect(machine.receive(frame(.continuation, [2])) == .message(.binary(ByteBuffer(bytes: [1, 2]))))
    }

    @Test("The bound counts all fragments together")
    func size() {
        var machine = server(maxMessageSize: 10)
        #expect(machine.receive(text("0123456789")) == .message(.text("0123456789")))
        #expect(machine.receive(text("01234", fin: false)) == .none)
        #expect(machine.receive(frame(.continuation, Array("56789".utf8))) == .message(.text("0123456789")))
        #expect(machine.receive(text("01234", fin: false)) == .none)
        #expect(machine.receive(frame(.continuation, Array("567890".utf8))).failureCode == CloseCode.messageTooBig)
        #expect(machine.heldBytes == 0, "what can't be finished is not kept")
        var other = server(maxMessageSize: 10)
        #expect(other.receive(text("01234567890")).failureCode == CloseCode.messageTooBig)
    }

    @Test("A message may have 1024 fragments, not one more")
    func fragmentCount() {
        var machine = server()
        #expect(machine.receive(text("", fin: false)) == .none)
        for _ in 2..<1024 { #expect(machine.receive(frame(.continuation, [], fin: false)) == .none) }
        #expect(machine.receive(frame(.continuation, [])) == .message(.text("")))
        #expect(machine.receive(text("", fin: false)) == .none)
        for _ in 2...1024 { #expect(machine.receive(frame(.continuation, [], fin: false)) == .none) }
        #expect(machine.receive(frame(.continuation, [])).failureCode == CloseCode.messageTooBig)
    }

    @Test(
        "Text that is not UTF-8 ends the connection with 1007, binary may be anything",
        arguments: [[0xFF], [0xC3], [0xED, 0xA0, 0x80]]
    )
    func utf8(bytes: [UInt8]) {
        var machine = server()
        #expect(machine.receive(frame(.binary, bytes)) == .message(.binary(ByteBuffer(bytes: bytes))))
        #expect(machine.receive(frame(.text, bytes)).failureCode == CloseCode.invalidPayload)
        #expect(!machine.isOpen)
    }

    // MARK: Violations

    @Test("Frames that break a rule end the connection with 1002")
    func violations() {
        let frames = [
            frame(.text, masked: false), frame(.text, rsv: (true, false, false)),
            frame(.text, rsv: (false, true, false)),
            frame(.ping, rsv: (false, false, true)), frame(.ping, fin: false), frame(.pong, fin: false),
            frame(.connectionClose, fin: false), frame(.ping, [UInt8](repeating: 0, count: 126)),
            frame(.connectionClose, [UInt8](repeating: 0, count: 126)), frame(.continuation),
            frame(.continuation, fin: false), frame(WebSocketOpcode(encodedWebSocketOpcode: 3) ?? .text, masked: true),
            frame(WebSocketOpcode(encodedWebSocketOpcode: 0xB) ?? .text), frame(.ping, masked: false),
            frame(.connectionClose, masked: false),
        ]
        for frame in frames {
            var machine = server()
            let action = machine.receive(frame)
            #expect(action.failureCode == CloseCode.protocolError, "\(frame)")
            guard case .fail(let close, let payload) = action else { continue }
            #expect(payload == closePayload(close.code, close.reason))
            #expect(!machine.isOpen)
        }
    }

    @Test("The reason says all that is wrong with a frame")
    func reasons() {
        let opcode = { (number: UInt8) in WebSocketOpcode(encodedWebSocketOpcode: number) ?? .text }
        for (frame, reason) in [
            (frame(.text, masked: false), "bad MASK"), (frame(.text, rsv: (true, false, false)), "RSV1 set"),
            (frame(.ping, fin: false, rsv: (false, true, true)), "RSV2 set, RSV3 set, FIN not set on control"),
            (frame(.pong, [UInt8](repeating: 0, count: 126)), "len > 125 for control"),
            (frame(opcode(3)), "bad opcode 3"), (frame(opcode(11), masked: false), "bad opcode 11, bad MASK"),
            (frame(.continuation), "continuation after FIN"), (frame(.connectionClose, [3]), "half a close code"),
            (closeFrame(999), "bad close code 999"),
        ] {
            var machine = server()
            guard case .fail(let close, _) = machine.receive(frame) else {
                Issue.record("taken: \(frame)")
                continue
            }
            #expect(close == WebSocketClose(code: CloseCode.protocolError, reason: reason))
        }
        var machine = server()
        #expect(machine.receive(text("a", fin: false)) == .none)
        guard case .fail(let close, _) = machine.receive(text("b")) else {
            Issue.record("taken inside of another message")
            return
        }
        #expect(close.reason == "data before FIN")
    }

    @Test("A new message may not begin inside of another", arguments: [WebSocketOpcode.text, .binary])
    func interleaved(opcode: WebSocketOpcode) {
        var machine = server()
        #expect(machine.receive(text("a", fin: false)) == .none)
        #expect(machine.receive(frame(opcode)).failureCode == CloseCode.protocolError)
    }

    @Test("A client's machine wants frames without masks")
    func clientRole() {
        var machine = WebSocketMachine(role: .client, maxMessageSize: 100)
        #expect(machine.receive(text("a", masked: false)) == .message(.text("a")))
        #expect(machine.receive(frame(.ping, [125], masked: false)) == .pong(ByteBuffer(bytes: [125])))
        #expect(machine.receive(text("a")).failureCode == CloseCode.protocolError)
    }

    @Test("Pings of up to 125 bytes are answered with what they carry, pongs are told")
    func pings() {
        var machine = server()
        let payload = [UInt8](repeating: 7, count: 125)
        #expect(machine.receive(frame(.ping, payload)) == .pong(ByteBuffer(bytes: payload)))
        #expect(machine.receive(frame(.pong, payload)) == .pongReceived(ByteBuffer(bytes: payload)))
        #expect(machine.receive(frame(.ping)) == .pong(ByteBuffer()))
    }

    @Test("What comes after a violation is not looked at, but for the close frame")
    func afterFailure() {
        var machine = server()
        #expect(machine.receive(frame(.continuation)).failureCode == CloseCode.protocolError)
        #expect(machine.receive(text("a")) == .none)
        #expect(machine.receive(frame(.ping)) == .none)
        #expect(machine.receive(text("a", masked: false)) == .none)
        #expect(machine.close(WebSocketClose(code: 1000)) == nil)
        #expect(machine.fail(1009, "again") == .none)
        #expect(machine.receive(closeFrame(1002, "x")) == .closed(WebSocketClose(code: 1002, reason: "x"), reply: nil))
        #expect(machine.receive(closeFrame(1002)) == .none)
    }
}
