import ArgumentParser
import SigProtocol
import SigScript

extension Room {
    /// `sigctl room offer PEER`: ask a member for a connection.
    struct Offer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "offer",
            abstract: "Send an offer to a member of a room.",
            discussion: """
                sigctl room offer alice --room lobby --id bob --sdp fake
                sigctl room offer alice --room lobby --id bob --sdp @offer.sdp --wait answer
                sigctl room offer alice --room lobby --id bob --sdp fake --when-there

                With --wait answer it stays until the answer comes; with --when-there it waits for the member. Exit code 1 says that \
                the member is not in the room.
                """
        )

        @Argument(help: ArgumentHelp("The id of the member.", valueName: "peer"))
        var peer: String

        @OptionGroup(title: "Offer")
        var description: DescriptionOptions

        @OptionGroup(title: "Room")
        var sender: RoomSenderOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let description = try description.argument("offer")
            try await sender.run("offer", to: peer, common) { try await $0.send(.offer, description.value) }
        }
    }
}
