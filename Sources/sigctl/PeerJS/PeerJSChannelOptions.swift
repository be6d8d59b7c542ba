import ArgumentParser
import CommandCompletion
import SigProtocol
import SigScript

/// What an offer says about the connection besides its description.
struct PeerJSChannelOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The name of the data connection (default: its id).", valueName: "label")
    )
    var label: String?

    @Option(
        name: .long,
        help: ArgumentHelp("What the application says about it: JSON, or a text; @FILE, -.", valueName: "value"),
        completion: .text()
    )
    var metadata: String?

    @Option(
        name: .long,
        help: ArgumentHelp("How values become bytes: binary (default), json, raw, MsgPack, …", valueName: "name"),
        completion: .list(["binary", "binary-utf8", "json", "raw", "MsgPack"])
    )
    var serialization: String?

    @Flag(name: .long, help: "Ask for a reliable data connection.")
    var reliable = false

    /// The channel of a data connection; nil for a media connection, which has none.
    func channel(of kind: PeerJSConnectionKind, id: String) throws -> PeerJSOffer.Channel? {
        guard kind == .data else {
            guard label == nil, serialization == nil, !reliable else {
                throw Failure(
                    .usage,
                    "--label, --serialization and --reliable are of data connections, not of --media"
                )
            }
            return nil
        }
        var channel = PeerJSOffer.Channel(label: label ?? id, reliable: reliable)
        if let serialization { channel.serialization = serialization }
        return channel
    }

    /// JSON as it is, any other text as a string.
    func metadataValue() throws -> JSONValue? {
        guard let metadata else { return nil }
        let text = try TextSource(metadata).read(maxBytes: SignalArgument.maxBytes)
        return (try? JSONValue(parsing: text)) ?? JSONValue(string: text)
    }
}
