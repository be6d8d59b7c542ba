package import SigProtocol

/// Where a client of hubs connects to, and where it goes on from there: a pure value.
struct HubRoute: Sendable, Equatable {
    private(set) var url: SignalingURL
    private(set) var endpoint: HubEndpoint

    /// - Parameters:
    ///   - url: the server, or one of its endpoints whole, as in `ws://HOST/v1/hubs/join?id=lobby`.
    ///   - entry: which hub; nil takes the endpoint that the URL names.
    ///   - metadata: ours; empty for none.
    ///   - hubMetadata: that of the hub, if one is made; empty for none.
    /// - Throws: `.invalidArgument` if neither says which hub.
    init(_ url: SignalingURL, _ entry: HubEntry?, metadata: String, hubMetadata: String) throws(SignalingError) {
        if let entry {
            var query = HubQuery()
            query[.id] = entry.id ?? ""
            query[.peerMetadata] = metadata
            query[.hubMetadata] = hubMetadata
            endpoint = entry.endpoint
            self.url = url.hubURL(entry.endpoint, query)
        } else {
            guard let endpoint = url.hubEndpoint, endpoint.opensWebSocket else {
                throw SignalingError(
                    .invalidArgument,
                    "say which hub, or give the whole address of one: ws://HOST/v1/hubs/join-or-create?id=HUB"
                )
            }
            self.endpoint = endpoint
            self.url = url
            for (member, text) in [(HubQuery.Member.hubMetadata, hubMetadata), (.peerMetadata, metadata)]
            where !text.isEmpty && endpoint.members.contains(member) {
                self.url = self.url.adding(query: member.rawValue, value: text)
            }
        }
    }

    /// The way back into a hub that this one has led to: one that was made is there now and is joined.
    func leadingBack(to id: String) -> HubRoute {
        guard case .hub(let kind, .create) = endpoint else { return self }
        var route = self
        route.endpoint = .hub(kind, .join)
        route.url.path = url.hubBasePath + route.endpoint.path
        route.url.query = url.query(without: [.id, .hubMetadata])
        route.url = route.url.adding(query: HubQuery.Member.id.rawValue, value: id)
        return route
    }

    /// The same at another host, in the same way: the scheme, the path and the query stay.
    /// - Parameter backup: `host` or `host:port`, exactly; without a port, the port stays too.
    func leading(toHost backup: String) -> HubRoute? {
        guard !backup.hasSuffix(":"), let parsed = try? HostAndPort(backup[...]), let host = parsed.host else {
            return nil
        }
        var route = self
        route.url.host = host
        route.url.port = parsed.port ?? url.port
        return route
    }
}

extension SignalingURL {
    /// The endpoint that the path ends in; nil if it is none.
    package var hubEndpoint: HubEndpoint? {
        HubEndpoint.all.first { path.hasSuffix($0.path) }
    }

    /// What the paths of the protocol hang below: nothing at most servers, never with a slash at its end.
    var hubBasePath: String {
        var base = path[...]
        if let endpoint = hubEndpoint {
            base = base.dropLast(endpoint.path.count)
        } else {
            while base.hasSuffix("/") { base.removeLast() }
        }
        return String(base)
    }

    /// The address of an endpoint of the server that this is an address of. Members of the query that are no business of the
    /// protocol stay.
    func hubURL(_ endpoint: HubEndpoint, _ query: HubQuery = HubQuery()) -> SignalingURL {
        var url = self
        url.path = hubBasePath + endpoint.path
        let members = [self.query(without: HubQuery.Member.allCases), query.encoded(for: endpoint)]
        url.query = members.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "&")
        if url.query == "" { url.query = nil }
        return url
    }

    /// The query as it is written, without the members of some names.
    fileprivate func query(without names: [HubQuery.Member]) -> String? {
        query?.split(separator: "&").filter { member in
            !names.contains { FormQuery(String(member))[$0.rawValue] != nil }
        }.joined(separator: "&")
    }
}
