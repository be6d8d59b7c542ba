import NIOCore
import NIOHTTP1
import SigClient
import SigProtocol
import Synchronization

/// A peer of a topic server in a script. It has no connection; what others send it polls for, while something of it is waited for.
final class TopicScriptPeer: ScriptPeer {
    let about: AboutPeer
    private let options: TopicPollOptions
    /// Which side we are, if the target says it.
    private let side: TopicSide?
    private let watch: Mutex<TopicWatch>
    /// What is asked for now, as events of refusals name it.
    private let verb = Mutex("connect")

    init(about: AboutPeer) {
        self.about = about
        var options = TopicPollOptions()
        if let interval = about.target.interval { options.interval = interval.duration }
        self.options = options
        side = about.target.side
        watch = Mutex(TopicWatch(topic: about.target.topic, options: options))
    }

    func mapper() -> any EventMapping<TopicEvent> {
        TopicEventMapper(peer: about.name, info: about.target.info) { [self] in verb.withLock { $0 } }
    }

    func entry(_: ResolvedCall?) -> PeerEntry<TopicClientConfiguration> {
        PeerEntry(
            configuration: TopicClientConfiguration(origin: about.target.origin),
            bringsIdentity: about.target.info != nil
        )
    }

    // MARK: Verbs

    func perform(_ call: ResolvedCall, on client: TopicClient, _ host: PeerHost) async throws {
        verb.withLock { $0 = call.verb }
        switch call.verb {
        case "offer": try await offer(call, client)
        case "answer":
            guard let code = call.text("code") ?? watch.withLock({ $0.answerable }) else {
                throw ScriptFailure(.badData, "'answer' needs code=…: no offer has come yet")
            }
            let content: TopicAnswer.Content = .answer(try SignalField(description: call).text)
            try await client.send(TopicAnswer(code: code, side: .answerer, content: content))
            watch.withLock { $0.follows(.init(code: code, side: side ?? .answerer)) }
        case "candidate":
            let place = try place(call)
            let candidate = try SignalField(candidate: call)
            let content: TopicAnswer.Content =
                candidate.isGiven
                ? .candidate(candidate.json)
                : .candidate(candidate.isMade ? candidate.json.description : candidate.text)
            try await client.send(TopicAnswer(code: place.code, side: place.side, content: content))
            watch.withLock { $0.named(place) }
        case "poll":
            let place = try place(call)
            if case .failed(let error) = try await poll(.poll(place), client, bearing: false) { throw error }
        case "list": for try await _ in client.allTopics(limit: TopicLimits.topicsPerPage) {}
        case "sessions":
            guard let topic = call.text("topic") ?? about.target.topic else { throw call.missing("topic") }
            _ = try await client.sessions(in: topic)
        case "version": _ = try await client.version()
        case "health": _ = try await client.health()
        case "raw": try await raw(call, client, host)
        default: throw unknown(call)
        }
    }

    private func offer(_ call: ResolvedCall, _ client: TopicClient) async throws {
        guard let topic = call.text("topic") ?? about.target.topic else { throw call.missing("topic") }
        guard let info = call.text("info") ?? about.target.info else { throw call.missing("info") }
        let code = try await client.offer(
            in: topic,
            info: info,
            sdp: try SignalField(description: call).text,
            code: call.text("code")
        )
        watch.withLock { $0.follows(.init(code: code, side: side ?? .offerer)) }
    }

    /// The session that a statement means, and our side of it.
    private func place(_ call: ResolvedCall) throws(ScriptFailure) -> TopicWatch.Place {
        guard let code = call.text("code") ?? watch.withLock({ $0.lastPlace?.code ?? $0.answerable }) else {
            throw call.missing("code")
        }
        if let text = call.text("side") { return .init(code: code, side: try Self.side(text)) }
        return .init(code: code, side: side ?? watch.withLock { $0.side(of: code) } ?? .answerer)
    }

