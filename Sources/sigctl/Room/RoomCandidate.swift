import ArgumentParser
import SigProtocol
import SigScript

extension Room {
    /// `sigctl room candidate PEER`: tell a member an address to try.
    struct Candidate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "candidate",
            abstract: "Send an ICE candidate to a member of a room.",
            discussion: """
                sigctl room candidate alice --room lobby --id bob --candidate fake
                sigctl room candidate alice --room lobby --id bob --candidate fake:relay
                sigctl room candidate alice --room lobby --id bob --candidate @candidate.json
                """
        )

        @Argument(help: ArgumentHelp("The id of the member.", valueName: "peer"))
        var peer: String

        @OptionGroup(title: "Candidate")
        var candidate: CandidateOptions

        @OptionGroup(title: "Room")
        var sender: RoomSenderOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let candidate = try candidate.argument()
            try await sender.run("candidate", to: peer, common) { try await $0.send(.candidate, candidate.value) }
        }
    }
}
