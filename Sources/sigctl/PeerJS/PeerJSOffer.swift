import ArgumentParser
import SigProtocol
import SigScript

extension PeerJS {
    /// `sigctl peerjs offer PEER`: ask a peer for a connection.
    struct Offer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "offer",
            abstract: "Send an offer to a peer.",
            discussion: """
                sigctl peerjs offer alice --id bob --sdp fake
                sigctl peerjs offer alice --id bob --sdp @offer.sdp --wait answer
                sigctl peerjs offer alice --id bob --sdp fake --metadata '{"name":"Bob"}'

                With --wait answer it stays until the answer comes. A peer that does not come within 5 seconds is 'expire' and \
                exit code 1.
                """
        )

        @Argument(help: ArgumentHelp("The id of the peer.", valueName: "peer"))
        var peer: String

        @OptionGroup(title: "Offer")
        var description: DescriptionOptions

        @OptionGroup(title: "Offer")
        var connection: PeerJSConnectionOptions

        @OptionGroup(title: "Offer")
        var about: PeerJSChannelOptions

        @OptionGroup(title: "PeerJS")
        var sender: PeerJSSenderOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let id = connection.id()
            let channel = try about.channel(of: connection.kind, id: id)
            let metadata = try about.metadataValue()
            let description = try description.argument("offer")
            let payload = PeerJSForm.offer(description.value, connectionID: id, metadata: metadata, channel: channel)
            try await sender.run("offer", to: peer, common) { try await $0.send(.offer, payload) }
        }
    }
}
