import NIOCore
import NIOHTTP1
import NIOWebSocket
import SigProtocol

/// The client's half of the WebSocket handshake (RFC 6455, 4.1), without I/O: the request, and what its answer means.
struct UpgradeRequest {
    /// What an answer means.
    enum Verdict: Equatable {
        /// The connection is a WebSocket, with this subprotocol.
        case accepted(subprotocol: String?)
        /// The server answered with something other than 101.
        case refused
        /// The server answered 101, but not as RFC 6455 has it.
        case violation(String)
    }

    let head: HTTPRequestHead
    private let key: String
    private let subprotocols: [String]

    /// - Parameter key: base64 of 16 random bytes.
    init(
        url: SignalingURL,
        configuration: ConnectorConfiguration,
        key: String = NIOWebSocketClientUpgrader.randomRequestKey()
    ) {
        self.key = key
        self.subprotocols = configuration.subprotocols
        var headers = RequestHeaders.base(url, configuration)
        headers.add(name: "Connection", value: "Upgrade")
        headers.add(name: "Upgrade", value: "websocket")
        headers.add(name: "Sec-WebSocket-Version", value: "13")
        headers.add(name: "Sec-WebSocket-Key", value: key)
        if !subprotocols.isEmpty {
            headers.add(name: "Sec-WebSocket-Protocol", value: subprotocols.joined(separator: ", "))
        }
        head = HTTPRequestHead(version: .http1_1, method: .GET, uri: url.requestTarget, headers: headers)
    }

    /// RFC 6455, 4.1, "If the response lacks…".
    func verdict(on answer: HTTPResponseHead) -> Verdict {
        guard answer.status == .switchingProtocols else { return .refused }
        let headers = answer.headers
        guard headers[canonicalForm: "upgrade"].contains(where: { $0.isWord("websocket") }) else {
            return .violation("no Upgrade: websocket header")
        }
        guard headers[canonicalForm: "connection"].contains(where: { $0.isWord("upgrade") }) else {
            return .violation("no Connection: Upgrade header")
        }
        guard accepts(answer) else { return .violation("a wrong Sec-WebSocket-Accept header") }
        guard headers[canonicalForm: "sec-websocket-extensions"].allSatisfy(\.isEmpty) else {
            return .violation("an extension that was not asked for")
        }
        let chosen = headers["sec-websocket-protocol"]
        guard let subprotocol = chosen.first else { return .accepted(subprotocol: nil) }
        guard chosen.count == 1, subprotocols.contains(subprotocol) else {
            return .violation("a subprotocol that was not offered")
        }
        return .accepted(subprotocol: subprotocol)
    }

    /// NIO has the check (SHA-1 of key and GUID), but only on its upgrader, which is made for this and not used further.
    private func accepts(_ answer: HTTPResponseHead) -> Bool {
        NIOWebSocketClientUpgrader(requestKey: key) { channel, _ in channel.eventLoop.makeSucceededVoidFuture() }
            .shouldAllowUpgrade(upgradeResponse: answer)
    }
}
