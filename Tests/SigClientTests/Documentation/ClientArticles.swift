// The code of the articles in Sources/SigClient/SigClient.docc, compiled. DocumentationTests compares them.

import NIOCore
import SigClient
import SigProtocol

// MARK: ShareCodes

/// Waits for one guest, and gives them a description for theirs.
func hostOneGuest(at url: String, show: (String) -> Void, answer: (String) -> String) async throws {
    try await ShareClient.withConnection(to: url) { share in
        show(try await share.shareCode())
        for try await delivery in share.deliveries {
            try await share.send(answer(delivery.text), to: delivery.sender)
            return
        }
    }
}

/// Finds the host by its code, and returns what it answers.
func joinHost(at url: String, code: String, offer: String) async throws -> String? {
    try await ShareClient.withConnection(to: url) { share in
        try await share.send(offer, to: try await share.lookup(code))
        for try await delivery in share.deliveries { return delivery.text }
        return nil
    }
}

// MARK: PeerJS

/// Answers every peer that calls.
func answerPeers(at url: String, as id: String, describe: (String) -> String) async throws {
    let configuration = PeerJSClientConfiguration(id: id)
    try await PeerJSClient.withConnection(to: url, configuration: configuration) { peer in
        for try await event in peer.events {
            guard case .offer(let call) = event.kind, case .offer(let offer) = call.typedPayload else { continue }
            try await peer.answer(to: call.from, sdp: describe(offer.sdp), connectionID: offer.connectionID)
        }
    }
}

// MARK: Rooms

/// Calls the first member who comes, and returns their answer.
func callWhoComes(at url: String, room: String, as id: String, offer: String) async throws -> SessionDescription? {
    let configuration = RoomClientConfiguration(room: room, id: id)
    return try await RoomClient.withConnection(to: url, configuration: configuration) { room in
        for try await event in room.events {
            switch event.kind {
            case .peerJoined(let member): try await room.offer(to: member, sdp: offer)
            case .answer(let signal): return signal.sdp.flatMap { SessionDescription($0, in: "answer") }
            default: continue
            }
        }
        return nil
    }
}

// MARK: Hubs

/// Offers a connection to everybody who comes, and takes their answers.
func offerToNewcomers(at url: String, hub id: String, offer: String, take: (String) -> Void) async throws {
    let configuration = HubClientConfiguration(hub: .joinOrCreate(id))
    try await HubClient.withConnection(to: url, configuration: configuration) { hub in
        for try await event in hub.events {
            switch event.kind {
            case .peerJoined(let peer): try await hub.offer(to: peer.id, sdp: offer)
            case .answer(let answer): take(answer.text)
            default: continue
            }
        }
    }
}

// MARK: TopicsAndSessions

/// Offers something under a topic, and returns the first answer.
func offerUnderTopic(at url: String, topic: String, as info: String, offer: String) async throws -> String? {
    try await TopicClient.withConnection(to: url) { client in
        let code = try await client.offer(in: topic, info: info, sdp: offer)
        for try await news in client.news(of: code, as: .offerer) {
            if case .answer(let answer) = news { return answer.string }
        }
        return nil
    }
}
