import NIOCore
import NIOHTTP1

/// Requests that become WebSockets.
extension HTTPHandler {
    /// Answers 101 if the service agrees, and gives the connection to a WebSocket handler.
    func upgrade(_ received: ReceivedRequest, _ rules: HandshakeRules, _ endpoint: String = "") {
        let name = rules.name
        var request = received.request
        request.endpoint = endpoint
        var added: HTTPHeaders = [:]
        switch board.admit(request, to: name) {
        case .accept: break
        case .acceptAdding(let headers): added = headers
        case .answer: return serve(received, by: name, endpoint)
        case .refuse(let reply): return write(rules.refusal(reply), to: received)
        }
        guard let context, let policy = board.policy(of: name) else {
            return write(.text(.internalServerError, "Internal server error\n"), to: received)
        }
        var headers: HTTPHeaders
        switch Handshake.switching(received, rules) {
        case .success(let answer): headers = answer
        case .failure(let fault): return write(rules.refusal(of: fault), to: received)
        }
        headers.add(contentsOf: added)
        board.tell(connection, .request(method: "GET", path: path(of: received), status: 101))
        context.writeAndFlush(wrapOutboundOut(ReplyEncoder.switching(headers)), promise: nil)
        guard context.channel.isActive, !inputIsClosed else { return end() }
        account()
        phase = .handedOver
        let channel = context.channel
        let webSocket = WebSocketHandler(connection: connection, board: board, name: name, policy: policy)
        let pipeline = context.pipeline.syncOperations
        do {
            let decoder = try pipeline.context(handlerType: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(webSocket, position: .after(self))
            pipeline.removeHandler(self, promise: nil)
            connection.stage = .webSocket(webSocket)
            board.opened(connection, request: request, name: name)
            // The decoder goes last, and when it goes it forwards the bytes that came behind the request.
            let removed = channel.eventLoop.makePromise(of: Void.self)
            removed.futureResult.assumeIsolated().whenComplete { _ in webSocket.channelReadComplete() }
            pipeline.removeHandler(context: decoder, promise: removed)
            if readIsDue { channel.read() }
        } catch {
            // Only a channel that is closing has lost its handlers.
            board.gone(connection, why: why)
            channel.close(promise: nil)
        }
    }
}
