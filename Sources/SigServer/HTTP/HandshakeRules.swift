import NIOCore
import NIOHTTP1
import SigProtocol

/// How a protocol takes WebSocket handshakes, and in which words it refuses them.
struct HandshakeRules: Sendable {
    let name: ProtocolName
    /// The versions of the WebSocket protocol that are spoken. Every refusal names them.
    let versions: Set<String>
    /// Whether the first subprotocol offered is chosen; otherwise none ever is.
    let choosesFirstSubprotocol: Bool
    private let words: @Sendable (Handshake.Fault) -> HTTPReply

    init(
        name: ProtocolName,
        versions: Set<String> = ["13"],
        choosesFirstSubprotocol: Bool = false,
        _ words: @escaping @Sendable (Handshake.Fault) -> HTTPReply
    ) {
        self.name = name
        self.versions = versions
        self.choosesFirstSubprotocol = choosesFirstSubprotocol
        self.words = words
    }

    /// The answer to a handshake that is not in order.
    func refusal(of fault: Handshake.Fault) -> HTTPReply { refusal(words(fault)) }

    /// The service's own refusal, as it is sent.
    func refusal(_ reply: HTTPReply) -> HTTPReply {
        var reply = reply
        reply.headers.add(name: "Sec-WebSocket-Version", value: versions.sorted().joined(separator: ", "))
        if reply.status == .upgradeRequired { reply.headers.add(name: "Upgrade", value: "websocket") }
        return reply
    }
}

extension HandshakeRules {
    /// Anything but a WebSocket GET is 426, and so is a version that is not spoken (RFC 6455, 4.2.2).
    static let share = HandshakeRules(name: .share) { fault in
        switch fault {
        case .notAsked, .method:
            .text(.upgradeRequired, "This is a WebSocket endpoint: connect with a WebSocket client\n")
        case .connection: .text(.badRequest, "A WebSocket needs HTTP/1.1 and Connection: Upgrade\n")
        case .version: .text(.upgradeRequired, "Sec-WebSocket-Version: 13 only\n")
        case .key: .text(.badRequest, "Sec-WebSocket-Key is 16 bytes in base64\n")
        case .body: .text(.badRequest, "A WebSocket's request has no body\n")
        }
    }

    /// As documented, 426 where no WebSocket was asked for; else as the real room server refuses.
    static let room = HandshakeRules(name: .room) { fault in
        switch fault {
        case .notAsked: .text(.upgradeRequired, "Bad Request\n")
        case .method: .text(.methodNotAllowed, "Method Not Allowed\n")
        case .connection, .version, .key, .body: .text(.badRequest, "Bad Request\n")
        }
    }

    /// The service itself answers what is no handshake, as only it knows what else could be wrong.
    static let hub = HandshakeRules(name: .hub) { _ in HubReply.of(.upgradeFailed) }

    /// As the real PeerJS server, which still takes the drafts' version 8.
    static let peerjs = HandshakeRules(name: .peerjs, versions: ["13", "8"], choosesFirstSubprotocol: true) { fault in
        switch fault {
        case .method: .html(.methodNotAllowed, "Invalid HTTP method")
        case .notAsked, .connection, .version, .key, .body: .html(.badRequest, "Bad Request")
        }
    }
}

extension HTTPReply {
    /// A word with the type that the real PeerJS server gives to refused WebSockets.
    static func html(_ status: HTTPResponseStatus, _ text: String) -> HTTPReply {
        .text(status, text, type: "text/html")
    }
}
