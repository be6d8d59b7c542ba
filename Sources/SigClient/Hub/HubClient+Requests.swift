public import SigProtocol

// They throw `SignalingError`: `.closed` if there is no connection (also while one that was lost is being made again), `.tooLarge` if too much
// waits to be written, and `.cancelled`. They return when the message is written to the socket; `fence()` returns when the
// server has read it. A message to oneself comes back.
extension HubClient {
    /// Offers a peer a connection: a description, as it is. By custom the one that was there first offers.
    public func offer(to peer: String, sdp: String) async throws { try await session.send(.offer(to: peer, sdp: sdp)) }

    /// Answers a peer's offer.
    public func answer(to peer: String, sdp: String) async throws {
        try await session.send(.answer(to: peer, sdp: sdp))
    }

    /// Tells a peer a candidate of ours, as it is. The ZeroHub server passes none on: with it, candidates are in the descriptions.
    public func candidate(to peer: String, _ candidate: String) async throws {
        try await session.send(.candidate(to: peer, candidate))
    }

    /// Tells a peer a candidate of ours, as the JSON of browsers. See ``candidate(to:_:)-(_,String)``.
    public func candidate(to peer: String, _ candidate: ICECandidate) async throws {
        try await self.candidate(to: peer, candidate.value.description)
    }

    /// Says something new of ourselves to those who join from now on. The ZeroHub server ignores it.
    public func updateMetadata(_ metadata: String) async throws { try await session.send(.metadata(metadata)) }

    /// Sends a frame as it is, whatever it says.
    public func send(raw message: WebSocketMessage) async throws { try await session.send(.raw(message)) }
}
