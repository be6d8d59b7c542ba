import ArgumentParser
import SigClient
import SigScript

extension Hub {
    /// `sigctl hub offer PEER`: ask a peer for a connection.
    struct Offer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "offer",
            abstract: "Send an offer to a peer of a hub.",
            discussion: """
                sigctl hub offer 1 --hub lobby --sdp fake
                sigctl hub offer 1 --hub lobby --sdp @offer.sdp --wait answer --json
                sigctl hub offer 2 --hub lobby --sdp fake --when-there

                With --wait answer it stays until the answer comes; with --when-there it waits for the peer. Exit code 1 says that \
                the peer, or the hub, is not there.
                """
        )

        @Argument(help: ArgumentHelp("The id of the peer.", valueName: "peer"))
        var peer: String

        @OptionGroup(title: "Offer")
        var description: DescriptionOptions

        @OptionGroup(title: "Hub")
        var sender: HubSenderOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let sdp = try description.argument("offer").text
            try await sender.run(to: peer, common) { try await $0.offer(to: $1, sdp: sdp) }
        }
    }
}
