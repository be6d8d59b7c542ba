import SigProtocol
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The command that `sigserve run` runs: its three streams are ours.
final class ChildProcess: Sendable {
    private let id: pid_t
    /// Whether its number still belongs to it.
    private let isRunning = Mutex(true)

    /// Starts it.
    ///
    /// - Parameter environment: variables beside our own.
    /// - Throws: a failure with 127 if there is no such command, 126 if it can't be executed.
    init(_ command: [String], environment: [(String, String)]) throws(Failure) {
        guard let name = command.first else { throw Failure(.usage, "no command") }
        // In our own environment, which nothing else here reads any more.
        for (name, value) in environment { setenv(name, value, 1) }
        #if os(Linux)
            var attributes = posix_spawnattr_t()
        #else
            var attributes: posix_spawnattr_t?
        #endif
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // It gets signals as if we had not touched them: we ignore SIGPIPE, and the threads of tasks block nearly all.
        var ignored = sigset_t()
        sigemptyset(&ignored)
        sigaddset(&ignored, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &ignored)
        var blocked = sigset_t()
        sigemptyset(&blocked)
        posix_spawnattr_setsigmask(&attributes, &blocked)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        let number = posix_spawnp(&child, name, nil, &attributes, &arguments, environ)
        guard number == 0 else {
            let isAbsent = number == ENOENT || number == ENOTDIR
            throw Failure(status: isAbsent ? 127 : 126, "\(name): \(String(cString: strerror(number)))")
        }
        id = child
    }

    /// Sends it a signal; nothing happens if it has ended.
    func send(_ signal: CInt) {
        isRunning.withLock { isRunning in
            if isRunning { _ = kill(id, signal) }
        }
    }

    /// Its exit code when it ends; 128 and the signal's number if a signal ended it.
    func wait() async -> Int32 {
        await withCheckedContinuation { continuation in
            Thread.detach { [self] in continuation.resume(returning: waitForEnd()) }
        }
    }

    private func waitForEnd() -> Int32 {
        // Its number is given free only under the lock, so that no signal meets another process.
        var info = siginfo_t()
        while waitid(P_PID, id_t(id), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        return isRunning.withLock { isRunning in
            isRunning = false
            var status: CInt = 0
            while waitpid(id, &status, 0) < 0, errno == EINTR {}
            let signal = status & 0x7F
            return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
        }
    }
}
