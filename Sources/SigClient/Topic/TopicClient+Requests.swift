public import NIOCore
public import NIOHTTP1
public import SigProtocol

extension TopicClient {
    // MARK: Finding

    /// The topics of our origin that have offers to answer, a page of them, by the bytes of their names.
    ///
    /// - Parameter page: which page, and how many topics it has. Default the first, of 100.
    /// - Throws: ``SignalingError``: the connector's codes if there is no connection; `.httpFailure` with the answer and the server's words if it
    ///   refuses (``SignalingError/topicErrorKind`` says what they mean; nil is a 404 of a path that no topic server has);
    ///   `.protocolViolation` if the answer can't be read, `.tooLarge` if it is over the connector's bounds or too many requests wait already;
    ///   `.timedOut` after ``ClientOptions/requestTimeout``; `.closed` if the client is closed; `.cancelled`, which closes the connection: the
    ///   server may have done what it was asked for.
    public func topics(_ page: TopicPageRequest = TopicPageRequest()) async throws(SignalingError) -> TopicPage {
        try await perform(.topics(page)) { body throws(TopicReadingError) in
            let page = try TopicPage(parsing: body)
            return (page, [.topics(page)])
        }
    }

    /// The same, page after page. Nothing is asked for before somebody iterates.
    ///
    /// - Parameter limit: how many topics a page has, from 1 to 1000; others are brought into range. Default 100.
    public func allTopics(limit: Int = TopicLimits.defaultTopicsPerPage) -> TopicPages {
        TopicPages(limit: limit) { page async throws(SignalingError) in try await self.topics(page) }
    }

    /// The offers in a topic that nobody has answered yet, newest first. Our own are among them: `info` tells them apart.
    ///
    /// - Parameter topic: one of our origin. A topic without offers has an empty list.
    /// - Throws: as ``topics(_:)``; `.invalidArgument` for an empty topic.
    public func sessions(in topic: String) async throws(SignalingError) -> [TopicSession] {
        try await perform(.sessions(try Self.name(topic))) { body throws(TopicReadingError) in
            let sessions = try TopicSession.list(parsing: body)
            return (sessions, sessions.map { .session($0, topic: topic) })
        }
    }

    // MARK: Offering and answering

    /// Announces an offer in a topic.
    ///
    /// `info` is sent as `peerId`, too: some revisions of Rondevu's server know it by that name only.
    ///
    /// - Parameters:
    ///   - topic: any text; servers take up to 256 UTF-16 code units.
    ///   - info: what we say of ourselves, up to 1024; not empty.
    ///   - sdp: the description, as it is; not empty.
    ///   - code: the code of the session. Nil (the default) lets the server make one; not every server takes another.
    /// - Returns: the code, by which others answer and we poll.
    /// - Throws: as ``topics(_:)``; `.invalidArgument` for an empty topic. What the server checks (lengths, an `info` or a description that is
    ///   empty, a code that is taken) is `.httpFailure`. A request that was given up may have made a session all the same; it ends by itself.
    public func offer(
        in topic: String,
        info: String,
        sdp: String,
        code: String? = nil
    ) async throws(SignalingError) -> String {
        let offer = TopicOffer(info: info, offer: sdp, code: code)
        return try await announce(offer, body: offer.body(asPeerIDToo: true), in: topic)
    }

    /// Announces an offer of any form in a topic, to the letter: `info` goes under its own name alone.
    ///
    /// - Returns: the code of the session.
    /// - Throws: as ``offer(in:info:sdp:code:)``.
    public func offer(_ offer: TopicOffer, in topic: String) async throws(SignalingError) -> String {
        try await announce(offer, body: offer.body(), in: topic)
    }

    private func announce(
        _ offer: TopicOffer,
        body: ByteBuffer,
        in topic: String
    ) async throws(SignalingError) -> String {
        try await perform(
            .offer(try Self.name(topic)),
            body: body,
            sent: .announce(offer, topic: topic)
        ) { body throws(TopicReadingError) in
            let code = try TopicReply.code(parsing: body)
            return (code, [.announced(code: code, topic: topic)])
        }
    }

    /// Answers the offer of a session, which takes it off the lists. A second answer replaces the first.
    ///
    /// - Parameters:
    ///   - code: that of the session.
    ///   - sdp: the description, as it is; not empty.
    /// - Throws: as ``send(_:)``.
    public func answer(_ code: String, sdp: String) async throws(SignalingError) {
        try await send(TopicAnswer(code: code, side: .answerer, content: .answer(sdp)))
    }

    /// Tells the other side of a session a candidate, as it is.
    ///
    /// - Parameters:
    ///   - code: that of the session.
    ///   - side: which side we are.
    ///   - candidate: the candidate, as it is; not empty.
    /// - Throws: as ``send(_:)``.
    public func candidate(_ code: String, as side: TopicSide, _ candidate: String) async throws(SignalingError) {
        try await send(TopicAnswer(code: code, side: side, content: .candidate(candidate)))
    }

    /// Tells the other side of a session a candidate, as the text of browsers' JSON: so published clients have it.
    ///
    /// - Throws: as ``send(_:)``.
    public func candidate(_ code: String, as side: TopicSide, _ candidate: ICECandidate) async throws(SignalingError) {
        try await self.candidate(code, as: side, candidate.value.description)
    }

