import NIOHTTP1
import SigClient
import SigProtocol

/// What statements mean to a peer of one protocol. It decides nothing about scripts: it connects, does what it is told, and its client
/// reports what happens.
protocol ScriptPeer: Sendable {
    associatedtype Client: SignalingClient

    /// What all peers know of themselves.
    var about: AboutPeer { get }

    /// Makes events of what the client reports.
    func mapper() -> any EventMapping<Client.Event>

    /// How to connect, and whether an `identity` follows.
    ///
    /// - Parameter call: `connect` or `join`; nil does what the target says.
    func entry(_ call: ResolvedCall?) throws -> PeerEntry<Client.Configuration>

    /// Does what a verb says, on an open connection. It returns when what was asked for has been answered; what is not answered, when it is written.
    func perform(_ call: ResolvedCall, on client: Client, _ host: PeerHost) async throws

    /// Asks what needs no connection.
    ///
    /// - Returns: the value of the `result`; nil if the verb is none of these.
    func ask(_ call: ResolvedCall, _ connector: ConnectorConfiguration) async throws -> JSONValue?

    /// Brings what does not come by itself: it runs while an event that it could bring is waited for. It throws when that is in vain.
    func watch(_ client: Client, _ host: PeerHost) async throws

    /// Sends a WebSocket ping and awaits its pong.
    func ping(_ client: Client) async throws

    /// Sees an event before anybody expects it.
    func saw(_ event: Event)

    /// An event was taken by an `expect`.
    func consumed(_ event: Event)
}

extension ScriptPeer {
    func ask(_ call: ResolvedCall, _ connector: ConnectorConfiguration) async throws -> JSONValue? { nil }
    func watch(_ client: Client, _ host: PeerHost) async throws {}
    func ping(_ client: Client) async throws { try await client.fence() }
    func saw(_ event: Event) {}
    func consumed(_ event: Event) {}

    /// The failure for a verb that the protocol does not have. Scripts that were checked have none of these, but for those whose target
    /// was not known then.
    func unknown(_ call: ResolvedCall) -> ScriptFailure {
        let verbs = VerbDescription.verbs(of: about.target.protocolName).map(\.name).joined(separator: ", ")
        return ScriptFailure(
            .badData,
            "a \(about.target.protocolName) peer has no verb '\(call.verb)'"
                + (verbs.isEmpty ? "" : "; it has \(verbs)")
        )
    }
}

/// What all peers know of themselves.
struct AboutPeer: Sendable {
    var name: String
    var target: Target
    /// Whether PeerJS heartbeats are events.
    var showsHeartbeats = false
    /// Where files that the target names are.
    var place: SourcePlace

    /// The path of a file that the target names: relative to the script, as all paths in scripts.
    func path(of file: String) -> String { place.path(of: file) }
}

/// How a peer connects.
struct PeerEntry<Configuration: ClientConfiguration> {
    var configuration: Configuration
    /// Whether being let in is told as `identity`.
    var bringsIdentity: Bool
}

/// What a peer tells whoever runs the script.
struct PeerHost: Sendable {
    /// Takes events, in order. Their numbers are given here.
    var took: @Sendable ([Event]) async -> Void
    /// Waits between polls.
    var sleep: @Sendable (Duration) async throws -> Void
    var connector: ConnectorConfiguration
}

/// A peer that is connected, whatever protocol it speaks.
struct OpenPeer: Sendable {
    var perform: @Sendable (ResolvedCall) async throws -> Void
    var watch: @Sendable () async throws -> Void
    var ping: @Sendable () async throws -> Void
    /// Flushes, and closes with a handshake; bounded by the connector's close time-out.
    var close: @Sendable (WebSocketClose) async -> Void
}

extension ScriptPeer {
    /// Connects, and stays until the connection is closed or lost.
    ///
    /// - Parameters:
    ///   - opened: is told of the connection before any of its events, and whether an `identity` follows.
    /// - Throws: why there was no connection; an ``SignalingError`` whose refusal is an event has been told as that.
    func live(
        _ call: ResolvedCall?,
        _ host: PeerHost,
        opened: @escaping @Sendable (OpenPeer, Bool) async -> Void
    ) async throws {
        var entry = try entry(call)
        entry.configuration.options.connector = host.connector
        entry.configuration.options.recording = .everything
        let mapper = mapper()
        let isOpen = OpenFlag()
        let bringsIdentity = entry.bringsIdentity
        do {
            try await Client.withConnection(
                to: about.target.url,
                configuration: entry.configuration,
                isolation: nil
            ) { client in
                await isOpen.set()
                let line = OpenPeer(
                    perform: { try await perform($0, on: client, host) },
                    watch: { try await watch(client, host) },
                    ping: { try await ping(client) },
                    close: { await client.close($0) }
                )
                await opened(line, bringsIdentity)
                var mapper = mapper
                await host.took(mapper.greeting(at: .now()))
                for try await happened in client.timedEvents {
                    await host.took(mapper.events(for: happened.event, at: happened.at))
                }
            }
        } catch let error as SignalingError {
            if await !isOpen.isSet {
                var mapper = mapper
                await host.took(refusalEvents(error, &mapper))
            }
            throw error
        }
    }

    /// What a refusal of the connection is as events: the error, and the close that followed it.
    private func refusalEvents(_ error: SignalingError, _ mapper: inout any EventMapping<Client.Event>) -> [Event] {
        guard error.isReply else { return [] }
        var events = [mapper.event(refusal: error, at: .now()) ?? event(.init(replying: error))]
        if let close = error.close {
            events.append(event(.closed(WebSocketEnd(close: close, clean: close.code != 1006))))
        }
        return events
    }

    /// An event that no client reports.
    func event(_ draft: EventDraft) -> Event {
        Event(
            at: .now(),
            seq: 0,
            peer: about.name,
            protocolName: about.target.protocolName,
            direction: draft.direction,
            kind: draft.kind,
            from: draft.from,
            to: draft.to,
            payload: draft.payload
        )
    }
}

/// Whether a connection came about.
private actor OpenFlag {
    private(set) var isSet = false
    func set() { isSet = true }
}

extension SignalingError {
    /// Whether a server said so, which is an `error` event.
    var isReply: Bool { code == .serverError || ((code == .httpFailure || code == .upgradeRefused) && response != nil) }
}

extension EventDraft {
    /// The event of a refusal for which a protocol has no other form.
    /// - Parameter verb: what was refused.
    init(replying error: SignalingError, of verb: String? = nil) {
        self.init(.error) {
            $0.member("message", error.serverWords ?? error.message)
            if let response = error.response { $0.member("status", JSONValue(int: Int(response.status.code))) }
            if let verb { $0.member("of", verb) }
        }
    }
}
