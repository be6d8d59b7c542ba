import NIOCore
import SigClient
import SigProtocol
import SigScript
import Testing

@Suite("Events of PeerJS")
struct PeerJSEventMapperTests {
    /// What the mapper makes of reports, after the identity `alice`.
    private func lines(_ reports: [PeerJSEvent], showsHeartbeats: Bool = false) -> [String] {
        var mapper = PeerJSEventMapper(peer: "me", showsHeartbeats: showsHeartbeats)
        return ([PeerJSEvent(.identity("alice"))] + reports).flatMap {
            mapper.events(for: $0, at: Timestamp(milliseconds: 0)).map { String(buffer: $0.jsonLine()) }
        }.dropFirst().map { String($0.dropFirst(#"{"v":1,"at":"1970-01-01T00:00:00.000Z","#.utf8.count)) }
    }

    private func delivery(_ type: PeerJSMessageType, from: String, to: String, _ payload: String?) throws
        -> PeerJSDelivery
    {
        PeerJSDelivery(
            type: type,
            from: from,
            to: to,
            payload: try payload.map { text throws in try JSONValue(parsing: text) }
        )
    }

    @Test("The identity names us, and the first event is number 1")
    func identity() {
        var mapper = PeerJSEventMapper(peer: "me")
        let event = mapper.events(for: PeerJSEvent(.identity("alice")), at: .now()).first
        #expect(event?.kind == .identity && event?.to == "alice" && event?.seq == 1 && event?.protocolName == .peerjs)
        #expect(event?.payloadText("id") == "alice")
    }

    @Test("Messages of others, their descriptions and candidates in the one form")
    func incoming() throws {
        let offer = #"{"sdp":{"type":"offer","sdp":"v=0"},"type":"data","connectionId":"dc_1","n":1.0}"#
        let candidate = #"{"candidate":{"candidate":"candidate:1","sdpMid":"0"},"type":"data","connectionId":"dc_1"}"#
        let lines = lines([
            PeerJSEvent(.offer(try delivery(.offer, from: "bob", to: "alice", offer))),
            PeerJSEvent(.candidate(try delivery(.candidate, from: "bob", to: "alice", candidate))),
            PeerJSEvent(.leave(try delivery(.leave, from: "bob", to: "alice", nil))),
            PeerJSEvent(.expire(try delivery(.expire, from: "carol", to: "alice", nil))),
            PeerJSEvent(.answer(try delivery(.answer, from: "bob", to: "alice", "[1,2]"))),
        ])
        let head = #""peer":"me","protocol":"peerjs","direction":"in","kind":"#
        #expect(
            lines == [
                #""seq":2,\#(head)"offer","from":"bob","to":"alice","payload":{"sdp":"v=0","type":"offer","connectionType":"data","connectionId":"dc_1","n":1.0}}"#,
                #""seq":3,\#(head)"candidate","from":"bob","to":"alice","payload":{"candidate":"candidate:1","sdpMid":"0","connectionType":"data","connectionId":"dc_1"}}"#,
                #""seq":4,\#(head)"leave","from":"bob","to":"alice","payload":{}}"#,
                #""seq":5,\#(head)"expire","from":"carol","to":"alice","payload":{}}"#,
                #""seq":6,\#(head)"answer","from":"bob","to":"alice","payload":{"value":[1,2]}}"#,
            ]
        )
    }

    @Test("Our own messages go out; heartbeats only where they are wanted")
    func outgoing() throws {
        let answer = try delivery(.answer, from: "alice", to: "bob", #""v=0""#)
        let reports = [PeerJSEvent(.heartbeat, .outgoing), PeerJSEvent(.answer(answer), .outgoing)]
        let head = #""peer":"me","protocol":"peerjs","direction":"out","kind":"#
        let sent = #"\#(head)"answer","from":"alice","to":"bob","payload":{"sdp":"v=0","type":"answer"}}"#
        #expect(lines(reports) == [#""seq":2,\#(sent)"#], "what is left out is not counted")
        #expect(
            lines(reports, showsHeartbeats: true)
                == [#""seq":2,\#(head)"heartbeat","from":"alice","payload":{}}"#, #""seq":3,\#(sent)"#]
        )
    }

    @Test(
        "Refusals have a code and the server's words",
        arguments: [
            ("ID-TAKEN", "ID is taken", #"{"code":"id-taken","message":"ID is taken"}"#),
            ("INVALID-KEY", nil, #"{"code":"invalid-key","message":"Invalid key provided"}"#),
            ("ERROR", "other", #"{"code":"server-error","message":"other"}"#),
            ("ERROR", nil, #"{"code":"server-error","message":""}"#),
        ] as [(String, String?, String)]
    )
    func refusals(code: String, message: String?, payload: String) {
        let error = SignalingError(.serverError, "refused", serverMessage: message, serverCode: code)
        #expect(lines([PeerJSEvent(.error(error))]).first?.hasSuffix(#""kind":"error","payload":\#(payload)}"#) == true)
    }

    @Test("Who is not named is absent")
    func nobody() throws {
        let lines = lines([
            PeerJSEvent(.leave(try delivery(.leave, from: "", to: "", nil))), PeerJSEvent(.other(type: nil)),
        ])
        #expect(lines.allSatisfy { !$0.contains(#""from""#) && !$0.contains(#""to""#) })
    }

    @Test("The frame is kept")
    func raw() {
        var mapper = PeerJSEventMapper(peer: "me")
        let frame = ByteBuffer(string: #"{"type":"OPEN"}"#)
        #expect(mapper.events(for: PeerJSEvent(.identity("a"), frame: frame), at: .now()).first?.raw == frame)
    }
}
