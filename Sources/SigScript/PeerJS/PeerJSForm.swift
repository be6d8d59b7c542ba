public import SigProtocol

/// The payloads of PeerJS in the form that its browser library writes them, around a description or candidate that is any JSON.
///
/// `PeerJSPayload` has the same forms for what is known to be a description; here the bytes of what was given stay as they are.
public enum PeerJSForm {
    /// What an offer says about the connection besides its description.
    public struct Connection: Sendable {
        public var kind: PeerJSConnectionKind
        /// Other messages of the connection name it.
        public var id: String
        /// The application's name for a data connection; nil is the id.
        public var label: String?
        public var isReliable = false
        /// How values become bytes on a data connection: `binary`, `json`, `raw`, `MsgPack`, or an application's own.
        public var serialization = "binary"
        /// What the application says about the connection; nil is absent.
        public var metadata: JSONValue?

        public init(kind: PeerJSConnectionKind = .data, id: String) {
            self.kind = kind
            self.id = id
        }
    }

    public static func offer(_ description: JSONValue, _ connection: Connection) -> JSONValue {
        .object {
            $0.member("sdp", description)
            $0.member("type", connection.kind.rawValue)
            $0.member("connectionId", connection.id)
            if let metadata = connection.metadata { $0.member("metadata", metadata) }
            guard connection.kind == .data else { return }
            $0.member("label", connection.label ?? connection.id)
            $0.name("reliable")
            $0.bool(connection.isReliable)
            $0.member("serialization", connection.serialization)
        }
    }

    public static func answer(_ description: JSONValue, kind: PeerJSConnectionKind, id: String) -> JSONValue {
        .object {
            $0.member("sdp", description)
            $0.member("type", kind.rawValue)
            $0.member("connectionId", id)
        }
    }

    public static func candidate(_ candidate: JSONValue, kind: PeerJSConnectionKind, id: String) -> JSONValue {
        .object {
            $0.member("candidate", candidate)
            $0.member("type", kind.rawValue)
            $0.member("connectionId", id)
        }
    }
}
