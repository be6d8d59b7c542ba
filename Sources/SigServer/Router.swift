import NIOHTTP1
import SigProtocol

/// Says who answers what: the rows of the shared port, first match wins.
///
/// Paths are compared raw: nothing is decoded or normalised. A protocol that is not served has no rows.
struct Router: Sendable {
    /// Who answers a request.
    enum Route: Sendable, Equatable {
        /// A WebSocket of this protocol, if its handshake is in order.
        case webSocket(ProtocolName)
        /// Whatever the service of this protocol answers.
        case service(ProtocolName)
        /// The page that describes what is served.
        case page
        case reply(HTTPReply)
    }

    private let protocols: Set<ProtocolName>
    private let peerJSPath: String

    init(protocols: Set<ProtocolName>, peerJSPath: String = "/") {
        self.protocols = protocols
        self.peerJSPath = peerJSPath
    }

    /// - Parameter isWebSocket: whether it is a GET with `Upgrade: websocket`.
    func route(_ request: ServiceRequest, isWebSocket: Bool) -> Route {
        if protocols.contains(.share), request.path == "/v1" {
            return isWebSocket ? .webSocket(.share) : .reply(Self.upgradeRequired)
        }
        if protocols.contains(.room) {
            if request.path == "/ws" { return isWebSocket ? .webSocket(.room) : .reply(Self.upgradeRequired) }
            if request.path == "/healthz" || request.path == "/config.js" { return .service(.room) }
        }
        if protocols.contains(.peerjs), isWebSocket {
            return request.path == peerJSPath + "peerjs" ? .webSocket(.peerjs) : .reply(.text(.badRequest, "Bad Request"))
        }
        if request.path == "/", request.method == .GET || request.method == .HEAD {
            return .page
        }
        if protocols.contains(.peerjs), request.path.hasPrefix(peerJSPath) { return .service(.peerjs) }
        return .reply(Self.notFound)
    }

    /// The answer at a WebSocket endpoint to anything else (RFC 9110, 15.5.22).
    private static let upgradeRequired = HTTPReply.text(
        .upgradeRequired,
        "This is a WebSocket endpoint: connect with a WebSocket client\n",
        headers: ["Upgrade": "websocket"]
    )

    private static let notFound = HTTPReply.text(.notFound, "Not Found\n")
}
