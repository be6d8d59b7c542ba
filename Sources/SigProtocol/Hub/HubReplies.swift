public import NIOCore

/// A hub as `get` and the making of a permanent one describe it.
public struct HubDescription: Sendable, Equatable {
    /// The hub's id; empty for the hub with the empty id.
    public var id: String
    /// Since when it has been there: RFC 3339, as the server wrote it.
    public var createdAt: String
    /// What its maker said about it, as it came; empty for nothing.
    public var metadata: String
    /// Whether it stays when it is empty.
    public var isPermanent: Bool

    public init(id: String, createdAt: String, metadata: String, isPermanent: Bool) {
        self.id = id
        self.createdAt = createdAt
        self.metadata = metadata
        self.isPermanent = isPermanent
    }

    /// Reads a server's answer; nil for what is none. Members that are missing are empty.
    public init?(parsing body: ByteBuffer) {
        guard let object = try? JSONObject(parsing: body), let id = object["id"]?.string else { return nil }
        self.init(
            id: id,
            createdAt: object["createdAt"]?.string ?? "",
            metadata: object["metadata"]?.string ?? "",
            isPermanent: object["isPermanent"]?.bool ?? false
        )
    }

    /// The object, in the order of the ZeroHub server.
    public var json: JSONValue {
        .object {
            $0.member("id", id)
            $0.member("createdAt", createdAt)
            $0.member("metadata", metadata)
            $0.name("isPermanent")
            $0.bool(isPermanent)
        }
    }
}

/// What a server says at `/v1/status`.
public enum HubStatus: Sendable, Equatable {
    /// With 200.
    case ok
    /// With 301: newcomers are sent to another host, old connections go on.
    case migrating(backupHost: String)

    /// Reads a server's answer; nil for what is none.
    public init?(parsing body: ByteBuffer) {
        guard let object = try? JSONObject(parsing: body) else { return nil }
        switch object["status"]?.string {
        case "ok": self = .ok
        case "migrating": self = .migrating(backupHost: object["backupHost"]?.string ?? "")
        default: return nil
        }
    }

    /// The body of the answer.
    public var json: JSONValue {
        .object {
            switch self {
            case .ok: $0.member("status", "ok")
            case .migrating(let host):
                $0.member("status", "migrating")
                $0.member("backupHost", host)
            }
        }
    }
}
