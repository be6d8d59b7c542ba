import NIOHTTP1
import SigClient
import SigProtocol
import SigScript

/// What to do about the refusals that people meet most with servers of share codes.
enum ShareHint {
    /// - Parameter code: the share code that was asked for, if one was.
    static func added(to error: SignalingError, code: String? = nil) -> Failure {
        var failure = Failure(error)
        let status = error.response.map { Int($0.status.code) }
        switch (error.code, status) {
        case (.upgradeRefused, 404), (.upgradeRefused, 400), (.upgradeRefused, 405), (.upgradeRefused, 426):
            failure.sentence += ConnectionHint.mistaken(for: .share)
        case (.upgradeRefused, 403): failure.sentence += "; --origin says where we come from"
        case (.serverError, _):
            switch ShareErrorKind(serverMessage: error.serverMessage ?? "") {
            case .codeNotFound:
                let mistake = code.flatMap { ShareCode.mistake(in: $0) }
                failure.sentence += "; " + (mistake ?? "a code is there as long as its owner is connected")
            case .badToken:
                failure.sentence +=
                    "; another server made it, or this one with another secret (sigserve --share-secret-file keeps it). 'sigctl register' makes a new one"
            case .tokenInUse: failure.sentence += "; it is connected elsewhere"
            case .recipientNotFound:
                failure.sentence += "; an id is there as long as its owner is connected"
            default: break
            }
        default: failure.sentence += ConnectionHint.unready(error, for: .share)
        }
        return failure
    }
}
