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
        /// The page that describes what is served.
        case page
        case reply(HTTPReply)
    }

    private let protocols: Set<ProtocolName>

    init(protocols: Set<ProtocolName>) {
        self.protocols = protocols
    }

    /// - Parameter isWebSocket: whether it is a GET with `Upgrade: websocket`.
    func route(_ request: ServiceRequest, isWebSocket: Bool) -> Route {
        if protocols.contains(.share), request.path == "/v1" {
            return isWebSocket ? .webSocket(.share) : .reply(Self.upgradeRequired)
        }
        if request.path == "/", request.method == .GET || request.method == .HEAD {
            return .page
        }
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
