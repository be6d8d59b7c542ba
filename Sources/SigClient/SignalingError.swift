public import NIOCore
public import NIOHTTP1
public import SigProtocol

/// What went wrong in the client, as data: a code to decide by, a sentence to show, and what the other side said.
public struct SignalingError: Error, Sendable, CustomStringConvertible {
    /// What kind of failure it is. The codes decide the exit codes of `sigctl`.
    public enum Code: Sendable, Hashable, CaseIterable {
        /// A URL, header, id or option that can't be used; nothing was sent.
        case invalidArgument
        /// The name has no address.
        case hostNotFound
        /// No connection: refused, unreachable, or no server on the Unix socket.
        case connectFailed
        /// No connection, TLS or upgrade within the connect time-out.
        case connectTimeout
        /// TLS could not be agreed on, or the certificate was not trusted.
        case tlsFailed
        /// The proxy refused or broke its protocol.
        case proxyFailed
        /// The server answered the upgrade with something other than 101; `response` has it.
        case upgradeRefused
        /// An HTTP request got a status that is a failure; `response` has it.
        case httpFailure
        /// The other side broke HTTP, WebSocket or the signaling protocol.
        case protocolViolation
        /// A frame, body or head over the client's bound.
        case tooLarge
        /// The connection ended before what was asked for; `close` says how.
        case closed
        /// The server answered with an error of its protocol; `serverMessage` has its words, `serverCode` its code.
        case serverError
        /// The peer that was written to is not there, or did not come in time.
        case peerUnavailable
        /// What was asked for did not come in time.
        case timedOut
        /// The caller's task was cancelled.
        case cancelled
        /// More arrived than the inbox holds and nobody took it.
        case inboxOverflow
        /// A file could not be read or written.
        case io
        /// A file of certificates or a key does not hold what it should; nothing was sent.
        case badCertificateFile
        /// A fault of this library.
        case internalFault
    }

    /// What kind of failure it is: what to decide by.
    public var code: Code
    /// One sentence for people, without the server's words, without a full stop.
    public var message: String
    /// What caused it, where something did.
    public var cause: (any Error)?
    /// The answer that refused an upgrade or failed a request: status, headers and (bounded) body.
    public var response: HTTPResponse?
    /// The close frame that ended the connection; 1006 if none came.
    public var close: WebSocketClose?
    /// The server's own words, as they came: not yet safe for a terminal.
    public var serverMessage: String?
    /// The server's own code for it, where its protocol has one: `room_full`, `ID-TAKEN`.
    public var serverCode: String?
    /// How long to wait before it is worth trying again, where the server said so or its documents do.
    public var retryAfter: Duration?
    /// Whether it ended a connection that never became ready: what answers there may speak another protocol.
    package var wasBeforeReady = false

    public init(
        _ code: Code,
        _ message: String,
        cause: (any Error)? = nil,
        response: HTTPResponse? = nil,
        close: WebSocketClose? = nil,
        serverMessage: String? = nil,
        serverCode: String? = nil,
        retryAfter: Duration? = nil
    ) {
        self.code = code
        self.message = message
        self.cause = cause
        self.response = response
        self.close = close
        self.serverMessage = serverMessage
        self.serverCode = serverCode
        self.retryAfter = retryAfter
    }

    /// The caller's task was cancelled.
    static let taskCancelled = SignalingError(.cancelled, "cancelled")

    /// The same error in another sentence.
    func saying(_ message: String) -> SignalingError {
        var error = self
        error.message = message
        return error
    }

    public var description: String {
        var text = message
        if let response { text += " (HTTP \(response.status.code) \(response.status.reasonPhrase))" }
        if let serverMessage { text += ": \(serverMessage)" }
        if let close { text += " (close \(close))" }
        if let cause { text += " (\(cause))" }
        return text
    }
}

/// A whole HTTP answer, its body bounded by the connector.
public struct HTTPResponse: Sendable, Equatable {
    /// The status, whatever it is: a refusal is an answer, too.
    public var status: HTTPResponseStatus
    /// The header fields, as they came and in their order.
    public var headers: HTTPHeaders
    /// The body as far as it was read: at most ``ConnectorConfiguration/maxResponseBody`` bytes, and 64 KiB of an answer that refuses an
    /// upgrade. No Content-Encoding is asked for, and none is undone.
    public var body: ByteBuffer

    public init(status: HTTPResponseStatus, headers: HTTPHeaders = [:], body: ByteBuffer = ByteBuffer()) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
