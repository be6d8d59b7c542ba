import Foundation
import Testing

/// A `sigserve` of its own on a free port, ended with the test.
final class Server: Sendable {
    let command: Command
    let url: String

    init(_ arguments: [String] = [], port: Int = 0, environment: [String: String] = [:]) async throws {
        let arguments = ["--listen", "127.0.0.1:\(port)"] + arguments
        command = try Command("sigserve", arguments, environment: environment, input: nil)
        guard let line = try await command.standardOutput.next(), line.hasPrefix("http") else {
            throw Impatience(what: "the ready line of sigserve: \(command.standardError.everything)")
        }
        url = line
    }

    var port: Int { URL(string: url)?.port ?? 0 }
    var webSocket: String { url.replacingOccurrences(of: "http", with: "ws") + "/v1" }

    /// Ends it as an operator would.
    @discardableResult
    func stop() async throws -> Int32 {
        command.signal(SIGTERM)
        return try await command.wait()
    }
}

/// Runs `body` with a server, and ends it.
func withServer<Result>(_ arguments: [String] = [], _ body: (Server) async throws -> Result) async throws -> Result {
    let server = try await Server(arguments)
    do {
        let result = try await body(server)
        #expect(try await server.stop() == 0)
        return result
    } catch {
        try await server.stop()
        throw error
    }
}

/// A session description as browsers make them.
let offer =
    #"{"type":"offer","sdp":"v=0\r\no=- 4611731400430051336 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\nc=IN IP4 0.0.0.0\r\na=ice-ufrag:4ZcD\r\na=mid:0\r\n"}"#
