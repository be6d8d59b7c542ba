public import NIOCore

/// Why a server refuses, told by its words: other servers give some of them other status codes.
public enum HubErrorKind: Error, Sendable, Hashable, CaseIterable {
    /// No hub of this id, or none of this kind.
    case hubNotFound
    /// A hub of this id is there already.
    case idTaken
    /// The path takes WebSockets, and the request is none that is in order. (The ZeroHub server says 500.)
    case upgradeFailed
    /// The server's secret is missing or another one.
    case unauthorized
    /// There are as many hubs, or peers in the hub, as the server takes.
    case createFailed
    /// A migration without the host to migrate to.
    case hostMissing
    /// More requests from one address than the server takes in a minute.
    case rateLimited
    /// A path that the protocol does not have.
    case unsupportedPath
    /// Words that the ZeroHub server does not have.
    case other

    /// What a body means.
    public init(body: ByteBuffer) {
        let words = Self.message(of: body)
        self = Self.allCases.first { $0 != .other && $0.text == words } ?? .other
    }

    /// The server's words; empty for `other`.
    public var text: String {
        switch self {
        case .hubNotFound: "hub not found"
        case .idTaken: "hub id already exists"
        case .upgradeFailed: "websocket upgrade error"
        case .unauthorized: "invalid authorization code"
        case .createFailed: "create hub error"
        case .hostMissing: "new release host not found"
        case .rateLimited: "Limit exceeded"
        case .unsupportedPath: "unsupported path"
        case .other: ""
        }
    }

    /// The status that the words come with; 400 for `other`.
    public var status: Int {
        switch self {
        case .hubNotFound, .unsupportedPath: 404
        case .idTaken: 409
        case .upgradeFailed: 426
        case .unauthorized: 401
        case .createFailed, .hostMissing: 503
        case .rateLimited: 429
        case .other: 400
        }
    }

    /// Whether the words stand in an object, `{"error":"…"}`, and not alone.
    public var isJSON: Bool {
        switch self {
        case .hubNotFound, .idTaken, .upgradeFailed, .unauthorized, .createFailed, .other: true
        case .hostMissing, .rateLimited, .unsupportedPath: false
        }
    }

    /// The body of an answer that says it.
    public var body: ByteBuffer { isJSON ? Self.body(saying: text) : ByteBuffer(string: text) }

    /// The body of an answer that says something in the form of the ZeroHub server's errors.
    public static func body(saying text: String) -> ByteBuffer { ErrorObject.bytes(saying: text) }

    /// The words in a body: those of its `error` if it is an object that has one, else all of it.
    public static func message(of body: ByteBuffer) -> String {
        ErrorObject.text(in: body) ?? String(buffer: body)
    }
}
