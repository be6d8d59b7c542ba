import Dispatch
import SigScript
import SigSystem
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ctrl-C and its like while scripts run: what runs is cancelled, which closes the peers with their handshakes; then the process ends by
/// the signal. A second signal does not wait for that.
final class Interruption: Sendable {
    private struct State {
        var signal: Int32?
        var cancel: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())
    // Kept, because they are cancelled with their last reference.
    private let sources = Mutex<[any DispatchSourceSignal]>([])

    private init() {}

    /// Takes the signals over. Those that were ignored from outside, as background jobs and `nohup` have it, stay ignored.
    static func takeOver() -> Interruption {
        let interruption = Interruption()
        for number in [SIGINT, SIGTERM, SIGHUP] {
            let before = setHandler(number, SIG_IGN)
            if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { continue }
            interruption.sources.withLock { sources in
                let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
                source.setEventHandler { interruption.came(number) }
                source.resume()
                sources.append(source)
            }
        }
        return interruption
    }

    private func came(_ number: Int32) {
        let (isSecond, cancel) = state.withLock { state in
            defer { if state.signal == nil { state.signal = number } }
            return (state.signal != nil, state.cancel)
        }
        guard !isSecond, let cancel else { Signals.die(of: number) }
        cancel()
    }

    /// Runs `body`; a signal or the end of the time cancels it. After a signal the process ends with it.
    /// - Throws: what it throws; a ``Failure`` with the code `timedOut` if the time is up.
    func run<Success: Sendable>(
        within limit: TimeLimit,
        _ body: @escaping @Sendable () async throws -> Success
    ) async throws -> Success {
        let task = Task { () async -> Result<Success, any Error> in
            do { return .success(try await body()) } catch { return .failure(error) }
        }
        let isInterrupted = state.withLock { state in
            state.cancel = { task.cancel() }
            return state.signal != nil
        }
        if isInterrupted { task.cancel() }
        let timer = limit.deadline.map { deadline in
            Task { () async -> Bool in
                do { try await Task.sleep(until: deadline, clock: .continuous) } catch { return false }
                task.cancel()
                return true
            }
        }
        let result = await task.value
        timer?.cancel()
        let isLate = await timer?.value ?? false
        if let number = state.withLock({ $0.signal }) { Signals.die(of: number) }
        if isLate { throw limit.failure }
        return try result.get()
    }
}

/// What `--timeout` says of a whole run. It counts from when this is made.
struct TimeLimit: Sendable {
    private let span: TimeSpan
    /// When the time is up; nil if there is no limit.
    let deadline: ContinuousClock.Instant?

    /// - Parameter span: nil and 0 are no limit.
    init(_ span: TimeSpan?) {
        self.span = span ?? TimeSpan(milliseconds: 0)
        deadline = self.span.milliseconds > 0 ? ContinuousClock.now + self.span.duration : nil
    }

    var failure: Failure { Failure(.timedOut, "timed out after \(span)") }
}
