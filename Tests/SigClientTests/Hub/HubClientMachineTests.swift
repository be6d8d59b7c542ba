import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigClient

private typealias Conversation = MachineConversation<HubClientMachine>

extension MachineConversation<HubClientMachine> {
    /// A client that has connected to join the hub `lobby`.
    static func entering(_ entry: HubEntry = .join("lobby"), followsMigration: Bool = false) throws -> Self {
        let route = try HubRoute(SignalingURL("ws://h:8080"), entry, metadata: "", hubMetadata: "")
        var conversation = Self(HubClientMachine(route, followsMigration: followsMigration)) { $0.summary }
        _ = conversation.connects()
        return conversation
    }

    /// A client that is in the hub `lobby`, as the last of the peers that are given.
    static func joined(with others: [String] = []) throws -> Self {
        var conversation = try entering()
        _ = conversation.hears(.greeting(others))
        return conversation
    }

    mutating func hears(_ message: HubServerMessage) -> String { hears(.binary(message.encoded())) }

    /// Sends a request; the JSON form of the frame that goes out.
    func says(_ request: HubClientRequest) throws -> String {
        let message = try machine.prepare(request, as: 1).message
        return HubClientMessage.json(ofFrame: message.payload).description
    }
}

extension HubServerMessage {
    /// The greeting of the hub `lobby` to peer 5, who is in it with others.
    static func greeting(_ others: [String] = [], me: String = "5") -> HubServerMessage {
        .hubInfo(HubInfo(id: "lobby", me: me, peers: (others + [me]).map { HubPeer(id: $0) }))
    }
}

extension HubEvent {
    /// The event in a few words; `<` before what was sent.
    var summary: String {
        func text(_ word: String, _ delivery: HubDelivery) -> String {
            "\(word) \(delivery.from)>\(delivery.to) \(delivery.text)"
        }
        let words =
            switch kind {
            case .opened: "opened"
            case .joined(let info):
                "joined \(info.id) as \(info.me) with \(info.peers.map(\.id).joined(separator: ","))"
            case .peerJoined(let peer): "+\(peer.id)\(peer.metadata)"
            case .peerDisconnected(let peer): "-\(peer.id)\(peer.metadata)"
            case .offer(let delivery): text("offer", delivery)
            case .answer(let delivery): text("answer", delivery)
            case .candidate(let delivery): text("candidate", delivery)
            case .metadata(let metadata): "metadata \(metadata)"
            case .reconnecting(let attempt, _, _): "reconnecting \(attempt)"
            case .closed(let end): "closed \(end.close)"
            case .other: "other"
            }
        return (direction == .outgoing ? "< " : "") + words
    }
}

@Suite("The client's side of the hub protocol")
struct HubClientMachineTests {
    @Test("The greeting lets us in and says who is there")
    func greeting() throws {
        var conversation = try Conversation.entering()
        #expect(conversation.hears(.greeting(["1", "3"])) == "joined lobby as 5 with 1,3,5; ready")
        #expect(conversation.machine.info?.me == "5")
        #expect(conversation.machine.peers.list.map(\.id) == ["1", "3", "5"])
    }

