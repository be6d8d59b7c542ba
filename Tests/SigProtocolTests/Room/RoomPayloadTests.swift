import SigProtocol
import Testing

@Suite("Payloads of the room protocol's web client")
struct RoomPayloadTests {
    private func description(_ text: String, in signal: RoomSignal = .offer) throws -> RoomDescription? {
        RoomDescription(try JSONValue(parsing: text), in: signal)
    }

    private func candidate(_ text: String) throws -> RoomCandidate? { RoomCandidate(try JSONValue(parsing: text)) }

    @Test("A description is written as RTCSessionDescription.toJSON writes it, and read again")
    func descriptions() throws {
        let offer = RoomDescription(type: "offer", sdp: "v=0\r\n")
        #expect(offer.value.description == #"{"type":"offer","sdp":"v=0\r\n"}"#)
        #expect(RoomDescription(offer.value, in: .answer) == offer)
    }

    @Test("A description is read from what others make of it")
    func lenientDescriptions() throws {
        #expect(try description(#""v=0""#) == RoomDescription(type: "offer", sdp: "v=0"))
        #expect(try description(#"{"sdp":"v=0"}"#, in: .answer) == RoomDescription(type: "answer", sdp: "v=0"))
        #expect(try description(#"{"sdp":"v=0","type":5,"x":1}"#) == RoomDescription(type: "offer", sdp: "v=0"))
        #expect(try description(#"{"sdp":"","type":"rollback"}"#) == RoomDescription(type: "rollback", sdp: ""))
        for text in ["null", "5", "[]", "{}", #"{"sdp":null}"#, #"{"sdp":{"sdp":"v=0"}}"#] {
            #expect(try description(text) == nil, "\(text)")
        }
    }

    @Test("A candidate is written with its four members, and read again")
    func candidates() throws {
        let line = "candidate:1 1 udp 1 10.0.0.1 9 typ host"
        let full = RoomCandidate(candidate: line, sdpMid: "0", sdpMLineIndex: 0, usernameFragment: "u")
        #expect(
            full.value.description
                == "{\"candidate\":\"\(line)\",\"sdpMid\":\"0\",\"sdpMLineIndex\":0,\"usernameFragment\":\"u\"}"
        )
        #expect(RoomCandidate(full.value) == full)
        let bare = RoomCandidate(candidate: "")
        #expect(
            bare.value.description == #"{"candidate":"","sdpMid":null,"sdpMLineIndex":null,"usernameFragment":null}"#
        )
        #expect(RoomCandidate(bare.value) == bare)
    }

    @Test("A candidate is read from what others make of it")
    func lenientCandidates() throws {
        #expect(try candidate(#""c""#) == RoomCandidate(candidate: "c"))
        #expect(try candidate(#"{"candidate":"c"}"#) == RoomCandidate(candidate: "c"))
        #expect(try candidate(#"{"candidate":"c","sdpMLineIndex":1.0}"#)?.sdpMLineIndex == 1)
        #expect(try candidate(#"{"candidate":"c","sdpMLineIndex":"1","sdpMid":0}"#) == RoomCandidate(candidate: "c"))
        #expect(try candidate(#"{"candidate":"c","sdpMLineIndex":1e99}"#)?.sdpMLineIndex == nil)
        for text in ["null", "5", "[]", "{}", #"{"candidate":null}"#, #"{"candidate":{"candidate":"c"}}"#] {
            #expect(try candidate(text) == nil, "\(text)")
        }
    }
}
