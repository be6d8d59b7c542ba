import NIOCore
import SigClient
import SigProtocol

extension ScriptRunner {
    // MARK: Declaring

    func declare(_ name: String, _ target: String, isIdle: Bool, _ place: SourcePlace) async throws {
        if let old = states[name] {
            guard old.open == nil else {
                throw ScriptFailure(.badData, "there is a peer '\(name)' already; close it first, or take another name")
            }
            // Its last events have come.
            await old.task?.value
            forget(name)
        }
        guard let protocolName = Target.protocolName(of: target) else {
            let names = ProtocolName.allCases.map(\.rawValue).joined(separator: ", ")
            throw ScriptFailure(
                .badData,
                "'\(Inert.text(Redaction.url(target), maxLength: 100))' does not say which protocol it is; write it like "
                    + "room+ws://127.0.0.1:8080?room=lobby&id=alice (\(names))"
            )
        }
        let about = AboutPeer(
            name: name,
            target: try Target(target, for: protocolName),
            showsHeartbeats: configuration.showsHeartbeats,
            place: place
        )
        lastPeer += 1
        let state = PeerState(Self.peer(about), number: lastPeer, place: place)
        states[name] = state
        order.append(name)
        inboxes[name] = PeerInbox()
        knowledge.add(peer: name, protocolName: protocolName)
        guard !isIdle else { return }
        do {
            try await connect(name, nil)
        } catch {
            // A refusal that the next statement expects stays to be expected; else there is no such peer.
            if !configuration.keepsGoing { forget(name) }
            throw error
        }
    }

    private static func peer(_ about: AboutPeer) -> any ScriptPeer {
        switch about.target.protocolName {
        case .share: ShareScriptPeer(about: about)
        case .peerjs: PeerJSScriptPeer(about: about)
        case .room: RoomScriptPeer(about: about)
        case .hub: HubScriptPeer(about: about)
        case .topic: TopicScriptPeer(about: about)
        }
    }

    private func forget(_ name: String) {
        states[name] = nil
        inboxes[name] = nil
        order.removeAll { $0 == name }
        knowledge.forget(peer: name)
        if current == name { current = nil }
    }

    // MARK: Verbs

    func perform(_ call: ResolvedCall, of name: String) async throws {
        guard let state = states[name] else { return }
        switch call.verb {
        case "connect": try await connect(name, call)
        case "join" where state.open == nil: try await connect(name, call)
        case "close":
            let close = try call.close()
            guard state.open != nil else { throw notConnected(name) }
            await closePeer(name, close)
            if current == name { current = nil }
        default:
            do {
                if let value = try await state.peer.ask(call, try connector(of: state)) {
                    take([state.peer.event(.result(call.verb, value))], of: name, state.number)
                    return
                }
            } catch let error as SignalingError where error.isReply {
                take([state.peer.event(EventDraft(replying: error, of: call.verb))], of: name, state.number)
                return try refused(error, of: name)
            }
            guard let open = state.open else { throw notConnected(name) }
            do {
                if call.verb == "wsping" { try await open.ping() } else { try await open.perform(call) }
            } catch let error as SignalingError where error.isReply {
                try refused(error, of: name)
            }
        }
    }

    /// An error that the server answered with fails the statement, unless the peer's next one expects it. What has failed a statement ends
    /// no wait any more, and can still be expected.
    private func refused(_ error: SignalingError, of name: String) throws(SignalingError) {
        guard !cursor.nextExpectsError(of: name, current: current) else { return }
        // Those of rooms don't say what they are the answer to.
        let isOfRoom = states[name]?.peer.about.target.protocolName == .room
        let own = inboxes[name]?.untold(.error).last { isOfRoom || $0.event.payloadText("of") != nil }
        if let entry = own {
            inboxes[name]?.markTold(entry)
        } else {
            states[name]?.errorsToldBefore += 1
        }
        throw error
    }

    private func notConnected(_ name: String) -> ScriptFailure {
        ScriptFailure(.notSo, "\(name) is not connected; connect it: \(name): connect")
    }

    /// How to connect, with the secrets taken out of what a trace shows.
    private func connector(of state: PeerState) throws -> ConnectorConfiguration {
        var connector = try configuration.connector(state.peer.about.target)
        if let trace = connector.trace {
            let mask = sharedMask
            connector.trace = { trace(mask.mask.masked($0)) }
        }
        return connector
    }

    // MARK: Connecting

