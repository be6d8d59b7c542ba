public import SigProtocol

extension PeerJSClient {
    /// Offers a peer a connection, in the form of the browser library. It waits at the server for a peer that is not there.
    ///
    /// - Parameters:
    ///   - peer: the id of the peer.
    ///   - sdp: the session description's text.
    ///   - kind: for data or for media.
    ///   - connectionID: nil makes a new one: `dc_…` or `mc_…`.
    ///   - label: of a data connection; nil takes the connection's id.
    ///   - reliable: of a data connection.
    ///   - serialization: of a data connection: `binary`, `json`, `raw`, `MsgPack`, or a name of the application's own.
    ///   - metadata: what the application says about the connection.
    /// - Returns: the connection's id, when the message is written to the socket.
    /// - Throws: as ``send(_:)``.
    @discardableResult
    public func offer(
        to peer: String,
        sdp: String,
        kind: PeerJSConnectionKind = .data,
        connectionID: String? = nil,
        label: String? = nil,
        reliable: Bool = false,
        serialization: String = "binary",
        metadata: JSONValue? = nil
    ) async throws -> String {
        var random = SystemRandomNumberGenerator()
        let connectionID = connectionID ?? PeerJSNames.connectionID(for: kind, using: &random)
        let channel = PeerJSOffer.Channel(
            label: label ?? connectionID,
            reliable: reliable,
            serialization: serialization
        )
        let offer = PeerJSOffer(
            sdp: sdp,
            connectionID: connectionID,
            metadata: metadata,
            channel: kind == .data ? channel : nil
        )
        try await send(PeerJSMessage(.offer, to: peer, payload: .offer(offer)))
        return connectionID
    }

    /// Answers a peer's offer, in the form of the browser library.
    ///
    /// - Parameters:
    ///   - peer: the id of the peer.
    ///   - sdp: the description, as it is.
    ///   - connectionID: that of the offer; nil takes that of the peer's last offer.
    /// - Throws: as ``send(_:)``; `.invalidArgument` if no connection is named and the peer has offered none. Of 1,000 peers the last offer is
    ///   remembered, unless one of the ids has more than 1,024 bytes.
    public func answer(to peer: String, sdp: String, connectionID: String? = nil) async throws {
        try await session.send(.answer(to: peer, sdp: sdp, connectionID: connectionID))
    }

    /// Tells a peer a candidate of ours, in the form of the browser library.
    ///
    /// - Parameters:
    ///   - peer: the id of the peer.
    ///   - candidate: the candidate, as it is.
    ///   - connectionID: that of the offer; nil takes that of the last offer that went either way.
    /// - Throws: as ``answer(to:sdp:connectionID:)``: `.invalidArgument` if no connection is named and none was offered, either way.
    public func candidate(to peer: String, _ candidate: ICECandidate, connectionID: String? = nil) async throws {
        try await session.send(.candidate(to: peer, candidate, connectionID: connectionID))
    }

    /// Which connection an answer to a peer is for: the named one, else that of the peer's last offer.
    /// - Throws: `.invalidArgument` if there is none.
    package func connection(
        answering peer: String,
        _ connectionID: String?
    ) async throws -> (id: String, kind: PeerJSConnectionKind) {
        let connection = try await session.machine.connection(answering: peer, connectionID)
        return (connection.id, connection.kind)
    }

    /// Which connection a candidate for a peer is for: the named one, else that of the last offer that went either way.
    /// - Throws: `.invalidArgument` if there is none.
    package func connection(
        with peer: String,
        _ connectionID: String?
    ) async throws -> (id: String, kind: PeerJSConnectionKind) {
        let connection = try await session.machine.connection(with: peer, connectionID)
        return (connection.id, connection.kind)
    }

    /// Tells a peer that we leave, or without a peer: gives our id back while the connection stays open.
    ///
    /// - Throws: as ``send(_:)``.
    public func leave(to peer: String? = nil) async throws {
        try await send(PeerJSMessage(.leave, dst: peer.map { JSONValue(string: $0) }))
    }

    /// Tells a peer that what it sent us has expired. Browsers never do; servers pass it on.
    ///
    /// - Throws: as ``send(_:)``.
    public func expire(to peer: String) async throws { try await send(PeerJSMessage(.expire, to: peer)) }

    /// Says that we are still there, besides the regular ``PeerJSClientConfiguration/heartbeatInterval``. The server does not answer.
    ///
    /// - Throws: as ``send(_:)``.
    public func heartbeat() async throws { try await send(PeerJSMessage(.heartbeat)) }

    /// Sends a message with a payload of any form, byte for byte as it is given. Its `src` is left out: the server knows it.
    ///
    /// It is not acknowledged: this returns when the message is written to the socket, and ``SignalingClient/fence()`` when the server has
    /// read it. If the peer does not come for it, the event ``PeerJSEvent/Kind/expire(_:)`` says so, some seconds later.
    ///
    /// - Throws: ``SignalingError``: `.closed`, or what ended the connection, if there is none (also while one that was lost is being made
    ///   again); `.tooLarge` if ``WebSocketOptions/maxQueuedBytes`` wait to be written already, and then nothing is sent; `.cancelled`,
    ///   which ends the wait: the message is sent all the same.
    public func send(_ message: PeerJSMessage) async throws { try await session.send(.message(message)) }

    /// Sends a frame as it is, whatever it says. An offer in it is not remembered for ``candidate(to:_:connectionID:)``.
    ///
    /// - Throws: as ``send(_:)``.
    public func send(raw message: WebSocketMessage) async throws { try await session.send(.raw(message)) }
}
