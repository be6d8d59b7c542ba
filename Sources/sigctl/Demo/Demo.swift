import ArgumentParser
import SigProtocol
import SigScript
import SigServer

/// `sigctl demo [PROTOCOL|all]`: a whole conversation, with an embedded server, drawn as a ladder.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run a conversation on an embedded server and draw it.",
        discussion: """
            sigctl demo
            sigctl demo room
            sigctl demo peerjs --json

            Needs no server and no network: it starts one on a free port of the loopback address and stops it at the end. All of \
            them end with a table of what there was to see.
            """
    )

    /// A conversation with a server that was started for it, shown step by step.
    typealias Conversation = @Sendable (SigServer, CommonOptions) async throws -> DemoTally

    /// The conversations that there are, in the order of `demo all`.
    static let demos: [(name: ProtocolName, run: Conversation)] = [
        (.share, ShareDemo.run), (.peerjs, PeerJSDemo.run), (.room, RoomDemo.run), (.hub, HubDemo.run),
        (.topic, TopicDemo.run),
    ]

    @Argument(
        help: ArgumentHelp(
            "\(demos.map(\.name.rawValue).joined(separator: ", ")), or all (default).",
            valueName: "protocol"
        ),
        completion: .list(demos.map(\.name.rawValue) + ["all"])
    )
    var name = "all"

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    func run() async throws {
        let chosen = Self.demos.filter { name == "all" || $0.name.rawValue == name }
        guard !chosen.isEmpty else {
            let names = Self.demos.map(\.name.rawValue).joined(separator: ", ")
            let question = Suggestion.question(about: name, among: Self.demos.map(\.name.rawValue) + ["all"])
            throw Failure(.usage, "there is no demo '\(Inert.text(name))'; \(question)there are \(names) and all")
        }
        var table = DemoTable()
        for demo in chosen {
            if !table.rows.isEmpty, !common.json { Output.line("") }
            // What the server draws is the same each time, and so is what is shown, but for times.
            var configuration = ServerConfiguration()
            configuration.seed = 1
            let start = ContinuousClock.now
            let tally = try await withSigServer(configuration) { try await demo.run($0, common) }
            table.rows.append(DemoTable.Row(name: demo.name, tally: tally, time: ContinuousClock.now - start))
        }
        if name == "all" { table.show(common) }
    }
}
