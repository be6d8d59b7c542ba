import NIOCore
import NIOHTTP1
import SigProtocol

/// Requests to the HTTP side of a signaling server. What all such requests have in common is here: the connector that they are made on,
/// and that a refusal becomes an error with the server's words.
struct HTTPRequests: Sendable {
    let connector: Connector
    /// For each request, from the name to the end of the answer.
    let timeout: Duration
    /// What a protocol knows about a refusal, and nothing here does: a sentence that says what is wrong.
    var explain: @Sendable (_ refusal: SignalingError, _ url: SignalingURL) -> SignalingError = { refusal, _ in refusal
    }

    /// Runs requests on a connector of their own, which is shut down whatever comes of them.
    static func with<Success: Sendable>(
        _ configuration: ConnectorConfiguration,
        timeout: Duration,
        _ body: (HTTPRequests) async throws(SignalingError) -> Success
    ) async throws(SignalingError) -> Success {
        let connector = Connector(configuration)
        do {
            let success = try await body(HTTPRequests(connector: connector, timeout: timeout))
            await connector.shutdown()
            return success
        } catch {
            await connector.shutdown()
            throw error
        }
    }

    /// Makes a request and returns its answer, unless that is a refusal.
    ///
    /// - Parameters:
    ///   - json: goes as the body, with its Content-Type.
    ///   - isRefusal: which answers are; by default those whose status is no success (2xx).
    /// - Throws: ``SignalingError``: the connector's codes; `.httpFailure` with the answer, the server's words and how long to wait
    ///   for a refusal; `.timedOut`; `.cancelled`.
    func response(
        _ method: HTTPMethod,
        _ url: SignalingURL,
        headers: HTTPHeaders = [:],
        json: ByteBuffer? = nil,
        isRefusal: (HTTPResponse) -> Bool = { !(200..<300).contains($0.status.code) }
    ) async throws(SignalingError) -> HTTPResponse {
        var headers = headers
        if json != nil { headers.replaceOrAdd(name: "Content-Type", value: "application/json") }
        let response = try await connector.request(method, url, headers: headers, body: json, timeout: timeout)
        guard !isRefusal(response) else {
            throw explain(SignalingError(.httpFailure, "the server refused the request", answer: response), url)
        }
        return response
    }
}

extension HTTPResponse {
    /// What the body says. How long it may be is the connector's ``ConnectorConfiguration/maxResponseBody``.
    ///
    /// - Parameters:
    ///   - what: what the answer should be, for people: `list of peers`.
    ///   - read: reads it; nil if it is none.
    /// - Throws: `.protocolViolation` with the answer if it is none.
    func read<Value>(as what: String, _ read: (ByteBuffer) throws -> Value?) throws(SignalingError) -> Value {
        do {
            if let value = try read(body) { return value }
        } catch {
            throw SignalingError(
                .protocolViolation,
                "the server's answer is no \(what)",
                cause: error,
                response: self
            )
        }
        throw SignalingError(.protocolViolation, "the server's answer is no \(what)", response: self)
    }
}

extension SignalingError {
    /// The longest answer that is looked at for the server's words.
    private static let maxErrorBody = 64 * 1024

    /// An error that an HTTP answer tells: with the answer, how long to wait, and the server's words where they are JSON of the
    /// form `{"error":TEXT}`.
    init(_ code: Code, _ message: String, answer: HTTPResponse) {
        let words = answer.body.readableBytes <= Self.maxErrorBody ? ErrorObject.text(in: answer.body) : nil
        self.init(code, message, response: answer, serverMessage: words, retryAfter: answer.retryAfter)
    }
}

extension HTTPResponse {
    /// The longest wait that is believed: a day.
    private static let maxRetryAfter: UInt32 = 86_400

    /// The Retry-After header, where it is a number of seconds (RFC 9110, 10.2.3).
    var retryAfter: Duration? {
        guard let text = headers.first(name: "Retry-After"), let seconds = UInt32(text), seconds <= Self.maxRetryAfter
        else { return nil }
        return .seconds(Int64(seconds))
    }
}
