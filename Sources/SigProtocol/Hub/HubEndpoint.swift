/// The four kinds of hub. Each has ids of its own: the same id names different hubs in different kinds.
public enum HubKind: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// A hub whose id its maker chose.
    case fixed
    /// A hub whose id is a UUID that the server made.
    case random
    /// The hub of all who come from one address; its id is a number that the server makes of it.
    case ip
    /// A hub that stays when it is empty. Making one takes the server's secret.
    case permanent

    /// The path's segment behind `/v1`.
    public var segment: String {
        switch self {
        case .fixed: "hubs"
        case .random: "random-hubs"
        case .ip: "ip-hubs"
        case .permanent: "permanent-hubs"
        }
    }

    public var description: String { rawValue }
}

/// What can be done with a hub, by the last segment of its path.
public enum HubAction: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    case create
    case join
    case joinOrCreate = "join-or-create"
    case get

    public var description: String { rawValue }
}

/// The paths of the protocol ("HTTP endpoints"): the one table of clients and servers.
public enum HubEndpoint: Sendable, Hashable, CustomStringConvertible {
    /// Whether the server is there, or migrating and to where.
    case status
    /// Has the server send newcomers to another host. Takes the server's secret.
    case migrate
    case hub(HubKind, HubAction)

    /// All there are: not every action is there for every kind of hub.
    public static let all: [HubEndpoint] = [
        .status,
        .hub(.fixed, .create), .hub(.fixed, .join), .hub(.fixed, .joinOrCreate), .hub(.fixed, .get),
        .hub(.random, .create), .hub(.random, .join), .hub(.random, .get),
        .hub(.ip, .joinOrCreate), .hub(.ip, .join),
        .hub(.permanent, .create), .hub(.permanent, .join),
        .migrate,
    ]

    /// The endpoint of a path, compared to the letter; nil if there is none.
    public init?(path: String) {
        guard let found = Self.paths.first(where: { $0.path.utf8.elementsEqual(path.utf8) }) else { return nil }
        self = found.endpoint
    }

    private static let paths = all.map { (endpoint: $0, path: $0.path) }

    /// The whole path, from its slash on, without a query.
    public var path: String {
        switch self {
        case .status: "/v1/status"
        case .migrate: "/v1/admin/migrate"
        case .hub(let kind, let action): "/v1/\(kind.segment)/\(action)"
        }
    }

    public var description: String { path }

    /// Whether a WebSocket there becomes a peer of a hub. The others are plain HTTP.
    public var opensWebSocket: Bool {
        switch self {
        case .status, .migrate, .hub(_, .get), .hub(.permanent, .create): false
        case .hub: true
        }
    }

    /// Whether a hub may come of it.
    public var makesHub: Bool {
        switch self {
        case .hub(_, .create), .hub(_, .joinOrCreate): true
        case .status, .migrate, .hub: false
        }
    }

    /// The members of the query that count there, in the order in which clients write them. Others are ignored.
    public var members: [HubQuery.Member] {
        switch self {
        case .status: []
        case .migrate: [.host]
        case .hub(.permanent, .create): [.id, .hubMetadata]
        case .hub(_, .get): [.id]
        case .hub(_, .join): [.id, .peerMetadata]
        case .hub(.random, _), .hub(.ip, _): [.hubMetadata, .peerMetadata]
        case .hub: [.id, .hubMetadata, .peerMetadata]
        }
    }
}