    private static func side(_ text: String) throws(ScriptFailure) -> TopicSide {
        guard let side = TopicSide(rawValue: text) else {
            throw ScriptFailure(
                .badData,
                "side=\(Inert.text(text, maxLength: 40)) is no side; write offerer or answerer"
            )
        }
        return side
    }

    private func raw(_ call: ResolvedCall, _ client: TopicClient, _ host: PeerHost) async throws {
        let word = (call.text("method") ?? (call["body"] == nil ? "GET" : "POST")).uppercased()
        guard word.utf8.allSatisfy({ (0x41...0x5A).contains($0) }), (1...16).contains(word.utf8.count) else {
            throw ScriptFailure(.badData, "method=\(Inert.text(word, maxLength: 40)) is no method; write GET, POST, …")
        }
        let body: ByteBuffer? =
            switch call["body"] {
            case .text(let text): ByteBuffer(string: text)
            case .json(let json): json.bytes
            case nil: nil
            }
        let answer = try await client.request(
            HTTPMethod(rawValue: word),
            path: try call.required("path"),
            body: body
        )
        let value = JSONValue.object {
            $0.member("status", JSONValue(int: Int(answer.status.code)))
            $0.member("body", (try? JSONValue(parsing: answer.body)) ?? JSONValue(string: String(buffer: answer.body)))
        }
        await host.took([event(.result("raw", value))])
    }

    // MARK: Polling

    func watch(_ client: TopicClient, _ host: PeerHost) async throws {
        watch.withLock { $0.begin() }
        verb.withLock { $0 = "poll" }
        while true {
            let requests = watch.withLock { $0.requests }
            guard !requests.isEmpty else {
                // What there was has expired, which is an event.
                if watch.withLock({ $0.hasHadCode }) { return }
                throw ScriptFailure(
                    .badData,
                    "there is nothing to poll for: offer or answer first, or name topic= in the target"
                )
            }
            for request in requests {
                if case .failed(let error) = try await poll(request, client, bearing: true) { throw error }
            }
            try await host.sleep(watch.withLock { $0.pause })
        }
    }

    /// Asks once, and tells what is new.
    ///
    /// - Parameter bearing: whether failures that may pass are borne.
    private func poll(
        _ request: TopicWatch.Request,
        _ client: TopicClient,
        bearing: Bool
    ) async throws -> PollOutcome {
        do {
            switch request {
            case .list(let topic):
                let (sessions, body) = try await client.silentSessions(in: topic)
                watch.withLock { $0.listed() }
                // The mapper tells each of them once, and leaves our own out.
                await client.record(sessions.map { .session($0, topic: topic) }, frame: body)
            case .poll(let place):
                let (poll, body) = try await client.silentPoll(place.code, as: place.side)
                let news = watch.withLock { watch in
                    if !bearing { watch.named(place) }
                    return watch.news(in: poll, at: place)
                }
                await client.record(news.map { .news($0, code: place.code, side: place.side) }, frame: body)
            }
            return .answered
        } catch {
            if error.code == .cancelled { throw error }
            switch watch.withLock({ $0.failed(error, request) }) {
            case .expired(let place):
                await client.record([.news(.expired, code: place.code, side: place.side)], frame: error.response?.body)
                return .answered
            case .passing where bearing: return .answered
            case .passing, .final:
                await client.record(refusal: error)
                return .failed(error)
            }
        }
    }

    private enum PollOutcome {
        case answered
        /// It is in vain to go on.
        case failed(SignalingError)
    }

    func saw(_ event: Event) { take(event) }

    func consumed(_ event: Event) { take(event) }

    private func take(_ event: Event) {
        guard event.kind == .offer, event.direction == .incoming, let code = event.payloadText("code") else { return }
        watch.withLock { $0.got(offer: code) }
    }

    /// There is no connection that could be asked.
    func ping(_: TopicClient) async throws {
        throw ScriptFailure(.badData, "a topic peer has no connection, and so nothing to ping")
    }
}
