import ArgumentParser
import SigProtocol
import SigScript

extension PeerJS {
    /// `sigctl peerjs offer PEER`: ask a peer for a connection.
    struct Offer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "offer",
            abstract: "Send an offer to a peer.",
            discussion: """
                sigctl peerjs offer alice --id bob --sdp fake
                sigctl peerjs offer alice --id bob --sdp @offer.sdp --wait answer --json
                sigctl peerjs offer alice --id bob --sdp fake --label chat --metadata '{"name":"Bob"}'

                With --wait answer it stays until the answer comes. A peer that does not come within 5 seconds is 'expire' and \
                exit code 1.
                """
        )

        @Argument(help: ArgumentHelp("The id of the peer.", valueName: "peer"))
        var peer: String

        @OptionGroup(title: "Offer")
        var description: DescriptionOptions

        @OptionGroup(title: "Offer")
        var connection: PeerJSConnectionOptions

        @Option(
            name: .long,
            help: ArgumentHelp("The name of the data connection (default: its id).", valueName: "label")
        )
        var label: String?

        @Option(
            name: .long,
            help: ArgumentHelp("What the application says about it: JSON, or a text; @FILE, -.", valueName: "value")
        )
        var metadata: String?

        @Option(
            name: .long,
            help: ArgumentHelp("How values become bytes: binary (default), json, raw, MsgPack, …", valueName: "name")
        )
        var serialization: String?

        @Flag(name: .long, help: "Ask for a reliable data connection.")
        var reliable = false

        @OptionGroup(title: "PeerJS")
        var sender: PeerJSSenderOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            if connection.kind == .media, label != nil || serialization != nil || reliable {
                throw Failure(.usage, "--label, --serialization and --reliable are of data connections, not of --media")
            }
            let description = try description.argument("offer")
            var connection = PeerJSForm.Connection(kind: connection.kind, id: connection.id())
            connection.label = label
            connection.isReliable = reliable
            connection.serialization = serialization ?? connection.serialization
            connection.metadata = try metadata.map { text throws in try Self.json(TextSource(text)) }
            let payload = PeerJSForm.offer(description.value, connection)
            try await sender.run(to: peer, common) { try await $0.send(.offer, payload) }
        }

        /// JSON as it is, any other text as a string.
        private static func json(_ source: TextSource) throws -> JSONValue {
            let text = try source.read(maxBytes: SignalArgument.maxBytes)
            return (try? JSONValue(parsing: text)) ?? JSONValue(string: text)
        }
    }
}
