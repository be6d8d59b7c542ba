import ArgumentParser
import SigClient
import SigScript

extension Hub {
    /// `sigctl hub answer PEER`: take the connection that a peer has offered.
    struct Answer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "answer",
            abstract: "Send the answer to a peer's offer.",
            discussion: """
                sigctl hub answer 2 --hub lobby --sdp fake
                sigctl hub answer 2 --hub lobby --sdp @answer.sdp

                The offer has come to 'sigctl hub join lobby --wait offer --json', and names its sender. The answer comes from a new \
                peer, the one that this command is.
                """
        )

        @Argument(help: ArgumentHelp("The id of the peer.", valueName: "peer"))
        var peer: String

        @OptionGroup(title: "Answer")
        var description: DescriptionOptions

        @OptionGroup(title: "Hub")
        var sender: HubSenderOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let sdp = try description.argument("answer").text
            try await sender.run(to: peer, common) { try await $0.answer(to: $1, sdp: sdp) }
        }
    }
}
