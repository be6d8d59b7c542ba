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
            if let failure = CommandLineCheck.failure(in: arguments) { throw failure }
            var command = try parse(arguments)
            Signals.dieWhenOutputIsClosed()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            exit(ExitCode.done.rawValue)
        } catch let code as CommandExit {
            exit(code.status)
        } catch {
            let failure = Failure(error)
            failure.report()
            exit(failure.exitCode.rawValue)
        }
    }

    private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
        do { return try Sigctl.parseAsRoot(arguments) } catch {
            let message = Sigctl.fullMessage(for: error)
            guard Sigctl.exitCode(for: error) == .success else {
                throw Failure(.usage, CommandLineCheck.improved(message, arguments))
            }
            // Help or the version was asked for. `message X -hello` asks for help in the parser's eyes, since it has an h.
            guard arguments.contains(where: CommandLineCheck.asksForInformation) else {
                throw Failure(.usage, CommandLineCheck.dashHint)
            }
            Output.line(message)
            exit(ExitCode.done.rawValue)
        }
    }
}

/// Ends the command with a status that is not one of ours, such as that of the command that `--exec` ran.
struct CommandExit: Error {
    var status: Int32
}