    private func connect(_ name: String, _ call: ResolvedCall?) async throws {
        guard let state = states[name] else { return }
        guard state.open == nil else { throw ScriptFailure(.badData, "\(name) is connected already") }
        await state.task?.value
        // The ends of earlier connections say nothing about this one.
        for entry in inboxes[name]?.untold(.closed) ?? [] { inboxes[name]?.markTold(entry) }
        state.wasClosedHere = false
        state.isRefused = false
        state.connection += 1
        let (number, connection) = (state.number, state.connection)
        let host = PeerHost(
            took: { [weak self] in await self?.take($0, of: name, number) },
            sleep: configuration.sleep,
            connector: try connector(of: state)
        )
        let peer = state.peer
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                state.opening = continuation
                state.task = Task { [weak self] in
                    do {
                        try await peer.live(call, host) { [weak self] open, bringsIdentity in
                            await self?.opened(open, bringsIdentity, of: name, number, connection)
                        }
                        await self?.ended(nil, of: name, number, connection)
                    } catch {
                        await self?.ended(error, of: name, number, connection)
                    }
                }
            }
        } onCancel: {
            Task { await self.giveUp(name, number, connection) }
        }
        do { try result.get() } catch let error as SignalingError where error.isReply {
            await state.task?.value
            guard cursor.nextExpectsError(of: name, current: current) else {
                for kind in [EventKind.error, .closed] {
                    for entry in inboxes[name]?.untold(kind) ?? [] { inboxes[name]?.markTold(entry) }
                }
                throw error
            }
            for entry in inboxes[name]?.untold(.closed) ?? [] { inboxes[name]?.markTold(entry) }
        } catch {
            await state.task?.value
            throw error
        }
    }

    private func opened(_ open: OpenPeer, _ bringsIdentity: Bool, of name: String, _ number: Int, _ connection: Int) {
        guard let state = states[name], state.number == number, state.connection == connection else { return }
        state.open = open
        state.awaitsIdentity = bringsIdentity
        if !bringsIdentity { state.settle(.success(())) }
    }

    private func ended(_ error: (any Error)?, of name: String, _ number: Int, _ connection: Int) {
        guard let state = states[name], state.number == number, state.connection == connection else { return }
        state.open = nil
        state.awaitsIdentity = false
        state.settle(.failure(error ?? SignalingError(.closed, "the connection ended before the server let us in")))
    }

    /// The statement that connects was cancelled.
    private func giveUp(_ name: String, _ number: Int, _ connection: Int) async {
        guard let state = states[name], state.number == number, state.connection == connection, state.opening != nil
        else { return }
        state.task?.cancel()
        state.settle(.failure(CancellationError()))
    }

    // MARK: Events

    /// Takes events of a peer, in order.
    func take(_ events: [Event], of name: String, _ number: Int) {
        guard let state = states[name], state.number == number else { return }
        for event in events {
            var event = event
            state.seq += 1
            event.seq = state.seq
            event.peer = name
            knowledge.take(event)
            configuration.onEvent(variables.mask.masked(event))
            state.peer.saw(event)
            if event.direction == .incoming { file(event, of: name, state) }
            guard event.kind == .identity else { continue }
            state.id = event.payloadText("id")
            if state.awaitsIdentity {
                state.awaitsIdentity = false
                state.settle(.success(()))
            }
        }
    }

    /// Puts an event into the inbox of its peer, and to the statement that waits.
    private func file(_ event: Event, of name: String, _ state: PeerState) {
        var isTold = false
        if event.kind == .error, state.errorsToldBefore > 0 {
            state.errorsToldBefore -= 1
            isTold = true
        }
        let entry: PeerInbox.Entry?
        switch configuration.overflow {
        case .fails: entry = inboxes[name]?.append(event, isTold: isTold)
        case .dropsOldest: entry = inboxes[name]?.appendDroppingOldest(event, isTold: isTold)
        }
        if event.kind == .closed, state.open != nil {
            knowledge.close(peer: name)
            // What it got before can still be expected.
            knowledge.current = current
        }
        guard let entry else { return overflowed(name) }
        guard let wait, wait.end == nil else { return }
        var machine = wait.machine
        let verdict = machine.take(entry, of: name, &inboxes)
        self.wait?.machine = machine
        judge(verdict)
    }

    private func overflowed(_ name: String) {
        guard overflow == nil else { return }
        let failure = ScriptFailure(
            .notSo,
            "more came for \(name) than an inbox holds, \(PeerInbox.maxCount) events or \(PeerInbox.maxBytes >> 20) MiB, "
                + "and nobody expected it"
        )
        overflow = failure
        endWait(.overflow(failure))
    }

    // MARK: Closing

    /// Closes a peer with its handshake, and returns when its last event has come. A peer that is being connected is given up.
    func closePeer(_ name: String, _ close: WebSocketClose = WebSocketClose(code: CloseCode.normal)) async {
        guard let state = states[name] else { return }
        state.wasClosedHere = true
        if let open = state.open {
            await open.close(close)
        } else {
            state.task?.cancel()
        }
        await state.task?.value
        knowledge.close(peer: name)
        knowledge.current = current
    }
}
