import ArgumentParser
import CommandCompletion
import SigServer
import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where the process starts and ends: the command line is parsed, the server runs, and every failure becomes a sentence on
/// standard error and its documented exit code.
@main
enum Main {
    static func main() async {
        InheritedDescriptors.fillStandardStreams()
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let lines = CompletionRequest.answer(arguments, root: Sigserve.self) {
            Output.line(lines)
            exit(0)
        }
        Parent.remember()
        if let failure = CommandLineCheck.failure(in: arguments) { end(failure) }
        do {
            let file = try ServerConfigurationFile(for: arguments)
            var command: any ParsableCommand
            do { command = try Sigserve.parseAsRoot(file.arguments) } catch {
                throw file.blame() ?? error
            }
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            end(ServerConfigurationFile.attributed(failure))
        } catch let error as ServerError {
            end(ServerConfigurationFile.attributed(Failure(error)))
        } catch {
            guard Sigserve.exitCode(for: error) != .success else {
                // Help, the version, or a completion script.
                Output.line(Sigserve.fullMessage(for: error))
                exit(0)
            }
            end(CommandLineCheck.failure(for: error, arguments))
        }
    }

    private static func end(_ failure: Failure) -> Never {
        if let sentence = failure.sentence { Output.told(sentence) }
        exit(failure.status)
    }
}
