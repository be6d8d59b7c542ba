import SigProtocol
import SigScript
import SigServer

/// The server of `--serve`: one for each script, on a free port of the loopback address, told to the script as `sigserve run` tells its command.
enum EmbeddedServer {
    /// Runs `body` with a server, and stops it.
    /// - Parameter body: gets the environment with the server's addresses in it.
    static func run(
        _ body: @escaping @Sendable ([String: String]) async -> ExitCode
    ) async throws -> ExitCode {
        do {
            return try await withSigServer { server in
                await body(Environment.variables.merging(server.variables) { $1 })
            }
        } catch let error as ServerError {
            throw Failure(.unavailable, "the server can't be started: \(error)")
        }
    }

    /// What a script is checked with before there is a server: addresses that are none of it, of the right form.
    static var environmentToCheckWith: [String: String] {
        var environment = Environment.variables
        let authority = "127.0.0.1:8080"
        environment["SIGCTL_URL"] = "http://\(authority)"
        for name in ProtocolName.allCases {
            let scheme = name == .topic ? "http" : "ws"
            environment[name.urlVariable] = "\(name)+\(scheme)://\(authority)/"
        }
        return environment
    }
}
