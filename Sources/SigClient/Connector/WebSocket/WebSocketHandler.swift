import NIOCore
import NIOSSL
import NIOWebSocket
import SigProtocol

/// A client's WebSocket on a channel: drives a ``WebSocketMachine`` and owns what the machine doesn't: time, the socket, and
/// those who wait.
///
/// | phase | what happens | next |
/// |---|---|---|
/// | open | messages both ways, keep-alive | closing when a close frame was sent |
/// | closing | messages still come in; nothing goes out; the time-out runs | ended when TCP ends or is cut |
/// | ended | all who waited were told; `.closed` was delivered | – |
///
/// Stands behind a `WebSocketFrameDecoder`; writes whole frames itself. Confined to its event loop.
final class WebSocketHandler: ChannelDuplexHandler {
    typealias InboundIn = WebSocketFrame
    typealias OutboundIn = ByteBuffer

    private enum Phase { case open, closing, ended }

    private let options: WebSocketOptions
    private let tracer: Tracer
    private let sender: FrameSender
    private var onEvent: ((WebSocketEvent) -> Void)?
    private var machine: WebSocketMachine
    private var phase = Phase.open
    private var context: ChannelHandlerContext?

    // How it ends.
    private var peerClose: WebSocketClose?
    private var failure: SignalingError?
    private(set) var end: WebSocketEnd?
    private var closeTimer: Scheduled<Void>?

    // Those who wait.
    private var pings = PendingPings<EventLoopPromise<Void>>()
    private var sends: [UInt64: EventLoopPromise<Void>] = [:]
    private var closers: [EventLoopPromise<WebSocketEnd>] = []

    // Reading.
    private var isPaused = false
    private var readHeldBack = false
    private var deliveries = 0

    // Keep-alive.
    private var keepAlive: KeepAlive?
    private var keepAliveTimer: Scheduled<Void>?
    private var keepAlivePing: UInt64?

    private var openedAt: NIODeadline?
    private(set) var firstFrame: Duration?

    init(options: WebSocketOptions, tracer: Tracer, onEvent: @escaping (WebSocketEvent) -> Void) {
        self.options = options
        self.tracer = tracer
        self.onEvent = onEvent
        sender = FrameSender(maxQueuedBytes: options.maxQueuedBytes, tracer: tracer)
        machine = WebSocketMachine(role: .client, maxMessageSize: options.maxMessageSize)
    }

    /// The decoder that goes before it. Control frames must pass whatever the bound for messages is.
    static func decoder(_ options: WebSocketOptions) -> ByteToMessageHandler<WebSocketFrameDecoder> {
        let size = min(max(options.maxMessageSize, Bounds.controlPayload), Int(UInt32.max))
        return ByteToMessageHandler(WebSocketFrameDecoder(maxFrameSize: size))
    }

    // MARK: Channel

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        sender.added(context)
        let now = context.eventLoop.now
        openedAt = now
        if let interval = options.pingInterval {
            let keepAlive = KeepAlive(
                interval: TimeAmount(clamping: interval),
                timeout: TimeAmount(clamping: options.pongTimeout),
                now: now
            )
            self.keepAlive = keepAlive
            scheduleKeepAlive(in: keepAlive.interval)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        finish()
        sender.removed()
        self.context = nil
    }

