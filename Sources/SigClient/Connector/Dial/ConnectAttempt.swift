import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// One attempt to get from an address to a connection on which HTTP can be spoken: name, TCP or Unix socket, proxy, TLS.
///
/// Confined to its event loop. It ends exactly once, with a channel or an error; when it fails (or is made to fail, by the
/// time-out or by cancelling), every channel that it made is cut.
final class ConnectAttempt {
    /// How far it is.
    enum Step { case name, connect, proxy, tls, upgrade, done }

    /// A connection with nothing but TLS in its pipeline.
    struct Dialed {
        var channel: any Channel
        var remoteAddress: String?
    }

    typealias Completion = (Result<Dialed, SignalingError>) -> Void

    let url: SignalingURL
    let configuration: ConnectorConfiguration
    let eventLoop: any EventLoop
    let tracer: Tracer
    private(set) var timing = ConnectionTiming()

    private let tls: TLSContextCache
    private var step = Step.name
    private var stepStarted: NIODeadline
    private var deadline: Scheduled<Void>?
    private var channels: [any Channel] = []
    private var tried: [String] = []
    private var remoteAddress: String?
    /// Fails the step that is under way; nil when the attempt is over.
    private var failStep: ((SignalingError) -> Void)?

    init(
        url: SignalingURL,
        configuration: ConnectorConfiguration,
        eventLoop: any EventLoop,
        tls: TLSContextCache,
        tracer: Tracer
    ) {
        self.url = url
        self.configuration = configuration
        self.eventLoop = eventLoop
        self.tls = tls
        self.tracer = tracer
        self.stepStarted = eventLoop.now
    }

