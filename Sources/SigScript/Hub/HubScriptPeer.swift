import SigClient
import SigProtocol
import Synchronization

/// A peer of a hub in a script.
final class HubScriptPeer: ScriptPeer {
    let about: AboutPeer
    /// The hub that we are in, or were last.
    private let own = Mutex<(id: String?, kind: HubKind)?>(nil)

    init(about: AboutPeer) { self.about = about }

    func mapper() -> any EventMapping<HubEvent> { HubEventMapper(peer: about.name) }

    /// Gets into the hub that the statement or the target names. By itself a hub that is not there is made; a target that is the
    /// whole address of an endpoint says otherwise.
    func entry(_ call: ResolvedCall?) throws -> PeerEntry<HubClientConfiguration> {
        let target = about.target
        let hub = call?.text("hub") ?? target.hub
        let kind = try Self.kind(call?.text("kind") ?? target.kind)
        var configuration = HubClientConfiguration()
        do {
            configuration.hub = try HubEntry(target.hubAction ?? Self.action(kind, hub), kind, id: hub)
        } catch {
            throw ScriptFailure(.badData, "\(error.message) (hub= and kind= in the target, or of 'join')")
        }
        own.withLock { $0 = (nil, kind) }
        configuration.metadata = Self.metadata(call, "metadata") ?? target.peerMetadata ?? ""
        configuration.hubMetadata = target.hubMetadata ?? ""
        return PeerEntry(configuration: configuration, bringsIdentity: true)
    }

    /// The way in that a kind of hub has: not all can be made by who joins.
    private static func action(_ kind: HubKind, _ hub: String?) -> HubAction {
        switch kind {
        case .fixed: .joinOrCreate
        case .random: hub == nil ? .create : .join
        case .ip: hub == nil ? .joinOrCreate : .join
        case .permanent: .join
        }
    }

    private static func kind(_ word: String?) throws(ScriptFailure) -> HubKind {
        guard let word else { return .fixed }
        guard let kind = HubKind(rawValue: word) else {
            let kinds = HubKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ScriptFailure(
                .badData,
                "kind=\(Inert.text(word, maxLength: 40)) is no kind of hub; the kinds are \(kinds)"
            )
        }
        return kind
    }

    /// Metadata is a text; JSON is the text that it is written as.
    private static func metadata(_ call: ResolvedCall?, _ field: String) -> String? {
        switch call?[field] {
        case .text(let text): text
        case .json(let json): json.description
        case nil: nil
        }
    }

    func perform(_ call: ResolvedCall, on client: HubClient, _ host: PeerHost) async throws {
        switch call.verb {
        case "offer":
            try await client.offer(to: try call.required("to"), sdp: try SignalField(description: call).text)
        case "answer":
            try await client.answer(to: try call.required("to"), sdp: try SignalField(description: call).text)
        case "candidate":
            try await client.candidate(to: try call.required("to"), try SignalField(candidate: call).text)
        case "metadata":
            guard let metadata = Self.metadata(call, "v") else { throw call.missing("v") }
            try await client.updateMetadata(metadata)
        case "raw": try await client.send(raw: try call.frame())
        case "join":
            throw ScriptFailure(.badData, "it is in a hub already: being connected is being in one; close it first")
        default: throw unknown(call)
        }
    }

    func ask(_ call: ResolvedCall, _ connector: ConnectorConfiguration) async throws -> JSONValue? {
        switch call.verb {
        case "get":
            let own = own.withLock { $0 }
            guard let hub = own?.id ?? about.target.hub else {
                throw ScriptFailure(.notSo, "\(about.name) is in no hub that could be asked about; connect it first")
            }
            let kind = try own?.kind ?? Self.kind(about.target.kind)
            return try await HubClient.hub(hub, kind: kind, at: about.target.url, connector: connector).json
        case "status": return try await HubClient.status(at: about.target.url, connector: connector).json
        default: return nil
        }
    }

    /// Which hub we got into only the server knows, where it makes up the id.
    func saw(_ event: Event) {
        guard event.kind == .identity, let hub = event.payloadText("hub") else { return }
        own.withLock { $0?.id = hub }
    }
}
