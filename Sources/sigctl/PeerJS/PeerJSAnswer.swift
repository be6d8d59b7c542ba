import ArgumentParser
import SigProtocol
import SigScript

extension PeerJS {
    /// `sigctl peerjs answer PEER`: take the connection that a peer has offered.
    struct Answer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "answer",
            abstract: "Send the answer to a peer's offer.",
            discussion: """
                sigctl peerjs answer bob --id alice --connection-id dc_1 --sdp fake
                sigctl peerjs answer bob --id alice --connection-id dc_1 --sdp @answer.sdp

                The offer has come to 'sigctl peerjs connect alice --wait offer --json', its connectionId with it.
                """
        )

        @Argument(help: ArgumentHelp("The id of the peer that sent the offer.", valueName: "peer"))
        var peer: String

        @OptionGroup(title: "Answer")
        var description: DescriptionOptions

        @OptionGroup(title: "Answer")
        var connection: PeerJSConnectionOptions

        @OptionGroup(title: "PeerJS")
        var sender: PeerJSSenderOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let description = try description.argument("answer")
            let id = try connection.offeredID(description.connectionID)
            let payload = PeerJSForm.answer(description.value, kind: connection.kind, connectionID: id)
            try await sender.run("answer", to: peer, common, needsID: true) { try await $0.send(.answer, payload) }
        }
    }
}
