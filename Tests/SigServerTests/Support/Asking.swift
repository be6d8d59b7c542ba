import SigProtocol
import SigServer

/// One request as a test writes it: `GET /path`, or `WS /path` for the handshake of a WebSocket.
struct Request: Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    var method: String
    var path: String
    /// Lines of header fields, each with its end.
    var headers = ""

    init(stringLiteral text: String) {
        let words = text.split(separator: " ", maxSplits: 1)
        method = String(words[0])
        path = String(words[1])
    }

    init(_ text: String, headers: String) {
        self.init(stringLiteral: text)
        self.headers = headers
    }

    var description: String { "\(method) \(path)" }

    var bytes: String {
        if method == "WS" { return RawClient.upgradeRequest(path, headers: headers) }
        return "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\(headers)\r\n"
    }
}

extension RawClient {
    /// Sends one request on a connection of its own and waits for the answer.
    static func ask(_ server: SigServer, _ request: Request) async throws -> RawResponse {
        let client = try await connect(to: server)
        try await client.send(request.bytes)
        let response = try await client.response(toHead: request.method == "HEAD")
        try await client.close()
        return response
    }
}

/// Why a server does not start; nil if it does.
func failureToStart(_ configuration: ServerConfiguration) async -> ServerError? {
    do {
        await (try SigServer.start(configuration)).stop()
        return nil
    } catch {
        return error
    }
}

extension ServerConfiguration {
    /// The defaults of tests, with these protocols.
    static func serving(_ protocols: Set<ProtocolName>, _ change: (inout Self) -> Void = { _ in }) -> Self {
        var configuration = ServerConfiguration.still
        configuration.protocols = protocols
        change(&configuration)
        return configuration
    }
}
