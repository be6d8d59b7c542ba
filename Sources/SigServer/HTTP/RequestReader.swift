import NIOCore
import NIOHTTP1
import SigProtocol

/// A whole request, or what is answered instead of it, with what its answer depends on.
struct ReceivedRequest {
    var request: ServiceRequest
    var version: HTTPVersion
    var keepAlive: Bool
    /// Whether it had an Upgrade header of any kind: every answer to it but 101 closes the connection, because the decoder
    /// stops there.
    var hasUpgrade: Bool
    /// What the router found for it; nil if it was refused before.
    var route: Router.Route?
    /// The answer that was decided on while reading; the connection closes after it.
    var refusal: HTTPReply?

    /// Bytes that it holds while it waits, about.
    var cost: Int {
        let head = request.path.utf8.count + (request.query?.utf8.count ?? 0)
        let fields = request.headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count + 64 }
        return 256 + head + fields + request.body.storageCapacity
    }

    /// Whether nothing can follow it: the decoder reads nothing behind an upgrade, whether it is taken or not, nor behind CONNECT.
    var isLast: Bool {
        if case .CONNECT = request.method { true } else { hasUpgrade }
    }

    /// Whether it asks for a WebSocket, with whatever method.
    var isUpgrade: Bool {
        hasUpgrade && request.headers.asksForWebSocket
    }
}

/// Joins the parts of the requests of one connection, as a pure machine: parts and errors in, whole requests out, the time
/// handed in. It keeps the bounds of a request, and knows when waiting for the rest of one is over.
struct RequestReader {
    /// What is to be done about one part.
    enum Action {
        case none
        /// Say 100 Continue.
        case proceed
        /// A request is whole, or refused while it was being read.
        case request(ReceivedRequest)
    }

    private enum State {
        /// Nothing has come since the connection was accepted.
        case fresh(since: NIODeadline)
        /// Nothing has come since the last request.
        case idle(since: NIODeadline)
        /// Something has, but not its whole head.
        case head(since: NIODeadline)
        /// Its head has: it is `unfinished`.
        case body(since: NIODeadline, last: NIODeadline)
        /// A request was refused or can't be followed by another: what comes is not looked at.
        case done
    }

    private let hosts: HostCheck
    private let router: Router
    /// The last host that was allowed.
    private var allowedHost: String?
    private var state: State
    /// What has come of a request whose body is not whole. Beside the state, so that it is not copied when something comes.
    private var unfinished: ReceivedRequest?
    private var sawPart = false

    /// - Parameters:
    ///   - router: finds the row of each request as soon as its head is there: the row says how large the body may be.
    ///   - now: the time of accepting the connection, from which the first head has its time.
    init(hosts: HostCheck, router: Router, now: NIODeadline) {
        self.hosts = hosts
        self.router = router
        state = .fresh(since: now)
    }

    /// When the connection is to be closed unless more comes; nil if it isn't waiting.
    var deadline: NIODeadline? {
        switch state {
        case .idle(let since): since + ServerBounds.idleTime
        case .fresh(let since), .head(let since): since + ServerBounds.headTime
        case .body(let since, let last): min(since + ServerBounds.bodyTime, last + ServerBounds.bodyPause)
        case .done: nil
        }
    }

    /// What the connection is waited for, for the log.
    var waitsFor: String {
        switch state {
        case .fresh: "no request in time"
        case .idle: "idle"
        case .head: "no whole request head in time"
        case .body: "no whole request body in time"
        case .done: "done"
        }
    }

    /// Whether no request has begun.
    var isIdle: Bool {
        switch state {
        case .fresh, .idle: true
        case .head, .body, .done: false
        }
    }

    /// Whether nothing more is to be read.
    var isDone: Bool {
        if case .done = state { return true }
        return false
    }

    /// Bytes of an unfinished body that are held.
    var heldBytes: Int { unfinished?.request.body.storageCapacity ?? 0 }

    mutating func receive(_ part: HTTPServerRequestPart, from: RemoteAddress, now: NIODeadline) -> Action {
        sawPart = true
        switch part {
        case .head(let head):
            guard !isDone else { return .none }
            return receiveHead(head, from: from, now: now)
        case .body(let bytes):
            guard case .body(let since, _) = state else { return .none }
            let length = (unfinished?.request.body.readableBytes ?? 0) + bytes.readableBytes
            let row = unfinished?.route?.row
            if length > row?.body.size ?? 0, let request = unfinished.take() {
                return refuse(request, (row?.body ?? .standard).refusal)
            }
            unfinished?.request.body.writeImmutableBuffer(bytes)
            state = .body(since: since, last: now)
            return .none
        case .end:
            guard case .body = state, let request = unfinished.take() else { return .none }
            state = request.isLast ? .done : .idle(since: now)
            return .request(request)
        }
    }

    /// A read of the socket is over: if it brought bytes and no part, they are the beginning of a head.
    mutating func readEnded(now: NIODeadline) {
        defer { sawPart = false }
        guard !sawPart else { return }
        switch state {
        case .fresh(let since): state = .head(since: since)
        case .idle: state = .head(since: now)
        case .head, .body, .done: break
        }
    }

