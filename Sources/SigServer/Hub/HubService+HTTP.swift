public import NIOCore
internal import NIOHTTP1
internal import SigProtocol

/// Admission of WebSockets, and the plain HTTP of the endpoints ("HTTP endpoints").
extension HubService {
    /// Admits a handshake that is in order. One to a path that is plain HTTP, as things are, is no WebSocket after all.
    public mutating func admit(_ request: ServiceRequest, now: NIODeadline) -> Admission {
        guard let endpoint = HubEndpoint(path: request.endpoint), case .hub(let kind, let action) = endpoint else {
            return .answer
        }
        // A migrating server redirects those who would make a permanent hub, too.
        guard endpoint.opensWebSocket || backupHost != nil else { return .answer }
        let verdict = count(request, now: now)
        if let verdict, !verdict.isAllowed { return .refuse(Self.tooMany(verdict)) }
        do throws(HubQuery.NotUTF8) {
            let query = try HubQuery(request.query, at: endpoint)
            if case .refuse(let kind) = admission(kind, action, query, request) {
                return .refuse(Self.adding(verdict, to: HubReply.of(kind)))
            }
            return verdict.map { .acceptAdding($0.headers) } ?? .accept
        } catch {
            return .refuse(Self.adding(verdict, to: HubReply.of(error)))
        }
    }

    /// Answers everything that is no WebSocket: other methods count as GET, but for POST to make a hub.
    public mutating func answer(_ request: ServiceRequest, turn: inout ServiceTurn) -> HTTPReply {
        let verdict = count(request, now: turn.now)
        if let verdict, !verdict.isAllowed { return Self.tooMany(verdict) }
        guard let endpoint = HubEndpoint(path: request.endpoint) else { return HubReply.of(.unsupportedPath) }
        do throws(HubQuery.NotUTF8) {
            let reply = try answer(request, at: endpoint, &turn)
            return Self.adding(verdict, to: reply)
        } catch {
            return Self.adding(verdict, to: HubReply.of(error))
        }
    }

    private mutating func answer(
        _ request: ServiceRequest,
        at endpoint: HubEndpoint,
        _ turn: inout ServiceTurn
    ) throws(HubQuery.NotUTF8) -> HTTPReply {
        switch endpoint {
        case .status: return status(request)
        case .migrate: return try migrate(request)
        case .hub(let kind, .get):
            let query = try HubQuery(request.query, at: endpoint)
            guard let hub = registry[HubName(kind: kind, id: query[.id])] else { return HubReply.of(.hubNotFound) }
            return .json(.ok, hub.described.json.bytes)
        case .hub(.permanent, .create):
            if backupHost != nil { return HubReply.migrating(request) }
            guard isAuthorized(request) else { return HubReply.of(.unauthorized) }
            let query = try HubQuery(request.query, at: endpoint)
            return make(HubName(kind: .permanent, id: query[.id]), query, request, now: turn.now)
        case .hub(let kind, let action):
            // Nobody comes in this way who could say something of itself.
            let query = try HubQuery(request.query, at: endpoint, but: .peerMetadata)
            return answerPlain(kind, action, query, request, now: turn.now)
        }
    }

    /// A request to an endpoint that opens WebSockets, which is none.
    private mutating func answerPlain(
        _ kind: HubKind,
        _ action: HubAction,
        _ query: HubQuery,
        _ request: ServiceRequest,
        now: NIODeadline
    ) -> HTTPReply {
        let admission = admission(kind, action, query, request)
        if case .redirect = admission { return HubReply.migrating(request) }
        if case .refuse(.hubNotFound) = admission { return HubReply.of(.hubNotFound) }
        // As documented, POST makes a hub; one that asks for a WebSocket besides is a handshake gone wrong.
        guard request.method == .POST, action == .create, !request.headers.asksForWebSocket else {
            return HubReply.of(.upgradeFailed)
        }
        switch admission {
        case .make(let name): return make(name, query, request, now: now)
        case .makeRandom: return make(freshName(), query, request, now: now)
        case .refuse(let kind): return HubReply.of(kind)
        case .join, .redirect: return HubReply.of(.upgradeFailed)
        }
    }

    private mutating func make(
        _ name: HubName,
        _ query: HubQuery,
        _ request: ServiceRequest,
        now: NIODeadline
    ) -> HTTPReply {
        do throws(HubErrorKind) {
            let hub = try registry.make(name, metadata: query[.hubMetadata], date: request.date, now: now)
            return .json(.ok, hub.described.json.bytes)
        } catch {
            return HubReply.of(error)
        }
    }

    /// The one endpoint that pages of other origins may read. The header is there without an Origin, too, and empty then, as at the
    /// ZeroHub server.
    private func status(_ request: ServiceRequest) -> HTTPReply {
        let status = backupHost.map { HubStatus.migrating(backupHost: $0) } ?? .ok
        var reply = HTTPReply.json(backupHost == nil ? .ok : .movedPermanently, status.json.bytes)
        let origin = request.headers.first(name: "Origin") ?? ""
        reply.headers.add(name: "Access-Control-Allow-Origin", value: origin)
        return reply
    }

    /// Sends newcomers to another host from now on. There is no way back, but another host.
    private mutating func migrate(_ request: ServiceRequest) throws(HubQuery.NotUTF8) -> HTTPReply {
        let query = Result { () throws(HubQuery.NotUTF8) in try HubQuery(request.query, at: .migrate) }
        if case .success(let query) = query, query[.host].isEmpty { return HubReply.of(.hostMissing) }
        guard isAuthorized(request) else { return HubReply.of(.unauthorized) }
        backupHost = try query.get()[.host]
        return HTTPReply(.ok)
    }

    private func isAuthorized(_ request: ServiceRequest) -> Bool {
        let headers = request.headers[HubAuthorization.header]
        guard let secret, headers.count == 1, let header = headers.first else { return false }
        return secret.matches(header)
    }

    // MARK: Rate

    private mutating func count(_ request: ServiceRequest, now: NIODeadline) -> HubRateLimiter.Verdict? {
        rateLimits ? limiter.take(request.from, now: now, date: request.date) : nil
    }

    private static func tooMany(_ verdict: HubRateLimiter.Verdict) -> HTTPReply {
        var reply = HubReply.of(.rateLimited)
        reply.headers.add(contentsOf: verdict.headers)
        return reply
    }

    /// The ZeroHub server says the rate with everything but what its error texts replace.
    private static func adding(_ verdict: HubRateLimiter.Verdict?, to reply: HTTPReply) -> HTTPReply {
        guard let verdict, ![.upgradeRequired, .serviceUnavailable].contains(reply.status) else { return reply }
        var reply = reply
        reply.headers.add(contentsOf: verdict.headers)
        return reply
    }
}
