import SigProtocol
import SigScript
import Synchronization

/// Who is where we are, in a room or a hub, as the events tell it.
final class Presence: Sendable {
    // The latest list is all that counts.
    private let lists = AsyncStream<[String]>.makeStream(bufferingPolicy: .bufferingNewest(1))
    private let present = Mutex<[String]?>(nil)

    /// Takes an event; lists of members, and who comes and goes, are of interest.
    func take(_ event: Event) {
        let list = present.withLock { present in
            switch event.kind {
            case .members: present = event.memberIDs
            // Before the first list nobody knows who else is there.
            case .peerJoined: if let id = event.from, present?.contains(id) == false { present?.append(id) }
            case .peerLeft: present?.removeAll { $0 == event.from }
            default: return [String]?.none
            }
            return present
        }
        if let list { lists.continuation.yield(list) }
    }

    /// The first list from here on that fits. One task at a time may wait.
    func first(where fits: ([String]) -> Bool) async throws -> [String] {
        for await list in lists.stream where fits(list) { return list }
        throw CancellationError()
    }
}

extension Event {
    /// The ids in a list of members: those of rooms are ids, those of hubs have one.
    var memberIDs: [String] {
        (payload.object?["members"]?.elements ?? []).compactMap { $0.string ?? $0.object?["id"]?.string }
    }
}
