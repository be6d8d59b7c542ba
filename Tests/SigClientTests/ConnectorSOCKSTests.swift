import FuzzSupport
import NIOCore
import Testing

@testable import SigClient

@Suite("The SOCKS5 machine")
struct ConnectorSOCKSTests {
    private let login = ProxyOptions.Credentials(user: "ab", password: "c")

    private func receive(_ machine: inout SOCKSMachine, _ bytes: [UInt8]) -> SOCKSMachine.Action {
        var buffer = ByteBuffer(bytes: bytes)
        let action = machine.receive(&buffer)
        if action != .wait { #expect(buffer.readableBytes == 0) }
        return action
    }

    @Test("without credentials, to a name")
    func name() {
        var machine = SOCKSMachine(destination: .name("h.x"), port: 0x1F90, credentials: nil)
        #expect(machine.start() == .send(ByteBuffer(bytes: [5, 1, 0])))
        #expect(receive(&machine, [5, 0]) == .send(ByteBuffer(bytes: [5, 1, 0, 3, 3, 104, 46, 120, 0x1F, 0x90])))
        #expect(receive(&machine, [5, 0, 0, 3, 1, 104, 0, 80]) == .done)
    }

    @Test("with credentials, to addresses of both kinds")
    func addresses() {
        for (address, kind) in [([1, 2, 3, 4], 1), (Array(1...16), 4)] as [([UInt8], UInt8)] {
            var machine = SOCKSMachine(destination: .address(address), port: 80, credentials: login)
            #expect(machine.start() == .send(ByteBuffer(bytes: [5, 2, 0, 2])))
            #expect(receive(&machine, [5, 2]) == .send(ByteBuffer(bytes: [1, 2, 97, 98, 1, 99])))
            #expect(receive(&machine, [1, 0]) == .send(ByteBuffer(bytes: [5, 1, 0, kind] + address + [0, 80])))
            #expect(receive(&machine, [5, 0, 0, kind] + address + [0, 80]) == .done)
        }
    }

    @Test("a proxy that wants no login gets none, though there is one")
    func loginNotWanted() {
        var machine = SOCKSMachine(destination: .name("h"), port: 80, credentials: login)
        _ = machine.start()
        #expect(receive(&machine, [5, 0]) == .send(ByteBuffer(bytes: [5, 1, 0, 3, 1, 104, 0, 80])))
    }

    @Test("answers may come byte by byte, and what follows the last is left alone")
    func bytewise() {
        var machine = SOCKSMachine(destination: .name("h"), port: 80, credentials: login)
        _ = machine.start()
        var buffer = ByteBuffer()
        var actions: [SOCKSMachine.Action] = []
        for byte in [5, 2, 1, 0, 5, 0, 0, 3, 2, 104, 105, 0, 80] as [UInt8] {
            buffer.writeInteger(byte)
            actions.append(machine.receive(&buffer))
        }
        #expect(actions.filter { $0 != .wait }.count == 3)
        #expect(actions.last == .done)
        buffer.writeString("rest")
        #expect(machine.receive(&buffer) == .wait)
        #expect(String(buffer: buffer) == "rest")
    }

    @Test(
        "answers that are refusals or nonsense",
        arguments: [
            ([[4]], "does not speak"), ([[72, 84]], "does not speak"), ([[5, 0xFF]], "wants a user name"),
            ([[5, 2]], "not offered"), ([[5, 1]], "not offered"), ([[5, 0], [4]], "malformed"),
            ([[5, 0], [5, 5]], "refused"), ([[5, 0], [5, 2, 0, 1]], "rules"), ([[5, 0], [5, 99]], "reply 99"),
            ([[5, 0], [5, 0, 0, 9]], "malformed"), ([[5, 0], [5, 4, 0]], "host is unreachable"),
        ] as [([[UInt8]], String)]
    )
    func refusals(answers: [[UInt8]], reason: String) {
        var machine = SOCKSMachine(destination: .name("h"), port: 80, credentials: nil)
        _ = machine.start()
        var last = SOCKSMachine.Action.wait
        for answer in answers {
            var buffer = ByteBuffer(bytes: answer)
            last = machine.receive(&buffer)
        }
        guard case .fail(let words) = last else {
            Issue.record("no failure but \(last)")
            return
        }
        #expect(words.contains(reason))
        var more = ByteBuffer(bytes: [5, 0])
        #expect(machine.receive(&more) == .wait)
    }

    @Test("a refused login, and logins and names that can't be sent")
    func cannotBeSent() {
        var machine = SOCKSMachine(destination: .name("h"), port: 80, credentials: login)
        _ = machine.start()
        _ = receive(&machine, [5, 2])
        #expect(receive(&machine, [1, 1]) == .fail("it refused the user name or the password"))

        let long = String(repeating: "a", count: 256)
        var second = SOCKSMachine(destination: .name("h"), port: 80, credentials: .init(user: long, password: "x"))
        _ = second.start()
        guard case .fail = receive(&second, [5, 2]) else {
            Issue.record("a long user name was sent")
            return
        }
        var third = SOCKSMachine(destination: .name(long), port: 80, credentials: nil)
        _ = third.start()
        guard case .fail = receive(&third, [5, 0]) else {
            Issue.record("a long host name was sent")
            return
        }
    }

    @Test("no bytes whatever trap it")
    func noise() {
        var random = FuzzRandom(seed: 7)
        for _ in 0..<2000 {
            var machine = SOCKSMachine(
                destination: .name("h"),
                port: 80,
                credentials: Bool.random(using: &random) ? login : nil
            )
            _ = machine.start()
            var buffer = ByteBuffer()
            for _ in 0..<20 {
                let likely: [UInt8] = [0, 1, 2, 3, 4, 5, 0xFF, .random(in: 0...255, using: &random)]
                buffer.writeInteger(likely.randomElement(using: &random) ?? 0)
                if case .fail = machine.receive(&buffer) { break }
            }
        }
    }
}
