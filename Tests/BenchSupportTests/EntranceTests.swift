import Testing

@testable import BenchSupport

@Suite("A client's way in")
struct EntranceTests {
    private static let head = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n"
    private static let seat = Seat(group: 0, member: 0)

    private static func bytes(_ head: String, frames: [String] = []) -> [UInt8] {
        frames.reduce(into: Array(head.utf8)) { $0 += [0x81, UInt8($1.utf8.count)] + Array($1.utf8) }
    }

    private static func receive(_ entrance: inout Entrance, _ bytes: [UInt8]) -> Entrance.Step {
        bytes.withUnsafeBytes { entrance.receive($0) }
    }

    @Test("A room's client joins when its WebSocket is open, and is in with the list of members")
    func room() {
        var entrance = Entrance(.room, Self.seat)
        #expect(Self.receive(&entrance, Self.bytes("HTTP/1.1 101 Switch")) == .wait)
        let rest = Self.bytes(String(Self.head.dropFirst("HTTP/1.1 101 Switch".count)))
        #expect(Self.receive(&entrance, rest) == .send(RelayDialect.room.joining(Self.seat) ?? []))
        #expect(Self.receive(&entrance, Self.bytes("", frames: ["joined"])) == .wait)
        #expect(Self.receive(&entrance, Self.bytes("", frames: ["list", "more"])) == .entered(moreMessages: 1))
    }

    @Test("A share client is in with its first frame, also in one piece with the head, and knows its id")
    func share() {
        var entrance = Entrance(.share, Self.seat)
        #expect(entrance.identity == "")
        let bytes = Self.bytes(Self.head, frames: [#"{"type":"id","id":"3f0a"}"#])
        #expect(Self.receive(&entrance, bytes) == .entered(moreMessages: 0))
        #expect(entrance.identity == "3f0a")
    }

    @Test("Another answer than 101 is told in its words")
    func refused() {
        var entrance = Entrance(.hub, Self.seat)
        let step = Self.receive(&entrance, Self.bytes("HTTP/1.1 404 Not Found\r\n\r\nunsupported path"))
        #expect(step == .refused("HTTP/1.1 404 Not Found    unsupported path"))
    }

    @Test("A close frame instead of a welcome is a refusal")
    func closed() {
        var entrance = Entrance(.peerjs, Self.seat)
        guard case .refused = Self.receive(&entrance, Array(Self.head.utf8) + [0x88, 0x00]) else {
            Issue.record("it was not refused")
            return
        }
    }

    @Test("An answer without end is refused")
    func endless() {
        var entrance = Entrance(.share, Self.seat)
        guard case .refused = Self.receive(&entrance, [UInt8](repeating: 0x61, count: 20_000)) else {
            Issue.record("it was not refused")
            return
        }
    }
}
