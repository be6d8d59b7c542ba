internal import NIOHTTP1
internal import SigProtocol

/// What a request to an endpoint that opens WebSockets comes to, as things are. Nothing is done by finding out.
///
/// A WebSocket is asked about twice, before and after its upgrade, and a plain request once: all by the same rules.
enum HubAdmission {
    /// Join this hub.
    case join(HubName)
    /// Make this hub and join it.
    case make(HubName)
    /// Make a hub with a new id and join it.
    case makeRandom
    /// The server is migrating: this newcomer belongs elsewhere.
    case redirect(to: String)
    case refuse(HubErrorKind)

    /// - Parameters:
    ///   - host: where newcomers are sent, if the server is migrating. Hubs that are there can be joined all the same.
    ///   - ownHub: the IP hub of whoever asks.
    init(
        _ kind: HubKind,
        _ action: HubAction,
        id: String,
        ownHub: String,
        in registry: HubRegistry,
        migratingTo host: String?
    ) {
        let name = HubName(kind: kind, id: kind == .ip && action != .join ? ownHub : id)
        let makes = action == .create || action == .joinOrCreate
        if let host, makes || registry[name] == nil {
            self = .redirect(to: host)
        } else if makes, kind == .random {
            self = registry.isFull ? .refuse(.createFailed) : .makeRandom
        } else if action == .join || action == .joinOrCreate && registry[name] != nil {
            self = registry.refusal(toJoin: name).map { .refuse($0) } ?? .join(name)
        } else {
            self = registry.refusal(toMake: name).map { .refuse($0) } ?? .make(name)
        }
    }
}

extension RemoteAddress {
    /// The id of the IP hub of whoever comes from here: a decimal number that is always the same for an address (FNV-1a, 64 bits).
    var hubID: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in description.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return String(hash)
    }
}
