import NIOCore
import NIOHTTP1

extension RoomClient {
    /// Asks the server whether it is well: `GET /healthz`, beside the WebSocket.
    ///
    /// - Parameters:
    ///   - url: the WebSocket's address, as for ``withConnection(to:configuration:isolation:_:)``: the last segment of its path is replaced.
    ///   - connector: how to connect.
    ///   - timeout: for everything.
    /// - Returns: what the server says, `ok`, without the line end.
    /// - Throws: ``SignalingError``: the connector's codes; `.httpFailure` with the answer if the status is no success, such as 503 while the
    ///   server is stopping; `.timedOut`; `.cancelled`.
    public static func health(
        at url: SignalingURL,
        connector: ConnectorConfiguration = ConnectorConfiguration(),
        timeout: Duration = .seconds(30)
    ) async throws(SignalingError) -> String {
        var healthURL = url
        healthURL.path = url.path.prefix(through: url.path.lastIndex(of: "/") ?? url.path.startIndex) + "healthz"
        let answer = try await HTTPRequests.with(connector, timeout: timeout) { requests throws(SignalingError) in
            var requests = requests
            requests.explain = { refusal, _ in refusal.saying("the server does not say that it is well") }
            return try await requests.response(.GET, healthURL)
        }
        return String(buffer: answer.body).split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
    }
}
