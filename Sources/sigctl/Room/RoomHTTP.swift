import SigClient
import SigProtocol
import SigScript

/// What a room server answers over HTTP.
struct RoomHTTP: Sendable {
    private let url: SignalingURL
    private let connector: ConnectorConfiguration

    init(_ common: CommonOptions) throws {
        url = try Settings.target(of: .room, options: common).url
        connector = try Settings.connector(for: url, options: common)
    }

    func health() async throws -> JSONValue {
        do {
            return JSONValue(string: try await RoomClient.health(at: url, connector: connector))
        } catch { throw RoomHint.added(to: error) }
    }
}
