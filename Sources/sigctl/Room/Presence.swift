import SigProtocol
import SigScript

/// Who is in our room, as the events of the room tell it.
struct Presence: Sendable {
    // The latest list is all that counts.
    private let lists = AsyncStream<[String]>.makeStream(bufferingPolicy: .bufferingNewest(1))

    /// Takes an event; lists of members are of interest.
    func take(_ event: Event) {
        guard event.kind == .members, let members = event.payload.object?["members"]?.elements else { return }
        lists.continuation.yield(members.compactMap(\.string))
    }

    /// The first list from here on that fits. One task at a time may wait.
    func first(where fits: ([String]) -> Bool) async throws -> [String] {
        for await list in lists.stream where fits(list) { return list }
        throw CancellationError()
    }
}
