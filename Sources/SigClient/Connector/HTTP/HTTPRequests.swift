import NIOCore
import NIOHTTP1
import SigProtocol

/// Requests to the HTTP side of a signaling server. What all such requests have in common is here: a status that is a failure
/// becomes an error with the server's words, an answer that has to be JSON is read.
struct HTTPRequests: Sendable {
    let connector: Connector
    /// For each request, from the name to the end of the answer.
    let timeout: Duration
    /// What a status is called that is a failure, as a sentence for people.
    var explain: @Sendable (HTTPResponseStatus) -> String = { _ in "the server refused the request" }

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

    /// Makes a request and returns its answer, whose status is a success (2xx).
    ///
    /// - Parameter json: goes as the body, with its Content-Type.
    /// - Throws: ``SignalingError``: the connector's codes; `.httpFailure` with the answer, the server's words and how long to wait
    ///   for any other status; `.timedOut`; `.cancelled`.
    func response(
        _ method: HTTPMethod = .GET,
        _ url: SignalingURL,
        headers: HTTPHeaders = [:],
        json: JSONValue? = nil
    ) async throws(SignalingError) -> HTTPResponse {
        var headers = headers
        if json != nil { headers.replaceOrAdd(name: "Content-Type", value: "application/json") }
        let response = try await connector.request(method, url, headers: headers, body: json?.bytes, timeout: timeout)
        guard (200..<300).contains(response.status.code) else {
            throw SignalingError(.httpFailure, explain(response.status), answer: response)
        }
        return response
    }

    /// Makes a request whose answer is a JSON value of a certain kind. How long it may be is the connector's
    /// ``ConnectorConfiguration/maxResponseBody``, how deep ``Bounds/jsonDepth``.
    ///
    /// - Parameters:
    ///   - what: what the answer should be, for people: `list of peers`.
    ///   - read: what the value says; nil if it is none of that kind.
    /// - Throws: as ``response(_:_:headers:json:)``; `.protocolViolation` with the answer if it is no such value.
    func json<Value>(
        _ what: String,
        _ method: HTTPMethod = .GET,
        _ url: SignalingURL,
        headers: HTTPHeaders = [:],
        json: JSONValue? = nil,
        _ read: (JSONValue) -> Value?
    ) async throws(SignalingError) -> Value {
        let response = try await response(method, url, headers: headers, json: json)
        guard let value = try? JSONValue(parsing: response.body), let read = read(value) else {
            throw SignalingError(.protocolViolation, "the server's answer is no \(what)", response: response)
        }
        return read
    }
}

extension SignalingError {
    /// The longest answer that is looked at for the server's words.
    private static let maxErrorBody = 64 * 1024

    /// An error that an HTTP answer tells: with the answer, how long to wait, and the server's words where they are JSON of the
    /// form `{"error":TEXT}`.
    init(_ code: Code, _ message: String, answer: HTTPResponse) {
        var words: String?
        if answer.body.readableBytes <= Self.maxErrorBody {
            words = (try? JSONValue(parsing: answer.body))?.object?["error"]?.string
        }
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
