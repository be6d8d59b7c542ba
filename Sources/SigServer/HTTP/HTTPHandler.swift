import DequeModule
import NIOCore
import NIOHTTP1
import NIOSSL
import SigProtocol

/// Drives one connection while it speaks HTTP: reads requests, answers them in order, and hands the connection over when one of
/// them becomes a WebSocket.
///
/// Confined to the server's loop.
final class HTTPHandler: ChannelDuplexHandler, RemovableChannelHandler, UnsentCounting {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    enum Phase {
        case serving
        /// The last answer is written; nothing is looked at any more until the peer has closed too, or it is cut.
        case ending(until: NIODeadline)
        /// A WebSocket handler has the connection.
        case handedOver
    }

    let connection: Connection
    let board: Switchboard
    private let turnsAway: Bool
    var reader: RequestReader
    private var waiting: Deque<ReceivedRequest> = []
    private var waitingBytes = 0
    var unsentLarge = 0
    var phase = Phase.serving
    private(set) var context: ChannelHandlerContext?
    /// Since when the socket takes no more, or has taken no more than a little; and what was unsent then.
    private(set) var blockedSince: NIODeadline?
    private var unsentThen = 0
    private var isAnswering = false
    var isDirty = false
    /// The answer that is being made of a file, and when it last got on; those behind it wait.
    var file: (sender: FileSender, for: ReceivedRequest, closes: Bool, since: NIODeadline)?
    /// The list that is being written; those behind it wait.
    var list: UnfinishedList?
    var readIsDue = false
    var inputIsClosed = false
    var why: String?

    /// - Parameter turnsAway: whether every request gets 503, because there are too many connections.
    init(connection: Connection, board: Switchboard, turnsAway: Bool) {
        self.connection = connection
        self.board = board
        self.turnsAway = turnsAway
        reader = RequestReader(hosts: board.hosts, router: board.router, now: board.now)
    }

