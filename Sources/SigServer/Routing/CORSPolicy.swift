import NIOHTTP1
import SigProtocol

/// Which pages of other origins may read a protocol's answers (https://fetch.spec.whatwg.org, "CORS protocol").
///
/// Access-Control-Allow-Private-Network is never among the headers: a page from the open network has no business here.
struct CORSPolicy: Sendable, Equatable {
    /// The origins, compared to the letter; empty for every origin.
    let origins: Set<String>
    /// What a browser is told that it may send.
    let methods: String

    /// An origin that may read is echoed, whatever it is called, `null` too. `Vary` always says so.
    func headers(for request: HTTPHeaders) -> HTTPHeaders {
        var headers: HTTPHeaders = ["Vary": "Origin"]
        allowOrigin(of: request, in: &headers)
        return headers
    }

    /// The answer to OPTIONS. What the browser asks to send in the header fields is allowed in its own words.
    func preflight(for request: HTTPHeaders) -> HTTPReply {
        var headers: HTTPHeaders = ["Vary": "Origin, Access-Control-Request-Headers"]
        allowOrigin(of: request, in: &headers)
        headers.add(name: "Access-Control-Allow-Methods", value: methods)
        if let fields = request.first(name: "Access-Control-Request-Headers") {
            headers.add(name: "Access-Control-Allow-Headers", value: fields)
        }
        // Not allowed with 204 by RFC 9110, 8.6; the real servers send it, because some browsers waited for a body without.
        headers.add(name: "Content-Length", value: "0")
        return HTTPReply(.noContent, headers: headers)
    }

    private func allowOrigin(of request: HTTPHeaders, in headers: inout HTTPHeaders) {
        guard let origin = request.first(name: "Origin"), origins.isEmpty || origins.contains(origin) else { return }
        headers.add(name: "Access-Control-Allow-Origin", value: origin)
    }
}

extension CORSPolicy {
    /// PeerJS: every origin, unless some are listed. WebSockets are not bound by it.
    init(peerJS configuration: PeerJSConfiguration) {
        self.init(origins: Set(configuration.corsOrigins), methods: "GET,HEAD,PUT,PATCH,POST,DELETE")
    }
}

/// What a row of the router adds to its answers.
enum AddedHeaders: Sendable {
    case cors(CORSPolicy)
    /// The four headers that the room server sends with everything.
    case security

    func add(to headers: inout HTTPHeaders, for request: HTTPHeaders) {
        switch self {
        case .cors(let policy): headers.add(contentsOf: policy.headers(for: request))
        case .security: headers.add(contentsOf: Self.securityHeaders)
        }
    }

    private static let securityHeaders: HTTPHeaders = [
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "X-XSS-Protection": "1; mode=block",
        "Referrer-Policy": "strict-origin-when-cross-origin",
    ]
}