    @Test("What comes before the greeting is told after it, in order, and nobody is told twice")
    func beforeTheGreeting() throws {
        var conversation = try Conversation.entering()
        #expect(conversation.hears(.peerJoined(HubPeer(id: "6"))) == "")
        #expect(conversation.hears(.offer(from: "1", sdp: "early")) == "")
        #expect(conversation.hears(.peerJoined(HubPeer(id: "7"))) == "")
        #expect(conversation.hears(.peerDisconnected(id: "3")) == "")
        #expect(
            conversation.hears(.greeting(["1", "3", "7"]))
                == "joined lobby as 5 with 1,3,7,5; ready; +6; offer 1>5 early; -3"
        )
        #expect(conversation.machine.peers.list.map(\.id) == ["1", "5", "6", "7"])
    }

    @Test("Who is known is not told again, unless it says something else of itself")
    func announcedTwice() throws {
        var conversation = try Conversation.joined(with: ["1"])
        #expect(conversation.hears(.peerJoined(HubPeer(id: "1"))) == "")
        #expect(conversation.hears(.peerJoined(HubPeer(id: "6", metadata: "a"))) == "+6a")
        #expect(conversation.hears(.peerJoined(HubPeer(id: "6", metadata: "a"))) == "")
        #expect(conversation.hears(.peerJoined(HubPeer(id: "6", metadata: "b"))) == "+6b")
        #expect(conversation.machine.peers.list.last?.metadata == "b")
    }

    @Test("A leave that comes twice is told once, with what was known; so it is when the id was never there")
    func leftTwice() throws {
        var conversation = try Conversation.joined(with: ["1"])
        _ = conversation.hears(.peerJoined(HubPeer(id: "6", metadata: "{}")))
        #expect(conversation.hears(.peerDisconnected(id: "6")) == "-6{}")
        #expect(conversation.hears(.peerDisconnected(id: "6")) == "")
        #expect(conversation.hears(.peerDisconnected(id: "99")) == "")
        #expect(conversation.machine.peers.list.map(\.id) == ["1", "5"])
    }

    @Test("Peers are in the order in which they came, whatever the order of the greeting")
    func order() throws {
        var conversation = try Conversation.entering()
        _ = conversation.hears(.greeting(["10", "2", "1"], me: "11"))
        #expect(conversation.machine.peers.list.map(\.id) == ["1", "2", "10", "11"])
    }

    @Test("Messages of peers come as they are, also from nobody who is known")
    func deliveries() throws {
        var conversation = try Conversation.joined()
        #expect(conversation.hears(.offer(from: "1", sdp: "v=0\r\n")) == "offer 1>5 v=0\r\n")
        #expect(conversation.hears(.answer(from: "2", sdp: "")) == "answer 2>5 ")
        #expect(conversation.hears(.candidate(from: "", candidate: "c")) == "candidate >5 c")
    }

    @Test("What is no message of the protocol is told, and the connection goes on")
    func others() throws {
        var conversation = try Conversation.entering()
        #expect(conversation.hears("{}") == "other", "text")
        #expect(conversation.hears(.binary(ByteBuffer())) == "other", "empty")
        #expect(conversation.hears(.binary(ByteBuffer(bytes: [0xFF, 0x01]))) == "other", "no protobuf")
        #expect(conversation.hears(.binary(ByteBuffer(bytes: [0x3A, 0x00]))) == "other", "a field of the future")
        #expect(conversation.hears(.greeting()) == "joined lobby as 5 with 5; ready")
    }

    @Test("A server that says much and never greets is left")
    func boundOfMessages() throws {
        var conversation = try Conversation.entering()
        for _ in 0..<HubClientMachine.maxHeld { #expect(conversation.hears(.peerDisconnected(id: "1")) == "") }
        #expect(conversation.hears(.peerDisconnected(id: "1")) == "ends with 1008 ")
        var other = try Conversation.entering()
        let half = String(repeating: "x", count: HubClientMachine.maxHeldBytes / 2)
        #expect(other.hears(.offer(from: "1", sdp: half)) == "")
        #expect(other.hears(.offer(from: "1", sdp: half)) == "ends with 1008 ")
    }

    @Test("Requests are frames of the protocol, and are told")
    func requests() throws {
        let conversation = try Conversation.joined()
        #expect(
            try conversation.says(.offer(to: "1", sdp: "v=0"))
                == #"{"sendOfferMessage":{"answerPeerId":"1","offerSdp":"v=0"}}"#
        )
        #expect(
            try conversation.says(.answer(to: "1", sdp: "v=1"))
                == #"{"sendAnswerMessage":{"offerPeerId":"1","answerSdp":"v=1"}}"#
        )
        #expect(
            try conversation.says(.candidate(to: "1", "c"))
                == #"{"sendIceCandidateMessage":{"peerId":"1","candidate":"c"}}"#
        )
        #expect(
            try conversation.says(.metadata("m")) == #"{"updatePeerMetadataMessage":{"peerId":"5","metadata":"m"}}"#
        )
        let event = try conversation.machine.prepare(.answer(to: "1", sdp: "v=1"), as: 1).event
        #expect(event?.summary == "< answer 5>1 v=1")
        #expect(event?.frameText.map { String(buffer: $0) }?.hasPrefix(#"{"sendAnswerMessage""#) == true)
    }

    @Test("Raw frames are told as what they say")
    func rawFrames() throws {
        let machine = try Conversation.joined().machine
        func event(_ message: WebSocketMessage) throws -> String? {
            try machine.prepare(.raw(message), as: 1).event?.summary
        }
        #expect(try event(.binary(HubClientMessage.offer(to: "1", sdp: "x").encoded())) == "< offer 5>1 x")
        #expect(try event(.binary(ByteBuffer(bytes: [0xFF]))) == "< other")
        #expect(try event(.text("{}")) == "< other")
    }

    @Test("Frames are shown in their JSON form, text as it is")
    func frameText() throws {
        let frame = HubServerMessage.offer(from: "1", sdp: "x").encoded()
        func text(_ event: HubEvent) -> String? { event.frameText.map { String(buffer: $0) } }
        #expect(text(HubEvent(.other, frame: frame)) == #"{"offerMessage":{"offerPeerId":"1","offerSdp":"x"}}"#)
        #expect(text(HubEvent(.other, message: .text("hello"))) == "hello")
        #expect(text(HubEvent(.other)) == nil)
        #expect(
            TraceEvent.received(.binary(frame)).showingHubMessages
                == .received(.text(ByteBuffer(string: #"{"offerMessage":{"offerPeerId":"1","offerSdp":"x"}}"#)))
        )
        #expect(TraceEvent.sent(.ping(frame)).showingHubMessages == .sent(.ping(frame)))
    }
}

@Suite("How a client of hubs goes on when a connection has ended")
struct HubClientEndTests {
    private func migrating(to reason: String) -> SignalingError {
        SignalingError(.closed, "", close: WebSocketClose(code: 1001, reason: reason))
    }

    @Test("It goes on to a backup host if it is to, three times and no more")
    func detours() throws {
        var machine = try Conversation.entering(.create("x"), followsMigration: true).machine
        for number in 1...3 {
            let detour = machine.detour(after: migrating(to: "h\(number):1"))
            #expect(detour?.number == number)
            #expect(machine.connecting().description == "ws://h\(number):1/v1/hubs/create?id=x")
        }
        #expect(machine.detour(after: migrating(to: "h4:1")) == nil)
        #expect(machine.connecting().host == "h3")
    }

    @Test("It does not if it is not to, and not to what is no host")
    func noDetours() throws {
        var machine = try Conversation.entering().machine
        #expect(machine.detour(after: migrating(to: "backup:1")) == nil)
        var follower = try Conversation.entering(followsMigration: true).machine
        #expect(follower.detour(after: migrating(to: "ws://backup:1")) == nil)
        #expect(follower.detour(after: SignalingError(.closed, "", close: .abnormal)) == nil)
        #expect(follower.connecting().host == "h")
    }

    @Test("The error of an end names the host")
    func namedHost() throws {
        let machine = try Conversation.entering().machine
        let error = machine.explained(migrating(to: "backup:1"))
        #expect(error.message.contains("backup:1") && error.code == .closed)
        #expect(machine.isFinal(error), "it sends everybody away from now on")
    }

    @Test("It comes back into the hub that it has made, by joining")
    func comingBack() throws {
        var conversation = try Conversation.entering(.createRandom)
        _ = conversation.hears(.hubInfo(HubInfo(id: "made", me: "1")))
        conversation.loses()
        #expect(conversation.machine.info == nil)
        #expect(conversation.machine.connecting().requestTarget == "/v1/random-hubs/join?id=made")
    }

    @Test("Peers of before are forgotten with the next greeting")
    func forgottenPeers() throws {
        var conversation = try Conversation.joined(with: ["1", "2"])
        conversation.loses()
        #expect(conversation.machine.peers.list.count == 3, "until then they are who was there")
        _ = conversation.connects()
        #expect(conversation.hears(.greeting(["2"], me: "6")) == "joined lobby as 6 with 2,6; ready")
        #expect(conversation.machine.peers.list.map(\.id) == ["2", "6"])
    }

    private func refusal(_ status: Int, _ body: String) -> SignalingError {
        let response = HTTPResponse(status: .init(statusCode: status), body: ByteBuffer(string: body))
        return SignalingError(.upgradeRefused, "the server refused the WebSocket", response: response)
    }

    @Test(
        "Refusals say what they mean, in the server's words too, and whether it is worth coming again",
        arguments: [
            (404, #"{"error":"hub not found"}"#, HubErrorKind.hubNotFound, "not there", true),
            (404, "unsupported path", .unsupportedPath, "/v1/hubs/join", true),
            (404, "<html>", nil, "/v1/hubs/join", true),
            (409, #"{"error":"hub id already exists"}"#, .idTaken, "join it", true),
            (429, "Limit exceeded", .rateLimited, "too many requests", false),
            (401, #"{"error":"invalid authorization code"}"#, .unauthorized, "secret", true),
            (500, #"{"error":"websocket upgrade error"}"#, .upgradeFailed, "handshake", false),
            (426, #"{"error":"websocket upgrade error"}"#, .upgradeFailed, "handshake", true),
            (503, #"{"error":"create hub error"}"#, .createFailed, "no more", false),
            (431, "Too big request header", nil, "metadata", true),
            (503, "", nil, "refused", false),
        ]
    )
    func refusals(status: Int, body: String, kind: HubErrorKind?, words: String, isFinal: Bool) throws {
        let machine = try Conversation.entering().machine
        let error = machine.explained(refusal(status, body))
        #expect(error.hubErrorKind == kind)
        #expect(error.message.contains(words), "\(error.message)")
        #expect(error.serverMessage == (kind?.text ?? (body.isEmpty ? nil : body)))
        #expect(machine.isFinal(error) == isFinal)
    }

    @Test("That there is no connection may change")
    func notFinal() throws {
        let machine = try Conversation.entering().machine
        for code in [SignalingError.Code.connectFailed, .closed, .timedOut] {
            #expect(!machine.isFinal(SignalingError(code, "")))
        }
    }
}

@Suite("Who is in a hub")
struct HubPeersTests {
    @Test("What a server may make a client remember is bounded, in number and in bytes")
    func bounds() {
        var peers = HubPeers()
        for id in 1...HubPeers.maxCount { _ = peers.join(HubPeer(id: "\(id)")) }
        #expect(!peers.areTooMany)
        _ = peers.join(HubPeer(id: "x"))
        #expect(peers.areTooMany)
        var large = HubPeers()
        let half = String(repeating: "m", count: HubPeers.maxBytes / 2)
        _ = large.join(HubPeer(id: "1", metadata: half))
        _ = large.join(HubPeer(id: "1", metadata: half))
        #expect(!large.areTooMany, "one that is told again counts once")
        _ = large.join(HubPeer(id: "2", metadata: half))
        #expect(large.areTooMany)
        _ = large.leave("1")
        #expect(!large.areTooMany)
    }

    @Test("Ids that are no numbers have a place, too")
    func strangeIDs() {
        let peers = HubPeers(["b", "10", "", "9", "a"].map { HubPeer(id: $0) })
        #expect(peers.list.map(\.id) == ["", "9", "a", "b", "10"])
    }
}
