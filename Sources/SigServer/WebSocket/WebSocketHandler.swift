import NIOCore
import NIOWebSocket
import SigProtocol

/// Drives one WebSocket: the only handler of its channel but TLS.
///
/// Frames come in through `WebSocketInput`; messages go to the switchboard, which calls back with what to send. Frames go out
/// through `WebSocketOutput`: to the channel while its socket takes them, else into a bounded queue. Confined to the server's
/// loop.
final class WebSocketHandler: ChannelDuplexHandler, UnsentCounting {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private enum Phase {
        case open
        /// Our close frame is on its way and the peer's has not come.
        case closing(until: NIODeadline)
        /// The close frames are exchanged, or a violation ended it: nothing is looked at any more until TCP ends.
        case ending(until: NIODeadline)
    }

    let name: ProtocolName
    let connection: Connection
    private let board: Switchboard
    private let policy: WebSocketPolicy
    private var input: WebSocketInput
    private var output: WebSocketOutput
    private var phase = Phase.open
    private(set) var context: ChannelHandlerContext?
    /// Whether the switchboard knows that something waits for this connection.
    private var isQueueing = false
    private var isDecoding = false
    private var isDirty = false
    var unsentLarge = 0
    private var readIsDue = false
    private var pingDue: NIODeadline
    private var pongDue: NIODeadline
    /// Bytes that had come when it was last looked for pongs.
    private var bytesSwept: UInt64 = 0
    private let openedAt: NIODeadline
    private var hasEnded = false
    private var outputIsClosed = false

    init(connection: Connection, board: Switchboard, name: ProtocolName, policy: WebSocketPolicy) {
        self.connection = connection
        self.board = board
        self.name = name
        self.policy = policy
        input = WebSocketInput(policy)
        output = WebSocketOutput(policy)
        openedAt = board.now
        pingDue = policy.pingInterval.map { board.now + $0 } ?? .distantFuture
        pongDue = policy.pingInterval == nil ? .distantFuture : board.now + policy.pongTimeout
    }

    /// Messages that wait because the peer does not read.
    var queuedMessages: Int { output.queue.count }
    var queuedBytes: Int { output.queue.bytes }
    /// Whether messages may still be sent.
    var isOpen: Bool {
        if case .open = phase { return true }
        return false
    }