    /// Begins. The time-out runs from here to ``finish()`` or ``fail(_:)``.
    func start(_ completion: @escaping Completion) {
        failStep = { completion(.failure($0)) }
        let timeout = configuration.connectTimeout
        deadline = eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(clamping: timeout)) {
            self.fail(self.timeoutError(timeout))
        }
        guard url.scheme.isTLS else { return findAddresses(nil, completion) }
        tls.context(for: configuration.tls, on: eventLoop).assumeIsolated().whenComplete { result in
            guard !self.isOver else { return }
            switch result {
            case .success(let context): self.findAddresses(context, completion)
            case .failure(let error): self.fail(SignalingError(wrapping: error, .tlsFailed, "TLS can't be set up"))
            }
        }
    }

    /// Whether it has failed or finished.
    var isOver: Bool { failStep == nil }

    /// Hands the failing of a later step, such as the upgrade, to the attempt, so that the time-out covers it.
    func enter(_ next: Step, failing: @escaping (SignalingError) -> Void) {
        guard !isOver else { return }
        step = next
        stepStarted = eventLoop.now
        failStep = failing
    }

    /// The last step is done: the time-out ends.
    func finish() {
        if step == .upgrade { timing.upgrade = sinceStepStarted }
        step = .done
        failStep = nil
        channels = []
        deadline?.cancel()
        deadline = nil
    }

    /// Stops the time-out, because the answer has begun and has a time-out of its own.
    func stopClock() {
        deadline?.cancel()
        deadline = nil
    }

    /// Ends the attempt: cuts what was made and fails the step that is under way.
    func fail(_ error: SignalingError) {
        guard let failStep else { return }
        self.failStep = nil
        deadline?.cancel()
        deadline = nil
        let channels = channels
        self.channels = []
        // Only one name is looked for, and with a proxy it is that of the proxy.
        let isOfProxy = error.code == .hostNotFound && configuration.proxy != nil
        failStep(isOfProxy ? error.saying("\(error.message) (the host of the proxy)") : error)
        for channel in channels { channel.cut() }
    }

    private var sinceStepStarted: Duration { .nanoseconds((eventLoop.now - stepStarted).nanoseconds) }

    // MARK: Name

    private func findAddresses(_ context: NIOSSLContext?, _ completion: @escaping Completion) {
        stepStarted = eventLoop.now
        if let path = configuration.unixSocket {
            do {
                connect(to: [try UnixSocketPath.address(path)], context, completion)
            } catch {
                fail(error)
            }
            return
        }
        resolve(configuration.proxy?.host ?? url.host, configuration.proxy?.port ?? url.port) { addresses in
            self.timing.name = self.sinceStepStarted
            self.connect(to: addresses, context, completion)
        }
    }

    /// Resolves without blocking the loop. Failing ends the attempt.
    private func resolve(_ host: String, _ port: Int, _ next: @escaping ([SocketAddress]) -> Void) {
        let question = NameResolution(
            host: host,
            port: port,
            family: configuration.addressFamily,
            overrides: configuration.resolve
        )
        func found(_ addresses: [SocketAddress]) {
            if IPAddressText.hostBytes(host) == nil {
                tracer.info("\(host) is \(addresses.map { $0.ipAddress ?? "?" }.joined(separator: ", "))")
            }
            next(addresses)
        }
        do {
            switch try question.immediate() {
            case .addresses(let addresses): found(addresses)
            case .askSystem:
                let answer = NIOThreadPool.singleton.runIfActive(eventLoop: eventLoop) { try question.system() }
                answer.assumeIsolated().whenComplete { result in
                    guard !self.isOver else { return }
                    switch result {
                    case .success(let addresses): found(addresses)
                    case .failure(let error):
                        self.fail(SignalingError(wrapping: error, .hostNotFound, "the host \(host) was not found"))
                    }
                }
            }
        } catch {
            fail(error)
        }
    }

    // MARK: TCP and Unix sockets

    private func connect(to addresses: [SocketAddress], _ context: NIOSSLContext?, _ completion: @escaping Completion) {
        guard let bootstrap = ClientBootstrap(validatingGroup: eventLoop), let first = addresses.first else {
            return fail(SignalingError(.internalFault, "the event loop can't open sockets"))
        }
        step = .connect
        stepStarted = eventLoop.now
        let attempt = NIOLoopBound(self, eventLoop: eventLoop)
        let isUnix = configuration.unixSocket != nil
        let prepared =
            bootstrap
            // Our own time-out covers every step; this one only must not come first.
            .connectTimeout(TimeAmount(clamping: configuration.connectTimeout) + .seconds(1))
            .resolver(KnownAddresses(eventLoop: eventLoop, addresses: addresses))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try attempt.value.prepare(channel) }
            }
        let opened: EventLoopFuture<any Channel>
        if isUnix {
            opened = prepared.connect(to: first)
        } else {
            // Hub servers never ping, and PeerJS servers don't answer heartbeats: where our own pings are off, TCP must notice a server
            // that is gone.
            opened = prepared.channelOption(.socketOption(.so_keepalive), value: 1)
                .connect(host: first.ipAddress ?? "", port: first.port ?? 0)
        }
        opened.assumeIsolated().whenComplete { result in
            switch result {
            case .success(let channel):
                guard !self.isOver else { return channel.cut() }
                self.channels = [channel]
                self.remoteAddress = channel.remoteAddress?.text ?? (isUnix ? self.configuration.unixSocket : nil)
                self.tracer.info("connected to \(self.remoteAddress ?? "?")")
                self.enterTunnel(channel, context, completion)
            case .failure(let error):
                guard !self.isOver else { return }
                self.fail(self.connectError(error))
            }
        }
    }

    private func prepare(_ channel: any Channel) throws {
        guard !isOver else { throw ChannelError.ioOnClosedChannel }
        channels.append(channel)
        let attempt = NIOLoopBound(self, eventLoop: eventLoop)
        try channel.pipeline.syncOperations.addHandler(DialObserver { attempt.value.trying($0) })
    }

    private func trying(_ address: SocketAddress) {
        guard !isOver else { return }
        tried.append(address.text)
        tracer.info("trying \(address.text)")
    }

    // MARK: Proxy

    private func enterTunnel(_ channel: any Channel, _ context: NIOSSLContext?, _ completion: @escaping Completion) {
        guard let proxy = configuration.proxy, configuration.unixSocket == nil else {
            timing.connect = sinceStepStarted
            return startTLS(channel, context, completion)
        }
        step = .proxy
        let next: (Result<Void, SignalingError>) -> Void = { result in
            guard !self.isOver else { return }
            switch result {
            case .success:
                self.timing.connect = self.sinceStepStarted
                self.tracer.info("the proxy connected to \(self.url.hostAndPort)")
                self.startTLS(channel, context, completion)
            case .failure(let error): self.fail(error)
            }
        }
        do {
            switch proxy.kind {
            case .http: try addHTTPProxy(channel, proxy, next)
            case .socks5(let remoteDNS): addSOCKSProxy(channel, proxy, remoteDNS: remoteDNS, next)
            }
        } catch {
            fail(SignalingError(wrapping: error, .proxyFailed, "the proxy closed the connection"))
        }
    }

    private func addHTTPProxy(
        _ channel: any Channel,
        _ proxy: ProxyOptions,
        _ next: @escaping (Result<Void, SignalingError>) -> Void
    ) throws {
        let pipeline = channel.pipeline.syncOperations
        let encoder = HTTPRequestEncoder()
        let decoder = ByteToMessageHandler(HTTPResponseDecoder(limits: configuration))
        let request = HTTPProxyHandler.request(for: url.hostAndPort, proxy.credentials)
        var handler: HTTPProxyHandler?
        let tunnel = HTTPProxyHandler(request: request, tracer: tracer) { result in
            guard case .success = result, let proxyHandler = handler else { return next(result) }
            handler = nil
            // TLS must not be put behind handlers that take its bytes for HTTP, so it waits until they are gone.
            let removals = [
                pipeline.removeHandler(proxyHandler), pipeline.removeHandler(encoder), pipeline.removeHandler(decoder),
            ]
            EventLoopFuture.andAllComplete(removals, on: channel.eventLoop).assumeIsolated().whenComplete { _ in
                next(channel.isActive ? .success(()) : .failure(.proxyClosed))
            }
        }
        handler = tunnel
        try pipeline.addHandlers([encoder, decoder, tunnel])
    }

    private func addSOCKSProxy(
        _ channel: any Channel,
        _ proxy: ProxyOptions,
        remoteDNS: Bool,
        _ next: @escaping (Result<Void, SignalingError>) -> Void
    ) {
        func negotiate(_ destination: SOCKSMachine.Destination) {
            let machine = SOCKSMachine(destination: destination, port: url.port, credentials: proxy.credentials)
            do {
                try channel.pipeline.syncOperations.addHandler(SOCKSHandler(machine, completion: next))
            } catch {
                next(.failure(.proxyClosed))
            }
        }
        if let address = IPAddressText.hostBytes(url.host) {
            negotiate(.address(address))
        } else if remoteDNS {
            negotiate(.name(url.host))
        } else {
            resolve(url.host, url.port) { addresses in
                // One request, one address: the proxy is not asked again and again.
                guard let bytes = addresses.first?.ipAddress.flatMap({ IPAddressText.hostBytes($0) }) else {
                    return next(.failure(SignalingError(.hostNotFound, "the host \(self.url.host) has no address")))
                }
                negotiate(.address(bytes))
            }
        }
    }

    // MARK: TLS

    private func startTLS(_ channel: any Channel, _ context: NIOSSLContext?, _ completion: @escaping Completion) {
        guard let context else { return dialed(channel, completion) }
        step = .tls
        stepStarted = eventLoop.now
        let name = configuration.tls.serverName ?? url.host
        let handshake = TLSHandshake(name: name, verifies: configuration.tls.verifiesCertificate) { result in
            guard !self.isOver else { return }
            switch result {
            case .success(let summary):
                self.timing.tls = self.sinceStepStarted
                self.tracer.info(summary)
                self.dialed(channel, completion)
            case .failure(let error): self.fail(error)
            }
        }
        do {
            try handshake.start(on: channel, context)
        } catch {
            fail(SignalingError(wrapping: error, .tlsFailed, "TLS can't be started with the name \(name)"))
        }
    }

    private func dialed(_ channel: any Channel, _ completion: @escaping Completion) {
        guard channel.isActive else {
            return fail(SignalingError(.connectFailed, "\(url.hostAndPort) closed the connection"))
        }
        completion(.success(Dialed(channel: channel, remoteAddress: remoteAddress)))
    }

    // MARK: Errors

    private var dialTarget: String {
        if let path = configuration.unixSocket { return "the Unix socket \(path)" }
        return configuration.proxy.map { "the proxy \($0.hostAndPort)" } ?? url.hostAndPort
    }

    private func connectError(_ error: any Error) -> SignalingError {
        let failures = (error as? NIOConnectionError)?.connectionErrors ?? []
        var reasons = failures.map { "\($0.target.text): \(Self.reason($0.error))" }
        if reasons.isEmpty { reasons = [Self.reason(error)] }
        return SignalingError(
            .connectFailed,
            "can't connect to \(dialTarget) (\(reasons.joined(separator: "; ")))",
            cause: failures.first?.error ?? error
        )
    }

    private static func reason(_ error: any Error) -> String {
        guard let error = error as? IOError else { return "\(error)" }
        return FileProbe.errorText(error.errnoCode)
    }

    private func timeoutError(_ timeout: Duration) -> SignalingError {
        let waiting =
            switch step {
            case .name: "finding the address of \(configuration.proxy?.host ?? url.host)"
            case .connect:
                "connecting to \(dialTarget)" + (tried.isEmpty ? "" : " (tried \(tried.joined(separator: ", ")))")
            case .proxy: "the answer of the proxy \(configuration.proxy?.hostAndPort ?? "")"
            case .tls: "the TLS handshake with \(url.hostAndPort)"
            case .upgrade: "the answer of \(url.hostAndPort) to the upgrade"
            case .done: "nothing"
            }
        return SignalingError(.connectTimeout, "no connection within \(timeout): still waiting for \(waiting)")
    }
}
