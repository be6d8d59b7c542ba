import NIOCore
import NIOHTTP1

/// One request from its beginning to its answer: a connection from the pool or a new one, the exchange, and one more try
/// when a kept-alive connection turns out to be stale. Confined to its event loop; ends exactly once.
final class HTTPOperation {
    private let head: HTTPRequestHead
    private let body: ByteBuffer?
    private let url: SignalingURL
    private let pool: HTTPPool
    private let makeAttempt: () -> ConnectAttempt
    private let completion: (Result<HTTPResponse, SignalingError>) -> Void

    private let id = UInt64.random(in: .min ... .max)
    private var timer: Scheduled<Void>?
    private var isOver = false
    private var attempt: ConnectAttempt?
    private var link: HTTPPool.Link?

    init(
        _ head: HTTPRequestHead,
        _ body: ByteBuffer?,
        url: SignalingURL,
        pool: HTTPPool,
        makeAttempt: @escaping () -> ConnectAttempt,
        completion: @escaping (Result<HTTPResponse, SignalingError>) -> Void
    ) {
        self.head = head
        self.body = body
        self.url = url
        self.pool = pool
        self.makeAttempt = makeAttempt
        self.completion = completion
    }

    /// Begins. The time-out covers everything.
    func start(timeout: Duration, on eventLoop: any EventLoop) {
        timer = eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(clamping: timeout)) {
            self.fail(SignalingError(.timedOut, "no answer from \(self.url.hostAndPort) within \(timeout)"))
        }
        if let link = pool.takeIdle(HTTPPool.Key(url)) {
            exchange(link)
        } else {
            connect()
        }
    }

    /// Ends it from outside: by time-out or cancelling. The connection is not used again.
    func fail(_ error: SignalingError) {
        guard !isOver else { return }
        pool.withdraw(id)
        finish(.failure(error))
        attempt?.fail(error)
        attempt = nil
        link?.handler?.fail(error)
        link = nil
    }

    private func connect() {
        let isGranted = pool.reserve(id, HTTPPool.Key(url)) { link in
            if let link { return self.exchange(link) }
            let attempt = self.makeAttempt()
            self.attempt = attempt
            attempt.start { result in
                attempt.finish()
                self.attempt = nil
                switch result {
                case .failure(let error):
                    self.pool.release()
                    self.finish(.failure(error))
                case .success(let dialed):
                    do {
                        let key = HTTPPool.Key(self.url)
                        self.exchange(
                            try self.pool.add(key, dialed.channel, attempt.configuration, attempt.tracer)
                        )
                    } catch {
                        self.pool.release()
                        dialed.channel.cut()
                        self.finish(.failure(SignalingError(wrapping: error, .closed, "the connection was lost")))
                    }
                }
            }
        }
        if !isGranted { finish(.failure(SignalingError(.tooLarge, "too many requests wait already"))) }
    }

    private func exchange(_ link: HTTPPool.Link) {
        guard let handler = link.handler else { return connect() }
        self.link = link
        handler.exchange(head, body) { outcome in
            self.link = nil
            switch outcome {
            case .answered(let response, let reusable):
                if reusable { self.pool.keep(link) }
                self.finish(.success(response))
            case .failed(let error, let untouched):
                guard !self.isOver else { return }
                // RFC 9110, 9.2.2: what is idempotent may be sent again, and only when nothing was answered.
                if untouched, link.isReused, error.code == .closed, self.head.method.isIdempotent {
                    return self.connect()
                }
                self.finish(.failure(untouched && !link.isReused ? SchemeMismatch.explained(error, self.url) : error))
            }
        }
    }

    private func finish(_ result: Result<HTTPResponse, SignalingError>) {
        guard !isOver else { return }
        isOver = true
        timer?.cancel()
        timer = nil
        completion(result)
    }
}

extension HTTPMethod {
    /// RFC 9110, 9.2.2.
    fileprivate var isIdempotent: Bool {
        switch self {
        case .GET, .HEAD, .PUT, .DELETE, .OPTIONS, .TRACE: true
        default: false
        }
    }
}
