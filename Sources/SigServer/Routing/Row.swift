import NIOHTTP1
import SigProtocol

/// One row of the router's table: which requests it has, and what becomes of them.
///
/// An object, so that a request that has found its row holds one reference and no copy of all that is in it.
final class Row: Sendable {
    /// What becomes of a request.
    enum Action: Sendable {
        /// It becomes a WebSocket, if its handshake is in order.
        case webSocket(HandshakeRules)
        /// It becomes a WebSocket, if its handshake is in order and the service agrees; otherwise the service answers it like any request.
        /// The word says which of its paths it was.
        case webSocketOrService(HandshakeRules, String)
        /// The service of a protocol answers; the word says which of its paths it was.
        case service(ProtocolName, String)
        /// The page that describes what is served.
        case page
        /// A file of the web root; if there is none the rows below are looked at.
        case file
        /// What a browser asks before it sends a request of another origin's page.
        case preflight(CORSPolicy)
        case reply(HTTPReply)
    }

    /// The protocol that must be served for the row to be there; nil if none.
    let owner: ProtocolName?
    let requests: RequestKind
    let path: PathPattern
    let action: Action
    /// The header lines that every answer has, refusals too; 101 has not. Written once, as most of an answer is its head.
    let fixedLines: String
    /// Whose pages may read the answers, which depends on who asks; nil where no page may.
    let cors: CORSPolicy?
    let body: BodyBound

    /// - Parameter headers: what is added to the answers.
    init(
        _ owner: ProtocolName?,
        _ requests: RequestKind,
        _ path: PathPattern,
        _ action: Action,
        _ headers: [AddedHeaders] = [],
        body: BodyBound = .standard
    ) {
        self.owner = owner
        self.requests = requests
        self.path = path
        self.action = action
        self.body = body
        fixedLines = headers.flatMap(\.fixedFields).map { ReplyEncoder.line($0.name, $0.value) }.joined()
        cors = headers.lazy.compactMap { if case .cors(let policy) = $0 { policy } else { nil } }.first
    }
}

/// Which requests a row has, apart from their path.
enum RequestKind: Sendable {
    case any
    /// GET and HEAD.
    case reading
    case posting
    /// GET and HEAD of clients that would rather have HTML than JSON.
    case readingHTML
    case options
    /// Any method with `Upgrade: websocket`.
    case upgrade
    /// GET with `Upgrade: websocket`.
    case webSocket

    func contains(_ request: ServiceRequest, isUpgrade: Bool) -> Bool {
        switch self {
        case .any: true
        case .reading: request.method.isReading
        case .posting: if case .POST = request.method { true } else { false }
        case .readingHTML: request.method.isReading && Accept.prefersHTML(request.headers)
        case .options: if case .OPTIONS = request.method { true } else { false }
        case .upgrade: isUpgrade
        case .webSocket: if isUpgrade, case .GET = request.method { true } else { false }
        }
    }
}

extension HTTPMethod {
    /// GET or HEAD. NIO compares methods as texts, which is no way to look for a row in a table.
    var isReading: Bool {
        switch self {
        case .GET, .HEAD: true
        default: false
        }
    }
}

/// How large a request's body may be, and the answer to a larger one, after which the connection closes.
struct BodyBound: Sendable {
    let size: Int
    let refusal: HTTPReply

    static let standard = BodyBound(
        size: ServerBounds.bodySize,
        refusal: .text(.payloadTooLarge, "The body is larger than \(ServerBounds.bodySize) bytes\n")
    )

    /// Descriptions may be long, and the document's server takes bodies of any length.
    static let topic = BodyBound(size: TopicLimits.body, refusal: .error(.bodyTooLarge))
}
