import SigClient
import SigProtocol
import SigScript

/// What a PeerJS server answers over HTTP.
struct PeerJSHTTP: Sendable {
    private let server: PeerJSServer
    private let connector: ConnectorConfiguration

    init(_ server: PeerJSServer, _ common: CommonOptions) throws {
        self.server = server
        connector = try Settings.connector(for: server.url, options: common)
    }

    func newID() async throws -> JSONValue {
        try await asking { JSONValue(string: try await PeerJSClient.newID(at: $0, key: $1, connector: $2)) }
    }

    func peers() async throws -> JSONValue {
        try await asking { .array(strings: try await PeerJSClient.peers(at: $0, key: $1, connector: $2)) }
    }

    func info() async throws -> JSONValue {
        try await asking { url, _, connector in try await PeerJSClient.info(at: url, connector: connector).json }
    }

    private func asking(
        _ ask: (SignalingURL, String, ConnectorConfiguration) async throws -> JSONValue
    ) async throws -> JSONValue {
        do {
            return try await ask(server.url, server.key, connector)
        } catch let error as SignalingError { throw PeerJSHint.added(to: error) }
    }
}
