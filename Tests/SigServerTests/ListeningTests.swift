import NIOCore
import SigProtocol
import SigSystem
import Testing

@testable import SigServer

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite("Listening", .timeLimit(.minutes(10)))
struct ListeningTests {
    @Test(
        "Addresses are read in all their forms",
        arguments: [
            ("127.0.0.1:8080", .tcp(host: "127.0.0.1", port: 8080)), ("[::1]:0", .tcp(host: "::1", port: 0)),
            ("localhost:65535", .tcp(host: "localhost", port: 65535)), (":8080", .everywhere(port: 8080)),
            ("0.0.0.0:8080", .tcp(host: "0.0.0.0", port: 8080)), ("[::]:8080", .tcp(host: "::", port: 8080)),
            ("unix:/run/sig.sock", .unix(path: "/run/sig.sock")),
        ] as [(String, ListenAddress)]
    )
    func parsed(text: String, address: ListenAddress) throws {
        #expect(try ListenAddress(parsing: text) == address)
        #expect(address.description == text)
    }

    @Test(
        "What is no address is refused",
        arguments: [
            "", "8080", "localhost", "localhost:", "localhost:x", "localhost:65536", "localhost:-1", "localhost:+1",
            "::1:8080",
            "[::1]", "[localhost]:1", "a b:1", "http://localhost:1", "unix:relative", "unix:", "local\nhost:1",
            "unix:/\(String(repeating: "x", count: 107))",
        ]
    )
    func refused(text: String) {
        #expect(throws: ServerError.self) { try ListenAddress(parsing: text) }
    }

    @Test("Several addresses are served, and port 0 is one number for all of them")
    func several() async throws {
        var configuration = ServerConfiguration.still
        configuration.listen = ListenAddress.loopback(port: 0)
        try await withServer(configuration) { server in
            #expect(server.addresses.count == configuration.listen.count)
            for address in server.addresses {
                guard case .tcp(_, let port) = address else { continue }
                #expect(port == server.port)
                let client = try await RawClient.webSocket(to: server, at: address)
                try await client.send(RawFrame(RawFrame.text, "hello"))
                #expect(try await client.frame().text == "hello")
            }
        }
    }

    @Test("Every address means both families, and needs to be allowed")
    func everywhere() async throws {
        var configuration = ServerConfiguration.still
        configuration.listen = [.everywhere(port: 0)]
        let refusal = await #expect(throws: ServerError.self) { try await SigServer.start(configuration) }
        #expect(refusal?.code == .badConfiguration)
        configuration.publicly = true
        let log = Events()
        configuration.accessLog = log.log
        try await withServer(configuration) { server in
            let port = try #require(server.port)
            #expect(server.url == "http://127.0.0.1:\(port)")
            for host in ListenAddress.loopback(port: port) {
                let client = try await RawClient.connect(to: server, at: host)
                // No border to keep: any Host is taken.
                try await client.send("GET /a HTTP/1.1\r\nHost: any.example\r\n\r\n")
                #expect(try await client.response().status == 404)
            }
            // IPv4 through the socket of both families is still IPv4.
            #expect(log.all.map(\.from).contains(.ip("127.0.0.1")))
            #expect(!log.all.map(\.from).contains(.ip("::ffff:127.0.0.1")))
        }
    }

    @Test("An address in use is told by name, and nothing of the failed server is left")
    func inUse() async throws {
        try await withServer { server in
            var configuration = ServerConfiguration.still
            configuration.listen = [.tcp(host: "127.0.0.1", port: 0)] + server.addresses
            let error = await #expect(throws: ServerError.self) { try await SigServer.start(configuration) }
            #expect(error?.code == .addressInUse)
            #expect(error?.message.contains(server.addresses[0].description) == true)
        }
    }

    @Test("An address that is not ours can't be listened on")
    func notOurs() async throws {
        var configuration = ServerConfiguration.still
        configuration.publicly = true
        // TEST-NET-1 (RFC 5737) is nobody's.
        configuration.listen = [.tcp(host: "192.0.2.1", port: 0)]
        let error = await #expect(throws: ServerError.self) { try await SigServer.start(configuration) }
        #expect(error?.code == .cannotListen)
    }

    @Test("A protocol that this build does not serve is a fault of the configuration")
    func notServed() async throws {
        var configuration = ServerConfiguration.still
        configuration.protocols = Set(ProtocolName.allCases)
        guard configuration.protocols != SigServer.servedProtocols else { return }
        let error = await #expect(throws: ServerError.self) { try await SigServer.start(configuration) }
        #expect(error?.code == .badConfiguration)
        #expect(error?.message.contains("share") == true)
    }

    // MARK: Unix sockets

    /// A folder of its own, removed afterwards.
    private func withFolder(_ body: (String) async throws -> Void) async throws {
        var template = Array("/tmp/sigserve-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemError(number: errno) }
        let folder = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let result: Result<Void, any Error>
        do { result = .success(try await body(folder)) } catch { result = .failure(error) }
        _ = rmdir(folder)
        try result.get()
    }

    private func mode(of path: String) -> mode_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode : nil
    }

    @Test("A Unix socket is served to its owner alone, and its file goes with the server")
    func unixSocket() async throws {
        try await withFolder { folder in
            var configuration = ServerConfiguration.still
            configuration.listen = [.unix(path: folder + "/s")]
            let log = Events()
            configuration.accessLog = log.log
            try await withServer(configuration) { server in
                #expect(mode(of: folder + "/s").map { $0 & 0o077 } == 0)
                #expect(server.port == nil)
                #expect(server.url == "unix:\(folder)/s")
                let client = try await RawClient.webSocket(to: server)
                try await client.send(RawFrame(RawFrame.text, "hello"))
                #expect(try await client.frame().text == "hello")
                #expect(log.all.first?.from == .unix)
                let second = await #expect(throws: ServerError.self) { try await SigServer.start(configuration) }
                #expect(second?.code == .addressInUse)
                #expect(mode(of: folder + "/s") != nil)
            }
            #expect(mode(of: folder + "/s") == nil)
        }
    }

    @Test("A socket that a dead process left is replaced; a file that is no socket is not")
    func leftBehind() async throws {
        try await withFolder { folder in
            let path = folder + "/s"
            let stale = try UnixSocketFile.bind(path: path)
            // Closed without removing its file, as a killed process does.
            _ = close(stale.descriptor)
            var configuration = ServerConfiguration.still
            configuration.listen = [.unix(path: path)]
            try await withServer(configuration) { server in _ = try await RawClient.webSocket(to: server) }

            try AtomicFile.write("precious", to: path, mode: 0o600, existing: .replaced)
            let error = await #expect(throws: ServerError.self) { try await SigServer.start(configuration) }
            #expect(error?.code == .cannotListen)
            #expect(mode(of: path).map { $0 & S_IFMT } == S_IFREG)
            _ = unlink(path)
        }
    }

    @Test("A file that somebody put in the socket's place stays")
    func replaced() async throws {
        try await withFolder { folder in
            let path = folder + "/s"
            var configuration = ServerConfiguration.still
            configuration.listen = [.unix(path: path)]
            try await withServer(configuration) { _ in
                try AtomicFile.write("other", to: path, mode: 0o600, existing: .replaced)
            }
            #expect(mode(of: path) != nil)
            _ = unlink(path)
        }
    }
}
