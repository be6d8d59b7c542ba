public import NIOCore
public import NIOHTTP1

/// A request as the services see it: the path in its raw bytes, still percent-encoded, without the query.
public struct ServiceRequest: Sendable {
    /// The method, one of those that the router's row for the path has.
    public var method: HTTPMethod
    /// The path, raw and not normalised.
    public var path: String
    /// What stands behind the `?`, raw; nil without one.
    public var query: String?
    /// The header fields, as they came.
    public let headers: HTTPHeaders
    /// Where the page comes from that makes the request: the field `Origin`, several of them with commas between; nil if nothing says so.
    public let origin: String?
    /// The body; empty for upgrades.
    public var body: ByteBuffer
    /// Where the connection comes from.
    public var from: RemoteAddress
    /// When the service was asked, as people date it: to be told and not to be waited by.
    public var date: WallTime
    /// Which of its paths the service is asked for, in the word of the router's row: `root`, `id` and `peers` for PeerJS, `healthz` and
    /// `config.js` for rooms, the path itself for hubs; empty for a WebSocket of the others.
    public var endpoint = ""
    /// What stood in the open place of the row's path, still percent-encoded: the key of `/KEY/id`.
    public var segment: String?

    public init(
        method: HTTPMethod = .GET,
        path: String,
        query: String? = nil,
        headers: HTTPHeaders = [:],
        body: ByteBuffer = ByteBuffer(),
        from: RemoteAddress = .unix,
        date: WallTime = WallTime(),
        endpoint: String = "",
        segment: String? = nil
    ) {
        self.init(method: method, path: path, query: query, headers: headers, origin: headers.origin, from: from)
        self.body = body
        self.date = date
        self.endpoint = endpoint
        self.segment = segment
    }

    /// - Parameter origin: what the header fields say of it.
    init(
        method: HTTPMethod,
        path: String,
        query: String?,
        headers: HTTPHeaders,
        origin: String?,
        from: RemoteAddress
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.origin = origin
        body = ByteBuffer()
        self.from = from
        date = WallTime()
    }
}
