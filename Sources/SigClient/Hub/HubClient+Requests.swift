public import SigProtocol

extension HubClient {
    /// Offers a peer a connection: a description, as it is. By custom the one that was there first offers.
    ///
    /// It returns when the message is written to the socket; ``SignalingClient/fence()`` returns when the server has read it. There is
    /// no answer: what is for somebody who is not there is lost without a word. A message to oneself comes back.
    ///
    /// - Parameters:
    ///   - peer: the id of the peer, a decimal number. It is not checked.
    ///   - sdp: the description. How long it may be is up to the server; `sigserve` closes with 1009 beyond 16 MiB.
    /// - Throws: ``SignalingError``: `.closed`, or what ended the connection, if there is none (also while one that was lost is being made
    ///   again); `.tooLarge` if ``WebSocketOptions/maxQueuedBytes`` wait to be written already, and then nothing is sent; `.cancelled`,
    ///   which ends the wait: the message is sent all the same.
    public func offer(to peer: String, sdp: String) async throws { try await session.send(.offer(to: peer, sdp: sdp)) }

    /// Answers a peer's offer: a description, as it is.
    ///
    /// - Throws: as ``offer(to:sdp:)``.
    public func answer(to peer: String, sdp: String) async throws {
        try await session.send(.answer(to: peer, sdp: sdp))
    }

    /// Tells a peer a candidate of ours, as it is. The ZeroHub server passes none on: with it, candidates are in the descriptions.
    ///
    /// - Throws: as ``offer(to:sdp:)``.
    public func candidate(to peer: String, _ candidate: String) async throws {
        try await session.send(.candidate(to: peer, candidate))
    }

    /// Tells a peer a candidate of ours, as the JSON of browsers. See ``candidate(to:_:)-(_,String)``.
    ///
    /// - Throws: as ``offer(to:sdp:)``.
    public func candidate(to peer: String, _ candidate: ICECandidate) async throws {
        try await self.candidate(to: peer, candidate.value.description)
    }

    /// Says something new of ourselves to those who join from now on. The ZeroHub server ignores it.
    ///
    /// - Parameter metadata: as ``HubClientConfiguration/metadata``. `sigserve --hub-trickle` takes up to 16 KiB and ignores more.
    /// - Throws: as ``offer(to:sdp:)``.
    public func updateMetadata(_ metadata: String) async throws { try await session.send(.metadata(metadata)) }

    /// Sends a frame as it is, whatever it says: text, too, which no frame of the protocol is.
    ///
    /// - Throws: as ``offer(to:sdp:)``.
    public func send(raw message: WebSocketMessage) async throws { try await session.send(.raw(message)) }
}
