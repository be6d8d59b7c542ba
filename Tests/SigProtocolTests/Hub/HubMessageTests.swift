import NIOCore
import SigProtocol
import Testing

/// The bytes are those of Google's protobuf for Python.
@Suite("Messages of the hub protocol")
struct HubMessageTests {
    static let fromClient: [(HubClientMessage, String)] = [
        (.offer(to: "2", sdp: "v=0"), "0a 08 0a 01 32 12 03 76 3d 30"), (.answer(to: "1", sdp: ""), "12 03 0a 01 31"),
        (.candidate(to: "3", candidate: "c"), "1a 06 0a 01 33 12 01 63"),
        (.metadata(peer: "1", metadata: "{}"), "22 07 0a 01 31 12 02 7b 7d"), (.offer(to: "", sdp: ""), "0a 00"),
    ]

    static let hub = HubInfo(
        id: "hub",
        createdAt: HubTimestamp(seconds: 1_763_721_600, nanoseconds: 123_456_789),
        me: "2",
        metadata: "m",
        peers: [
            HubPeer(id: "1", metadata: "A", joinedAt: HubTimestamp(seconds: 1_763_721_600, nanoseconds: 5)),
            HubPeer(id: "2", joinedAt: HubTimestamp(seconds: 1_763_721_601)),
        ]
    )

    static let fromServer: [(HubServerMessage, String)] = [
        (
            .hubInfo(hub),
            """
            0a 37 0a 03 68 75 62 12 0b 08 80 83 81 c9 06 10 95 9a ef 3a 1a 01 32 22 01 6d
            2a 10 0a 01 31 12 01 41 1a 08 08 80 83 81 c9 06 10 05 2a 0b 0a 01 32 1a 06 08 81 83 81 c9 06
            """
        ),
        (.hubInfo(HubInfo()), "0a 00"),
        (.peerJoined(hub.peers[0]), "12 12 0a 10 0a 01 31 12 01 41 1a 08 08 80 83 81 c9 06 10 05"),
        (.peerDisconnected(id: "2"), "1a 03 0a 01 32"),
        (.offer(from: "1", sdp: "é"), "22 07 0a 01 31 12 02 c3 a9"), (.offer(from: "1", sdp: ""), "22 03 0a 01 31"),
        (.answer(from: "1", sdp: "a"), "2a 06 0a 01 31 12 01 61"),
        (.candidate(from: "1", candidate: "c"), "32 06 0a 01 31 12 01 63"),
    ]

    @Test("A client's messages, byte for byte", arguments: fromClient.indices)
    func client(_ index: Int) throws {
        let (message, bytes) = Self.fromClient[index]
        #expect(message.encoded() == frame(bytes))
        #expect(try HubClientMessage(decoding: frame(bytes)) == message)
    }

    @Test("A server's messages, byte for byte", arguments: fromServer.indices)
    func server(_ index: Int) throws {
        let (message, bytes) = Self.fromServer[index]
        #expect(message.encoded() == frame(bytes))
        #expect(try HubServerMessage(decoding: frame(bytes)) == message)
    }

    @Test("Texts go through as they are: NUL, escapes, emoji, composed and decomposed letters, a megabyte")
    func texts() throws {
        for text in ["\0", "a\r\nb", "\u{1F600}", "\u{E9}", "e\u{301}", String(repeating: "s", count: 1 << 20)] {
            let read = try HubClientMessage(decoding: HubClientMessage.offer(to: text, sdp: text).encoded())
            guard case .offer(let to, let sdp)? = read else {
                Issue.record("no offer")
                continue
            }
            #expect(Array(to.utf8) == Array(text.utf8))
            #expect(Array(sdp.utf8) == Array(text.utf8))
        }
    }

