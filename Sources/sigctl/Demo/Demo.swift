import ArgumentParser
import SigProtocol
import SigScript

/// `sigctl demo [PROTOCOL|all]`: a whole conversation, with an embedded server, drawn as a ladder.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run a conversation on an embedded server and draw it.",
        discussion: """
            sigctl demo
            sigctl demo room
            sigctl demo peerjs --json

            Needs no server and no network: it starts one on a free port of the loopback address and stops it at the end.
            """
    )

    /// The conversations that there are, in the order of `demo all`.
    static let demos: [(name: ProtocolName, run: @Sendable (CommonOptions) async throws -> Void)] = [
        (.share, ShareDemo.run), (.peerjs, PeerJSDemo.run), (.room, RoomDemo.run),
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
            throw Failure(.usage, "there is no demo '\(Inert.text(name))'; there are \(names) and all")
        }
        for (index, demo) in chosen.enumerated() {
            if index > 0, !common.json { Output.line("") }
            try await demo.run(common)
        }
    }
}
