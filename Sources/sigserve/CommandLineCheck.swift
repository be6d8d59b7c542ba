import ArgumentParser
import SigProtocol

/// What the parser does not tell well about a command line.
enum CommandLineCheck {
    /// What is wrong with the words before `--`, if anything: the parser finds the h of -help in any word that begins with one dash, and
    /// prints help.
    static func failure(in arguments: [String]) -> Failure? {
        for argument in arguments.prefix(while: { $0 != "--" }) {
            guard argument.hasPrefix("-"), !argument.hasPrefix("--"), argument != "-h", argument.count > 1 else {
                continue
            }
            return Failure(.usage, absence(of: argument, runs: arguments.first == "run"))
        }
        return nil
    }

    /// What the parser complains about, with what to write instead.
    static func failure(for error: any Error, _ arguments: [String]) -> Failure {
        let runs = arguments.first == "run"
        let message = Sigserve.fullMessage(for: error)
        // The only words that stand alone are `run`, and what comes behind it.
        if !runs, let word = arguments.first, message.contains("'\(word)'"), !word.hasPrefix("-") {
            let question = Suggestion.question(about: word, among: ["run", "help"])
            return Failure(
                .usage,
                "'\(Inert.text(word, maxLength: 64))' is no command of sigserve; \(question)write sigserve [OPTIONS], or sigserve run [OPTIONS] -- COMMAND"
            )
        }
        return Failure(.usage, ParserMessage(message).sentence(for: name(runs), foreign: .sigserve) { help(runs) })
    }

    private static func absence(of option: String, runs: Bool) -> String {
        ParserMessage.absence(of: option, from: name(runs), foreign: .sigserve, help: help(runs))
    }

    private static func name(_ runs: Bool) -> String { runs ? "sigserve run" : "sigserve" }

    private static func help(_ runs: Bool) -> String {
        runs ? Sigserve.helpMessage(for: Run.self) : Sigserve.helpMessage()
    }
}
