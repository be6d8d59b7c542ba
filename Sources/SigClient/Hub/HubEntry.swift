public import SigProtocol

/// Which hub to get into, and how: the ways that the protocol has ("HTTP endpoints").
public enum HubEntry: Sendable, Hashable {
    /// Makes a hub of this id. Refused if there is one already.
    case create(String)
    /// Makes a hub, whose id the server makes up.
    case createRandom
    /// Joins a hub that is there. The id of an IP hub is the number that the server made of the address, as whoever is in it knows it.
    case join(String, HubKind = .fixed)
    /// Joins the hub of this id, and makes it if it is not there.
    case joinOrCreate(String)
    /// Joins the hub of all who come from our address, and makes it if it is not there.
    case joinOrCreateIP

    /// Makes an entry of its parts, as they stand on a command line.
    ///
    /// - Parameters:
    ///   - action: what becomes of the hub: join, create or both.
    ///   - kind: which name space it is in.
    ///   - id: nil where none is given. An empty one is the id of a hub like any other.
    /// - Throws: `.invalidArgument` for what the protocol does not have, and what to do instead.
    public init(_ action: HubAction, _ kind: HubKind = .fixed, id: String? = nil) throws(SignalingError) {
        func refuse(_ why: String) -> SignalingError { SignalingError(.invalidArgument, why) }
        switch (action, kind, id) {
        case (.create, .fixed, let id?): self = .create(id)
        case (.create, .random, nil): self = .createRandom
        case (.join, _, let id?): self = .join(id, kind)
        case (.joinOrCreate, .fixed, let id?): self = .joinOrCreate(id)
        case (.joinOrCreate, .ip, nil): self = .joinOrCreateIP
        case (.create, .random, _?): throw refuse("the id of a random hub is made by the server: leave it out")
        case (.joinOrCreate, .ip, _?):
            throw refuse("the id of an IP hub is made by the server: leave it out, or join the hub that has it")
        case (.create, .ip, _): throw refuse("an IP hub is made by join-or-create")
        case (.create, .permanent, _):
            throw refuse("a permanent hub is made with the server's secret, not by who joins it: make it, then join it")
        case (.joinOrCreate, .random, _): throw refuse("a random hub is made by create, and joined under its id")
        case (.joinOrCreate, .permanent, _): throw refuse("a permanent hub can only be joined")
        case (.get, _, _): throw refuse("asking for a hub is no way into it")
        case (.create, .fixed, nil), (.join, _, nil), (.joinOrCreate, .fixed, nil): throw refuse("say which hub")
        }
    }

    /// Where the WebSocket is opened: the endpoint's path says what is done, the query which hub is meant.
    public var endpoint: HubEndpoint {
        switch self {
        case .create: .hub(.fixed, .create)
        case .createRandom: .hub(.random, .create)
        case .join(_, let kind): .hub(kind, .join)
        case .joinOrCreate: .hub(.fixed, .joinOrCreate)
        case .joinOrCreateIP: .hub(.ip, .joinOrCreate)
        }
    }

    /// The id of the hub; nil where the server makes it.
    public var id: String? {
        switch self {
        case .create(let id), .join(let id, _), .joinOrCreate(let id): id
        case .createRandom, .joinOrCreateIP: nil
        }
    }
}
