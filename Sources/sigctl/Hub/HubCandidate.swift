import ArgumentParser
import SigClient
import SigScript

extension Hub {
    /// `sigctl hub candidate PEER`: tell a peer an address to try.
    struct Candidate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "candidate",
            abstract: "Send an ICE candidate to a peer of a hub.",
            discussion: """
                sigctl hub candidate 1 --hub lobby --candidate fake
                sigctl hub candidate 1 --hub lobby --candidate @candidate.json

                It travels as JSON text. Servers drop candidates without a word, as ZeroHub's does, unless they are told otherwise \
                (sigserve --hub-trickle).
                """
        )

        @Argument(help: ArgumentHelp("The id of the peer.", valueName: "peer"))
        var peer: String

        @OptionGroup(title: "Candidate")
        var candidate: CandidateOptions

        @OptionGroup(title: "Hub")
        var sender: HubSenderOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let candidate = try candidate.argument().text
            try await sender.run(to: peer, common) { try await $0.candidate(to: $1, candidate) }
        }
    }
}
