import SigProtocol
import Testing

@Suite("Descriptions and candidates as browsers write them")
struct WebRTCFormTests {
    private func description(_ text: String, in type: String = "offer") throws -> SessionDescription? {
        SessionDescription(try JSONValue(parsing: text), in: type)
    }

    private func candidate(_ text: String) throws -> ICECandidate? { ICECandidate(try JSONValue(parsing: text)) }

    @Test("A description is written as RTCSessionDescription.toJSON writes it, and read again")
    func descriptions() throws {
        let offer = SessionDescription(type: "offer", sdp: "v=0\r\n")
        #expect(offer.value.description == #"{"type":"offer","sdp":"v=0\r\n"}"#)
        #expect(SessionDescription(offer.value, in: "answer") == offer)
    }

    @Test("A description is read from what others make of it")
    func lenientDescriptions() throws {
        #expect(try description(#""v=0""#) == SessionDescription(type: "offer", sdp: "v=0"))
        #expect(try description(#"{"sdp":"v=0"}"#, in: "answer") == SessionDescription(type: "answer", sdp: "v=0"))
        #expect(try description(#"{"sdp":"v=0","type":5,"x":1}"#) == SessionDescription(type: "offer", sdp: "v=0"))
        #expect(try description(#"{"sdp":"","type":"rollback"}"#) == SessionDescription(type: "rollback", sdp: ""))
        for text in ["null", "5", "[]", "{}", #"{"sdp":null}"#, #"{"sdp":{"sdp":"v=0"}}"#] {
            #expect(try description(text) == nil, "\(text)")
        }
    }

    @Test("A candidate is written with its four members, and read again")
    func candidates() throws {
        let line = "candidate:1 1 udp 1 10.0.0.1 9 typ host"
        let full = ICECandidate(line, sdpMid: "0", sdpMLineIndex: 0, usernameFragment: "u")
        #expect(
            full.value.description
                == "{\"candidate\":\"\(line)\",\"sdpMid\":\"0\",\"sdpMLineIndex\":0,\"usernameFragment\":\"u\"}"
        )
        #expect(ICECandidate(full.value) == full)
        let bare = ICECandidate("")
        #expect(
            bare.value.description == #"{"candidate":"","sdpMid":null,"sdpMLineIndex":null,"usernameFragment":null}"#
        )
        #expect(ICECandidate(bare.value) == bare)
    }

    @Test("A candidate is read from what others make of it")
    func lenientCandidates() throws {
        #expect(try candidate(#""c""#) == ICECandidate("c"))
        #expect(try candidate(#"{"candidate":"c"}"#) == ICECandidate("c"))
        #expect(try candidate(#"{"candidate":"c","sdpMLineIndex":1.0}"#)?.sdpMLineIndex == 1)
        #expect(try candidate(#"{"candidate":"c","sdpMLineIndex":"1","sdpMid":0}"#) == ICECandidate("c"))
        #expect(try candidate(#"{"candidate":"c","sdpMLineIndex":1e99}"#)?.sdpMLineIndex == nil)
        for text in ["null", "5", "[]", "{}", #"{"candidate":null}"#, #"{"candidate":{"candidate":"c"}}"#] {
            #expect(try candidate(text) == nil, "\(text)")
        }
    }
}
