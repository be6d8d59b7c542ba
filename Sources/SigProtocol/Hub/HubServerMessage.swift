public import NIOCore
internal import SwiftProtobuf

/// What a server sends, one message to a binary frame ("WebSocket protocol": `ServerMessage`).
public enum HubServerMessage: Sendable, Equatable {
    /// The hub that was joined. First of all to the newcomer; the ZeroHub server may send others before it.
    case hubInfo(HubInfo)
    /// Somebody else has joined.
    case peerJoined(HubPeer)
    /// Somebody else has gone. The ZeroHub server says it twice of those who close properly.
    case peerDisconnected(id: String)
    case offer(from: String, sdp: String)
    case answer(from: String, sdp: String)
    /// Never sent by the ZeroHub server.
    case candidate(from: String, candidate: String)

    /// Reads a frame as protobuf says: unknown fields are ignored, of several messages the last counts, and the parts of one are merged.
    ///
    /// - Returns: nil if nothing known is in it. That is no error: the frame means nothing, and newer servers may send it.
    public init?(decoding frame: ByteBuffer) throws(HubReadingError) {
        let decoded: ZeroHubServerMessage = try HubFrame.decode(frame, innerFields: HubLimits.serverFields)
        switch decoded.message {
        case .hubInfoMessage(let message): self = .hubInfo(HubInfo(message))
        case .peerJoinedMessage(let message): self = .peerJoined(HubPeer(message.peer))
        case .peerDisconnectedMessage(let message): self = .peerDisconnected(id: message.peerID)
        case .offerMessage(let message): self = .offer(from: message.offerPeerID, sdp: message.offerSdp)
        case .answerMessage(let message): self = .answer(from: message.answerPeerID, sdp: message.answerSdp)
        case .iceCandidateMessage(let message): self = .candidate(from: message.peerID, candidate: message.candidate)
        case nil: return nil
        }
    }

    /// The frame: fields in the order of their numbers, without empty texts.
    public func encoded() -> ByteBuffer {
        var message = ZeroHubServerMessage()
        switch self {
        case .hubInfo(let info): message.hubInfoMessage = info.message
        case .peerJoined(let peer): message.peerJoinedMessage = .with { $0.peer = peer.message }
        case .peerDisconnected(let id): message.peerDisconnectedMessage = .with { $0.peerID = id }
        case .offer(let from, let sdp):
            message.offerMessage = .with {
                $0.offerPeerID = from
                $0.offerSdp = sdp
            }
        case .answer(let from, let sdp):
            message.answerMessage = .with {
                $0.answerPeerID = from
                $0.answerSdp = sdp
            }
        case .candidate(let from, let candidate):
            message.iceCandidateMessage = .with {
                $0.peerID = from
                $0.candidate = candidate
            }
        }
        return HubFrame.encode(message)
    }
}

extension HubInfo {
    fileprivate init(_ message: ZeroHubHubInfoMessage) {
        self.init(
            id: message.id,
            createdAt: message.hasCreateTime ? HubTimestamp(message.createTime) : nil,
            me: message.myPeerID,
            metadata: message.hubMetadata,
            peers: message.peers.map { HubPeer($0) }
        )
    }

    fileprivate var message: ZeroHubHubInfoMessage {
        .with {
            $0.id = id
            if let createdAt { $0.createTime = createdAt.message }
            $0.myPeerID = me
            $0.hubMetadata = metadata
            $0.peers = peers.map(\.message)
        }
    }
}

extension HubPeer {
    fileprivate init(_ message: ZeroHubPeer) {
        self.init(
            id: message.id,
            metadata: message.metadata,
            joinedAt: message.hasJoinTime ? HubTimestamp(message.joinTime) : nil
        )
    }

    fileprivate var message: ZeroHubPeer {
        .with {
            $0.id = id
            $0.metadata = metadata
            if let joinedAt { $0.joinTime = joinedAt.message }
        }
    }
}

extension HubTimestamp {
    fileprivate init(_ message: Google_Protobuf_Timestamp) {
        self.init(seconds: message.seconds, nanoseconds: message.nanos)
    }

    fileprivate var message: Google_Protobuf_Timestamp {
        .with {
            $0.seconds = seconds
            $0.nanos = nanoseconds
        }
    }
}
