import NIOCore
import NIOHTTP1
import SigProtocol

/// Requests to a topic server.
struct TopicHTTP: Sendable {
    /// What all paths hang below: nothing at most servers, never with a slash at its end.
    private let base: SignalingURL
    private let headers: HTTPHeaders
    private let timeout: Duration
    let connector: Connector

    init(_ url: SignalingURL, _ configuration: TopicClientConfiguration) {
        var base = url
        while base.path.hasSuffix("/") { base.path.removeLast() }
        self.base = base
        headers = configuration.origin.map { ["Origin": $0] } ?? [:]
        timeout = configuration.options.requestTimeout
        connector = Connector(configuration.options.connector)
    }

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
        var headers = headers
        if body != nil { headers.add(name: "Content-Type", value: "application/json") }
        let answer = try await connector.request(
            body == nil ? .GET : .POST,
            url,
            headers: headers,
            body: body,
            timeout: timeout
        )
        guard (200..<300).contains(answer.status.code) else {
            var error = SignalingError(.httpFailure, "the server refused the request", answer: answer)
            error.message = explanation(of: error, at: url.path)
            throw error
        }
        return answer.body
    }

    private func explanation(of error: SignalingError, at path: String) -> String {
        switch (error.topicErrorKind, error.response?.status) {
        case (.notFound, _): "the session is not there: it has expired, or it is of another origin"
        case (.codeTaken, _): "the code is another session's already"
        case (.tooManySessions, _), (.tooManyCandidates, _): "the server keeps no more"
        // A server that knows the path says what is not there, in JSON.
        case (nil, .notFound): "the server has no topics at \(path): check the address"
        case (nil, .tooManyRequests): "the server has had too many requests from here"
        default: error.message
        }
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
