import ArgumentParser
import SigProtocol
import SigScript

extension PeerJS {
    /// `sigctl peerjs leave PEER`: tell a peer that we are gone.
    struct Leave: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "leave",
            abstract: "Tell a peer that its connections with us are over.",
            discussion: """
                sigctl peerjs leave bob --id alice

                It is dropped if the peer is not there. Servers don't tell by themselves that a peer has gone.
                """
        )

        @Argument(help: ArgumentHelp("The id of the peer.", valueName: "peer"))
        var peer: String

        @OptionGroup(title: "PeerJS")
        var sender: PeerJSSenderOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            try await sender.run("leave", to: peer, common, needsID: true) { try await $0.send(.leave, nil) }
        }
    }
}
