import ArgumentParser
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
        help: ArgumentHelp("What the application says about it: JSON, or a text; @FILE, -.", valueName: "value")
    )
    var metadata: String?

    @Option(
        name: .long,
        help: ArgumentHelp("How values become bytes: binary (default), json, raw, MsgPack, …", valueName: "name")
    )
    var serialization: String?

    @Flag(name: .long, help: "Ask for a reliable data connection.")
    var reliable = false

    /// Says it about a connection.
    func describe(_ connection: inout PeerJSForm.Connection) throws {
        if connection.kind == .media, label != nil || serialization != nil || reliable {
            throw Failure(.usage, "--label, --serialization and --reliable are of data connections, not of --media")
        }
        connection.label = label
        connection.isReliable = reliable
        connection.serialization = serialization ?? connection.serialization
        connection.metadata = try metadata.map { text throws in try Self.json(TextSource(text)) }
    }

    /// JSON as it is, any other text as a string.
    private static func json(_ source: TextSource) throws -> JSONValue {
        let text = try source.read(maxBytes: SignalArgument.maxBytes)
        return (try? JSONValue(parsing: text)) ?? JSONValue(string: text)
    }
}
