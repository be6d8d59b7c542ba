import SigClient
import SigProtocol

/// A member of a room in a script.
struct RoomScriptPeer: ScriptPeer {
    let about: AboutPeer

    func mapper() -> any EventMapping<RoomEvent> { RoomEventMapper(peer: about.name) }

    /// Joins with the connection what the statement or the target names. A target without a room is connected only.
    func entry(_ call: ResolvedCall?) throws -> PeerEntry<RoomClientConfiguration> {
        var configuration = RoomClientConfiguration()
        configuration.id = call?.text("id") ?? about.target.id
        configuration.room = call?.text("room") ?? about.target.room
        if call?.verb == "join", configuration.room == nil {
            throw ScriptFailure(.badData, "'join' needs room=…, or a target with room=")
        }
        return PeerEntry(configuration: configuration, bringsIdentity: configuration.room != nil)
    }

    func perform(_ call: ResolvedCall, on client: RoomClient, _ host: PeerHost) async throws {
        switch call.verb {
        case "join":
            guard let room = call.text("room") ?? about.target.room else { throw call.missing("room") }
            var id = call.text("id")
            if id == nil, await client.id == nil { id = about.target.id }
            try await client.join(room, as: id)
        case "leave": try await client.leave()
        case "offer", "answer":
            let signal: RoomSignal = call.verb == "offer" ? .offer : .answer
            try await client.send(signal, to: try call.required("to"), payload: try SignalField(description: call).json)
        case "candidate":
            try await client.send(
                .candidate,
                to: try call.required("to"),
                payload: try SignalField(candidate: call).json
            )
        case "hangup": try await client.hangup(to: try call.required("to"))
        case "ping": try await client.ping()
        case "raw": try await client.send(raw: try call.frame())
        default: throw unknown(call)
        }
    }

    func ask(_ call: ResolvedCall, _ connector: ConnectorConfiguration) async throws -> JSONValue? {
        guard call.verb == "health" else { return nil }
        return JSONValue(string: try await RoomClient.health(at: about.target.url, connector: connector))
    }

    func ping(_ client: RoomClient) async throws { try await client.webSocketPing() }
}
