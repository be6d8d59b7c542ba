import FuzzSupport
import NIOCore
import NIOWebSocket
import SigProtocol
import Testing

@Suite("Fuzzing the WebSocket machine")
struct WebSocketFuzzTests {
    private static let bound = 16

    @Test("Whatever frames come, the machine keeps its promises")
    func frames() {
        let run = FuzzRun("the WebSocket machine", rounds: 38_000)
        var random = run.random
        var machine = WebSocketMachine(role: .server, maxMessageSize: Self.bound)
        var watch = Watch()
        for _ in 0..<run.rounds {
            if random.below(24) == 0 || watch.isOver {
                machine = WebSocketMachine(role: .server, maxMessageSize: Self.bound)
                watch = Watch()
            }
            let frame = Self.frame(&random)
            let event: Watch.Event =
                switch random.below(60) {
                case 0:
                    .ours(machine.close(WebSocketClose(code: UInt16(truncatingIfNeeded: random.next()), reason: "r")))
                case 1: .theirs(nil, machine.fail(1002, "outside"))
                default: .theirs(frame, machine.receive(frame))
                }
            guard let problem = watch.problem(event, machine) else { continue }
            Issue.record("SIG_FUZZ_SEED=\(run.seed) \(problem): \(event)")
            return
        }
    }

    private static func frame(_ random: inout FuzzRandom) -> WebSocketFrame {
        let opcodes: [UInt8] = [0, 0, 0, 1, 1, 2, 8, 9, 9, 10, 10, 3, 15]
        let opcode = WebSocketOpcode(encodedWebSocketOpcode: opcodes[random.below(opcodes.count)]) ?? .text
        var payload = (0..<random.below(12)).map { _ in UInt8(truncatingIfNeeded: random.below(128)) }
        if random.below(6) == 0 { payload.append(UInt8(truncatingIfNeeded: random.next())) }
        if opcode == .connectionClose, random.below(4) > 0 { payload = [3, UInt8(0xE8 + random.below(20))] + payload }
        if random.below(60) == 0 { payload += [UInt8](repeating: 0x61, count: 130) }
        let rare = random.below(40)
        return SigProtocolTests.frame(
            opcode,
            payload,
            fin: random.below(3) > 0,
            masked: rare != 0,
            rsv: (rare == 1, rare == 2, rare == 3)
        )
    }

    /// What was seen of a machine, to compare with what it does next.
    private struct Watch {
        enum Event {
            case ours(ByteBuffer?)
            case theirs(WebSocketFrame?, WebSocketMachine.Action)
        }

        private var closeFramesSent = 0
        private var hasFailed = false
        private(set) var isOver = false

        /// What promise was broken; nil if none.
        mutating func problem(_ event: Event, _ machine: WebSocketMachine) -> String? {
            let wasOver = isOver
            let wasFailed = hasFailed
            switch event {
            case .ours(let payload):
                if payload != nil { closeFramesSent += 1 }
            case .theirs(let frame, let action):
                switch action {
                case .none: break
                case .message(let message):
                    if wasFailed { return "a message after a failure" }
                    if message.payload.readableBytes > WebSocketFuzzTests.bound { return "a message over the bound" }
                    if case .text(let bytes) = message,
                        String(validating: bytes.readableBytesView, as: UTF8.self) == nil
                    {
                        return "text that is not UTF-8"
                    }
                    if frame?.fin != true { return "a message from an unfinished frame" }
                case .pong(let payload), .pongReceived(let payload):
                    if wasFailed { return "a pong after a failure" }
                    if payload != frame?.unmaskedData { return "another payload" }
                case .closed(let close, let reply):
                    if frame?.opcode != .connectionClose { return "closed by another frame" }
                    if close.code != 1005, !CloseCode.isValidOnTheWire(close.code) { return "an impossible code" }
                    if reply != nil { closeFramesSent += 1 }
                    isOver = true
                case .fail(let close, let payload):
                    if wasFailed { return "a second failure" }
                    if payload != nil { closeFramesSent += 1 }
                    if !CloseCode.isValidOnTheWire(close.code) { return "a failure with an impossible code" }
                    hasFailed = true
                }
                if wasOver, action != .none { return "an action after the end" }
            }
            if closeFramesSent > 1 { return "two close frames" }
            if machine.isOpen, closeFramesSent > 0 || hasFailed || isOver { return "open after its end" }
            if machine.heldBytes > WebSocketFuzzTests.bound { return "more held than the bound" }
            if hasFailed || isOver, machine.heldBytes > 0 { return "bytes held after the end" }
            return nil
        }
    }
}
