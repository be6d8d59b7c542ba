import NIOCore
import SigProtocol
import Testing

@testable import BenchSupport

@Suite("What the clients of a measurement say")
struct DialectTests {
    private static func message(_ dialect: RelayDialect, _ size: Int) -> [UInt8] {
        FrameTests.payload(
            dialect.relay(
                size: size,
                to: Seat(group: 3, member: 1),
                identity: "3f0a9c1e-6a52-4a34-9f0c-6d2f3f6b7a11"
            )
        )
    }

    @Test("A message has exactly the size that is asked for", arguments: RelayDialect.allCases, MessageSize.allCases)
    func size(dialect: RelayDialect, size: MessageSize) {
        #expect(Self.message(dialect, size.rawValue).count == size.rawValue)
    }

    @Test("A large message fits the share protocol's largest frame")
    func shareFits() { #expect(Self.message(.share, MessageSize.large.rawValue).count <= Bounds.shareFrame) }

    @Test("Each is what its protocol's server takes for a message to that peer")
    func meaning() throws {
        let room = try RoomEnvelope(parsing: ByteBuffer(bytes: Self.message(.room, 200)))
        #expect(room.type == "offer" && room.to == "p3-1" && room.sdp != nil)
        let peerjs = try PeerJSFrame(parsing: ByteBuffer(bytes: Self.message(.peerjs, 200)))
        #expect(peerjs.type == .offer && peerjs.dst?.string == "p3-1" && peerjs.payload != nil)
        let share = try ShareRequestFrame(ByteBuffer(bytes: Self.message(.share, 200))).request()
        guard case .message(let recipient, _) = share else {
            Issue.record("\(share) is no message")
            return
        }
        #expect(recipient.text == "3f0a9c1e-6a52-4a34-9f0c-6d2f3f6b7a11")
        let hub = Self.message(.hub, 200)
        // ClientMessage{1: SendOffer{1: "2", 2: 191 bytes}}, by its wire format.
        #expect(Array(hub.prefix(9)) == [0x0A, 0xC5, 0x01, 0x0A, 0x01, 0x32, 0x12, 0xBF, 0x01])
    }

    @Test("What the bare server answers a message of share with is its server's acknowledgement")
    func acknowledgement() throws {
        let request = try ShareRequestFrame(ByteBuffer(bytes: Self.message(.share, 200)))
        let text = Array(ShareServerFrame.ack.frame(mid: request.mid).readableBytesView)
        #expect(RelayDialect.share.answer == [0x81, UInt8(text.count)] + text)
        #expect(RelayDialect.allCases.filter { $0.answersToSender > 0 } == [.share])
    }

    @Test("Members of a group get as many frames as come when they join one after the other")
    func frames() {
        #expect(RelayDialect.room.framesToJoin(groupOf: 2) == 2 + 3)
        #expect(RelayDialect.hub.framesToJoin(groupOf: 3) == 3 + 3)
        #expect(RelayDialect.share.framesToJoin(groupOf: 5) == 5)
    }

    @Test("Seats are filled group by group")
    func seats() {
        #expect(
            Seat.seats(3, inGroupsOf: 2) == [
                Seat(group: 0, member: 0), Seat(group: 0, member: 1), Seat(group: 1, member: 0),
            ]
        )
        #expect(Seat.seats(-1, inGroupsOf: 0) == [])
    }

    @Test("Sample text has its size, and no escape without its end", arguments: [0, 1, 3, 4, 8, 137, 3000])
    func text(size: Int) throws {
        let text = SampleText.description(size: size, lineEnd: SampleText.jsonLineEnd)
        #expect(text.utf8.count == size)
        #expect(try JSONValue(parsing: ByteBuffer(string: "\"\(text)\"")).kind == .string)
    }

    @Test("Requests of topics say how long they are, and answers are whole when all of them is there")
    func topics() throws {
        let request = String(decoding: TopicRequest.offer, as: UTF8.self)
        let end = try #require(request.firstRange(of: "\r\n\r\n"))
        #expect(request[end.upperBound...].utf8.count == MessageSize.small.rawValue)
        #expect(request.contains("Content-Length: 200\r\n"))
        let answer = Array("HTTP/1.1 200 OK\r\ncontent-length: 13\r\n\r\n{\"code\":\"ab\"}".utf8)
        #expect(TopicRequest.isWhole(answer))
        #expect(!TopicRequest.isWhole(answer.dropLast()))
        #expect(!TopicRequest.isWhole(Array(answer.prefix(30))))
        #expect(TopicRequest.code(in: String(decoding: answer, as: UTF8.self)) == "ab")
        #expect(TopicRequest.code(in: "{}") == nil)
    }
}