    /// The time of the last answer, from which the next request has its idle time.
    mutating func answered(now: NIODeadline) {
        if case .idle = state { state = .idle(since: now) }
    }

    /// The decoder gave up: the refusal, or nil if nothing is to be said.
    mutating func failed(_ error: any Error, from: RemoteAddress) -> ReceivedRequest? {
        guard !isDone, let error = error as? HTTPParserError, error != .invalidEOFState else {
            state = .done
            unfinished = nil
            return nil
        }
        state = .done
        unfinished = nil
        let reply: HTTPReply =
            switch error {
            case .headerOverflow: .text(.requestHeaderFieldsTooLarge, "Request header fields too large\n")
            case .invalidVersion: .text(.httpVersionNotSupported, "HTTP/1.1 or HTTP/1.0 only\n")
            default: .text(.badRequest, "Bad request\n")
            }
        return ReceivedRequest(
            request: ServiceRequest(method: .RAW(value: "-"), path: "-", from: from),
            version: .http1_1,
            keepAlive: false,
            hasUpgrade: false,
            refusal: reply
        )
    }

    // MARK: Heads

    private mutating func receiveHead(_ head: HTTPRequestHead, from: RemoteAddress, now: NIODeadline) -> Action {
        var path = head.uri
        var authority: String?
        if let split = Self.splitAbsolute(path) {
            authority = String(split.authority)
            path = String(split.rest)
        }
        var query: String?
        if let mark = path.utf8.firstIndex(of: UInt8(ascii: "?")) {
            query = String(path[path.utf8.index(after: mark)...])
            path = String(path[..<mark])
        }
        var headers = head.headers
        var fields = KnownFields(headers)
        if fields.hasSpace {
            headers = headers.trimmed
            fields = KnownFields(headers)
        }
        var request = ReceivedRequest(
            request: ServiceRequest(
                method: head.method,
                path: path,
                query: query,
                headers: headers,
                origin: fields.origin,
                from: from
            ),
            version: head.version,
            keepAlive: head.isKeepAlive,
            hasUpgrade: fields.hasUpgrade
        )
        if let refusal = refusal(of: head, fields, path: path, authority: authority) { return refuse(request, refusal) }
        let route = router.route(request.request, isUpgrade: request.isUpgrade)
        request.route = route
        // A length over the bound is refused before it is sent.
        if let length = fields.contentLength, (Int(length) ?? .max) > route.row.body.size {
            return refuse(request, route.row.body.refusal)
        }
        var action = Action.none
        if head.version.minor >= 1, fields.hasExpect {
            guard headers[canonicalForm: "Expect"].allSatisfy({ $0.isWord("100-continue") }) else {
                return refuse(request, .text(.expectationFailed, "Only Expect: 100-continue is known\n"))
            }
            let hasBody = fields.hasTransferEncoding || fields.contentLength.map { $0 != "0" } ?? false
            if hasBody { action = .proceed }
        }
        state = .body(since: now, last: now)
        unfinished = request
        return action
    }

    private mutating func refusal(
        of head: HTTPRequestHead,
        _ fields: KnownFields,
        path: String,
        authority: String?
    ) -> HTTPReply? {
        if fields.hosts > 1 || (fields.hosts == 0 && head.version.minor >= 1) {
            return .text(.badRequest, "A request needs exactly one Host header\n")
        }
        guard path.utf8.first == UInt8(ascii: "/") || path == "*" || head.method == .CONNECT else {
            return .text(.badRequest, "The path of a request starts with /\n")
        }
        if let host = authority ?? fields.host, host != allowedHost {
            guard self.hosts.allows(host) else { return Self.misdirected }
            // Nearly every request of a connection names the same one.
            allowedHost = host
        }
        return nil
    }

    private static let misdirected = HTTPReply.text(
        .misdirectedRequest,
        "This server is for this machine: it answers to localhost and loopback addresses only."
            + " Start it with --any-host to take any Host header.\n"
    )

    private mutating func refuse(_ request: ReceivedRequest, _ reply: HTTPReply) -> Action {
        state = .done
        var request = request
        request.request.body = ByteBuffer()
        request.refusal = reply
        return .request(request)
    }

    /// Splits `http://authority/path?query`, the form that proxies send (RFC 9112, 3.2.2).
    private static func splitAbsolute(_ target: String) -> (authority: Substring, rest: Substring)? {
        guard target.utf8.first != UInt8(ascii: "/"), let colons = target.firstRange(of: "://"),
            ["http", "https"].contains(target[..<colons.lowerBound].lowercased())
        else { return nil }
        let rest = target[colons.upperBound...]
        guard let end = rest.firstIndex(where: { $0 == "/" || $0 == "?" }) else { return (rest, "/") }
        return (rest[..<end], rest[end] == "/" ? rest[end...] : "/" + rest[end...])
    }
}
