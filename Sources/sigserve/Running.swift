import SigServer
import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What `sigserve` and `sigserve run` do alike: start, warn, and end politely.
enum Running {
    /// How long connections have to go.
    static let drainTime = Duration.seconds(5)

    /// The requests to end as they come. The end of the parent, where it counts, is one.
    static func takeRequests(_ options: ServerOptions) throws -> AsyncStream<EndRequest> {
        let requests = try Signals.takeOver()
        if options.exitWithParent { Parent.whenGone { kill(getpid(), SIGTERM) } }
        return requests
    }

    static func start(_ configuration: ServerConfiguration) async throws -> SigServer {
        raiseFileLimit()
        let server = try await SigServer.start(configuration)
        if configuration.publicly, configuration.listen.contains(where: { !$0.isLoopback }) {
            Output.told("warning: other machines can reach this server, and it is made for tests")
        }
        if let caFile = server.caFile { Output.told("the CA's certificate is in \(caFile)") }
        return server
    }

    /// Serves until the first request to end, then drains; the second ends at once.
    static func serve(_ server: SigServer, until requests: AsyncStream<EndRequest>) async {
        var iterator = requests.makeAsyncIterator()
        _ = await iterator.next()
        let impatience = Task { [iterator] in
            var iterator = iterator
            if await iterator.next() != nil { await server.stop() }
        }
        await server.drain(within: drainTime)
        impatience.cancel()
    }

    /// Writes the number of the port where others wait for it.
    static func writePortFile(_ path: String?, _ server: SigServer) async throws -> PortFile? {
        guard let path else { return nil }
        do {
            guard let port = server.port else {
                throw Failure(.configuration, "--port-file needs a TCP address; Unix sockets have no port")
            }
            return try PortFile(path: path, port: port)
        } catch {
            await server.stop()
            throw error
        }
    }

    /// Each connection is a file: as many as the system lets us have.
    private static func raiseFileLimit() {
        var limit = rlimit()
        #if os(Linux)
            let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let resource = RLIMIT_NOFILE
        #endif
        guard getrlimit(resource, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
        limit.rlim_cur = limit.rlim_max
        _ = setrlimit(resource, &limit)
    }
}

/// The file with the port's number, there whole or not at all, and only as long as the server.
struct PortFile {
    private let path: String

    init(path: String, port: Int) throws(ServerError) {
        self.path = path
        do { try AtomicFile.write("\(port)\n", to: path, mode: 0o644, existing: .replaced) } catch {
            throw ServerError(.io, error.description)
        }
    }

    func remove() { unlink(path) }
}
