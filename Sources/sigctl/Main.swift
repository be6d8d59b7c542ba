import ArgumentParser
import SigProtocol
import SigScript

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where the process starts and ends: the command line is parsed, the verb runs, and every failure becomes a sentence on
/// standard error and its documented exit code.
@main
struct Main {
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            try await run(arguments)
            exit(ExitCode.done.rawValue)
        } catch let code as CommandExit {
            exit(code.status)
        } catch {
            let failure = Failure(error)
            failure.report()
            exit(failure.exitCode.rawValue)
        }
    }

    private static func run(_ arguments: [String]) async throws {
        if let failure = CommandLineCheck.failure(in: arguments) { throw failure }
        let parsed: any ParsableCommand
        do { parsed = try Sigctl.parseAsRoot(arguments) } catch { throw try answer(to: error, arguments) }
        Signals.dieWhenOutputIsClosed()
        do {
            if var command = parsed as? any AsyncParsableCommand {
                try await command.run()
            } else {
                var command = parsed
                try command.run()
            }
        } catch where Sigctl.exitCode(for: error) == .success {
            // The parser gives help as a command of its own, which ends this way.
            throw try answer(to: error, arguments)
        }
    }

    /// What the parser says instead of a command: help or the version on standard output if they were asked for, else a failure.
    private static func answer(to error: any Error, _ arguments: [String]) throws -> any Error {
        let message = Sigctl.fullMessage(for: error)
        guard Sigctl.exitCode(for: error) == .success else {
            return Failure(.usage, CommandLineCheck.improved(message, arguments))
        }
        // `message X -hello` asks for help in the parser's eyes, since it has an h.
        guard arguments.contains(where: CommandLineCheck.asksForInformation) else {
            return Failure(.usage, CommandLineCheck.dashHint)
        }
        Output.line(message)
        return CommandExit(status: ExitCode.done.rawValue)
    }
}

/// Ends the command with a status that is not one of ours, such as that of the command that `--exec` ran.
struct CommandExit: Error {
    var status: Int32
}
