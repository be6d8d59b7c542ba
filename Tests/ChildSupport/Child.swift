import CSpawn
import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A process that a test has started. Its end is waited for by a thread of its own, and by nothing that another process could hold open.
public final class Child: Sendable {
    /// Why a command was not started.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    public let processID: Int32
    private let ended = Mutex(Int32?.none)

    private init(_ processID: Int32, atEnd: @escaping @Sendable (Int32) -> Void) {
        self.processID = processID
        Thread { [self] in
            let status = reap()
            atEnd(status)
        }.start()
    }

    /// Starts a command with three streams, which stay open here, and nothing else of ours. It leads a process group.
    ///
    /// - Parameters:
    ///   - command: its name, looked for on our PATH if it has no slash, and its arguments.
    ///   - environment: all of it.
    ///   - atEnd: gets the exit status as shells say it, on another thread.
    public static func start(
        _ command: [String],
        environment: [String: String],
        directory: String?,
        streams: (input: Int32, output: Int32, error: Int32),
        atEnd: @escaping @Sendable (Int32) -> Void
    ) throws -> Child {
        var id = pid_t()
        let number = withPointers(to: command, environment) { arguments, variables in
            spawn_with_streams(arguments, variables, directory, streams.input, streams.output, streams.error, &id)
        }
        try check(number, command)
        return Child(id, atEnd: atEnd)
    }

    /// Starts a command on a new terminal, as the leader of a session.
    /// - Returns: it, and the other end of the terminal.
    public static func start(
        _ command: [String],
        environment: [String: String],
        directory: String?,
        terminal: (columns: Int, height: Int),
        atEnd: @escaping @Sendable (Int32) -> Void
    ) throws -> (Child, master: Int32) {
        var (id, master) = (pid_t(), Int32(-1))
        let number = withPointers(to: command, environment) { arguments, variables in
            let (columns, rows) = (Int32(terminal.columns), Int32(terminal.height))
            return spawn_on_terminal(arguments, variables, directory, columns, rows, &master, &id)
        }
        try check(number, command)
        return (Child(id, atEnd: atEnd), master)
    }

    /// The exit status as shells say it, 128 and the signal's number for an end by a signal; nil while it runs.
    public var status: Int32? { ended.withLock { $0 } }

    /// Sends it a signal, if it still runs.
    public func signal(_ number: Int32) {
        // The lock is held, so that its number can't be given to another process in between.
        ended.withLock { if $0 == nil { _ = kill(processID, number) } }
    }

    /// Sends a signal to it and to all that it has started and that still run, if it leads a process group.
    public func signalGroup(_ number: Int32) { _ = kill(-processID, number) }

    private func reap() -> Int32 {
        // Looks without reaping first: its number stays its own until the lock is held.
        var info = siginfo_t()
        while waitid(P_PID, id_t(processID), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        return ended.withLock { ended in
            var status: Int32 = 0
            while waitpid(processID, &status, 0) < 0, errno == EINTR {}
            let signal = status & 0x7F
            let code = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
            ended = code
            return code
        }
    }

    private static func check(_ number: Int32, _ command: [String]) throws {
        guard number != 0 else { return }
        throw Failure(description: "\(command.first ?? "nothing"): \(String(cString: strerror(number)))")
    }

    private static func withPointers(
        to command: [String],
        _ environment: [String: String],
        _ body: ([UnsafeMutablePointer<CChar>?], [UnsafeMutablePointer<CChar>?]) -> Int32
    ) -> Int32 {
        let arguments = command.map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in arguments + variables { free(pointer) } }
        return body(arguments, variables)
    }
}
