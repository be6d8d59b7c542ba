import NIOCore
import NIOHTTP1
import SigProtocol

/// Requests to a topic server.
struct TopicHTTP: Sendable {
    /// What all paths hang below: nothing at most servers, never with a slash at its end.
    private let base: SignalingURL
    private let headers: HTTPHeaders
    private let requests: HTTPRequests

    init(_ url: SignalingURL, _ configuration: TopicClientConfiguration) {
        var base = url
        while base.path.hasSuffix("/") { base.path.removeLast() }
        self.base = base
        headers = configuration.origin.map { ["Origin": $0] } ?? [:]
        requests = HTTPRequests(
            connector: Connector(configuration.options.connector),
            timeout: configuration.options.requestTimeout,
            explain: { refusal, url in refusal.explainedByTopic(path: url.path) }
        )
    }

    var connector: Connector { requests.connector }

    /// The paths of the protocol.
    enum Path {
        case version, topics(TopicPageRequest), health, answer, poll
        case sessions(TopicName), offer(TopicName)

        fileprivate var text: String {
            switch self {
            case .version: "/"
            case .topics: "/topics"
            case .health: "/health"
            case .answer: "/answer"
            case .poll: "/poll"
            case .sessions(let topic): "/\(topic.segment)/sessions"
            case .offer(let topic): "/\(topic.segment)/offer"
            }
        }

        fileprivate var query: String? {
            if case .topics(let page) = self { page.query } else { nil }
        }
    }

    /// Makes a request and returns the body of its answer, whose status is a success. With a body it is a POST.
    ///
    /// - Throws: ``SignalingError``: the connector's codes; `.httpFailure` with the answer and the server's words for any other
    ///   status; `.timedOut`; `.cancelled`.
    func request(_ path: Path, body: ByteBuffer? = nil) async throws(SignalingError) -> ByteBuffer {
        var url = base
        url.path += path.text
        if let query = path.query { url.query = [base.query, query].compactMap(\.self).joined(separator: "&") }
        return try await requests.response(body == nil ? .GET : .POST, url, headers: headers, json: body).body
    }

    /// Makes a request of any kind and returns its answer, whose status is a success.
    ///
    /// - Throws: as ``request(_:body:)``; `.invalidArgument` for a path that can't stand in a request.
    func request(
        _ method: HTTPMethod,
        path: String,
        body: ByteBuffer?
    ) async throws(SignalingError) -> HTTPResponse {
        guard path.hasPrefix("/"), path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }) else {
            throw SignalingError(
                .invalidArgument,
                "a path begins with / and has no spaces, no # and only ASCII characters: percent-encode others"
            )
        }
        var url = base
        let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        url.path += parts.first.map(String.init) ?? ""
        if parts.count > 1 { url.query = String(parts[1]) }
        return try await requests.response(method, url, headers: headers, json: body)
    }

    /// Reads the body of an answer.
    func read<Value>(
        _ body: ByteBuffer,
        _ parse: (ByteBuffer) throws(TopicReadingError) -> Value
    ) throws(SignalingError) -> Value {
        do {
            return try parse(body)
        } catch {
            throw SignalingError(
                .protocolViolation,
                "the server's answer is none of a topic server: check the address",
                cause: error
            )
        }
    }
}