    // MARK: The channel

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        output.isWritable = context.channel.isWritable
    }

    func handlerRemoved(context: ChannelHandlerContext) { gone() }

    func channelInactive(context: ChannelHandlerContext) { gone() }

    /// The channel has ended, perhaps while frames of its last read are being taken: what is left of them is nobody's any more.
    private func gone() {
        ended(.abnormal, byServer: false)
        context = nil
        phase = .ending(until: board.now)
        input.clear()
        output.forgetQueue()
        queueChanged()
        board.gone(connection, why: nil)
        board.endTurn()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        input.count(bytes)
        if case .ending = phase { return }
        input.append(bytes)
        decode()
        input.settle()
    }

    func channelReadComplete(context: ChannelHandlerContext) { channelReadComplete() }

    /// A read is over, or the bytes that came behind the handshake are in.
    func channelReadComplete() {
        account()
        board.endTurn()
    }

    func read(context: ChannelHandlerContext) {
        if isPaused {
            readIsDue = true
        } else {
            readIsDue = false
            context.read()
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        output.isWritable = context.channel.isWritable
        guard output.isWritable else { return }
        sendQueued()
        guard !isPaused else { return }
        decode()
        if readIsDue { read(context: context) }
        board.endTurn()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // The peer sends nothing more, its close frame neither: there is nobody to talk to.
        if case ChannelEvent.inputClosed = event {
            ended(.abnormal, byServer: false)
            context.close(promise: nil)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        ended(.abnormal, byServer: false)
        context.close(promise: nil)
    }

    // MARK: In

    /// A peer that asks without reading the answers is read no further.
    private var isPaused: Bool {
        if case .ending = phase { return false }
        return output.queue.isFull
    }

    /// Takes the frames that are whole.
    func decode() {
        // Sending may come back here through the channel's writability.
        guard !isDecoding else { return }
        isDecoding = true
        defer { isDecoding = false }
        let now = board.now
        while !isPaused {
            if case .ending = phase { return input.clear() }
            guard let action = input.next() else { return }
            perform(action, now: now)
        }
    }

    private func perform(_ action: WebSocketMachine.Action, now: NIODeadline) {
        switch action {
        case .none:
            break
        case .message(let message):
            if isOpen { board.received(message, from: connection, name: name, now: now) }
        case .pong(let payload):
            // Nothing follows our close frame.
            if isOpen { enqueue(FrameEncoder.encode(.pong, payload)) }
        case .pongReceived:
            if policy.pingInterval != nil { pongDue = now + policy.pongTimeout }
        case .closed(let close, let reply):
            if let reply { enqueue(FrameEncoder.encode(.connectionClose, reply)) }
            ended(close, byServer: false)
            finish()
        case .fail(let close, let payload):
            if let payload { enqueue(FrameEncoder.encode(.connectionClose, payload)) }
            ended(close, byServer: true)
            finish()
        }
    }

    // MARK: Out

    /// Sends or queues a message.
    func send(_ message: WebSocketMessage) {
        guard isOpen, context != nil else { return }
        switch output.append(message) {
        case .added: becomeDirty()
        case .addedAsLast:
            flush()
            becomeDirty()
        case .refused: send(FrameEncoder.encode(message))
        }
    }

    /// Sends or queues an encoded frame of a message.
    func send(_ frame: ByteBuffer) {
        guard isOpen else { return }
        enqueue(frame, isMessage: true)
        if output.queue.isOverflowing { throwOut("too slow") }
    }

    /// Flushes what is queued, then begins the close handshake.
    func close(_ close: WebSocketClose) {
        guard isOpen, let payload = input.close(close) else { return }
        enqueue(FrameEncoder.encode(.connectionClose, payload))
        phase = .closing(until: board.now + ServerBounds.closeTime)
        ended(close, byServer: true)
    }

    private func enqueue(_ frame: ByteBuffer, isMessage: Bool = false) {
        guard context != nil else { return }
        output.count(frame, isMessage: isMessage)
        if output.isWritable, output.queue.isEmpty {
            write(frame)
        } else {
            output.wait(frame, now: board.now)
            queueChanged()
        }
        becomeDirty()
    }

    /// The queue has grown or shrunk.
    private func queueChanged() {
        let isQueueing = !output.queue.isEmpty
        guard isQueueing != self.isQueueing else { return }
        self.isQueueing = isQueueing
        board.isQueueing(isQueueing)
    }

    private func becomeDirty() {
        guard !isDirty else { return }
        isDirty = true
        board.isDirty(self)
    }

    private func write(_ frame: ByteBuffer) {
        // The frame is in its place before anything is written: writing may come back here, and what is sent then comes after it.
        if let before = output.write(frame) {
            context?.write(wrapOutboundOut(before), promise: counting(before.readableBytes))
        }
        if output.isLarge { flush() }
    }

    private func flush() {
        // Taken out first: writing may come back here through the channel's writability.
        guard let context, let bytes = output.takeUnwritten() else { return }
        context.writeAndFlush(wrapOutboundOut(bytes), promise: counting(bytes.readableBytes))
    }

    func unsentChanged() { account() }

    private func sendQueued() {
        guard context != nil else { return }
        while let frame = output.next() { write(frame) }
        queueChanged()
        flush()
        account()
        if case .ending = phase, output.queue.isEmpty { closeOutput() }
    }

    private func account() {
        board.account(connection, holds: output.queue.bytes &+ unsentLarge &+ input.heldBytes)
    }

    // MARK: Ending

    /// The service hears once that it is over.
    private func ended(_ close: WebSocketClose, byServer: Bool) {
        guard !hasEnded else { return }
        hasEnded = true
        let end = WebSocketEnd(
            name: name,
            close: close,
            byServer: byServer,
            messagesIn: input.messages,
            messagesOut: output.messages,
            bytesIn: input.bytes,
            bytesOut: output.bytes,
            milliseconds: (board.now - openedAt).nanoseconds / 1_000_000
        )
        board.closed(connection, end)
    }

    /// Sends what is written and shuts our side: the peer closes then. What it still sends is read and thrown away, because closing
    /// with unread bytes would make TCP reset the connection and our close frame with it.
    private func finish() {
        phase = .ending(until: board.now + ServerBounds.closeTime)
        sendQueued()
        // What a blocked socket does not take follows when it does, or is cut in time.
    }

    private func closeOutput() {
        guard !outputIsClosed, let context else { return }
        outputIsClosed = true
        context.close(mode: .output, promise: nil)
        if readIsDue { read(context: context) }
    }

    /// Too slow, or too large: what waits is thrown away, what comes too, and the peer is told why, if it still listens.
    private func throwOut(_ reason: String) {
        output.forgetQueue()
        queueChanged()
        input.clear()
        close(WebSocketClose(code: CloseCode.policyViolation, reason: reason))
        finish()
    }
}

extension WebSocketHandler: ConnectionDriver {
    func flushTurn() {
        isDirty = false
        flush()
        account()
    }

    func sweep(now: NIODeadline) {
        switch phase {
        case .open:
            if let limit = policy.fullQueueTime, let since = output.queue.fullSince, now - since >= limit {
                return throwOut("too slow")
            }
            let isTalking = input.bytes != bytesSwept
            bytesSwept = input.bytes
            if pongDue <= now {
                // The pong may stand behind much that is not read yet: whoever goes on sending has as long again for it.
                if !isTalking || now - pongDue >= policy.pongTimeout { cut() }
            } else if pingDue <= now, let interval = policy.pingInterval {
                pingDue = now + interval
                enqueue(FrameEncoder.encode(.ping, ByteBuffer()))
            }
        case .closing(let until), .ending(let until):
            if until <= now { context?.close(promise: nil) }
        }
    }

    func drain() { close(WebSocketClose(code: CloseCode.goingAway, reason: "server stops")) }

    func evict() {
        if isOpen { throwOut("memory is full") } else { cut() }
    }

    func cut() {
        ended(.abnormal, byServer: true)
        context?.close(promise: nil)
    }
}

@available(*, unavailable)
extension WebSocketHandler: Sendable {}
