import ArgumentParser
import SigProtocol
import SigScript

extension Room {
    /// `sigctl room hangup PEER`: tell a member that the call is over.
    struct Hangup: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "hangup",
            abstract: "Tell a member of a room that the call is over.",
            discussion: """
                sigctl room hangup alice --room lobby --id bob
                """
        )

        @Argument(help: ArgumentHelp("The id of the member.", valueName: "peer"))
        var peer: String

        @OptionGroup(title: "Room")
        var sender: RoomSenderOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            try await sender.run("hangup", to: peer, common) { try await $0.send(.hangup, nil) }
        }
    }
}
