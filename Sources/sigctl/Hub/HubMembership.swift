import SigClient
import SigProtocol
import SigScript

/// Which hub we get into and how, checked before the network: servers answer what they don't have with a 404 that says nothing of it.
struct HubMembership: Sendable {
    var target: Target
    var entry: HubEntry

    /// - Parameters:
    ///   - action: what the command does.
    ///   - hub: what the command names; else the target's.
    ///   - kind: what the command names; else the target's, else `fixed`.
    init(_ action: HubAction, hub: String?, kind: HubKind?, _ common: CommonOptions) throws {
        target = try HubTarget.read(for: action, common)
        entry = try Self.entry(action, try kind ?? HubTarget.kind(of: target), hub ?? target.hub)
    }

    /// The way in for a command that sends to a peer: the target's, if its path says one. Else the hub is joined; an IP hub, which
    /// is there as soon as one comes, is made if need be.
    init(sendingTo hub: String?, kind: HubKind?, _ common: CommonOptions) throws {
        target = try Settings.target(of: .hub, options: common)
        let (hub, kind) = (hub ?? target.hub, try kind ?? HubTarget.kind(of: target))
        let action = target.hubAction ?? (kind == .ip && hub == nil ? .joinOrCreate : .join)
        guard hub != nil || kind == .ip || action == .create else {
            throw Failure(.usage, "which hub? Give --hub, as in: --hub lobby")
        }
        entry = try Self.entry(action, kind, hub)
    }

    /// Not every action is there for every kind, and not everywhere has a hub a name.
    private static func entry(_ action: HubAction, _ kind: HubKind, _ hub: String?) throws -> HubEntry {
        do { return try HubEntry(action, kind, id: hub) } catch {
            throw Failure(.usage, advice(action, kind, hub) ?? error.message)
        }
    }

    /// What to write instead.
    private static func advice(_ action: HubAction, _ kind: HubKind, _ hub: String?) -> String? {
        let word = hub.map { Inert.text($0, maxLength: 100) } ?? "HUB"
        return switch (action, kind) {
        case (.create, .random):
            "the server makes the id of a random hub: leave '\(word)' out, or leave --kind out"
        case (.create, .ip):
            "the hub of an address is there as soon as somebody comes: sigctl hub join-or-create --kind ip"
        case (.create, .permanent), (.joinOrCreate, .permanent):
            "a permanent hub is made by whoever has the server's secret: sigctl hub permanent \(word) --secret-file FILE; "
                + "then sigctl hub join \(word) --kind permanent"
        case (.joinOrCreate, .random):
            "a random hub is made, sigctl hub create --kind random, or joined by its id: sigctl hub join ID --kind random"
        case (.joinOrCreate, .ip):
            "the server knows the hub of our address: leave '\(word)' out; by its id a hub is joined: "
                + "sigctl hub join \(word) --kind ip"
        case (.join, .ip):
            "which hub? The number that the server made of an address; for that of our own: "
                + "sigctl hub join-or-create --kind ip"
        case (.create, .fixed), (.join, _), (.joinOrCreate, .fixed):
            "which hub? Write it like: sigctl hub \(action) lobby"
        case (.get, _): nil
        }
    }
}

/// What targets of hub servers say.
enum HubTarget {
    /// The target of a command; a path that is for another one is refused.
    static func read(for action: HubAction, _ common: CommonOptions) throws -> Target {
        let target = try Settings.target(of: .hub, options: common)
        guard target.hubAction == nil || target.hubAction == action else {
            throw Failure(
                .usage,
                "the path of the target is that of 'hub \(target.hubAction?.rawValue ?? "")', and this is 'hub \(action)'; "
                    + "write the target as \(target.url.scheme)://\(target.url.hostAndPort)"
            )
        }
        return target
    }

    /// The kind of hub that a target names, else `fixed`.
    static func kind(of target: Target) throws -> HubKind {
        guard let word = target.kind else { return .fixed }
        guard let kind = HubKind(rawValue: word) else {
            let kinds = HubKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure(
                .usage,
                "kind=\(Inert.text(word, maxLength: 40)) in the target is no kind of hub; the kinds are \(kinds)"
            )
        }
        return kind
    }
}
