public import SigProtocol

/// What `help` prints in statements, made of the tables that the checker works with.
public enum StatementHelp {
    /// The keywords, and the verbs that a peer of a protocol has (nil: of each protocol).
    public static func overview(of protocolName: ProtocolName? = nil) -> String { "" }

    /// A verb with its fields and an example, `expect`, or a keyword; nil if there is no such word.
    ///
    /// - Parameter protocolName: that of the peer in use. A verb that only other protocols have is explained for those.
    public static func page(on word: String, for protocolName: ProtocolName? = nil) -> String? { nil }

    /// The words that ``page(on:for:)`` knows.
    public static func words(for protocolName: ProtocolName? = nil) -> [String] { [] }
}
