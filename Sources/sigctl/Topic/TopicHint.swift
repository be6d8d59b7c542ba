import NIOCore
import NIOHTTP1
import SigClient
import SigProtocol
import SigScript

/// What to do about the refusals that people meet most with topic servers.
enum TopicHint {
    /// - Parameter origin: the Origin that was sent.
    static func added(to error: SignalingError, origin: String?) -> Failure {
        var failure = Failure(error)
        switch error.topicErrorKind {
        case .notFound: failure.sentence += notFound(origin)
        case .codeTaken: failure.sentence += "; leave --code out, and the server makes one"
        default:
            guard error.code == .httpFailure, error.topicErrorKind == nil || error.topicErrorKind == .other,
                let status = error.response?.status.code, [404, 405, 426].contains(status)
            else { break }
            // Over HTTP, too, it says that nothing speaks the protocol there; 426 says which one does.
            if status != 426 { failure.exitCode = .unavailable }
            failure.sentence += ConnectionHint.mistaken(for: .topic)
        }
        return failure
    }

    private static func notFound(_ origin: String?) -> String {
        guard let origin else { return "; we sent none: --origin says one" }
        return "; ours was '\(Inert.text(origin, maxLength: 100))'"
    }
}