    func read(context: ChannelHandlerContext) {
        if isPaused {
            readHeldBack = true
        } else {
            context.read()
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        sender.readBegan()
        if firstFrame == nil, let openedAt {
            let duration = Duration.nanoseconds((context.eventLoop.now - openedAt).nanoseconds)
            firstFrame = duration
            tracer.info("first frame \(duration / .microseconds(1)) µs after the upgrade")
        }
        guard phase != .ended else { return }
        let frame = unwrapInboundIn(data)
        trace(frame)
        perform(machine.receive(frame))
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        keepAlive?.received(at: context.eventLoop.now)
        sender.readEnded()
        context.fireChannelReadComplete()
    }

    func channelInactive(context: ChannelHandlerContext) {
        finish()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard phase != .ended else { return }
        switch error {
        case NIOWebSocketError.invalidFrameLength:
            perform(machine.fail(CloseCode.messageTooBig, "message too big"))
        case NIOWebSocketError.fragmentedControlFrame:
            perform(machine.fail(CloseCode.protocolError, WebSocketMachine.controlFragmented))
        case NIOWebSocketError.multiByteControlFrameLength:
            perform(machine.fail(CloseCode.protocolError, WebSocketMachine.controlTooLong))
        case is NIOWebSocketError:
            perform(machine.fail(CloseCode.protocolError, "malformed frame"))
        case NIOSSLError.uncleanShutdown:
            // TCP ended without TLS's goodbye, which many servers leave out. The end of the channel follows.
            break
        default:
            if failure == nil, peerClose == nil {
                failure =
                    TLSErrors.isTLS(error)
                    ? TLSErrors.error(for: error)
                    : SignalingError(.closed, "the connection was lost", cause: error, close: .abnormal)
            }
            context.channel.cut()
        }
        sender.flushIfNeeded()
    }

    // MARK: For the handle

    /// Throws why a message can't be sent now.
    func checkRoom(for message: WebSocketMessage) throws(SignalingError) {
        guard phase == .open else {
            throw end?.asError ?? SignalingError(.closed, "the connection is being closed")
        }
        guard sender.hasRoom(for: message.payload) else { throw sender.queueIsFull }
    }

    /// Sends a message; the promise is kept when it is written to the socket.
    func send(_ message: WebSocketMessage, id: UInt64, _ promise: EventLoopPromise<Void>) {
        do { try checkRoom(for: message) } catch { return promise.fail(error) }
        sends[id] = promise
        sender.send(message) { result in
            guard let promise = self.sends.removeValue(forKey: id) else { return }
            switch result {
            case .success: promise.succeed(())
            case .failure(let error): promise.fail(self.end?.asError ?? .connectionLost(error))
            }
        }
    }

    /// Gives up waiting for a send; the message stays in the queue.
    func abandonSend(_ id: UInt64) { sends.removeValue(forKey: id)?.fail(SignalingError.taskCancelled) }

    /// Sends a message without telling anybody what came of it.
    func enqueue(_ message: WebSocketMessage) {
        guard phase == .open else { return }
        guard sender.hasRoom(for: message.payload) else { return abandon(sender.queueIsFull) }
        sender.send(message)
    }

    /// Sends a ping; the promise is kept by its pong.
    func ping(_ payload: UInt64, _ promise: EventLoopPromise<Void>) {
        guard phase == .open else {
            return promise.fail(end?.asError ?? SignalingError(.closed, "the connection is being closed"))
        }
        guard !pings.isFull else {
            return promise.fail(SignalingError(.tooLarge, "too many pings await their pongs already"))
        }
        guard sender.hasRoom(for: ByteBuffer(integer: payload)) else { return promise.fail(sender.queueIsFull) }
        pings.add(payload, promise)
        sender.sendControl(.ping, ByteBuffer(integer: payload))
    }

    /// Gives up waiting for a pong.
    func abandonPing(_ payload: UInt64, _ error: SignalingError) { pings.remove(payload)?.fail(error) }

    /// Begins the closing handshake, if it has not begun; the promise is kept when the connection is gone.
    func close(_ close: WebSocketClose, _ promise: EventLoopPromise<WebSocketEnd>?) {
        if let end {
            promise?.succeed(end)
            return
        }
        if let promise { closers.append(promise) }
        guard let payload = machine.close(close) else { return }
        sender.sendControl(.connectionClose, payload)
        beginClosing()
    }

    /// Cuts the connection.
    func abort() {
        guard phase != .ended else { return }
        context?.channel.cut()
    }

    func setReading(_ on: Bool) {
        // While closing, the peer's close frame must be seen.
        guard phase == .open, isPaused == on else { return }
        isPaused = !on
        if on { resumeReading() }
    }

    // MARK: Reading

    private func perform(_ action: WebSocketMachine.Action) {
        switch action {
        case .none: break
        case .message(let message):
            trace(message)
            deliver(.message(message))
        case .pong(let payload):
            guard sender.hasRoom(for: payload) else { return abandon(sender.queueIsFull) }
            if phase == .open { sender.sendControl(.pong, payload) }
        case .pongReceived(let payload): receivePong(payload)
        case .closed(let close, let reply):
            peerClose = close
            if let reply { sender.sendControl(.connectionClose, reply) }
            beginClosing()
        case .fail(let close, let payload):
            let code: SignalingError.Code = close.code == CloseCode.messageTooBig ? .tooLarge : .protocolViolation
            failure = SignalingError(code, "the server broke the WebSocket protocol: \(close.reason)", close: close)
            if code == .tooLarge { failure?.message = "a message is over \(options.maxMessageSize) bytes" }
            if let payload { sender.sendControl(.connectionClose, payload) }
            beginClosing()
        }
    }

    private func receivePong(_ payload: ByteBuffer) {
        if let keepAlivePing, payload == ByteBuffer(integer: keepAlivePing) {
            self.keepAlivePing = nil
            return
        }
        for promise in pings.answered(by: payload) { promise.succeed(()) }
        deliver(.pong(payload))
    }

    private func deliver(_ event: WebSocketEvent) {
        guard let onEvent else { return }
        deliveries += 1
        onEvent(event)
        deliveries -= 1
        // The owner cut the connection while it took the event: that is told behind it, not inside.
        if deliveries == 0, phase == .ended { deliverEnd() }
    }

    private func resumeReading() {
        keepAlive?.received(at: context?.eventLoop.now ?? .now())
        guard readHeldBack else { return }
        readHeldBack = false
        context?.read()
    }

    // MARK: Keep-alive

    private func scheduleKeepAlive(in delay: TimeAmount) {
        keepAliveTimer = context?.eventLoop.assumeIsolated().scheduleTask(in: delay) { self.keepAliveTick() }
    }

    private func keepAliveTick() {
        guard phase == .open, let context else { return }
        switch keepAlive?.tick(at: context.eventLoop.now, isPaused: isPaused) {
        case nil: break
        case .wait(let delay): scheduleKeepAlive(in: delay)
        case .ping(let delay):
            let payload = UInt64.random(in: .min ... .max)
            keepAlivePing = payload
            sender.sendControl(.ping, ByteBuffer(integer: payload))
            scheduleKeepAlive(in: delay)
        case .gone:
            abandon(SignalingError(.closed, "no pong within \(options.pongTimeout) of a ping", close: .abnormal))
        }
    }

    // MARK: Ending

    private func beginClosing() {
        guard phase == .open, let context else { return }
        phase = .closing
        keepAliveTimer?.cancel()
        keepAliveTimer = nil
        keepAlive = nil
        if isPaused {
            isPaused = false
            resumeReading()
        }
        closeTimer = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(clamping: options.closeTimeout)) {
            self.tracer.info("the server did not end the connection within \(self.options.closeTimeout): cut")
            self.context?.channel.cut()
        }
    }

