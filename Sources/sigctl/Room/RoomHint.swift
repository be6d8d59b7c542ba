import NIOHTTP1
import SigClient
import SigProtocol
import SigScript

/// What to do about the refusals that people meet most with room servers.
enum RoomHint {
    static func added(to error: SignalingError) -> Failure {
        var failure = Failure(error)
        let status = error.response.map { Int($0.status.code) }
        switch (error.code, status) {
        case (.upgradeRefused, 403):
            failure.sentence += "; say one that it takes with --origin, such as --origin http://localhost"
        case (.httpFailure, 404), (.upgradeRefused, 404), (.upgradeRefused, 400):
            // Over HTTP, too, it says that nothing speaks the protocol there.
            failure.exitCode = .unavailable
            failure.sentence += ConnectionHint.mistaken(for: .room)
        case (.serverError, _) where error.serverCode?.isEmpty ?? true:
            // Every error of a room server has a code.
            failure.exitCode = .protocolBroken
            failure.sentence += ConnectionHint.mistaken(for: .room)
        default: failure.sentence += ConnectionHint.unready(error, for: .room)
        }
        return failure
    }
}
