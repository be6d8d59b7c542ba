import Synchronization

/// What happened, in order, for tests to look at and to await.
final class Journal<Element: Sendable>: Sendable {
    private struct Waiter {
        var id: Int
        var test: @Sendable ([Element]) -> Bool
        var continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var all: [Element] = []
        var waiting: [Waiter] = []
        var nextID = 0
        var cancelled: Set<Int> = []
    }

    private let state = Mutex(State())

    var all: [Element] { state.withLock { $0.all } }

    func add(_ element: Element) {
        let ready = state.withLock { state in
            state.all.append(element)
            let all = state.all
            let ready = state.waiting.filter { $0.test(all) }
            state.waiting.removeAll { $0.test(all) }
            return ready
        }
        for waiter in ready { waiter.continuation.resume() }
    }

    /// Returns as soon as the test holds for all that happened, or the task is cancelled, as it is when a test's time is over.
    @discardableResult
    func wait(until test: @escaping @Sendable ([Element]) -> Bool) async -> [Element] {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if test(state.all) || state.cancelled.contains(id) { return true }
                    state.waiting.append(Waiter(id: id, test: test, continuation: continuation))
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            let waiter = state.withLock { state in
                state.cancelled.insert(id)
                let waiter = state.waiting.first { $0.id == id }
                state.waiting.removeAll { $0.id == id }
                return waiter
            }
            waiter?.continuation.resume()
        }
        return all
    }

    @discardableResult
    func wait(count: Int) async -> [Element] { await wait { $0.count >= count } }
}