    @Test("Lengths of one byte and more are written alike, whichever way a description is relayed")
    func relayedLengths() {
        for length in [0, 1, 100, 118, 119, 120, 121, 122, 127, 128, 16_370, 16_383, 16_384, 1 << 21] {
            let sdp = String(repeating: "s", count: length)
            for sender in ["1", "123456", String(repeating: "9", count: 200)] {
                let frame = HubClientMessage.answer(to: "7", sdp: sdp).encoded()
                let relayed = HubRelayFrame(frame)
                #expect(relayed?.target == "7")
                #expect(relayed?.relayed(from: sender) == HubServerMessage.answer(from: sender, sdp: sdp).encoded())
            }
        }
    }

    @Test("A slice of a larger buffer is read like a buffer of its own")
    func slice() throws {
        var buffer = frame("ff ff 0a 08 0a 01 32 12 03 76 3d 30 ff")
        buffer.moveReaderIndex(forwardBy: 2)
        let slice = buffer.readSlice(length: 10) ?? ByteBuffer()
        #expect(try HubClientMessage(decoding: slice) == .offer(to: "2", sdp: "v=0"))
    }

    // MARK: What protobuf allows

    @Test(
        "Nothing known in it is nothing, and no error",
        arguments: [
            "", "2a 00", "28 01", "7a 03 61 62 63", "29 00 00 00 00 00 00 00 00", "2d 00 00 00 00", "2b 2c",
            "08 01", "0d 00 00 00 00", "f2 ff ff ff 0f 01 78",
        ]
    )
    func nothing(_ bytes: String) throws { #expect(try HubClientMessage(decoding: frame(bytes)) == nil) }

    @Test("Unknown fields are ignored, wherever they stand")
    func unknown() throws {
        let inner = frame("0a 01 32 1a 02 68 69 20 07 12 03 76 3d 30 2b 08 01 2c")
        let outer = frame("28 01") + field(1, inner) + field(9, frame("ff ff ff"))
        #expect(try HubClientMessage(decoding: outer) == .offer(to: "2", sdp: "v=0"))
        #expect(
            try HubServerMessage(decoding: frame("38 01") + field(4, inner)) == .offer(from: "2", sdp: "v=0")
        )
    }

    @Test("An unknown field may be of any bytes")
    func unknownBytes() throws {
        let zeros = field(9, ByteBuffer(repeating: 0, count: 100_000))
        #expect(try HubClientMessage(decoding: zeros + frame("0a 03 0a 01 32")) == .offer(to: "2", sdp: ""))
    }

    @Test("Of several messages in a frame the last counts, and the parts of one are merged field by field")
    func merging() throws {
        let (offer, answer) = (frame("0a 06 0a 01 32 12 01 6f"), frame("12 06 0a 01 32 12 01 61"))
        #expect(try HubClientMessage(decoding: offer + answer) == .answer(to: "2", sdp: "a"))
        #expect(try HubClientMessage(decoding: answer + offer) == .offer(to: "2", sdp: "o"))
        #expect(try HubClientMessage(decoding: offer + frame("0a 03 0a 01 39")) == .offer(to: "9", sdp: "o"))
        #expect(try HubClientMessage(decoding: offer + frame("0a 03 12 01 70")) == .offer(to: "2", sdp: "p"))
        #expect(
            try HubClientMessage(decoding: offer + answer + frame("0a 03 12 01 70")) == .offer(to: "", sdp: "p"),
            "what another message came between is gone"
        )
        #expect(try HubClientMessage(decoding: field(1, frame("0a 01 31 0a 01 32"))) == .offer(to: "2", sdp: ""))
        let info = field(1, frame("0a 01 68 2a 03 0a 01 31")) + field(1, frame("1a 01 32 2a 03 0a 01 32"))
        let merged = HubInfo(id: "h", me: "2", peers: [HubPeer(id: "1"), HubPeer(id: "2")])
        #expect(try HubServerMessage(decoding: info) == .hubInfo(merged))
    }

    @Test("A joined peer that is not said is one without an id")
    func joinedNobody() throws {
        #expect(try HubServerMessage(decoding: frame("12 00")) == .peerJoined(HubPeer()))
    }
}
