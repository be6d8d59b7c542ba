import NIOCore

/// Drives a ``SOCKSMachine`` on a channel and takes itself out when the tunnel stands.
final class SOCKSHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var machine: SOCKSMachine
    private var received = ByteBuffer()
    private var completion: ((Result<Void, SignalingError>) -> Void)?

    init(_ machine: SOCKSMachine, completion: @escaping (Result<Void, SignalingError>) -> Void) {
        self.machine = machine
        self.completion = completion
    }

    func handlerAdded(context: ChannelHandlerContext) {
        perform(machine.start(), context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        complete(.failure(SignalingError(.proxyFailed, "the proxy closed the connection")))
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard completion != nil else {
            context.fireChannelRead(data)
            return
        }
        var bytes = unwrapInboundIn(data)
        received.writeBuffer(&bytes)
        while completion != nil {
            let action = machine.receive(&received)
            perform(action, context)
            if action == .wait { break }
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        complete(.failure(SignalingError(.proxyFailed, "the proxy closed the connection")))
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        complete(.failure(SignalingError(.proxyFailed, "the connection to the proxy was lost", cause: error)))
    }

    private func perform(_ action: SOCKSMachine.Action, _ context: ChannelHandlerContext) {
        switch action {
        case .wait: break
        case .send(let bytes): context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
        case .fail(let reason):
            complete(.failure(SignalingError(.proxyFailed, "the SOCKS5 proxy did not connect: \(reason)")))
        case .done:
            // The next step's handlers are put behind this one before it goes, so that bytes that came early reach them.
            complete(.success(()))
            if received.readableBytes > 0 { context.fireChannelRead(wrapInboundOut(received)) }
            context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
        }
    }

    private func complete(_ result: Result<Void, SignalingError>) {
        let completion = completion
        self.completion = nil
        completion?(result)
    }
}
