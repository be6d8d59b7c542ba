public import SigProtocol

extension RoomClient {
    // MARK: Rooms

    /// Joins a room, and returns when the server has told its members. Joining one's own room again is a success.
    ///
    /// - Parameters:
    ///   - room: 1 to 64 bytes of UTF-8 without control characters; white space around it does not count.
    ///   - id: 1 to 64 letters, digits, `-` and `_`; nil takes the one of this connection, and it needs one.
    /// - Throws: ``SignalingError``: `.invalidArgument` for what can't succeed: names of another form, another room before ``leave()``, another id
    ///   on the same connection, and with 1,000 joins in flight; `.serverError` with the server's code and words (see
    ///   ``SignalingError/roomErrorKind``); `.timedOut` after ``ClientOptions/requestTimeout``; `.tooLarge` if
    ///   ``WebSocketOptions/maxQueuedBytes`` wait to be written already; `.closed`, or what ended the connection, if there is none (also while
    ///   one that was lost is being made again); `.cancelled`. A join that was given up counts all the same if the server lets us in.
    public func join(_ room: String, as id: String? = nil) async throws {
        let room = try Self.room(room)
        let own: RoomPeerID
        if let id {
            own = try Self.id(id)
        } else if let bound = await session.machine.id {
            own = bound
        } else {
            throw SignalingError(.invalidArgument, "say with which id to join")
        }
        _ = try await session.perform(.join(room, own), name: "join")
    }

    /// Leaves the room; the connection stays open. The server does not answer: this returns when the message is written to the socket.
    ///
    /// - Throws: as ``offer(to:sdp:)``: `.invalidArgument` outside of rooms.
    public func leave() async throws { try await session.send(.leave) }

    // MARK: Messages to members

    /// Offers a member a connection, in the form of the web client: `{"type":"offer","sdp":…}`.
    ///
    /// It is not acknowledged: this returns when the message is written to the socket. If the server can't pass it on, the event
    /// ``RoomEvent/Kind/error(_:)`` says so, and ``refusals()``.
    ///
    /// - Throws: ``SignalingError``: `.invalidArgument` outside of rooms, for our own id and for what is no id; `.tooLarge` for a message over
    ///   1 MiB, and if ``WebSocketOptions/maxQueuedBytes`` wait to be written already: nothing is sent then. `.closed`, or what ended the
    ///   connection, if there is none (also while one that was lost is being made again); `.cancelled`, which ends the wait: the message is
    ///   sent all the same.
    public func offer(to member: String, sdp: String) async throws {
        try await send(.offer, to: member, payload: SessionDescription(type: "offer", sdp: sdp).value)
    }

    /// Answers a member's offer, in the form of the web client: `{"type":"answer","sdp":…}`.
    ///
    /// - Throws: as ``offer(to:sdp:)``.
    public func answer(to member: String, sdp: String) async throws {
        try await send(.answer, to: member, payload: SessionDescription(type: "answer", sdp: sdp).value)
    }

    /// Tells a member a candidate of ours, in the form of the web client.
    ///
    /// - Throws: as ``offer(to:sdp:)``.
    public func candidate(to member: String, _ candidate: ICECandidate) async throws {
        try await send(.candidate, to: member, payload: candidate.value)
    }

    /// Tells a member that the connection with it is over. Both stay in the room.
    ///
    /// - Throws: as ``offer(to:sdp:)``.
    public func hangup(to member: String) async throws { try await send(.hangup, to: member, payload: nil) }

    /// Sends a message with a payload of any form, byte for byte as it is given.
    ///
    /// - Parameters:
    ///   - signal: what is sent.
    ///   - member: the id of the member.
    ///   - payload: what goes as `candidate` in a candidate, and as `sdp` in the others; nil is absent.
    /// - Throws: as ``offer(to:sdp:)``.
    public func send(_ signal: RoomSignal, to member: String, payload: JSONValue?) async throws {
        let isCandidate = signal == .candidate
        try await session.send(
            .signal(signal, to: member, sdp: isCandidate ? nil : payload, candidate: isCandidate ? payload : nil)
        )
    }

    /// Sends a frame as it is, whatever it says. The client does not take part: what a join in it changes is not known to it before the
    /// server tells.
    ///
    /// - Throws: as ``offer(to:sdp:)``, but nothing is checked: neither `.invalidArgument`, nor the size of the message.
    public func send(raw message: WebSocketMessage) async throws { try await session.send(.raw(message)) }

    // MARK: Knowing

    /// Asks the server for a pong, joined or not, and awaits it. Answers come in order: what the server said to earlier
    /// messages is among the events then.
    ///
    /// - Throws: ``SignalingError``: `.serverError` if a message was refused with `rate_limited` meanwhile: it may have been this one, and its
    ///   pong would never come; `.timedOut` after ``ClientOptions/requestTimeout``; `.invalidArgument` with 1,000 pings in flight; `.tooLarge` if
    ///   ``WebSocketOptions/maxQueuedBytes`` wait to be written already; `.closed`, or what ended the connection; `.cancelled`. The pong of a ping
    ///   that was given up is no other's.
    public func ping() async throws { _ = try await session.perform(.ping, name: "ping") }

    /// A ping of WebSocket's own and its pong, which are no messages of the protocol.
    ///
    /// - Throws: ``SignalingError``: `.timedOut` after ``ClientOptions/requestTimeout``; `.tooLarge` with 1,024 pings that await their pongs, and if
    ///   ``WebSocketOptions/maxQueuedBytes`` wait to be written already; `.closed`, or what ended the connection; `.cancelled`.
    public func webSocketPing() async throws { try await session.ping() }

    /// A ping of the protocol and its pong. That it is refused with `rate_limited` is as good as a pong.
    ///
    /// - Throws: as ``ping()``, except for `rate_limited`.
    public func fence() async throws {
        do { try await ping() } catch let error as SignalingError where error.roomErrorKind == .rateLimited {}
    }

    /// Awaits a ``fence()``, and returns the refusals of messages that came since the last call, or since the client was opened.
    ///
    /// Refusals of joins are not among them: ``join(_:as:)`` throws them. The first 1,000 are kept; those that come on top are events only.
    ///
    /// - Throws: as ``ping()``, except for `rate_limited`, which is among the refusals. What was kept then waits for the next call.
    public func refusals() async throws -> [RoomServerError] {
        try await fence()
        return await session.takeRefusals()
    }
}

extension ClientSession<RoomClientMachine> {
    fileprivate func takeRefusals() -> [RoomServerError] { machine.takeRefusals() }
}
