public import NIOCore

/// Frames in the JSON form that protobuf gives them: names in lowerCamelCase, times in RFC 3339, without empty texts. For people;
/// nothing of it travels.
extension HubClientMessage {
    /// The message, as `{"sendOfferMessage":{"answerPeerId":"2","offerSdp":"…"}}`.
    public var json: JSONValue {
        switch self {
        case .offer(let to, let sdp): .member("sendOfferMessage", ["answerPeerId": to, "offerSdp": sdp])
        case .answer(let to, let sdp): .member("sendAnswerMessage", ["offerPeerId": to, "answerSdp": sdp])
        case .candidate(let to, let candidate):
            .member("sendIceCandidateMessage", ["peerId": to, "candidate": candidate])
        case .metadata(let peer, let metadata):
            .member("updatePeerMetadataMessage", ["peerId": peer, "metadata": metadata])
        }
    }

    /// A client's frame: `{}` if nothing known is in it, and `{"hex":"…"}` with its bytes if it is no message.
    public static func json(ofFrame frame: ByteBuffer) -> JSONValue {
        do throws(HubReadingError) {
            return try HubClientMessage(decoding: frame)?.json ?? .object { _ in }
        } catch {
            return .hex(frame)
        }
    }
}

extension HubServerMessage {
    /// The message, as `{"offerMessage":{"offerPeerId":"1","offerSdp":"…"}}`.
    public var json: JSONValue {
        switch self {
        case .hubInfo(let info): .object { $0.member("hubInfoMessage", info.json) }
        case .peerJoined(let peer):
            .object { $0.member("peerJoinedMessage", .object { $0.member("peer", peer.json) }) }
        case .peerDisconnected(let id): .member("peerDisconnectedMessage", ["peerId": id])
        case .offer(let from, let sdp): .member("offerMessage", ["offerPeerId": from, "offerSdp": sdp])
        case .answer(let from, let sdp): .member("answerMessage", ["answerPeerId": from, "answerSdp": sdp])
        case .candidate(let from, let candidate):
            .member("iceCandidateMessage", ["peerId": from, "candidate": candidate])
        }
    }

    /// A server's frame: `{}` if nothing known is in it, and `{"hex":"…"}` with its bytes if it is no message.
    public static func json(ofFrame frame: ByteBuffer) -> JSONValue {
        do throws(HubReadingError) {
            return try HubServerMessage(decoding: frame)?.json ?? .object { _ in }
        } catch {
            return .hex(frame)
        }
    }
}

extension HubInfo {
    fileprivate var json: JSONValue {
        .object {
            $0.text("id", id)
            if let createdAt { $0.member("createTime", createdAt.description) }
            $0.text("myPeerId", me)
            $0.text("hubMetadata", metadata)
            guard !peers.isEmpty else { return }
            $0.name("peers")
            $0.beginArray()
            for peer in peers { $0.raw(peer.json) }
            $0.endArray()
        }
    }
}

extension HubPeer {
    fileprivate var json: JSONValue {
        .object {
            $0.text("id", id)
            $0.text("metadata", metadata)
            if let joinedAt { $0.member("joinTime", joinedAt.description) }
        }
    }
}

extension JSONValue {
    /// An object of one member, which is an object of texts.
    fileprivate static func member(_ name: String, _ texts: KeyValuePairs<String, String>) -> JSONValue {
        .object {
            $0.member(name, .object { for (name, text) in texts { $0.text(name, text) } })
        }
    }

    fileprivate static func hex(_ bytes: ByteBuffer) -> JSONValue {
        let digits = bytes.readableBytesView.flatMap { [Hex.digit($0 >> 4), Hex.digit($0)] }
        return .object { $0.member("hex", String(decoding: digits, as: UTF8.self)) }
    }
}

extension JSONWriter {
    /// A member that is a text, unless that is empty.
    fileprivate mutating func text(_ name: String, _ text: String) {
        if !text.isEmpty { member(name, text) }
    }
}
