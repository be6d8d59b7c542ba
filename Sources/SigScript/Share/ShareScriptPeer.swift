import SigClient
import SigProtocol
import SigSystem

/// A peer of a share-code server in a script.
struct ShareScriptPeer: ScriptPeer {
    let about: AboutPeer

    /// Where the token of our identity is, if the target names a file.
    private var tokenFile: String? { about.target.tokenFile.map(about.path) }

    func mapper() -> any EventMapping<ShareEvent> {
        ShareEventMapper(peer: about.name, tokenFile: about.target.tokenFile)
    }

    /// With a token file we come back as who we were. One that is not there yet is for `register` to make.
    func entry(_: ResolvedCall?) throws -> PeerEntry<ShareClientConfiguration> {
        var configuration = ShareClientConfiguration()
        if let tokenFile, AtomicFile.exists(tokenFile) { configuration.token = try SecretFile.readText(tokenFile) }
        return PeerEntry(configuration: configuration, bringsIdentity: true)
    }

    func perform(_ call: ResolvedCall, on client: ShareClient, _ host: PeerHost) async throws {
        switch call.verb {
        case "share": _ = try await client.shareCode()
        case "lookup": _ = try await client.lookup(try Self.code(call.required("code")))
        case "message":
            let text = try Self.text(call)
            let recipient = try call.required("to")
            if let id = UUIDText(parsing: recipient) {
                try await client.send(text, to: id.text)
            } else {
                try await client.send(text, to: try await client.lookup(Self.code(recipient)))
            }
        case "register": try await register(client)
        case "raw": try await client.send(raw: try call.frame())
        default: throw unknown(call)
        }
    }

    private func register(_ client: ShareClient) async throws {
        // Before an identity is made that can't be kept.
        if let tokenFile { try AtomicFile.checkWritable(tokenFile) }
        let token = try await client.register()
        if let tokenFile { try AtomicFile.write(token + "\n", to: tokenFile, mode: 0o600, existing: .kept) }
    }

    /// A text, or JSON as the text that it is.
    private static func text(_ call: ResolvedCall) throws(ScriptFailure) -> String {
        switch call["text"] {
        case .text(let text): text
        case .json(let json): json.description
        case nil: throw call.missing("text")
        }
    }

    /// A code as people write it. What can't be one goes as it is, so that a script can see what the server says to it.
    private static func code(_ text: String) -> String {
        let code = ShareCode.normalize(text)
        return code.isEmpty ? text : code
    }
}