    /// Cuts the connection because of an error of our own.
    private func abandon(_ error: SignalingError) {
        guard phase != .ended else { return }
        if failure == nil { failure = error }
        context?.channel.cut()
    }

    /// The channel is gone: tells everybody, once.
    private func finish() {
        guard phase != .ended else { return }
        phase = .ended
        closeTimer?.cancel()
        keepAliveTimer?.cancel()
        closeTimer = nil
        keepAliveTimer = nil
        let end = WebSocketEnd(
            close: peerClose ?? .abnormal,
            clean: peerClose != nil && failure == nil,
            error: failure
        )
        self.end = end
        if deliveries == 0 { deliverEnd() }
        for promise in pings.removeAll() { promise.fail(end.asError) }
        let sends = sends.values
        self.sends = [:]
        for promise in sends { promise.fail(end.asError) }
        let closers = closers
        self.closers = []
        for promise in closers { promise.succeed(end) }
    }

    private func deliverEnd() {
        guard let end, let onEvent else { return }
        self.onEvent = nil
        onEvent(.closed(end))
    }

    /// Messages are shown when they are whole, so that a secret can't hide between two fragments.
    private func trace(_ frame: WebSocketFrame) {
        switch frame.opcode {
        case .ping: tracer.received(.ping(frame.unmaskedData))
        case .pong: tracer.received(.pong(frame.unmaskedData))
        case .connectionClose: tracer.received(.close(WebSocketClose(payload: frame.unmaskedData)))
        default: break
        }
    }

    private func trace(_ message: WebSocketMessage) {
        switch message {
        case .text(let bytes): tracer.received(.text(bytes))
        case .binary(let bytes): tracer.received(.binary(bytes))
        }
    }
}

extension WebSocketClose {
    /// What a close frame's payload says, whether or not it may say so.
    init(payload: ByteBuffer) {
        var payload = payload
        guard let code = payload.readInteger(as: UInt16.self) else {
            self = .noStatus
            return
        }
        self.init(code: code, reason: String(buffer: payload))
    }
}

extension SignalingError {
    fileprivate static func connectionLost(_ error: any Error) -> SignalingError {
        SignalingError(.closed, "the connection was lost", cause: error, close: .abnormal)
    }
}
