import NIOCore
import NIOHTTP1
import SigProtocol

/// The way from a dialed connection to a WebSocket: the upgrade, then the handlers. Confined to its event loop.
enum WebSocketOpening {
    /// Runs an attempt to its end.
    ///
    /// - Parameter completion: called once.
    static func run(
        _ attempt: ConnectAttempt,
        onEvent: @escaping @Sendable (WebSocketEvent) -> Void,
        completion: @escaping (Result<WebSocketConnection, SignalingError>) -> Void
    ) {
        attempt.start { result in
            switch result {
            case .failure(let error): completion(.failure(error))
            case .success(let dialed):
                upgrade(dialed, attempt, onEvent, completion)
            }
        }
    }

    private static func upgrade(
        _ dialed: ConnectAttempt.Dialed,
        _ attempt: ConnectAttempt,
        _ onEvent: @escaping @Sendable (WebSocketEvent) -> Void,
        _ completion: @escaping (Result<WebSocketConnection, SignalingError>) -> Void
    ) {
        let channel = dialed.channel
        let gate = EndGate()
        let encoder = HTTPRequestEncoder()
        let decoder = ByteToMessageHandler(HTTPResponseDecoder(limits: attempt.configuration))
        let request = UpgradeRequest(url: attempt.url, configuration: attempt.configuration)
        let upgrade = UpgradeHandler(
            request,
            removing: [encoder, decoder],
            behind: gate,
            tracer: attempt.tracer,
            answerBegan: { attempt.stopClock() },
            completion: { result in
                switch result {
                case .failure(let error):
                    attempt.finish()
                    completion(.failure(SchemeMismatch.explained(error, attempt.url)))
                    channel.cut()
                case .success(let upgraded):
                    attempt.finish()
                    do {
                        completion(.success(try install(upgraded, dialed, attempt, onEvent)))
                    } catch {
                        completion(.failure(SignalingError(wrapping: error, .closed, "the connection was lost")))
                        channel.cut()
                    }
                }
            }
        )
        attempt.enter(.upgrade) { upgrade.fail($0) }
        do {
            let check: [any ChannelHandler] = attempt.url.scheme.isTLS ? [] : [TLSAlertCheck()]
            try channel.pipeline.syncOperations.addHandlers([gate] + check + [encoder, decoder, upgrade])
        } catch {
            attempt.fail(SignalingError(wrapping: error, .closed, "the connection was lost"))
        }
    }

    private static func install(
        _ upgraded: UpgradeHandler.Upgraded,
        _ dialed: ConnectAttempt.Dialed,
        _ attempt: ConnectAttempt,
        _ onEvent: @escaping @Sendable (WebSocketEvent) -> Void
    ) throws -> WebSocketConnection {
        let options = attempt.configuration.webSocket
        let handler = WebSocketHandler(options: options, tracer: attempt.tracer, onEvent: onEvent)
        try dialed.channel.pipeline.syncOperations.addHandlers([WebSocketHandler.decoder(options), handler])
        let opened = Opened(
            url: Redaction.url(attempt.url.description),
            remoteAddress: dialed.remoteAddress,
            timing: attempt.timing,
            headers: upgraded.head.headers,
            subprotocol: upgraded.subprotocol
        )
        return WebSocketConnection(opened: opened, handler: handler, eventLoop: attempt.eventLoop)
    }
}
