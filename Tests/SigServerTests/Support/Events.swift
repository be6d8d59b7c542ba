import SigServer
import Synchronization

/// The events of a server's log, kept.
final class Events: Sendable {
    private let events = Mutex<[AccessEvent]>([])

    var log: AccessLog { AccessLog { [self] event in events.withLock { $0.append(event) } } }
    var all: [AccessEvent] { events.withLock { $0 } }
}
