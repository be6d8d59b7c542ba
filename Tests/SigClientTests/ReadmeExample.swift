// The library example of the README, compiled. What stands between the marks is the README's text, line by line; a test
// compares them.

// README example begins
import SigClient
import SigProtocol

func host() async throws {
    try await ShareClient.withConnection(to: "ws://127.0.0.1:8080/v1") { share in
        print("Join with the code", try await share.shareCode())
        for try await delivery in share.deliveries {
            print(delivery.sender, "says", delivery.text)
            try await share.send("welcome", to: delivery.sender)
        }
    }
}

/// Answers whoever calls, with a description that the WebRTC stack makes of the offer.
func answerCalls(as id: String, describe: (SessionDescription) -> String) async throws {
    let configuration = RoomClientConfiguration(room: "lobby", id: id)
    try await RoomClient.withConnection(to: "ws://127.0.0.1:8080/ws", configuration: configuration) { room in
        for try await event in room.events {
            guard case .offer(let call) = event.kind, let sdp = call.sdp,
                let offer = SessionDescription(sdp, in: "offer")
            else { continue }
            try await room.answer(to: call.from, sdp: describe(offer))
        }
    }
}

/// Offers a connection to everybody who comes to a hub.
func callNewcomers(describe: () -> String, accept: (_ answer: String, _ peer: String) -> Void) async throws {
    let configuration = HubClientConfiguration(hub: .joinOrCreate("lobby"), metadata: #"{"name":"host"}"#)
    try await HubClient.withConnection(to: "ws://127.0.0.1:8080", configuration: configuration) { hub in
        for try await event in hub.events {
            switch event.kind {
            case .peerJoined(let peer): try await hub.offer(to: peer.id, sdp: describe())
            case .answer(let answer): accept(answer.text, answer.from)
            default: break
            }
        }
    }
}

/// Announces an offer in a topic, and takes what the one who answers sends: each thing once and in order.
func announce(_ sdp: String, take: (TopicNews) -> Void) async throws {
    try await TopicClient.withConnection(to: "http://127.0.0.1:8080") { client in
        let code = try await client.offer(in: "chess", info: "alice", sdp: sdp)
        for try await news in client.news(of: code, as: .offerer) { take(news) }
    }
}
// README example ends
