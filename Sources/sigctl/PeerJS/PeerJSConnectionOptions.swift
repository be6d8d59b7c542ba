import ArgumentParser
import SigProtocol
import SigScript

/// Which connection between two peers a message belongs to.
struct PeerJSConnectionOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The id of the connection: that of its offer; an offer makes a new one.", valueName: "id")
    )
    var connectionId: String?

    @Flag(name: .long, help: "A connection for audio and video, not for data.")
    var media = false

    var kind: PeerJSConnectionKind {
        if let connectionId, connectionId.hasPrefix("mc_") { return .media }
        return media ? .media : .data
    }

    /// The id that was given, or else a new one.
    func id() -> String {
        var random = SystemRandomNumberGenerator()
        return connectionId ?? PeerJSNames.connectionID(for: kind, using: &random)
    }

    /// The id of a connection that somebody has offered.
    /// - Parameter other: the id that the payload of an event named.
    func offeredID(_ other: String?) throws -> String {
        guard let id = connectionId ?? other else {
            throw Failure(
                .usage,
                "which connection? Give --connection-id with the connectionId of the offer (.payload.connectionId with --json)"
            )
        }
        return id
    }
}
