import SigClient
import SigProtocol

/// A peer of a PeerJS server in a script.
struct PeerJSScriptPeer: ScriptPeer {
    let about: AboutPeer

    private var key: String { about.target.key ?? PeerJSClientConfiguration().key }

    func mapper() -> any EventMapping<PeerJSEvent> {
        PeerJSEventMapper(peer: about.name, showsHeartbeats: about.showsHeartbeats)
    }

    func entry(_ call: ResolvedCall?) throws -> PeerEntry<PeerJSClientConfiguration> {
        let configuration = PeerJSClientConfiguration(
            key: key,
            id: call?.text("id") ?? about.target.id,
            token: try about.target.tokenFile.map { try PeerJSTokenFile.token(at: about.path(of: $0)) }
        )
        return PeerEntry(configuration: configuration, bringsIdentity: true)
    }

    func perform(_ call: ResolvedCall, on client: PeerJSClient, _ host: PeerHost) async throws {
        switch call.verb {
        case "offer":
            var random = SystemRandomNumberGenerator()
            let id = call.text("connectionId") ?? PeerJSNames.connectionID(for: .data, using: &random)
            let payload = PeerJSForm.offer(
                try SignalField(description: call).json,
                connectionID: id,
                metadata: call.json("metadata"),
                channel: PeerJSOffer.Channel(label: call.text("label") ?? id)
            )
            try await send(.offer, call, payload, client)
        case "answer":
            let connection = try await client.connection(answering: try call.required("to"), call.text("connectionId"))
            let payload = PeerJSForm.answer(
                try SignalField(description: call).json,
                kind: connection.kind,
                connectionID: connection.id
            )
            try await send(.answer, call, payload, client)
        case "candidate":
            let connection = try await client.connection(with: try call.required("to"), call.text("connectionId"))
            let payload = PeerJSForm.candidate(
                try SignalField(candidate: call).json,
                kind: connection.kind,
                connectionID: connection.id
            )
            try await send(.candidate, call, payload, client)
        case "leave": try await client.leave(to: call.text("to"))
        case "expire": try await client.expire(to: try call.required("to"))
        case "heartbeat": try await client.heartbeat()
        case "raw": try await client.send(raw: try call.frame())
        default: throw unknown(call)
        }
    }

    private func send(
        _ type: PeerJSMessageType,
        _ call: ResolvedCall,
        _ payload: JSONValue,
        _ client: PeerJSClient
    ) async throws {
        let to = try call.required("to")
        try await client.send(PeerJSMessage(type, dst: JSONValue(string: to), payload: payload))
    }

    func ask(_ call: ResolvedCall, _ connector: ConnectorConfiguration) async throws -> JSONValue? {
        switch call.verb {
        case "id":
            JSONValue(string: try await PeerJSClient.newID(at: about.target.url, key: key, connector: connector))
        case "peers":
            .array(strings: try await PeerJSClient.peers(at: about.target.url, key: key, connector: connector))
        default: nil
        }
    }
}
