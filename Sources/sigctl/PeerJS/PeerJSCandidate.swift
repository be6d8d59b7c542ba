import ArgumentParser
import SigProtocol
import SigScript

extension PeerJS {
    /// `sigctl peerjs candidate PEER`: tell a peer an address to try.
    struct Candidate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "candidate",
            abstract: "Send an ICE candidate to a peer.",
            discussion: """
                sigctl peerjs candidate bob --id alice --connection-id dc_1 --candidate fake
                sigctl peerjs candidate bob --id alice --connection-id dc_1 \\
                    --candidate @candidate.json
                """
        )

        @Argument(help: ArgumentHelp("The id of the peer.", valueName: "peer"))
        var peer: String

        @OptionGroup(title: "Candidate")
        var candidate: CandidateOptions

        @OptionGroup(title: "Candidate")
        var connection: PeerJSConnectionOptions

        @OptionGroup(title: "PeerJS")
        var sender: PeerJSSenderOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let candidate = try candidate.argument()
            let id = try connection.offeredID(candidate.connectionID)
            let payload = PeerJSForm.candidate(candidate.value, kind: connection.kind, connectionID: id)
            try await sender.run("candidate", to: peer, common, needsID: true) {
                try await $0.send(.candidate, payload)
            }
        }
    }
}
