import NIOCore
import NIOHTTP1
public import SigProtocol

// They throw `SignalingError`: the connector's codes; `.httpFailure` with the answer and the server's words for a refusal (see
// `hubErrorKind`); `.protocolViolation` if the answer can't be read; `.timedOut`; `.cancelled`. The URL is the server's, as for
// `withConnection`; the time-out is for everything.
extension HubClient {
    /// Asks the server whether it takes newcomers, or sends them to another host ("/v1/status").
    ///
    /// A migrating server answers with 301 and no `Location`: that is an answer, not a failure.
    public static func status(
        at url: SignalingURL,
        connector: ConnectorConfiguration = ConnectorConfiguration(),
        timeout: Duration = .seconds(30)
    ) async throws(SignalingError) -> HubStatus {
        let http = HubHTTP(url: url, connector: connector, timeout: timeout)
        let answer = try await http.request(.GET, .status, accepting: [.ok, .movedPermanently])
        return try answer.read(as: "status: check its address") { HubStatus(parsing: $0) }
    }

    /// Asks for a hub without joining it. Who is in it is not told.
    ///
    /// - Parameters:
    ///   - id: the id of the hub.
    ///   - kind: `.fixed` or `.random`; the protocol has no way to ask for the others, which is `.invalidArgument`.
    ///   - url: the server.
    ///   - connector: how to connect.
    ///   - timeout: how long the answer may take. Beyond: `.timedOut`.
    public static func hub(
        _ id: String,
        kind: HubKind = .fixed,
        at url: SignalingURL,
        connector: ConnectorConfiguration = ConnectorConfiguration(),
        timeout: Duration = .seconds(30)
    ) async throws(SignalingError) -> HubDescription {
        let endpoint = HubEndpoint.hub(kind, .get)
        guard HubEndpoint.all.contains(endpoint) else {
            throw SignalingError(.invalidArgument, "only fixed and random hubs can be asked for")
        }
        var query = HubQuery()
        query[.id] = id
        let http = HubHTTP(url: url, connector: connector, timeout: timeout)
        return try await http.description(.GET, endpoint, query)
    }

    /// Makes a hub that stays when it is empty, until the server ends.
    ///
    /// - Parameters:
    ///   - id: the id of the hub.
    ///   - url: the server.
    ///   - connector: how to connect.
    ///   - timeout: how long the answer may take. Beyond: `.timedOut`.
    ///   - metadata: what is said of the hub, as it is; empty for nothing.
    ///   - secret: the server's. It goes as `Authorization: base64(secret)` and nowhere else; traces don't show it.
    public static func createPermanentHub(
        _ id: String,
        metadata: String = "",
        secret: String,
        at url: SignalingURL,
        connector: ConnectorConfiguration = ConnectorConfiguration(),
        timeout: Duration = .seconds(30)
    ) async throws(SignalingError) -> HubDescription {
        var query = HubQuery()
        query[.id] = id
        query[.hubMetadata] = metadata
        let http = HubHTTP(url: url, connector: connector, timeout: timeout)
        return try await http.description(.POST, .hub(.permanent, .create), query, secret: secret)
    }

    /// Has the server send newcomers to another host from now on. That can't be taken back, only given another host.
    ///
    /// - Parameters:
    ///   - url: the server.
    ///   - connector: how to connect.
    ///   - timeout: how long the answer may take. Beyond: `.timedOut`.
    ///   - host: `host` or `host:port`. The server checks nothing; what is none can't be followed and is refused here with
    ///     `.invalidArgument`.
    ///   - secret: as for ``createPermanentHub(_:metadata:secret:at:connector:timeout:)``.
    public static func migrate(
        to host: String,
        secret: String,
        at url: SignalingURL,
        connector: ConnectorConfiguration = ConnectorConfiguration(),
        timeout: Duration = .seconds(30)
    ) async throws(SignalingError) {
        guard (try? HostAndPort(host[...]))?.host != nil, host.utf8.count <= Bounds.closeReason else {
            throw SignalingError(.invalidArgument, "the host to migrate to is written as HOST or HOST:PORT")
        }
        var query = HubQuery()
        query[.host] = host
        let http = HubHTTP(url: url, connector: connector, timeout: timeout)
        _ = try await http.request(.POST, .migrate, query, secret: secret)
    }
}

/// The HTTP side of a hub server.
private struct HubHTTP {
    let url: SignalingURL
    let connector: ConnectorConfiguration
    let timeout: Duration

    func description(
        _ method: HTTPMethod,
        _ endpoint: HubEndpoint,
        _ query: HubQuery,
        secret: String? = nil
    ) async throws(SignalingError) -> HubDescription {
        let answer = try await request(method, endpoint, query, secret: secret)
        return try answer.read(as: "description of a hub: check its address") { HubDescription(parsing: $0) }
    }

    /// Makes a request and returns its answer, if that has one of the accepted statuses and says nothing of an error. (The ZeroHub
    /// server was seen to answer 200 to a wrong secret, and that it is wrong.)
    func request(
        _ method: HTTPMethod,
        _ endpoint: HubEndpoint,
        _ query: HubQuery = HubQuery(),
        secret: String? = nil,
        accepting statuses: [HTTPResponseStatus] = [.ok]
    ) async throws(SignalingError) -> HTTPResponse {
        let target = url.hubURL(endpoint, query)
        var headers = HTTPHeaders()
        if let secret { headers.add(name: HubAuthorization.header, value: HubAuthorization.value(of: secret)) }
        return try await HTTPRequests.with(connector, timeout: timeout) { requests throws(SignalingError) in
            var requests = requests
            requests.explain = { $0.explainedByHub(path: $1.path) }
            return try await requests.response(method, target, headers: headers) { answer in
                !statuses.contains(answer.status) || HubErrorKind(body: answer.body) != .other
            }
        }
    }
}
