import NIOCore
import NIOHTTP1
import SigClient
import SigProtocol
import SigScript

/// What to do about the refusals that people meet most with PeerJS servers.
enum PeerJSHint {
    static func added(to error: SignalingError) -> Failure {
        var failure = Failure(error)
        let status = error.response.map { Int($0.status.code) }
        switch (error.code, status) {
        case (.serverError, _):
            if error.peerJSErrorKind == .invalidKey { failure.sentence += keyHint }
        case (.httpFailure, 401):
            let isKey = error.response.map { String(buffer: $0.body).contains(PeerJSServerText.invalidKey) } ?? false
            failure.sentence +=
                isKey
                ? keyHint : "; the server tells who is there if it allows discovery (sigserve --peerjs-allow-discovery)"
        case (.httpFailure, 404), (.upgradeRefused, 404), (.upgradeRefused, 400):
            // Over HTTP, too, it says that nothing speaks the protocol there.
            failure.exitCode = .unavailable
            failure.sentence += "; --peerjs-path gives another path" + ConnectionHint.mistaken(for: .peerjs)
        case (.upgradeRefused, 403): failure.sentence += "; --origin says where we come from"
        default: failure.sentence += ConnectionHint.unready(error, for: .peerjs)
        }
        return failure
    }

    private static let keyHint = "; give the server's key with --peerjs-key"
}
