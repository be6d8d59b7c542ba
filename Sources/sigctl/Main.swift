import ArgumentParser
import CommandCompletion
import Dispatch
import SigProtocol
import SigScript
import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where the process starts and ends: the command line is parsed, the verb runs, and every failure becomes a sentence on
/// standard error and its documented exit code.
///
/// What needs no tasks (the version, help, a command line that can't be understood) is done before the runtime of the tasks
/// is started, and is as quick as a C program.
@main
struct Main {
    static func main() {
        InheritedDescriptors.note()
        let typed = CommandLineCheck.completed(Array(CommandLine.arguments.dropFirst()), isTerminal: isatty(0) == 1)
        if let lines = CompletionRequest.answer(typed, root: Sigctl.self, common: CommonOptions.self) {
            Output.line(lines)
            exit(ExitCode.done.rawValue)
        }
        if typed == ["--version"] {
            Output.line(Sigctl.version)
            exit(ExitCode.done.rawValue)
        }
        do {
            if let failure = argumentThatIsNoText() ?? CommandLineCheck.failure(in: typed) { throw failure }
            let arguments = try Beforehand.apply(to: typed)
            let parsed: any ParsableCommand
            do { parsed = try Sigctl.parseAsRoot(arguments) } catch {
                throw Beforehand.current.blame() ?? answer(to: error, typed)
            }
            guard let command = parsed as? any AsyncParsableCommand else {
                var command = parsed
                do { try command.run() } catch  where Sigctl.exitCode(for: error) == .success {
                    // The parser gives help as a command of its own, which ends this way.
                    throw answer(to: error, typed)
                }
                exit(ExitCode.done.rawValue)
            }
            Signals.dieWhenOutputIsClosed()
            run(command)
        } catch { end(error) }
    }

    /// The failure for an argument that is no UTF-8. The runtime would put U+FFFD for what is wrong in it, and two names that differ
    /// would become one.
    private static func argumentThatIsNoText() -> Failure? {
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let argument = CommandLine.unsafeArgv[index], String(validatingCString: argument) == nil else {
                continue
            }
            let shown = Inert.text(String(cString: argument), maxLength: 60)
            return Failure(.badData, "argument \(index) is no UTF-8: '\(shown)'")
        }
        return nil
    }

    /// Runs a verb on the tasks' threads, and ends the process with it.
    private static func run(_ command: sending any AsyncParsableCommand) -> Never {
        Task {
            var command = command
            do { try await command.run() } catch { end(error) }
            exit(ExitCode.done.rawValue)
        }
        dispatchMain()
    }

    /// Tells a failure and ends the process with its exit code.
    private static func end(_ error: any Error) -> Never {
        if let code = error as? CommandExit { exit(code.status) }
        let failure = Beforehand.current.attributed(Failure(error))
        failure.report()
        exit(failure.exitCode.rawValue)
    }

    /// What the parser says instead of a command: help or the version on standard output if they were asked for, else a failure.
    private static func answer(to error: any Error, _ arguments: [String]) -> any Error {
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
