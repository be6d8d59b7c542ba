import NIOCore
import SigScript
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The command of `--exec`: it has the code in its environment, and events as lines of JSON on its standard input.
///
/// What peers send is never part of a command line. A command that does not read its input holds the events up, and with them
/// the connection; one that closes its input misses them.
final class ExecutedCommand: Sendable {
    /// How long the command may take to end after its input has ended, before it gets SIGTERM.
    private static let grace = Duration.seconds(5)
    /// How many events are kept for a command that has not started yet.
    private static let maxEarlyEvents = 100

    private struct State {
        var process: pid_t?
        var input: Int32?
        var early: [ByteBuffer] = []
        var status: Int32?
        var wasAskedToEnd = false
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let command: String
    private let state = Mutex(State())

    init(_ command: String) { self.command = command }

    /// Starts it with `sh -c`.
    func start(code: String) throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Failure(.io, "can't make a pipe: \(String(cString: strerror(errno)))") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        defer { close(ends[0]) }
        let process: pid_t
        do { process = try spawn(input: ends[0], code: code) } catch {
            close(ends[1])
            throw error
        }
        let early = state.withLock { state in
            state.process = process
            state.input = ends[1]
            defer { state.early = [] }
            return state.early
        }
        for line in early { _ = write(line) }
        Thread.detach { self.reap(process) }
    }

    private func spawn(input: Int32, code: String) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        // The command gets signals as shells expect: NIO ignores SIGPIPE, and the threads of tasks block nearly all.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        var blocked = sigset_t()
        sigemptyset(&blocked)
        posix_spawnattr_setsigmask(&attributes, &blocked)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var variables = Environment.variables
        variables["SIGCTL_CODE"] = code
        var arguments: [UnsafeMutablePointer<CChar>?] = []
        for text in ["sh", "-c", command] { arguments.append(strdup(text)) }
        arguments.append(nil)
        var environment: [UnsafeMutablePointer<CChar>?] = []
        for (name, value) in variables { environment.append(strdup("\(name)=\(value)")) }
        environment.append(nil)
        defer { for pointer in arguments + environment { free(pointer) } }
        var process = pid_t()
        let result = posix_spawn(&process, "/bin/sh", &actions, &attributes, &arguments, &environment)
        guard result == 0 else { throw Failure(.io, "can't run /bin/sh: \(String(cString: strerror(result)))") }
        return process
    }

    /// Hands it an event. Waits while its input is full; gives up when the input is closed or the task is cancelled.
    func take(_ event: Event) async {
        var line = event.jsonLine()
        line.writeInteger(UInt8(ascii: "\n"))
        let isEarly = state.withLock { state in
            guard state.process == nil else { return false }
            if state.early.count < Self.maxEarlyEvents { state.early.append(line) }
            return true
        }
        guard !isEarly else { return }
        while !Task.isCancelled {
            guard let rest = write(line) else { return }
            line = rest
            try? await Task.sleep(for: .milliseconds(10))
        }
    }

    /// Writes what fits; the rest, or nil when all is written or the input is closed.
    private func write(_ line: ByteBuffer) -> ByteBuffer? {
        var line = line
        return state.withLock { state in
            guard let input = state.input else { return nil }
            while line.readableBytes > 0 {
                let count = line.withUnsafeReadableBytes { writeBytes(input, $0.baseAddress, $0.count) }
                if count > 0 {
                    line.moveReaderIndex(forwardBy: count)
                } else if errno == EAGAIN {
                    return line
                } else if errno != EINTR {
                    Self.closeInput(&state)
                    return nil
                }
            }
            return nil
        }
    }

    /// Returns when it has ended. If the task is cancelled, its input ends, and it gets SIGTERM after a grace time.
    func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let hasEnded = state.withLock { state in
                    if state.status == nil { state.waiters.append(continuation) }
                    return state.status != nil
                }
                if hasEnded { continuation.resume() }
            }
        } onCancel: {
            self.askToEnd()
        }
    }

    private func askToEnd() {
        let isRunning = state.withLock { state in
            guard state.status == nil, !state.wasAskedToEnd else { return false }
            state.wasAskedToEnd = true
            Self.closeInput(&state)
            return true
        }
        guard isRunning else { return }
        Task.detached {
            try? await Task.sleep(for: Self.grace)
            self.signal(SIGTERM)
            try? await Task.sleep(for: Self.grace)
            self.signal(SIGKILL)
        }
    }

    /// The lock is held, so that the process can't be reaped, and its number used again, in between.
    private func signal(_ number: Int32) {
        state.withLock { state in
            if let process = state.process, state.status == nil { kill(process, number) }
        }
    }

    /// How it ended by itself, as shells say it; nil if it was not started, or had to be asked.
    var ownStatus: Int32? {
        state.withLock { state in
            guard !state.wasAskedToEnd, let status = state.status else { return nil }
            return status
        }
    }

    private func reap(_ process: pid_t) {
        var info = siginfo_t()
        // Looks without reaping first, so that the number stays ours until the lock is held.
        while waitid(P_PID, id_t(process), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        let waiters = state.withLock { state in
            var status: Int32 = 0
            while waitpid(process, &status, 0) < 0, errno == EINTR {}
            let signal = status & 0x7f
            state.status = signal == 0 ? (status >> 8) & 0xff : 128 + signal
            Self.closeInput(&state)
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    private static func closeInput(_ state: inout State) {
        if let input = state.input { close(input) }
        state.input = nil
    }
}
