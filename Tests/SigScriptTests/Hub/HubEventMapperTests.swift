import NIOCore
import NIOHTTP1
import SigClient
import SigProtocol
import SigScript
import Testing

@Suite("Events of hubs")
struct HubEventMapperTests {
    private static let info = HubInfo(
        id: "lobby",
        createdAt: HubTimestamp(seconds: 1, nanoseconds: 500_000_000),
        me: "2",
        metadata: #"{"topic":"chess","n":1.0}"#,
        peers: [
            HubPeer(id: "1", metadata: "just words", joinedAt: HubTimestamp(seconds: 2)),
            HubPeer(id: "2", joinedAt: HubTimestamp(seconds: 3)),
        ]
    )

    /// What the mapper makes of reports, after we have joined as peer 2.
    private func events(_ reports: [HubEvent]) -> [Event] {
        var mapper = HubEventMapper(peer: "me")
        return ([HubEvent(.joined(Self.info))] + reports).flatMap {
            mapper.events(for: $0, at: Timestamp(milliseconds: 0))
        }.dropFirst(2).map { $0 }
    }

    private func lines(_ reports: [HubEvent]) -> [String] {
        events(reports).map { String($0.jsonText.dropFirst(#"{"v":1,"at":"1970-01-01T00:00:00.000Z","#.utf8.count)) }
    }

    private let head = #""peer":"me","protocol":"hub","direction":"in","kind":"#

    @Test(
        "The first frame says who we are, and then who is there; metadata is JSON where it is JSON, and absent where it is empty"
    )
    func joined() {
        var mapper = HubEventMapper(peer: "me")
        let frame = HubServerMessage.hubInfo(Self.info).encoded()
        let events = mapper.events(for: HubEvent(.joined(Self.info), frame: frame), at: .now())
        #expect(events.map(\.kind) == [.identity, .members])
        #expect(events.map(\.to) == ["2", "2"])
        #expect(events[0].payload.description == #"{"id":"2","hub":"lobby"}"#)
        #expect(
            events[1].payload.description
                == #"{"hub":"lobby","metadata":{"topic":"chess","n":1.0},"createdAt":"1970-01-01T00:00:01.500Z","#
                + #""members":[{"id":"1","metadata":"just words","joinedAt":"1970-01-01T00:00:02Z"},"#
                + #"{"id":"2","joinedAt":"1970-01-01T00:00:03Z"}]}"#
        )
        let raw = events.map { $0.raw.map { String(buffer: $0) } ?? "" }
        #expect(raw[0].hasPrefix(#"{"hubInfoMessage":{"id":"lobby","#), "frames are shown in their JSON form")
        #expect(raw[0] == raw[1])
    }

    @Test("Who comes and goes")
    func presence() {
        let lines = lines([
            HubEvent(.peerJoined(HubPeer(id: "3", metadata: "[1]", joinedAt: HubTimestamp(seconds: 4)))),
            HubEvent(.peerDisconnected(HubPeer(id: "3", metadata: "[1]"))),
        ])
        #expect(
            lines == [
                #""seq":3,\#(head)"peer-joined","from":"3","payload":{"metadata":[1],"joinedAt":"1970-01-01T00:00:04Z"}}"#,
                #""seq":4,\#(head)"peer-left","from":"3","payload":{}}"#,
            ]
        )
    }

    @Test(
        "Texts of others, their descriptions and candidates in the one form",
        arguments: [
            (
                HubEvent.Kind.offer(HubDelivery(from: "1", to: "2", text: "v=0")), "offer",
                #"{"sdp":"v=0","type":"offer"}"#
            ),
            (
                .answer(HubDelivery(from: "1", to: "2", text: #"{"type":"answer","sdp":"v=0","n":1.0}"#)), "answer",
                #"{"sdp":"v=0","type":"answer","n":1.0}"#
            ),
            (.offer(HubDelivery(from: "1", to: "2", text: "")), "offer", #"{"sdp":"","type":"offer"}"#),
            (
                .candidate(HubDelivery(from: "1", to: "2", text: "candidate:1")), "candidate",
                #"{"candidate":"candidate:1"}"#
            ),
            (
                .candidate(HubDelivery(from: "1", to: "2", text: #"{"candidate":"candidate:1","sdpMid":"0"}"#)),
                "candidate",
                #"{"candidate":"candidate:1","sdpMid":"0"}"#
            ), (.candidate(HubDelivery(from: "1", to: "2", text: "5")), "candidate", #"{"candidate":"5"}"#),
        ]
    )
    func relayed(kind: HubEvent.Kind, name: String, payload: String) {
        #expect(
            lines([HubEvent(kind)]) == [#""seq":3,\#(head)"\#(name)","from":"1","to":"2","payload":\#(payload)}"#]
        )
    }

    @Test("What we send goes out")
    func outgoing() {
        let events = events([
            HubEvent(.offer(HubDelivery(from: "2", to: "1", text: "v=0")), .outgoing),
            HubEvent(.metadata(#"{"a":1}"#), .outgoing), HubEvent(.other),
        ])
        #expect(events.map(\.direction) == [.outgoing, .outgoing, .incoming])
        #expect(events.map(\.kind) == [.offer, .metadata, .other])
        #expect(events[0].from == "2" && events[0].to == "1")
        #expect(events[1].from == "2" && events[1].payload.description == #"{"metadata":{"a":1}}"#)
    }

    @Test("A refusal before we are in is an error with the server's words and status; others are none")
    func refusals() {
        var mapper = HubEventMapper(peer: "me")
        let event = mapper.event(refusal: .hub(404, HubErrorKind.hubNotFound.body), at: .now())
        #expect(event?.kind == .error)
        #expect(event?.payload.description == #"{"message":"hub not found","status":404}"#)
        #expect(mapper.event(refusal: .hub(404, ByteBuffer(string: "<html>")), at: .now()) == nil)
        #expect(mapper.event(refusal: SignalingError(.closed, "gone"), at: .now()) == nil)
    }

    @Test("In text: the hub, its members and what they say of themselves, inert")
    func text() {
        var info = Self.info
        info.id = "a\u{1b}b"
        var mapper = HubEventMapper(peer: "me")
        let events = mapper.events(for: HubEvent(.joined(info)), at: .now())
        #expect(events[1].textLine == #"members of a\u{1b}b: 1 (just words), 2"#)
        let joined = mapper.events(for: HubEvent(.peerJoined(HubPeer(id: "3", metadata: #"{"a":1}"#))), at: .now())
        #expect(joined.first?.textLine == #"peer-joined 3 ({"a":1})"#)
    }
}

extension SignalingError {
    /// A hub server's refusal of an upgrade.
    static func hub(_ status: Int, _ body: ByteBuffer) -> SignalingError {
        SignalingError(
            .upgradeRefused,
            "refused",
            response: HTTPResponse(status: HTTPResponseStatus(statusCode: status), body: body)
        )
    }
}

extension Event {
    /// The event as a line of JSON.
    var jsonText: String { String(buffer: jsonLine()) }
}
