import ArgumentParser
import SigProtocol
import SigScript

extension Room {
    /// `sigctl room answer PEER`: take the connection that a member has offered.
    struct Answer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "answer",
            abstract: "Send the answer to a member's offer.",
            discussion: """
                sigctl room answer bob --room lobby --id alice --sdp fake
                sigctl room answer bob --room lobby --id alice --sdp @answer.sdp

                The offer has come to 'sigctl room join lobby --id alice --wait offer --json'.
                """
        )

        @Argument(help: ArgumentHelp("The id of the member.", valueName: "peer"))
        var peer: String

        @OptionGroup(title: "Answer")
        var description: DescriptionOptions

        @OptionGroup(title: "Room")
        var sender: RoomSenderOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let description = try description.argument("answer")
            try await sender.run("answer", to: peer, common) { try await $0.send(.answer, description.value) }
        }
    }
}
