import NIOHTTP1
import SigProtocol

/// Which pages of other origins may read a protocol's answers (https://fetch.spec.whatwg.org, "CORS protocol").
///
/// Access-Control-Allow-Private-Network is never among the headers: a page from the open network has no business here.
struct CORSPolicy: Sendable, Equatable {
    /// The origins, compared to the letter; empty for every origin.
    let origins: Set<ExactText>
    /// The origin that a request of no listed one is told; nil if it is told none.
    var otherwise: String?
    /// Whether cookies may be sent along, and which headers may be read beside the usual ones.
    var credentials = false
    var exposed: String?
    /// What a browser is told that it may send.
    let methods: String
    /// Which header fields; nil for those that it asks about, in its own words.
    var fields: String?
    /// For how many seconds it may keep what it was told.
    var maxAge: String?
    /// What the answer to OPTIONS has beside that, for no reason but that the real server's has it.
    var preflightExtras: HTTPHeaders = [:]

    init(origins: [String], methods: String) {
        self.origins = Set(origins.map(ExactText.init))
        self.methods = methods
    }

    /// What every answer has, whoever asks, and beside it `Access-Control-Allow-Origin` if there is an allowed origin. `Vary` always says
    /// that it was looked at.
    var fixedFields: [(name: String, value: String)] { [("Vary", "Origin")] + sharedFields }

    /// The answer to OPTIONS.
    func preflight(for request: ServiceRequest) -> HTTPReply {
        var headers: HTTPHeaders = ["Vary": "Origin, Access-Control-Request-Headers"]
        if let origin = allowedOrigin(for: request) { headers.add(name: Self.allowOrigin, value: origin) }
        for (name, value) in sharedFields { headers.add(name: name, value: value) }
        headers.add(name: "Access-Control-Allow-Methods", value: methods)
        if let fields = fields ?? request.headers.first(name: "Access-Control-Request-Headers") {
            headers.add(name: "Access-Control-Allow-Headers", value: fields)
        }
        if let maxAge { headers.add(name: "Access-Control-Max-Age", value: maxAge) }
        headers.add(contentsOf: preflightExtras)
        return HTTPReply(.noContent, headers: headers)
    }

    /// The header field of `allowedOrigin(for:)`.
    static let allowOrigin = "Access-Control-Allow-Origin"

    /// The origin that may read the answer: the request's own, whatever it is called, `null` too. Nil if none may.
    func allowedOrigin(for request: ServiceRequest) -> String? {
        if let origin = request.origin, origins.isEmpty || origins.contains(ExactText(origin)) { return origin }
        return otherwise
    }

    private var sharedFields: [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        if credentials { fields.append(("Access-Control-Allow-Credentials", "true")) }
        if let exposed { fields.append(("Access-Control-Expose-Headers", exposed)) }
        return fields
    }
}

extension CORSPolicy {
    /// PeerJS: every origin, unless some are listed. WebSockets are not bound by it.
    init(peerJS configuration: PeerJSConfiguration) {
        self.init(origins: configuration.corsOrigins, methods: "GET,HEAD,PUT,PATCH,POST,DELETE")
        // Not allowed with 204 by RFC 9110, 8.6; the real servers send it, because some browsers waited for a body without.
        preflightExtras = ["Content-Length": "0"]
    }

    /// Topic: every origin, unless some are listed; then all others are told the first of them.
    init(topic configuration: TopicConfiguration) {
        let origins = configuration.corsOrigins == ["*"] ? [] : configuration.corsOrigins
        self.init(origins: origins, methods: "GET,POST,OPTIONS")
        otherwise = origins.first
        credentials = true
        exposed = "Content-Type"
        fields = "Content-Type,Origin"
        maxAge = "600"
        preflightExtras = ["Content-Type": "text/plain; charset=UTF-8"]
    }
}

/// What a row of the router adds to its answers.
enum AddedHeaders: Sendable {
    case cors(CORSPolicy)
    /// The four headers that the room server sends with everything.
    case security

    /// What all answers have alike.
    var fixedFields: [(name: String, value: String)] {
        switch self {
        case .cors(let policy): policy.fixedFields
        case .security: Self.securityHeaders
        }
    }

    private static let securityHeaders = [
        (name: "X-Content-Type-Options", value: "nosniff"),
        (name: "X-Frame-Options", value: "DENY"),
        (name: "X-XSS-Protection", value: "1; mode=block"),
        (name: "Referrer-Policy", value: "strict-origin-when-cross-origin"),
    ]
}
