public import NIOCore
internal import SwiftProtobuf

/// What a client sends, one message to a binary frame ("WebSocket protocol": `ClientMessage`).
///
/// There are no answers: a message for somebody who is not there goes nowhere.
public enum HubClientMessage: Sendable, Equatable {
    /// A description for the peer that is to answer.
    case offer(to: String, sdp: String)
    /// A description for the peer that offered.
    case answer(to: String, sdp: String)
    /// A candidate. The ZeroHub server ignores it.
    case candidate(to: String, candidate: String)
    /// New metadata of one's own. The ZeroHub server ignores it.
    case metadata(peer: String, metadata: String)

    /// Reads a frame as protobuf says: unknown fields are ignored, of several messages the last counts, and the parts of one are merged.
    ///
    /// - Returns: nil if nothing known is in it. That is no error: the frame means nothing, and newer clients may send it.
    public init?(decoding frame: ByteBuffer) throws(HubReadingError) {
        let decoded: ZeroHubClientMessage = try HubFrame.decode(frame, innerFields: HubLimits.clientFields)
        switch decoded.message {
        case .sendOfferMessage(let message): self = .offer(to: message.answerPeerID, sdp: message.offerSdp)
        case .sendAnswerMessage(let message): self = .answer(to: message.offerPeerID, sdp: message.answerSdp)
        case .sendIceCandidateMessage(let message): self = .candidate(to: message.peerID, candidate: message.candidate)
        case .updatePeerMetadataMessage(let message):
            self = .metadata(peer: message.peerID, metadata: message.metadata)
        case nil: return nil
        }
    }

    /// The frame: fields in the order of their numbers, without empty texts.
    public func encoded() -> ByteBuffer {
        var message = ZeroHubClientMessage()
        switch self {
        case .offer(let to, let sdp):
            message.sendOfferMessage = .with {
                $0.answerPeerID = to
                $0.offerSdp = sdp
            }
        case .answer(let to, let sdp):
            message.sendAnswerMessage = .with {
                $0.offerPeerID = to
                $0.answerSdp = sdp
            }
        case .candidate(let to, let candidate):
            message.sendIceCandidateMessage = .with {
                $0.peerID = to
                $0.candidate = candidate
            }
        case .metadata(let peer, let metadata):
            message.updatePeerMetadataMessage = .with {
                $0.peerID = peer
                $0.metadata = metadata
            }
        }
        return HubFrame.encode(message)
    }
}
