import SigClient
import SigProtocol
import SigScript

/// What a hub server answers over HTTP.
struct HubHTTP: Sendable {
    private let url: SignalingURL
    private let connector: ConnectorConfiguration

    init(_ target: Target, _ common: CommonOptions) throws {
        url = target.url
        connector = try Settings.connector(for: target.url, options: common)
    }

    func get(_ hub: String, _ kind: HubKind) async throws -> JSONValue {
        try await asking { try await HubClient.hub(hub, kind: kind, at: url, connector: connector).json }
    }

    func status() async throws -> JSONValue {
        try await asking { try await HubClient.status(at: url, connector: connector).json }
    }

    func createPermanent(_ hub: String, metadata: String?, secret: String) async throws -> JSONValue {
        try await asking {
            try await HubClient.createPermanentHub(
                hub,
                metadata: metadata ?? "",
                secret: secret,
                at: url,
                connector: connector
            ).json
        }
    }

    func migrate(to host: String, secret: String) async throws -> JSONValue {
        try await asking {
            try await HubClient.migrate(to: host, secret: secret, at: url, connector: connector)
            return HubStatus.migrating(backupHost: host).json
        }
    }

    private func asking(_ ask: () async throws -> JSONValue) async throws -> JSONValue {
        do { return try await ask() } catch let error as SignalingError { throw HubHint.added(to: error) }
    }
}

extension HubHTTP {
    /// What is known of a hub, a line for each member.
    static func lines(of hub: JSONValue) -> [String] {
        (hub.object?.members ?? []).map { "\($0.name): \($0.value.string ?? $0.value.description)" }
    }

    /// A server's status in a few words.
    static func statusLine(_ status: JSONValue) -> String {
        guard let host = status.object?["backupHost"]?.string else { return status.object?["status"]?.string ?? "" }
        return "migrating to \(host)"
    }
}
