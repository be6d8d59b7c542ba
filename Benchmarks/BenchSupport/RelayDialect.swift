/// What a client says to a server of one protocol to come in and to have a message relayed, and how many frames it gets for it.
package enum RelayDialect: String, Sendable, CaseIterable {
    case room, peerjs, hub, share

    // MARK: Coming in

    /// The path and query of the upgrade.
    package func target(_ seat: Seat) -> String {
        switch self {
        case .room: "/ws"
        case .peerjs: "/peerjs?key=peerjs&id=\(name(of: seat))&token=t\(seat.group)"
        case .hub: "/v1/hubs/join-or-create?id=h\(seat.group)"
        case .share: "/v1"
        }
    }

    /// The head of the upgrade.
    package func request(_ seat: Seat) -> [UInt8] {
        let head = """
            GET \(target(seat)) HTTP/1.1\r
            Host: 127.0.0.1\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            Sec-WebSocket-Version: 13\r
            \r\n
            """
        return Array(head.utf8)
    }

    /// What a client sends once the WebSocket is open; nil where being there is enough.
    package func joining(_ seat: Seat) -> [UInt8]? {
        guard self == .room else { return nil }
        return ClientFrame.text(#"{"type":"join","room":"r\#(seat.group)","from":"\#(name(of: seat))"}"#)
    }

    /// Frames after which a client is in.
    package var framesToJoin: Int {
        switch self {
        case .room: 2
        case .peerjs, .hub, .share: 1
        }
    }

    /// Frames that all members of a group get while they join, in whatever order they do.
    package func framesToJoin(groupOf size: Int) -> Int {
        switch self {
        // `joined` for each, and a list to each who is there.
        case .room: size + size * (size + 1) / 2
        // A HubInfo for each, and a PeerJoined to each who was there.
        case .hub: size + size * (size - 1) / 2
        case .peerjs, .share: size
        }
    }

    /// The largest group whose members can all join, for a crowd that must not exceed the number of rooms.
    package static let crowdGroup = 5

    private func name(of seat: Seat) -> String { "p\(seat.group)-\(seat.member)" }

    // MARK: Relaying

    /// Frames that the sender itself gets for a message that was relayed.
    package var answersToSender: Int { answer == nil ? 0 : 1 }

    /// What the sender itself gets for a message that was relayed: a whole frame of a server; nil if nothing.
    package var answer: [UInt8]? {
        guard self == .share else { return nil }
        let text = Array(#"{"type":"ack","mid":1}"#.utf8)
        return [0x81, UInt8(text.count)] + text
    }

    /// The frame with which a peer sends a message of `size` bytes to another of its group.
    ///
    /// - Parameters:
    ///   - size: bytes of the whole message; if it can't be as short, it is as short as it can be.
    ///   - recipient: the seat, in groups of which members came one after the other.
    ///   - identity: what the server called the recipient when it came; needed by share.
    package func relay(size: Int, to recipient: Seat, identity: String) -> [UInt8] {
        let name = name(of: recipient)
        switch self {
        case .room:
            return Self.json(
                size,
                #"{"type":"offer","room":"r\#(recipient.group)","from":"p","to":"\#(name)","sdp":{"type":"offer","sdp":""#,
                #""}}"#
            )
        case .peerjs:
            return Self.json(
                size,
                #"{"type":"OFFER","payload":{"sdp":{"type":"offer","sdp":""#,
                #""},"type":"data","connectionId":"dc_h4k2p9x"},"dst":"\#(name)"}"#
            )
        case .share:
            return Self.json(size, #"{"type":"message","recipient":"\#(identity)","text":""#, #"","mid":1}"#)
        case .hub:
            // SendOffer of member 1 has field 1, the id: peers of a hub are numbered from 1.
            let id = Array("\(recipient.member + 1)".utf8)
            var room = max(0, size - 2 - id.count - 2 - 2)
            while Self.hubOffer(to: id, String(repeating: "x", count: room)).count > size, room > 0 { room -= 1 }
            return ClientFrame.encode(.binary, Self.hubOffer(to: id, SampleText.description(size: room)))
        }
    }

    private static func json(_ size: Int, _ before: String, _ after: String) -> [UInt8] {
        let room = max(0, size - before.utf8.count - after.utf8.count)
        return ClientFrame.text(
            before + SampleText.description(size: room, lineEnd: SampleText.jsonLineEnd) + after
        )
    }

    /// `ClientMessage{send_offer_message: {answer_peer_id, offer_sdp}}`.
    private static func hubOffer(to id: [UInt8], _ sdp: String) -> [UInt8] {
        field(1, field(1, id) + field(2, Array(sdp.utf8)))
    }

    /// A field of protobuf that has bytes.
    private static func field(_ number: UInt8, _ bytes: [UInt8]) -> [UInt8] {
        var field = [number << 3 | 2]
        var length = bytes.count
        while length >= 0x80 {
            field.append(UInt8(length & 0x7F) | 0x80)
            length >>= 7
        }
        field.append(UInt8(length))
        return field + bytes
    }
}
