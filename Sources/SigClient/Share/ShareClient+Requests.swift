public import SigProtocol

extension ShareClient {
    /// Asks for our share code: 4 to 6 consonants that lead others to our UUID until we disconnect. Every call on one
    /// connection gives the same code.
    ///
    /// - Throws: ``SignalingError``: `.serverError` with the server's words ("No share codes available", "Rate limited"),
    ///   `.timedOut` after ``ClientOptions/requestTimeout``, `.invalidArgument` with 1,000 requests in flight, `.tooLarge` if
    ///   ``WebSocketOptions/maxQueuedBytes`` wait to be written already, `.closed`, or what ended the connection, if there is none (also while one
    ///   that was lost is being made again), `.cancelled`. A cancelled or timed-out request leaves nothing behind; its answer is an event only.
    public func shareCode() async throws -> String {
        guard case .code(let code) = try await perform(.share) else { throw Self.mismatch }
        return code
    }

    /// Asks for a token that keeps our UUID over connections ("Persistent (registered identity)"). Calling it again gives the
    /// same token.
    ///
    /// The token is a secret: whoever has it can take our place. From here on the client reconnects with it, if
    /// ``ClientOptions/reconnect`` is set.
    ///
    /// - Throws: as ``shareCode()``.
    public func register() async throws -> String {
        guard case .token(let token) = try await perform(.register) else { throw Self.mismatch }
        return token
    }

    /// Asks who has a share code.
    ///
    /// - Parameter code: as people write it; see `ShareCode`. The server takes any case.
    /// - Returns: the UUID of the peer.
    /// - Throws: as ``shareCode()``; "Code not found: …" is a `.serverError`.
    public func lookup(_ code: String) async throws -> String {
        guard case .found(let id) = try await perform(.lookup(code: code)) else { throw Self.mismatch }
        return id
    }

    /// Sends a text to a connected peer, and returns when the server has queued it for that peer.
    ///
    /// - Parameters:
    ///   - text: up to about 4,000 bytes: the whole frame may have 4096.
    ///   - id: the recipient's UUID, in any case.
    /// - Throws: as ``shareCode()``; `.invalidArgument` if `id` is no UUID and `.tooLarge` before anything is sent; "Recipient not found", "Recipient busy" and
    ///   "Recipient disconnected" are `.serverError`s.
    public func send(_ text: String, to id: String) async throws {
        guard let recipient = UUIDText(parsing: id) else {
            throw SignalingError(.invalidArgument, "'\(Inert.text(id, maxLength: 64))' is no UUID")
        }
        guard case .ack = try await perform(.message(recipient: recipient, text: text)) else { throw Self.mismatch }
    }

    /// Sends a frame as it is, whatever it says, and returns when it is written to the socket. No answer is awaited: what the server says to
    /// it is among the events.
    ///
    /// - Throws: ``SignalingError``: `.closed`, or what ended the connection, if there is none (also while one that was lost is being made
    ///   again); `.tooLarge` if ``WebSocketOptions/maxQueuedBytes`` wait to be written already, and then nothing is sent; `.cancelled`,
    ///   which ends the wait: the message is sent all the same.
    public func send(raw message: WebSocketMessage) async throws {
        var event: ShareEvent?
        let object = try? JSONObject(parsing: message.payload)
        if object?["type"]?.string == "message", let recipient = object?["recipient"]?.string {
            event = ShareEvent(.sent(recipient: recipient, text: object?["text"]?.string ?? ""), frame: message.payload)
        }
        try await session.send(raw: message, telling: event)
    }

    private static var mismatch: SignalingError {
        SignalingError(.internalFault, "an answer was matched with the wrong request")
    }

    private func perform(_ request: ShareRequest) async throws -> ShareClientMachine.Answer {
        try await session.perform(request, name: request.name)
    }
}
