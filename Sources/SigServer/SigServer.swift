import NIOCore
import NIOPosix
public import SigProtocol
import Synchronization

/// A running server: the signaling protocols that this build serves, on one port.
///
/// It is for tests: its state lives in memory, on one event loop of its own. End it with `drain(within:)` or `stop()`; one that
/// is dropped without ends with the process.
///
/// ```swift
/// try await withSigServer { server in
///     print(server.url(for: .share))  // share+ws://127.0.0.1:43121/v1
/// }
/// ```
public final class SigServer: Sendable {
    /// The protocols that this build serves.
    public static let servedProtocols = Set(ProtocolName.allCases)

    /// Where it listens, with the ports it got.
    public let addresses: [ListenAddress]

    /// The protocols that it serves.
    public let protocols: Set<ProtocolName>

    /// The file with the certificate of the CA that was made for `TLSChoice.auto`; nil for others.
    public let caFile: String?

    /// That certificate as PEM text.
    public let caPEM: String?

    private let usesTLS: Bool
    private let peerjs: PeerJSConfiguration
    private let parts: ServerParts
    private let ending = Mutex(Ending())

    private struct Ending {
        var isDraining = false
        var stop: Task<Void, Never>?
    }

    /// - Parameter parts: what `start` made, already running.
    init(_ parts: ServerParts, configuration: ServerConfiguration) {
        self.parts = parts
        addresses = parts.addresses
        protocols = configuration.protocols
        caFile = parts.tls?.caFile
        caPEM = parts.tls?.caPEM
        usesTLS = configuration.tls != .off
        peerjs = configuration.peerjs
    }

    /// Starts a server: when this returns it accepts connections.
    ///
    /// - Throws: `addressInUse` or `cannotListen` with the address; `badConfiguration` for settings that can't be; `io` for files. Nothing is
    ///   left behind then. Cancelling the task does not stop it.
    public static func start(_ configuration: ServerConfiguration = .init()) async throws(ServerError) -> SigServer {
        let configuration = try configuration.checked()
        return try await start(configuration, services: Services.make(configuration))
    }

    /// Starts a server of services that need not be those of this build, for tests.
    static func start(
        _ configuration: ServerConfiguration,
        services: [any Service]
    ) async throws(ServerError) -> SigServer {
        SigServer(try await ServerParts.start(configuration, services: services), configuration: configuration)
    }

    /// The port; nil if it listens on Unix sockets only.
    public var port: Int? {
        for address in addresses {
            switch address {
            case .tcp(_, let port), .everywhere(let port): return port
            case .unix: continue
            }
        }
        return nil
    }

    /// The URL of its first TCP address, as in `http://127.0.0.1:43121`; without one, the Unix socket, as in
    /// `unix:/run/sig.sock`.
    public var url: String {
        guard let authority else { return addresses.first?.description ?? "" }
        return "\(usesTLS ? "https" : "http")://\(authority)"
    }

    /// The target of a protocol, as in `share+ws://127.0.0.1:43121/v1`. For a Unix socket, which a target can't name, the host is
    /// `localhost`.
    public func url(for name: ProtocolName) -> String {
        let (scheme, path) =
            switch name {
            case .share: ("ws", "/v1")
            case .room: ("ws", "/ws")
            case .peerjs: ("ws", peerjs.path + peerJSQuery)
            case .hub: ("ws", "/")
            case .topic: ("http", "/")
            }
        return "\(name)+\(scheme)\(usesTLS ? "s" : "")://\(authority ?? "localhost")\(path)"
    }

    /// What tells a command where the server is: `SIGCTL_URL`, and one variable for each protocol it serves.
    package var variables: [String: String] {
        var variables = ["SIGCTL_URL": url]
        for name in protocols { variables[name.urlVariable] = url(for: name) }
        return variables
    }

    /// A key that clients would not guess.
    private var peerJSQuery: String {
        peerjs.key == PeerJSConfiguration().key ? "" : "?key=" + PercentCoding.encode(peerjs.key)
    }

    /// The host and port that a client on this machine connects to; nil if there are only Unix sockets.
    private var authority: String? {
        for address in addresses {
            switch address {
            case .tcp("0.0.0.0", let port), .tcp("::", let port), .everywhere(let port): return "127.0.0.1:\(port)"
            case .tcp: return address.description
            case .unix: continue
            }
        }
        return nil
    }

    /// What it holds now; nothing once it has stopped.
    public func statistics() async -> ServerStatistics {
        let board = parts.board
        return await parts.gate.run { board.value.statistics } ?? ServerStatistics()
    }

    /// Ends politely: stops accepting, closes every WebSocket with 1001, answers the requests that are running, cuts what is left
    /// when the time is over, and stops.
    ///
    /// A second call, or `stop()`, cuts at once. The time is the system's, whatever the server's clock is. Cancelling the task
    /// does not shorten it.
    public func drain(within time: Duration = .seconds(5)) async {
        let isFirst = ending.withLock { ending in
            defer { ending.isDraining = true }
            return !ending.isDraining && ending.stop == nil
        }
        if isFirst { await parts.drain(within: time) }
        await stop()
    }

    /// Cuts every connection and stops; when it returns the port is free. Calling it again waits for the same end.
    public func stop() async {
        let task = ending.withLock { ending in
            if let stop = ending.stop { return stop }
            let stop = Task { [parts] in await parts.stop() }
            ending.stop = stop
            return stop
        }
        await task.value
    }
}

/// Runs a server as long as `body` does, and stops it whatever comes of it.
///
/// - Throws: `ServerError` if it can't be started, else what `body` throws.
public func withSigServer<R: Sendable>(
    _ configuration: ServerConfiguration = .init(),
    _ body: (SigServer) async throws -> R
) async throws -> R {
    let server = try await SigServer.start(configuration)
    do {
        let result = try await body(server)
        await server.stop()
        return result
    } catch {
        await server.stop()
        throw error
    }
}
