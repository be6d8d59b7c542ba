import NIOCore
import NIOWebSocket
import SigProtocol
import Testing

@Suite("The WebSocket machine keeps the close handshake")
struct WebSocketCloseTests {
    private func server() -> WebSocketMachine { WebSocketMachine(role: .server, maxMessageSize: 1024) }

    @Test("The peer's close is answered with its code, once")
    func peerCloses() {
        var machine = server()
        #expect(
            machine.receive(closeFrame(4321, "bye"))
                == .closed(WebSocketClose(code: 4321, reason: "bye"), reply: closePayload(4321))
        )
        #expect(!machine.isOpen)
        #expect(machine.receive(closeFrame(1000)) == .none)
        #expect(machine.receive(text("late")) == .none)
        #expect(machine.close(WebSocketClose(code: 1000)) == nil)
        #expect(machine.fail(1002, "late") == .none)
    }

    @Test("Where it is asked for, the reply has the reason, too, and violations are told by their code alone")
    func echoedReasons() {
        func server() -> WebSocketMachine {
            WebSocketMachine(
                role: .server,
                maxMessageSize: 1024,
                closeReasons: .echoed
            )
        }
        var machine = server()
        let longest = String(repeating: "x", count: 123)
        #expect(
            machine.receive(closeFrame(4321, longest))
                == .closed(WebSocketClose(code: 4321, reason: longest), reply: closePayload(4321, longest))
        )
        machine = server()
        #expect(machine.receive(closeFrame(nil)) == .closed(.noStatus, reply: ByteBuffer()))
        machine = server()
        guard case .fail(let close, let payload) = machine.receive(text("x", masked: false)) else {
            Issue.record("an unmasked frame was taken")
            return
        }
        #expect(!close.reason.isEmpty, "our own log still says why")
        #expect(payload == closePayload(CloseCode.protocolError))
        machine = server()
        #expect(machine.close(WebSocketClose(code: 1001, reason: "bye")) == closePayload(1001, "bye"))
    }

    @Test("A close without a code is answered with one without a code")
    func noCode() {
        var machine = server()
        #expect(machine.receive(closeFrame(nil)) == .closed(.noStatus, reply: ByteBuffer()))
    }

    @Test("Our close is sent once; until the peer's comes, messages still arrive")
    func weClose() {
        var machine = server()
        #expect(machine.close(WebSocketClose(code: 1001, reason: "bye")) == closePayload(1001, "bye"))
        #expect(machine.close(WebSocketClose(code: 1000)) == nil)
        #expect(!machine.isOpen)
        #expect(machine.receive(text("late")) == .message(.text("late")))
        #expect(machine.receive(frame(.ping, [1])) == .pong(ByteBuffer(bytes: [1])))
        #expect(machine.receive(closeFrame(1001)) == .closed(WebSocketClose(code: 1001), reply: nil))
    }

    @Test("A violation while we wait for the peer's close sends no second close frame")
    func violationWhileClosing() {
        var machine = server()
        _ = machine.close(WebSocketClose(code: 1000))
        guard case .fail(let close, let payload) = machine.receive(text("x", masked: false)) else {
            Issue.record("an unmasked frame was taken")
            return
        }
        #expect(close.code == CloseCode.protocolError)
        #expect(payload == nil)
        #expect(machine.receive(closeFrame(1000)) == .closed(WebSocketClose(code: 1000), reply: nil))
    }

    @Test(
        "Codes that may stand on the wire",
        arguments: [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999]
            as [UInt16]
    )
    func validCodes(code: UInt16) {
        var machine = server()
        #expect(machine.receive(closeFrame(code)) == .closed(WebSocketClose(code: code), reply: closePayload(code)))
    }

    @Test(
        "Codes that may not",
        arguments: [0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535] as [UInt16]
    )
    func invalidCodes(code: UInt16) {
        var machine = server()
        #expect(machine.receive(closeFrame(code)).failureCode == CloseCode.protocolError)
        #expect(WebSocketMachine.closePayload(WebSocketClose(code: code, reason: "x")) == ByteBuffer())
    }

    @Test("A payload of one byte and a reason that is not UTF-8 are violations")
    func malformed() {
        var machine = server()
        #expect(machine.receive(frame(.connectionClose, [3])).failureCode == CloseCode.protocolError)
        var other = server()
        #expect(other.receive(frame(.connectionClose, [0x03, 0xE8, 0xFF])).failureCode == CloseCode.invalidPayload)
    }

    @Test("A long reason is cut at a character, so that the frame stays within 125 bytes")
    func reasons() {
        let exact = String(repeating: "x", count: 123)
        #expect(
            WebSocketMachine.closePayload(WebSocketClose(code: 1000, reason: exact + "y")) == closePayload(1000, exact)
        )
        let euros = String(repeating: "€", count: 42)
        let cut = WebSocketMachine.closePayload(WebSocketClose(code: 1000, reason: euros))
        #expect(cut == closePayload(1000, String(repeating: "€", count: 41)))
        let wide = WebSocketMachine.closePayload(WebSocketClose(code: 1000, reason: "x" + euros))
        #expect(wide == closePayload(1000, "x" + String(repeating: "€", count: 40)))
    }

    @Test("A failure from outside is told to the peer, and what was held is dropped")
    func failsFromOutside() {
        var machine = server()
        #expect(machine.receive(text("half", fin: false)) == .none)
        #expect(
            machine.fail(1002, "bad frame")
                == .fail(WebSocketClose(code: 1002, reason: "bad frame"), payload: closePayload(1002, "bad frame"))
        )
        #expect(machine.heldBytes == 0)
    }

    @Test("That a message is too big is told by the code alone")
    func tooBig() {
        var machine = server()
        let close = WebSocketClose(code: 1009, reason: "frame too big")
        #expect(machine.fail(1009, "frame too big") == .fail(close, payload: closePayload(1009, "")))
    }

    @Test("An unfinished message is dropped when the peer closes")
    func closeInsideMessage() {
        var machine = server()
        #expect(machine.receive(text("half", fin: false)) == .none)
        #expect(machine.receive(closeFrame(1000)) == .closed(WebSocketClose(code: 1000), reply: closePayload(1000)))
        #expect(machine.heldBytes == 0)
    }
}
