public import SigProtocol

extension HubPeer {
    /// What the peer said of itself, as JSON; nil if it is none.
    public var metadataJSON: JSONValue? { try? JSONValue(parsing: metadata) }
}

extension HubInfo {
    /// What was said of the hub, as JSON; nil if it is none.
    public var metadataJSON: JSONValue? { try? JSONValue(parsing: metadata) }
}

extension HubDescription {
    /// What was said of the hub, as JSON; nil if it is none.
    public var metadataJSON: JSONValue? { try? JSONValue(parsing: metadata) }
}