    /// Sends an answer or a candidate of any form.
    ///
    /// - Throws: as ``topics(_:)``; `.httpFailure` also for a session that is not there, or is of another origin (``SignalingError/topicErrorKind``
    ///   is `.notFound`), and for what the server keeps no more of.
    public func send(_ answer: TopicAnswer) async throws(SignalingError) {
        try await perform(.answer, body: answer.body(), sent: .signal(answer)) { body throws(TopicReadingError) in
            guard try TopicReply.isAccepted(parsing: body) else { throw .badMember("success") }
            return ((), [.accepted(answer)])
        }
    }

    // MARK: Polling

    /// Asks once for all that the other side has sent so far.
    ///
    /// - Parameters:
    ///   - code: that of the session.
    ///   - side: which side we are: the offerer gets the answer, the answerer the offer.
    /// - Throws: as ``topics(_:)``; `.httpFailure` also for a session that is not there, or is of another origin.
    public func poll(_ code: String, as side: TopicSide) async throws(SignalingError) -> TopicPoll {
        let request = TopicPollRequest(code: code, side: side)
        return try await perform(.poll, body: request.body()) { body throws(TopicReadingError) in
            let poll = try TopicPoll(parsing: body, for: side)
            var filter = TopicNewsFilter()
            return (poll, filter.news(in: poll).map { .news($0, code: code, side: side) })
        }
    }

    /// What the other side of a session sends, each thing once and in order, from the beginning: for the answerer the offer first. See
    /// ``TopicPolling``.
    ///
    /// ```swift
    /// for try await news in client.news(of: code, as: .offerer) {
    ///     if case .answer(let sdp) = news { … }
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - code: that of the session.
    ///   - side: which side we are.
    ///   - options: how often to ask, what failures to bear, and when to end.
    public func news(
        of code: String,
        as side: TopicSide,
        options: TopicPollOptions = TopicPollOptions()
    ) -> TopicPolling {
        news(of: code, as: side, options: options, in: { .system })
    }

    func news(
        of code: String,
        as side: TopicSide,
        options: TopicPollOptions,
        in environment: @escaping @Sendable () -> TopicPolling.Environment
    ) -> TopicPolling {
        let body = TopicPollRequest(code: code, side: side).body()
        let (http, reports) = (http, reports)
        return TopicPolling(options: options) {
            var environment = environment()
            let sleep = environment.sleep
            // So that closing the client ends the pause, too.
            environment.sleep = { pause in
                try await reports.whileOpen { () async throws(SignalingError) in
                    do { try await sleep(pause) } catch { throw .taskCancelled }
                }
            }
            return environment
        } poll: { () async throws(SignalingError) in
            let answer = try await self.answer(to: .poll, body: body)
            let poll = try http.read(answer) { body throws(TopicReadingError) in
                try TopicPoll(parsing: body, for: side)
            }
            return (poll, answer)
        } observe: { told, body in
            switch told {
            case .success(let news): await self.record([.news(news, code: code, side: side)], frame: body)
            case .failure(let error): await self.record(refusal: error)
            }
        }
    }

    /// Asks once, and tells nothing: for those who know what was told before. They tell what is new with `record`.
    package func silentPoll(
        _ code: String,
        as side: TopicSide
    ) async throws(SignalingError) -> (poll: TopicPoll, body: ByteBuffer) {
        let body = try await answer(to: .poll, body: TopicPollRequest(code: code, side: side).body())
        let poll = try http.read(body) { body throws(TopicReadingError) in try TopicPoll(parsing: body, for: side) }
        return (poll, body)
    }

    /// Lists once, and tells nothing; see ``silentPoll(_:as:)``.
    package func silentSessions(
        in topic: String
    ) async throws(SignalingError) -> (sessions: [TopicSession], body: ByteBuffer) {
        let body = try await answer(to: .sessions(try Self.name(topic)))
        let sessions = try http.read(body) { body throws(TopicReadingError) in try TopicSession.list(parsing: body) }
        return (sessions, body)
    }

    // MARK: The server

    /// Makes a request of any kind, to the letter, and returns the whole answer.
    ///
    /// - Parameters:
    ///   - method: such as `.GET`.
    ///   - path: below the server's address, with its query: `/health`, `/topics?page=2`.
    ///   - body: goes as `application/json`; nil is none.
    /// - Returns: the answer, whose status is a success (2xx).
    /// - Throws: as ``topics(_:)``; `.httpFailure` for every other status; `.invalidArgument` for a method or a path that can't be sent.
    public func request(
        _ method: HTTPMethod,
        path: String,
        body: ByteBuffer? = nil
    ) async throws(SignalingError) -> HTTPResponse {
        let http = http
        do {
            return try await reports.whileOpen { () async throws(SignalingError) in
                try await http.request(method, path: path, body: body)
            }
        } catch {
            await record(refusal: error)
            throw error
        }
    }

    /// The version of the server ("GET /"): the hash of its commit, or `unknown`; `sigserve` says the version of its package.
    ///
    /// - Throws: as ``topics(_:)``.
    public func version() async throws(SignalingError) -> String {
        try await perform(.version) { body throws(TopicReadingError) in
            let version = try TopicReply.version(parsing: body)
            return (version, [.version(version)])
        }
    }

    /// Asks the server whether it is well ("GET /health").
    ///
    /// - Throws: as ``topics(_:)``.
    public func health() async throws(SignalingError) -> TopicHealth {
        try await perform(.health) { body throws(TopicReadingError) in
            let health = try TopicHealth(parsing: body)
            return (health, [.health(health)])
        }
    }

    private static func name(_ topic: String) throws(SignalingError) -> TopicName {
        guard !topic.isEmpty else { throw SignalingError(.invalidArgument, "the topic must not be empty") }
        return TopicName(topic)
    }
}
