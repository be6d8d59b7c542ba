import NIOHTTP1
import SigClient
import SigProtocol
import SigScript

/// What to do about the refusals that people meet most with hub servers.
enum HubHint {
    /// - Parameter entry: how we wanted to get in; nil where we only asked.
    static func added(to error: SignalingError, entry: HubEntry? = nil) -> Failure {
        var failure = Failure(error)
        if let host = error.hubBackupHost {
            failure.sentence += "; --follow goes there, and so does --url ws://\(Inert.text(host))"
            return failure
        }
        switch error.hubErrorKind {
        case .hubNotFound: failure.sentence += notFound(entry)
        case .idTaken: if entry != nil { failure.sentence += "; 'hub join-or-create' does either" }
        case .unauthorized:
            failure.sentence += "; give the server's secret with --secret-file FILE (sigserve --hub-secret-file)"
        case .createFailed, .rateLimited: break
        case .upgradeFailed: failure.sentence += "; is there a proxy that takes no WebSockets?"
        default:
            guard let status = error.response?.status.code, [400, 404, 426].contains(status) else {
                failure.sentence += ConnectionHint.unready(error, for: .hub)
                break
            }
            // Whatever answered so: nothing there speaks the protocol.
            if status != 426 { failure.exitCode = .unavailable }
            failure.sentence += ConnectionHint.mistaken(for: .hub)
        }
        return failure
    }

    /// Ids of random and IP hubs have a look of their own, and are often joined as if they were fixed ones.
    private static func notFound(_ entry: HubEntry?) -> String {
        guard case .join(let id, .fixed) = entry else {
            return entry == nil ? "" : "; a hub goes with its last peer, and each --kind has hubs of its own"
        }
        if id.utf8.count == 36, id.utf8.filter({ $0 == UInt8(ascii: "-") }).count == 4 {
            return "; its id looks like that of a random hub: --kind random"
        }
        return "; 'hub join-or-create' makes it, and each --kind has hubs of its own"
    }
}
