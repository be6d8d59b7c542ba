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
    static func migrating(_ method: HTTPMethod) -> HTTPReply {
        let fault =
            method == .GET
            ? "'upgrade' token not found in 'Connection' header" : "request method is not GET"
        let words = "websocket: the client is not using the websocket protocol: \(fault)"
        return .text(.serviceUnavailable, "websocket handshake: \(words)")
    }
}
