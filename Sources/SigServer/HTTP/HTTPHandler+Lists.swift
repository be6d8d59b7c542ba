import NIOCore
import NIOHTTP1
import SigProtocol

/// Answers that are lists too long to be written at once: the service is asked for the next piece when the socket takes it.
///
/// How long such a list will be is not known when it begins, so that its body is sent in chunks, or to an HTTP/1.0 client up to the
/// end of the connection (RFC 9112, 6.3).
extension HTTPHandler {
    /// A list that is being written; the requests behind it wait.
    struct UnfinishedList {
        var rest: ReplyRest
        let service: ProtocolName
        let isChunked: Bool
        let closes: Bool
    }

    func beginList(_ reply: HTTPReply, _ rest: ReplyRest, by service: ProtocolName, to received: ReceivedRequest) {
        guard received.request.method != .HEAD else {
            return finishAnswer(closes: begin(reply, length: .unknown, to: received))
        }
        let isChunked = received.version.minor >= 1
        let closes = begin(reply, length: .unknown, to: received, closes: !isChunked)
        list = UnfinishedList(rest: rest, service: service, isChunked: isChunked, closes: closes)
    }

    /// Writes one more piece, and has it sent: TLS keeps what is not flushed to itself, and the channel would take the whole list.
    func continueList(_ work: UnfinishedList) {
        let (piece, rest) = board.more(work.rest, by: work.service)
        if let rest {
            list?.rest = rest
            write(work.isChunked ? ReplyEncoder.chunk(piece) : piece)
            context?.flush()
        } else {
            list = nil
            write(work.isChunked ? ReplyEncoder.lastChunks(piece) : piece)
            finishAnswer(closes: work.closes || board.isDraining)
        }
    }
}
