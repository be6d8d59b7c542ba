import NIOCore
import NIOWebSocket
import SigProtocol

/// Drives one WebSocket: the only handler of its channel but TLS.
///
/// Frames come in through `FrameDecoder` and `WebSocketMachine`; messages go to the switchboard, which calls back with what to
/// send. Frames go out through the channel while its socket takes them, else wait in a bounded queue. Confined to the
/// server's loop.
final class WebSocketHandler: ChannelDuplexHandler {
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
    private var decoder: FrameDecoder
    private var machine: WebSocketMachine
    private var queue: OutQueue
    private var phase = Phase.open
    private var context: ChannelHandlerContext?
    private var isWritable = true
    private var isDecoding = false
    private var isDirty = false
    private var readIsDue = false
    /// Frames of this turn that the channel does not have yet: they become one write.
    private var unwritten = ByteBuffer()
    private var pingDue: NIODeadline
    private var pongDue: NIODeadline
    /// Bytes that had come when it was last looked for pongs.
    private var bytesSwept: UInt64 = 0
    private var end: WebSocketEnd
    private let openedAt: NIODeadline
    private var hasEnded = false
    private var outputIsClosed = false

    init(connection: Connection, board: Switchboard, name: ProtocolName, policy: WebSocketPolicy) {
        self.connection = connection
        self.board = board
        self.name = name
        self.policy = policy
        decoder = FrameDecoder(maxMessageSize: policy.maxMessageSize)
        machine = WebSocketMachine(
            role: .server,
            maxMessageSize: policy.maxMessageSize,
            closeReasons: policy.closeReasons
        )
        queue = OutQueue(maxMessages: policy.queuedMessages, maxBytes: policy.queuedBytes)
        openedAt = board.now
        pingDue = policy.pingInterval.map { board.now + $0 } ?? .distantFuture
        pongDue = policy.pingInterval == nil ? .distantFuture : board.now + policy.pongTimeout
        end = WebSocketEnd(name: name)
    }

    /// Messages that wait because the peer does not read.
    var queuedMessages: Int { queue.count }
    var queuedBytes: Int { queue.bytes }
    /// Whether messages may still be sent.
    var isOpen: Bool {
        if case .open = phase { return true }
        return false
    }

    // MARK: The channel

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        isWritable = context.channel.isWritable
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        ended(.abnormal, byServer: false)
        self.context = nil
        board.gone(connection, why: nil)
        board.endTurn()
    }

    func channelInactive(context: ChannelHandlerContext) {
        ended(.abnormal, byServer: false)
        board.gone(connection, why: nil)
        board.endTurn()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        end.bytesIn &+= UInt64(bytes.readableBytes)
        if case .ending = phase { return }
        decoder.append(bytes)
        decode()
        decoder.settle()
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
        isWritable = context.channel.isWritable
        guard isWritable else { return }
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
        return queue.isFull
    }

    /// Takes the frames that are whole.
    func decode() {
        // Sending may come back here through the channel's writability.
        guard !isDecoding else { return }
        isDecoding = true
        defer { isDecoding = false }
        while !isPaused {
            if case .ending = phase { return decoder.clear() }
            switch decoder.next(fragments: machine.heldBytes) {
            case .needMore: return
            case .frame(let frame): perform(machine.receive(frame))
            case .refused(let code, let reason): perform(machine.fail(code, reason))
            }
        }
    }

    private func perform(_ action: WebSocketMachine.Action) {
        switch action {
        case .none:
            break
        case .message(let message):
            end.messagesIn &+= 1
            if isOpen { board.received(message, from: connection, name: name) }
        case .pong(let payload):
            // Nothing follows our close frame.
            if isOpen { enqueue(FrameEncoder.encode(.pong, payload)) }
        case .pongReceived:
            if policy.pingInterval != nil { pongDue = board.now + policy.pongTimeout }
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
        guard isOpen, isWritable, queue.isEmpty, message.payload.readableBytes < ServerBounds.flushThreshold,
            context != nil
        else { return send(FrameEncoder.encode(message)) }
        // Nearly all take this way: the frame is made where it is sent from.
        let before = unwritten.readableBytes
        FrameEncoder.append(message, to: &unwritten)
        end.messagesOut &+= 1
        end.bytesOut &+= UInt64(unwritten.readableBytes &- before)
        if unwritten.readableBytes >= ServerBounds.flushThreshold { flush() }
        becomeDirty()
    }

    /// Sends or queues an encoded frame of a message.
    func send(_ frame: ByteBuffer) {
        guard isOpen else { return }
        end.messagesOut &+= 1
        enqueue(frame)
        if queue.isOverflowing { throwOut("too slow") }
    }

    /// Flushes what is queued, then begins the close handshake.
    func close(_ close: WebSocketClose) {
        guard isOpen, let payload = machine.close(close) else { return }
        enqueue(FrameEncoder.encode(.connectionClose, payload))
        phase = .closing(until: board.now + ServerBounds.closeTime)
        ended(close, byServer: true)
    }

    private func enqueue(_ frame: ByteBuffer) {
        guard context != nil else { return }
        end.bytesOut &+= UInt64(frame.readableBytes)
        if isWritable, queue.isEmpty {
            write(frame)
        } else {
            queue.append(frame, now: board.now)
        }
        becomeDirty()
    }

    private func becomeDirty() {
        guard !isDirty else { return }
        isDirty = true
        board.isDirty(self)
    }

    private func write(_ frame: ByteBuffer) {
        if unwritten.readableBytes == 0 {
            unwritten = frame
        } else if frame.readableBytes < ServerBounds.flushThreshold {
            unwritten.writeImmutableBuffer(frame)
        } else {
            // Copying it would cost more than a write of its own. It is put in its place before anything is flushed: flushing
            // may come back here, and what is sent then comes after it.
            context?.write(wrapOutboundOut(unwritten), promise: nil)
            unwritten = frame
        }
        if unwritten.readableBytes >= ServerBounds.flushThreshold { flush() }
    }

    private func flush() {
        guard let context, unwritten.readableBytes > 0 else { return }
        let bytes = unwritten
        // Writing may come back here through the channel's writability.
        unwritten = ByteBuffer()
        context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
    }

    private func sendQueued() {
        guard context != nil else { return }
        while isWritable, let frame = queue.popFirst() { write(frame) }
        flush()
        account()
        if case .ending = phase, queue.isEmpty { closeOutput() }
    }

    private func account() {
        board.account(connection, holds: queue.bytes &+ decoder.heldBytes &+ machine.heldBytes)
    }

    // MARK: Ending

    /// The service hears once that it is over.
    private func ended(_ close: WebSocketClose, byServer: Bool) {
        guard !hasEnded else { return }
        hasEnded = true
        end.close = close
        end.byServer = byServer
        end.milliseconds = (board.now - openedAt).nanoseconds / 1_000_000
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
        queue.removeAll()
        decoder.clear()
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
            if let limit = policy.fullQueueTime, let since = queue.fullSince, now - since >= limit {
                return throwOut("too slow")
            }
            let isTalking = end.bytesIn != bytesSwept
            bytesSwept = end.bytesIn
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
