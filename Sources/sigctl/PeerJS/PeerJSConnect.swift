import ArgumentParser
import SigClient
import SigScript

extension PeerJS {
    /// `sigctl peerjs connect [ID]`: be a peer and print what arrives.
    struct Connect: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "connect",
            abstract: "Connect under an id and print what others send to it.",
            discussion: """
                sigctl peerjs connect  # an id from the server, then a line per message
                sigctl peerjs connect alice
                sigctl peerjs connect alice --wait offer --json
                sigctl peerjs connect alice --peer-token-file alice.token --reconnect

                The id stands alone on the first line. Exit code 75 says that somebody else has it. With --peer-token-file, whose \
                file is made when absent, the id can be taken again while the server still holds it.
                """
        )

        @Argument(
            help: ArgumentHelp("Our id (default: the target's, else a new one from the server).", valueName: "id")
        )
        var id: String?

        @Flag(
            name: .long,
            help: "Come back when the connection is lost: after 1, 2, 4, 8, 8… s, up to 10 times in a row."
        )
        var reconnect = false

        @OptionGroup
        var retry: RetryOption

        @OptionGroup(title: "PeerJS")
        var server: PeerJSServerOptions

        @OptionGroup(title: "Identity")
        var identity: PeerJSIdentityOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let session = PeerJSSession(
                session: Session(options: common, headline: (.identity, "id"), stays: true, retries: retry.isGiven),
                server: try server.server(common),
                id: id,
                identity: identity,
                reconnect: reconnect ? ReconnectPolicy() : nil
            )
            try await session.run { _ in }
        }
    }
}
