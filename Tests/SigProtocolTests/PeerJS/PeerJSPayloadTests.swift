import NIOCore
import SigProtocol
import Testing

@Suite("PeerJS payloads are those of the browser library")
struct PeerJSPayloadTests {
    private static let data = PeerJSOffer(
        sdp: "v=0\r\n",
        connectionID: "dc_1",
        metadata: nil,
        channel: .init(label: "dc_1")
    )

    private func read(_ text: String, _ type: PeerJSMessageType) throws -> PeerJSPayload {
        PeerJSPayload(reading: try JSONValue(parsing: text), of: type)
    }

    @Test("An offer of data")
    func dataOffer() throws {
        let text =
            #"{"sdp":{"type":"offer","sdp":"v=0\r\n"},"type":"data","connectionId":"dc_1","#
            + #""label":"dc_1","reliable":false,"serialization":"binary"}"#
        #expect(PeerJSPayload.offer(Self.data).value.description == text)
        #expect(try read(text, .offer) == .offer(Self.data))
    }

    @Test("An offer of data with everything")
    func fullOffer() throws {
        var offer = Self.data
        offer.metadata = try JSONValue(parsing: #"{ "n": 1.0 }"#)
        offer.channel = .init(label: "chat \"x\"", reliable: true, serialization: "MsgPack")
        let text =
            #"{"sdp":{"type":"offer","sdp":"v=0\r\n"},"type":"data","connectionId":"dc_1","metadata":{ "n": 1.0 },"#
            + #""label":"chat \"x\"","reliable":true,"serialization":"MsgPack"}"#
        #expect(PeerJSPayload.offer(offer).value.description == text)
        #expect(try read(text, .offer) == .offer(offer))
        #expect(offer.kind == .data)
    }

    @Test("An offer of media has no label, reliable and serialization")
    func mediaOffer() throws {
        let offer = PeerJSOffer(sdp: "v=0\r\n", connectionID: "mc_1", metadata: .null, channel: nil)
        let text =
            #"{"sdp":{"type":"offer","sdp":"v=0\r\n"},"type":"media","connectionId":"mc_1","metadata":null}"#
        #expect(PeerJSPayload.offer(offer).value.description == text)
        #expect(try read(text, .offer) == .offer(offer))
        #expect(offer.kind == .media)
    }

    @Test("An answer", arguments: PeerJSConnectionKind.allCases)
    func answer(kind: PeerJSConnectionKind) throws {
        let answer = PeerJSAnswer(sdp: "v=0\r\n", kind: kind, connectionID: "dc_1")
        let text = #"{"sdp":{"type":"answer","sdp":"v=0\r\n"},"type":"\#(kind.rawValue)","connectionId":"dc_1"}"#
        #expect(PeerJSPayload.answer(answer).value.description == text)
        #expect(try read(text, .answer) == .answer(answer))
    }

    @Test("A candidate; what it does not have is null")
    func candidate() throws {
        var candidate = PeerJSCandidate(
            ICECandidate(
                "candidate:1 1 udp 1 127.0.0.1 9 typ host",
                sdpMid: "0",
                sdpMLineIndex: 0,
                usernameFragment: "abcd"
            ),
            kind: .data,
            connectionID: "dc_1"
        )
        let text =
            #"{"candidate":{"candidate":"candidate:1 1 udp 1 127.0.0.1 9 typ host","sdpMid":"0","sdpMLineIndex":0,"#
            + #""usernameFragment":"abcd"},"type":"data","connectionId":"dc_1"}"#
        #expect(PeerJSPayload.candidate(candidate).value.description == text)
        #expect(try read(text, .candidate) == .candidate(candidate))
        candidate.candidate.sdpMid = nil
        candidate.candidate.sdpMLineIndex = nil
        candidate.candidate.usernameFragment = nil
        let bare =
            #"{"candidate":{"candidate":"candidate:1 1 udp 1 127.0.0.1 9 typ host","sdpMid":null,"#
            + #""sdpMLineIndex":null,"usernameFragment":null},"type":"data","connectionId":"dc_1"}"#
        #expect(PeerJSPayload.candidate(candidate).value.description == bare)
        #expect(try read(bare, .candidate) == .candidate(candidate))
        let short =
            #"{"type":"data","connectionId":"dc_1","candidate":{"candidate":"candidate:1 1 udp 1 127.0.0.1 9 typ host"}}"#
        #expect(try read(short, .candidate) == .candidate(candidate))
    }

    @Test("The document's own examples are read")
    func documentExamples() throws {
        let offer =
            #"{"sdp": {"type": "offer","sdp": "..."},"type": "data","connectionId": "dc_mgqsb2hzkbe","#
            + #""label": "dc_mgqsb2hzkbe","reliable": false,"serialization": "binary"}"#
        let expected = PeerJSOffer(
            sdp: "...",
            connectionID: "dc_mgqsb2hzkbe",
            channel: .init(label: "dc_mgqsb2hzkbe")
        )
        #expect(try read(offer, .offer) == .offer(expected))
        let candidate =
            #"{"candidate": {"candidate": "...","sdpMLineIndex": 0,"sdpMid": "0","usernameFragment": "..."},"#
            + #""type": "data","connectionId": "dc_mgqsb2hzkbe"}"#
        #expect(try read(candidate, .candidate).connectionID == "dc_mgqsb2hzkbe")
    }

    @Test("What a data connection does not say is what the browser library takes for it")
    func defaults() throws {
        let text = #"{"sdp":{"type":"offer","sdp":"v=0\r\n"},"type":"data","connectionId":"dc_1","label":5}"#
        #expect(try read(text, .offer) == .offer(Self.data))
    }

    @Test(
        "A payload of another form is kept as it was",
        arguments: [
            ("null", .offer), ("5", .offer), ("\"text\"", .answer), ("[ 1 ]", .candidate), ("{ }", .offer),
            (#"{"sdp":"v=0","type":"data","connectionId":"x"}"#, .offer),
            (#"{"sdp":{"type":"answer","sdp":""},"type":"data","connectionId":"x"}"#, .offer),
            (#"{"sdp":{"type":"offer","sdp":""},"type":"data","connectionId":"x"}"#, .answer),
            (#"{"sdp":{"type":"offer","sdp":""},"type":"smell","connectionId":"x"}"#, .offer),
            (#"{"sdp":{"type":"offer","sdp":""},"type":"data"}"#, .offer),
            (#"{"candidate":null,"type":"data","connectionId":"x"}"#, .candidate),
            (#"{"candidate":{"sdpMid":"0"},"type":"data","connectionId":"x"}"#, .candidate),
            (#"{"sdp":{"type":"offer","sdp":""},"type":"media","connectionId":"x"}"#, .leave),
        ] as [(String, PeerJSMessageType)]
    )
    func otherForms(text: String, type: PeerJSMessageType) throws {
        let value = try JSONValue(parsing: text)
        #expect(try read(text, type) == .other(value))
        #expect(PeerJSPayload.other(value).value.description == text)
    }

    @Test("The connection is known also of other forms, if they say so")
    func connectionOfOthers() throws {
        #expect(try read(#"{"connectionId":"x"}"#, .offer).connectionID == "x")
        #expect(try read(#"{"connectionId":5}"#, .offer).connectionID == nil)
        #expect(try read("[]", .offer).connectionID == nil)
    }

    @Test("A frame's payload is read by the frame's type")
    func frames() throws {
        let message = PeerJSMessage(.offer, to: "bob", payload: .offer(Self.data))
        let frame = try PeerJSFrame(parsing: message.frame(by: .client))
        #expect(frame.dst?.string == "bob")
        #expect(frame.typedPayload == .offer(Self.data))
        #expect(try PeerJSFrame(parsing: ByteBuffer(string: #"{"type":"OFFER"}"#)).typedPayload == nil)
    }
}
