import ArgumentParser
import SigProtocol
import SigScript

/// `sigctl help [WORD…]`: the help of a verb, or a page about something that several verbs share.
struct Help: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain a verb or a topic: \(HelpTopic.names.joined(separator: ", ")).",
        discussion: """
            sigctl help               # the verbs, and the options of all of them
            sigctl help message       # a verb
            sigctl help peerjs offer  # a verb of a noun
            sigctl help exit-codes    # a topic
            sigctl help room          # a protocol, and then its verbs

            The topics:

            \(topics)
            """
    )

    @Argument(
        help: ArgumentHelp("A verb or a topic.", valueName: "topic"),
        completion: .helpPages
    )
    var topic: [String] = []

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    func run() throws { Output.line(try Self.page(on: topic)) }

    /// What is printed about some words: a topic's page, a command's help, or both where a protocol and its noun share a name.
    static func page(on words: [String]) throws -> String {
        let topic = words.count == 1 ? words.first.flatMap { HelpTopic.named($0) } : nil
        let command = CommandLineCheck.command(at: words).map { command in
            words.isEmpty ? Sigctl.helpMessage(columns: nil) : Sigctl.helpMessage(for: command)
        }
        let parts = [topic?.text, command].compactMap { $0 }
        guard parts.isEmpty else { return parts.joined(separator: "\n\n") }
        throw unknown(words)
    }

    private static func unknown(_ words: [String]) -> Failure {
        let shown = Inert.text(words.joined(separator: " "), maxLength: 100)
        // Behind a noun it is one of its verbs that was meant.
        let noun = words.count > 1 ? words.first.flatMap { CommandLineCheck.command(at: [$0]) } : nil
        if let noun, case let verbs = CommandLineCheck.verbs(of: noun), !verbs.isEmpty {
            let question = Suggestion.question(about: words[1], among: verbs)
            return Failure(
                .usage,
                "there is no help on '\(shown)'; \(question)its verbs are \(verbs.joined(separator: ", "))"
            )
        }
        let question = words.first.map { Suggestion.question(about: $0, among: known) } ?? ""
        let verbs = CommandLineCheck.verbs.joined(separator: ", ")
        return Failure(
            .usage,
            "there is no help on '\(shown)'; \(question)verbs: \(verbs); topics: \(HelpTopic.names.joined(separator: ", "))"
        )
    }

    /// The words that have a page.
    private static var known: [String] {
        let verbs = CommandLineCheck.verbs
        return verbs + HelpTopic.names.filter { !verbs.contains($0) }
    }

    private static var topics: String {
        let width = (HelpTopic.names.map(\.count).max() ?? 0) + 2
        return HelpTopic.all.map { topic in
            topic.name + String(repeating: " ", count: width - topic.name.count) + topic.summary
        }.joined(separator: "\n")
    }
}
