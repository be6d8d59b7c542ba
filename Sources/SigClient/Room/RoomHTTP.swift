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
    /// - Throws: ``SignalingError``: the connector's codes; `.httpFailure` with the answer for any status but 200, such as 503 while the server
    ///   is stopping; `.timedOut`; `.cancelled`.
    public static func health(
        at url: SignalingURL,
        connector: ConnectorConfiguration = ConnectorConfiguration(),
        timeout: Duration = .seconds(30)
    ) async throws(SignalingError) -> String {
        var healthURL = url
        healthURL.path = url.path.prefix(through: url.path.lastIndex(of: "/") ?? url.path.startIndex) + "healthz"
        let connector = Connector(connector)
        let answer: HTTPResponse
        do {
            answer = try await connector.request(.GET, healthURL, timeout: timeout)
        } catch {
            await connector.shutdown()
            throw error
        }
        await connector.shutdown()
        guard answer.status == .ok else {
            throw SignalingError(
                .httpFailure,
                "the server does not say that it is well",
                response: answer,
                retryAfter: answer.retryAfter
            )
        }
        return String(buffer: answer.body).split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
    }
}