    // MARK: The channel

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        gone()
    }

    func channelInactive(context: ChannelHandlerContext) {
        gone()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .serving = phase else { return }
        let part = unwrapInboundIn(data)
        switch reader.receive(part, from: connection.from, now: board.now) {
        case .none: break
        case .proceed:
            // Behind other requests the peer learns from their answers that it may go on.
            if waiting.isEmpty { context.writeAndFlush(wrapOutboundOut(ReplyEncoder.proceed), promise: nil) }
        case .request(let request):
            // Nearly all come when those before them are answered.
            if isDone, blockedSince == nil, !isAnswering {
                isAnswering = true
                answer(request)
                isAnswering = false
            } else {
                wait(request)
            }
            answerWaiting()
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if case .serving = phase {
            reader.readEnded(now: board.now)
            account()
            if !isDirty {
                isDirty = true
                board.isDirty(self)
            }
        }
        board.endTurn()
        context.fireChannelReadComplete()
    }

    func read(context: ChannelHandlerContext) {
        // A peer that asks without taking its answers is read no further.
        if case .serving = phase, blockedSince != nil || waiting.count >= ServerBounds.pipelinedRequests {
            readIsDue = true
        } else {
            readIsDue = false
            context.read()
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable {
            blockedSince = nil
            file?.sender.resume()
            // Not at once: a peer that reads fast would have the loop for as long as its list goes on.
            if list == nil { goOn() } else { context.eventLoop.assumeIsolated().execute { self.goOn() } }
        } else if blockedSince == nil {
            blockedSince = board.now
            unsentThen = unsent
        }
        context.fireChannelWritabilityChanged()
    }

    /// Bytes of answers that the socket has not taken.
    private var unsent: Int { (try? context?.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0 }

    /// Whether a peer has taken too little of its answers for too long. A large one may take its time, as long as it gets on.
    func isTooSlow(since: NIODeadline, now: NIODeadline) -> Bool {
        let unsent = unsent
        if unsentThen - unsent >= ServerBounds.leastTaken {
            blockedSince = now
            unsentThen = unsent
            return false
        }
        // Pieces that were added meanwhile are no fault of the peer's.
        unsentThen = max(unsentThen, unsent)
        return now - since >= ServerBounds.idleTime
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case ChannelEvent.inputClosed:
            inputIsClosed = true
            switch phase {
            case .serving: if isDone { end() }
            // Our side was shut before, so that nothing is left to wait for.
            case .ending: finish(context)
            case .handedOver: break
            }
        case ChannelEvent.outputClosed:
            // Only now has everything been sent, so that the peer's time begins.
            if case .ending = phase { phase = .ending(until: board.now + ServerBounds.closeTime) }
        default:
            context.fireUserInboundEventTriggered(event)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard case .serving = phase else { return }
        if case .invalidEOFState? = error as? HTTPParserError { inputIsClosed = true }
        if let refused = reader.failed(error, from: connection.from) {
            wait(refused)
            answerWaiting()
            context.flush()
        } else if !isDone || inputIsClosed {
            // Half a request and then the end: what came whole before it is still answered.
            if isDone { end() }
        } else if error is HTTPParserError {
            end()
        } else {
            why = "\(Self.cause(of: error))"
            context.close(promise: nil)
        }
    }

    private static func cause(of error: any Error) -> String {
        if error is NIOSSLError || error is BoringSSLError { return "no TLS" }
        if error is IOError { return "connection lost" }
        return "error"
    }

    // MARK: Answers

    /// Whether every request that came has its answer.
    var isDone: Bool { waiting.isEmpty && file == nil && list == nil }

    private func wait(_ received: ReceivedRequest) {
        waiting.append(received)
        waitingBytes += received.cost
    }

    private func forgetWaiting() {
        waiting.removeAll()
        waitingBytes = 0
        file = nil
        list = nil
    }

    /// Answers what waits, and reads on if that was put off.
    func goOn() {
        guard let context else { return }
        answerWaiting()
        account()
        context.flush()
        if readIsDue { read(context: context) }
    }

    private func answerWaiting() {
        // Writing may come back here through the channel's writability.
        guard !isAnswering else { return }
        isAnswering = true
        defer { isAnswering = false }
        while case .serving = phase, blockedSince == nil, file == nil {
            if let list {
                continueList(list)
            } else if let next = waiting.popFirst() {
                waitingBytes -= next.cost
                answer(next)
            } else {
                break
            }
        }
        if inputIsClosed, isDone, case .serving = phase { end() }
    }

    func answer(_ received: ReceivedRequest) {
        if turnsAway {
            why = "too many connections"
            return write(Self.tooManyConnections, to: received, closes: true)
        }
        if let refusal = received.refusal {
            why = "\(refusal.status.code)"
            return write(refusal, to: received, closes: true)
        }
        let route = received.route ?? board.router.route(received.request, isUpgrade: received.isUpgrade)
        switch route.row.action {
        case .reply(let reply):
            write(reply, to: received)
        case .page:
            write(board.page, to: received)
        case .preflight(let policy):
            write(policy.preflight(for: received.request), to: received)
        case .service(let name, let endpoint):
            serve(received, by: name, endpoint, segment: route.match.segment)
        case .file:
            guard let root = board.webRoot else { return answerWithoutFile(received) }
            lookForFile(received, in: root)
        case .webSocket(let rules):
            if let fault = Handshake.faultBeforeAdmission(received, rules) {
                write(rules.refusal(of: fault), to: received)
            } else {
                upgrade(received, rules)
            }
        case .webSocketOrService(let rules, let endpoint):
            if Handshake.fault(received, rules) == nil {
                upgrade(received, rules, endpoint)
            } else {
                serve(received, by: rules.name, endpoint)
            }
        }
    }

    func serve(
        _ received: ReceivedRequest,
        by name: ProtocolName,
        _ endpoint: String,
        segment: String? = nil
    ) {
        var request = received.request
        request.endpoint = endpoint
        request.segment = segment
        let reply = board.answer(request, by: name)
        if let rest = reply.rest {
            beginList(reply, rest, by: name, to: received)
        } else {
            write(reply, to: received)
        }
    }

    func write(_ reply: HTTPReply, to received: ReceivedRequest, closes: Bool = false) {
        finishAnswer(closes: begin(reply, to: received, closes: closes))
    }

    /// Writes an answer, or the beginning of one whose body has more bytes than the reply.
    ///
    /// - Returns: whether the connection closes after it.
    func begin(
        _ reply: HTTPReply,
        length: ReplyEncoder.BodyLength = .whole,
        to received: ReceivedRequest,
        closes: Bool = false
    ) -> Bool {
        let closes =
            closes || !received.keepAlive || received.isLast || board.isDraining
        board.tell(
            connection,
            .request(
                method: received.request.method.rawValue,
                path: path(of: received),
                status: Int(reply.status.code)
            )
        )
        let bytes = ReplyEncoder.encode(
            reply,
            length: length,
            to: received,
            closes: closes,
            date: board.date
        )
        write(bytes)
        return closes
    }

    /// Writes bytes of an answer.
    func write(_ bytes: ByteBuffer) {
        context?.write(wrapOutboundOut(bytes), promise: counting(bytes.readableBytes))
    }

    func unsentChanged() {
        if context?.channel.isActive == true { account() }
    }

    func finishAnswer(closes: Bool) {
        if closes { end() } else { reader.answered(now: board.now) }
    }

    func path(of received: ReceivedRequest) -> String {
        AccessText.target(path: received.request.path, query: received.request.query)
    }

    private static let tooManyConnections = HTTPReply.text(.serviceUnavailable, "Too many connections, try again\n")

    // MARK: Ending

    /// Sends what is written and shuts our side. The peer closes then; until it does, what it sends is read and thrown away, because
    /// closing with unread bytes would make TCP reset the connection and our last answer with it.
    func end() {
        forgetWaiting()
        phase = .ending(until: board.now + ServerBounds.idleTime)
        account()
        guard let context else { return }
        if inputIsClosed { return finish(context) }
        context.flush()
        context.close(mode: .output, promise: nil)
        if readIsDue { read(context: context) }
    }

    /// Closes when all that was written has been sent.
    private func finish(_ context: ChannelHandlerContext) {
        let channel = context.channel
        context.writeAndFlush(wrapOutboundOut(ByteBuffer())).whenComplete { _ in channel.close(promise: nil) }
    }

    private func gone() {
        if case .handedOver = phase { return }
        forgetWaiting()
        board.gone(connection, why: why)
    }

    func account() {
        if case .handedOver = phase { return }
        board.account(connection, holds: reader.heldBytes + waitingBytes + unsentLarge)
    }
}

@available(*, unavailable)
extension HTTPHandler: Sendable {}
