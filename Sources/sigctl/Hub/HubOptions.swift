public import ArgumentParser
import CommandCompletion
public import SigProtocol
import SigScript

/// Which of a server's four name spaces a hub is in.
struct HubKindOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The kind of hub (default: the target's, else fixed).", valueName: "kind")
    )
    var kind: HubKind?
}

extension HubKind: ExpressibleByArgument {}

/// What a peer says of itself, and where it goes from a server that sends it away: what all verbs that join have in common.
struct HubPeerOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("What we say of ourselves: JSON, for browsers' clients; @FILE, -.", valueName: "value"),
        completion: .text()
    )
    var metadata: String?

    @Flag(name: .long, help: "Go on to the backup host that a migrating server names: up to 3 times.")
    var follow = false

    @OptionGroup
    var retry: RetryOption

    /// The text of the metadata.
    func metadataText() throws -> String? { try Self.text(metadata) }

    /// The text of a value that may stand in a file.
    static func text(_ value: String?) throws -> String? {
        guard let value else { return nil }
        return try TextSource(value).read(maxBytes: maxMetadata)
    }

    /// Bytes of the longest metadata that is read: it travels in the request's first line, which has to fit into a head.
    private static let maxMetadata = 16 * 1024
}
