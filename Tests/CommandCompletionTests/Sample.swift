import ArgumentParser
import CommandCompletion

/// The options that all verbs of the sample take.
struct SampleCommon: ParsableArguments {
    @Option(name: [.customShort("m"), .long], help: "How long.")
    var timeout: String?

    @Option(name: .long, help: "What is waited for.", completion: .list(["offer", "answer"]))
    var wait: [String] = []

    @Flag(name: .shortAndLong, help: "Say less.")
    var quiet = false

    @Flag(name: .long, help: ArgumentHelp("Not told.", visibility: .hidden))
    var hidden = false
}

enum SampleSide: String, ExpressibleByArgument, CaseIterable {
    case left, right
}

struct Sample: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        subcommands: [SampleRoom.self, SampleServe.self, SampleSecret.self]
    )

    @OptionGroup var common: SampleCommon
}

struct SampleRoom: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "room",
        abstract: "Rooms.",
        subcommands: [SampleJoin.self]
    )
    @OptionGroup var common: SampleCommon
}

struct SampleJoin: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "join", abstract: "Join.\nAt once.")

    @Argument(completion: .list(["lobby", "lounge"])) var room: String
    @Argument(completion: .text(or: ["hello"])) var texts: [String] = []
    @Option var side: SampleSide?
    @Option(completion: .file(extensions: ["pem"])) var key: String?
    @Option(completion: .directory) var root: String?
    @Option(completion: .list(separatedByCommas: ["a", "b"], or: "all")) var names: String?
    @Option(completion: .custom { words, index, word in [words.joined(separator: "|"), "\(index)", word] }) var echo:
        String?
    @OptionGroup var common: SampleCommon
}

struct SampleServe: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve")
    @Argument(parsing: .postTerminator, completion: .commandLine) var command: [String] = []
    @OptionGroup var common: SampleCommon
}

struct SampleSecret: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "secret", shouldDisplay: false)
}
