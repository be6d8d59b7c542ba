import NIOCore
import NIOPosix
import SigProtocol

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a running server consists of, made in one place and undone in one.
struct ServerParts: Sendable {
    let group: MultiThreadedEventLoopGroup
    let gate: LoopGate
    let board: NIOLoopBound<Switchboard>
    let listeners: [any Channel]
    let addresses: [ListenAddress]
    let files: [UnixSocketFile]
    let tls: ServerTLS?
    private let sweeping: Sweeping

    private enum Sweeping: Sendable {
        case system(RepeatedTask)
        case manual(ManualClock, UInt64)
    }

    /// Makes everything; listens last. What was made is undone if something fails.
    static func start(
        _ configuration: ServerConfiguration,
        services: [any Service]
    ) async throws(ServerError) -> ServerParts {
        let webRoot = try configuration.webRoot.map { path throws(ServerError) in try WebRoot(path: path) }
        let tls = try ServerTLS.make(configuration.tls, listen: configuration.listen)
        let sockets: [ListeningSocket]
        do {
            sockets = try ListeningSocket.bind(configuration.listen)
        } catch {
            tls?.removeFile()
            throw error
        }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let loop = group.next()
        var unused = sockets[...]
        do {
            let board = try await loop.submit {
                let board = Switchboard(loop: loop, configuration: configuration, services: services, webRoot: webRoot)
                return NIOLoopBound(board, eventLoop: loop)
            }.get()
            var listeners: [any Channel] = []
            while let socket = unused.popFirst() {
                listeners.append(try await Listener.start(socket, on: loop, board: board, tls: tls?.context).get())
            }
            let gate = LoopGate(loop)
            return ServerParts(
                group: group,
                gate: gate,
                board: board,
                listeners: listeners,
                addresses: sockets.map(\.listenAddress),
                files: sockets.compactMap(\.file),
                tls: tls,
                sweeping: sweep(board, on: loop, gate, clock: configuration.clock)
            )
        } catch {
            for socket in unused { socket.discard() }
            for socket in sockets { socket.file?.remove() }
            try? await group.shutdownGracefully()
            tls?.removeFile()
            throw ServerError(.cannotListen, "can't listen", cause: error)
        }
    }

    private static func sweep(
        _ board: NIOLoopBound<Switchboard>,
        on loop: any EventLoop,
        _ gate: LoopGate,
        clock: ServerClock
    ) -> Sweeping {
        switch clock {
        case .system:
            let interval = ServerBounds.sweepInterval
            return .system(
                loop.scheduleRepeatedTask(initialDelay: interval, delay: interval) { _ in board.value.sweep() }
            )
        case .manual(let clock):
            return .manual(clock, clock.add { await gate.run { board.value.sweep() } })
        }
    }

    /// Stops accepting, asks everybody to go, and waits until all have gone or the time is over.
    func drain(within time: Duration) async {
        let (board, listeners) = (board, listeners)
        let (seconds, attoseconds) = time.components
        let nanoseconds = min(max(0, seconds), 86_400) * 1_000_000_000 + max(0, attoseconds / 1_000_000_000)
        await gate.run {
            for listener in listeners { listener.close(promise: nil) }
            board.value.drain()
            let cut = board.eventLoop.scheduleTask(in: .nanoseconds(nanoseconds)) { board.value.cut() }
            return board.value.empty().always { _ in cut.cancel() }
        }
    }

    /// Undoes everything.
    func stop() async {
        switch sweeping {
        case .system(let task): task.cancel()
        case .manual(let clock, let id): clock.remove(id)
        }
        let (board, listeners) = (board, listeners)
        await gate.run {
            for listener in listeners { listener.close(promise: nil) }
            board.value.cut()
        }
        gate.close()
        try? await group.shutdownGracefully()
        for file in files { file.remove() }
        tls?.removeFile()
    }
}

extension ServerTLS {
    /// Removes the CA's file if the server chose its name.
    func removeFile() {
        if removesCAFile, let caFile { _ = unlink(caFile) }
    }
}

extension ListeningSocket {
    /// Where it is bound, in the words of the settings.
    fileprivate var listenAddress: ListenAddress {
        if let file { return .unix(path: file.path) }
        let port = address.port ?? 0
        guard let host = address.ipAddress else { return .everywhere(port: port) }
        return host == "::" ? .everywhere(port: port) : .tcp(host: host, port: port)
    }
}
