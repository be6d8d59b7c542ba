internal import NIOCore
internal import NIOHTTP1
internal import SigProtocol

/// The answers of a hub server, in the words of the ZeroHub server.
enum HubReply {
    /// A refusal. One that asks for a WebSocket says how (RFC 9110, 15.5.22; RFC 6455, 4.2.2).
    static func of(_ kind: HubErrorKind) -> HTTPReply {
        let status = HTTPResponseStatus(statusCode: kind.status)
        guard kind.isJSON else { return .text(status, kind.text) }
        var reply = HTTPReply.json(status, kind.body)
        if kind == .upgradeFailed {
            reply.headers.add(name: "Upgrade", value: "websocket")
            reply.headers.add(name: "Sec-WebSocket-Version", value: "13")
        }
        return reply
    }

    /// A member of the query that no message could carry.
    static func of(_ fault: HubQuery.NotUTF8) -> HTTPReply {
        .json(.badRequest, HubErrorKind.body(saying: "\(fault.member.rawValue) is not UTF-8"))
    }

    /// What a migrating server says instead of making hubs to those who ask for no WebSocket; the words are those of the WebSocket library
    /// that the ZeroHub server has.
    static func migrating(_ request: ServiceRequest) -> HTTPReply {
        .text(.serviceUnavailable, "websocket handshake: websocket: \(fault(of: request))")
    }

    /// What that library finds wrong first.
    private static func fault(of request: ServiceRequest) -> String {
        let isNoWebSocket = "the client is not using the websocket protocol: "
        guard request.method == .GET else { return isNoWebSocket + " request method is not GET" }
        guard request.headers[canonicalForm: "Connection"].contains(where: { $0.isWord("upgrade") }) else {
            return isNoWebSocket + " 'upgrade' token not found in 'Connection' header"
        }
        guard request.headers.asksForWebSocket else {
            return isNoWebSocket + " 'websocket' token not found in 'Upgrade' header"
        }
        guard request.headers[canonicalForm: "Sec-WebSocket-Version"].contains("13") else {
            return "unsupported version: 13 not found in 'Sec-Websocket-Version' header"
        }
        return "not a websocket handshake: `Sec-WebSocket-Key' header is missing or blank"
    }
}
