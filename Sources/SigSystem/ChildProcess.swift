import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A command that runs beside us, with our standard output and error.
package final class ChildProcess: Sendable {
    /// Why a command was not started.
    package struct Failure: Error, Sendable {
        /// The status that shells have for it: 127 if there is no such command, 126 if it can't be executed.
        package let status: Int32
        package let description: String
    }

    private struct State {
        var status: Int32?
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    package let id: Int32
    private let state = Mutex(State())

    /// Starts it.
    ///
    /// - Parameters:
    ///   - command: its name, looked for on the PATH if it has no slash, and its arguments.
    ///   - environment: variables beside our own; of the same name they count.
    ///   - input: what becomes its standard input; nil for ours.
    ///   - output: what becomes its standard output; nil for ours.
    package convenience init(
        _ command: [String],
        environment: [String: String] = [:],
        input: CInt? = nil,
        output: CInt? = nil
    ) throws(Failure) {
        let name = command.first ?? ""
        #if os(Linux)
            var attributes = posix_spawnattr_t()
            var actions = posix_spawn_file_actions_t()
        #else
            var attributes: posix_spawnattr_t?
            var actions: posix_spawn_file_actions_t?
        #endif
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // It gets signals as if we had not touched them: we ignore SIGPIPE, and the threads of tasks block nearly all.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input { posix_spawn_file_actions_adddup2(&actions, input, 0) }
        if let output { posix_spawn_file_actions_adddup2(&actions, output, 1) }
        var arguments: [UnsafeMutablePointer<CChar>?] = []
        for text in command { arguments.append(strdup(text)) }
        arguments.append(nil)
        var variables: [UnsafeMutablePointer<CChar>?] = []
        for (name, value) in Self.environment.merging(environment, uniquingKeysWith: { $1 }) {
            variables.append(strdup("\(name)=\(value)"))
        }
        variables.append(nil)
        defer { for pointer in arguments + variables { free(pointer) } }
        var child = pid_t()
        let number = posix_spawnp(&child, name, &actions, &attributes, &arguments, &variables)
        guard number == 0 else {
            let isAbsent = number == ENOENT || number == ENOTDIR
            throw Failure(status: isAbsent ? 127 : 126, description: "\(name): \(systemMessage(number))")
        }
        self.init(adopting: child)
    }

    /// Takes charge of a child of ours that was started in another way: nobody else may wait for its end.
    package init(adopting id: Int32) {
        self.id = id
        BackgroundThread.detach { self.reap() }
    }

    /// Our own environment; what is no UTF-8 is left out.
    package static let environment: [String: String] = {
        var variables: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            if let text = String(validatingCString: entry), let equals = text.firstIndex(of: "=") {
                variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            next += 1
        }
        return variables
    }()

    /// Its exit status; 128 and the signal's number if a signal ended it; nil while it runs.
    package var status: Int32? { state.withLock { $0.status } }

    /// Sends it a signal; nothing happens if it has ended.
    package func send(_ signal: CInt) {
        // The lock is held, so that its number can't be given to another process in between.
        state.withLock { state in
            if state.status == nil { _ = kill(id, signal) }
        }
    }

    /// Returns its status when it has ended. Cancelling does not end the wait.
    package func wait() async -> Int32 {
        await withCheckedContinuation { continuation in
            let hasEnded = state.withLock { state in
                if state.status == nil { state.waiters.append(continuation) }
                return state.status != nil
            }
            if hasEnded { continuation.resume() }
        }
        return status ?? 0
    }

    private func reap() {
        // Looks without reaping first: its number stays its own until the lock is held.
        var info = siginfo_t()
        while waitid(P_PID, id_t(id), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        let waiters = state.withLock { state in
            var status: CInt = 0
            while waitpid(id, &status, 0) < 0, errno == EINTR {}
            let signal = status & 0x7F
            state.status = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }
}
