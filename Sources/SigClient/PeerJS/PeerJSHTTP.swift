import NIOCore
import NIOHTTP1
public import SigProtocol

/// What a PeerJS server says of itself at its root.
public struct PeerJSServerInfo: Sendable, Equatable {
    /// `PeerJS Server`.
    public var name: String?
    /// `A server side element to broker connections between PeerJS clients.`
    public var description: String?
    /// `https://peerjs.com/`.
    public var website: String?
    /// The whole object.
    public var json: JSONValue
}

extension PeerJSClient {
    /// Asks the server for an id that nobody has now ("GET /:key/id"). Nothing is reserved by asking.
    ///
    /// - Parameters:
    ///   - url: as for ``withConnection(to:configuration:isolation:_:)``.
    ///   - key: the server's key.
    ///   - connector: how to connect.
    ///   - timeout: for everything.
    /// - Throws: ``SignalingError``: the connector's codes; `.httpFailure` with the answer if the status is no success; `.protocolViolation` if the
    ///   answer can't be an id; `.timedOut`; `.cancelled`.
    public static func newID(
        at url: SignalingURL,
        key: String = "peerjs",
        connector: ConnectorConfiguration = ConnectorConfiguration(),
        timeout: Duration = .seconds(30)
    ) async throws(SignalingError) -> String {
        try await PeerJSHTTP.with(url, connector, timeout) { http throws(SignalingError) in
            try await http.newID(key: key)
        }
    }

    /// Asks the server for the ids that are registered now, in order of registration ("GET /:key/peers").
    ///
    /// - Throws: as ``newID(at:key:connector:timeout:)``; status 401 says that the server does not tell (its discovery is off), or that
    ///   the key is wrong.
    public static func peers(
        at url: SignalingURL,
        key: String = "peerjs",
        connector: ConnectorConfiguration = ConnectorConfiguration(),
        timeout: Duration = .seconds(30)
    ) async throws(SignalingError) -> [String] {
        try await PeerJSHTTP.with(url, connector, timeout) { http throws(SignalingError) in
            try await http.peers(key: key)
        }
    }

    /// Asks the server what it is ("GET /").
    ///
    /// - Throws: as ``newID(at:key:connector:timeout:)``.
    public static func info(
        at url: SignalingURL,
        connector: ConnectorConfiguration = ConnectorConfiguration(),
        timeout: Duration = .seconds(30)
    ) async throws(SignalingError) -> PeerJSServerInfo {
        try await PeerJSHTTP.with(url, connector, timeout) { http throws(SignalingError) in try await http.info() }
    }
}

/// The HTTP side of a PeerJS server.
struct PeerJSHTTP: Sendable {
    /// Bytes of the longest id that is taken from a server: what fits into the request head of a WebSocket with room to spare.
    static let maxID = 4096

    private let urls: PeerJSURLs
    private var requests: HTTPRequests
    private let hint: String

    init(_ urls: PeerJSURLs, _ requests: HTTPRequests) {
        let hint = "check the path of the server (\(urls.base.path)) and its key"
        self.urls = urls
        self.requests = requests
        self.hint = hint
        self.requests.explain = { refusal, _ in
            switch refusal.response?.status {
            case .unauthorized:
                refusal.saying("the server does not allow it: the key is wrong, or it does not tell who is there")
            case .notFound: refusal.saying("the server has nothing there: \(hint)")
            default: refusal
            }
        }
    }

    /// Runs requests on a connector of their own.
    static func with<Success: Sendable>(
        _ url: SignalingURL,
        _ configuration: ConnectorConfiguration,
        _ timeout: Duration,
        _ body: (PeerJSHTTP) async throws(SignalingError) -> Success
    ) async throws(SignalingError) -> Success {
        try await HTTPRequests.with(configuration, timeout: timeout) { requests throws(SignalingError) in
            try await body(PeerJSHTTP(PeerJSURLs(url), requests))
        }
    }

    /// The id is the body as it is; white space around it, such as a line end, is taken off.
    func newID(key: String) async throws(SignalingError) -> String {
        let answer = try await requests.response(.GET, urls.newID(key: key))
        let text = String(validating: answer.body.readableBytesView, as: UTF8.self).map(Self.trimmed)
        guard let text, !text.isEmpty, text.utf8.count <= Self.maxID,
            !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "<" })
        else {
            throw SignalingError(.protocolViolation, "the server's answer is no id: \(hint)", response: answer)
        }
        return text
    }

    func peers(key: String) async throws(SignalingError) -> [String] {
        let answer = try await requests.response(.GET, urls.peers(key: key))
        return try answer.read(as: "list of peers: \(hint)") { body in
            try JSONValue(parsing: body).elements?.map { $0.string ?? $0.description }
        }
    }

    func info() async throws(SignalingError) -> PeerJSServerInfo {
        let answer = try await requests.response(.GET, urls.base, headers: ["Accept": "application/json"])
        return try answer.read(as: "JSON object: \(hint)") { body in
            try JSONValue(parsing: body).object.map { object in
                PeerJSServerInfo(
                    name: object["name"]?.string,
                    description: object["description"]?.string,
                    website: object["website"]?.string,
                    json: object.value
                )
            }
        }
    }

    private static func trimmed(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        return String(scalars)
    }
}
