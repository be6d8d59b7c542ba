import CSpawn
import Foundation
package import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Starts the commands of tests. They inherit nothing of ours that another process could wait for.
package enum Child {
    /// Why a command was not started.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// Starts a command with three streams, which stay open here, and nothing else of ours. It leads a process group.
    ///
    /// - Parameters:
    ///   - command: its name, looked for on our PATH if it has no slash, and its arguments.
    ///   - environment: all of it.
    package static func start(
        _ command: [String],
        environment: [String: String],
        directory: String?,
        streams: (input: Int32, output: Int32, error: Int32)
    ) throws -> ChildProcess {
        var id = pid_t()
        let number = withPointers(to: command, environment) { arguments, variables in
            spawn_with_streams(arguments, variables, directory, streams.input, streams.output, streams.error, &id)
        }
        try check(number, command)
        return ChildProcess(adopting: id)
    }

    /// Starts a command on a new terminal, as the leader of a session.
    /// - Returns: it, and the other end of the terminal.
    package static func start(
        _ command: [String],
        environment: [String: String],
        directory: String?,
        terminal: (columns: Int, height: Int)
    ) throws -> (ChildProcess, master: Int32) {
        var (id, master) = (pid_t(), Int32(-1))
        let number = withPointers(to: command, environment) { arguments, variables in
            let (columns, rows) = (Int32(terminal.columns), Int32(terminal.height))
            return spawn_on_terminal(arguments, variables, directory, columns, rows, &master, &id)
        }
        try check(number, command)
        return (ChildProcess(adopting: id), master)
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
