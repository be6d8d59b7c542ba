import SigProtocol
import SigServer
import Testing

@Suite("Settings of a server", .timeLimit(.minutes(10)))
struct ConfigurationTests {
    @Test(
        "A PeerJS path that another protocol has is refused, and that path named",
        arguments: [
            ("/v1", "/v1"), ("v1/", "/v1"), ("/V1", "/v1"), ("/ws", "/ws"), ("//healthz//", "/healthz"),
            ("/config.js", "/config.js"),
        ]
    )
    func clash(path: String, hidden: String) async throws {
        let error = try #require(
            await failureToStart(.serving(SigServer.servedProtocols) { $0.peerjs.path = path })
        )
        #expect(error.code == .badConfiguration)
        #expect(error.message.contains("clashes with \(hidden),"), "\(error)")
        #expect(await failureToStart(.serving([.peerjs]) { $0.peerjs.path = path }) == nil)
    }

    @Test(
        "What no path may have is refused",
        arguments: ["/a?b", "/a#b", "/a b", "/é", "/\"", "/<a>", "/a\nb", "/a\\b"]
    )
    func noPath(path: String) async throws {
        #expect(await failureToStart(.serving([.peerjs]) { $0.peerjs.path = path })?.code == .badConfiguration)
    }

    @Test(
        "The target of PeerJS has its path with a slash at both ends",
        arguments: [("/", "/"), ("", "/"), ("a", "/a/"), ("/a/b/", "/a/b/"), ("//a//b", "/a/b/")]
    )
    func target(path: String, full: String) async throws {
        try await withSigServer(.serving([.peerjs]) { $0.peerjs.path = path }) { server in
            #expect(server.url(for: .peerjs) == "peerjs+ws://127.0.0.1:\(server.port ?? 0)\(full)")
            let socket = "\(full)peerjs?key=peerjs&id=a&token=t"
            let client = try await RawClient.webSocket(to: server, path: socket)
            #expect(try await client.frame().text == #"{"type":"OPEN"}"#)
        }
    }

    @Test("Bounds of nothing are refused")
    func bounds() async throws {
        for change in [
            { $0.maxConnections = 0 }, { $0.maxMemory = 0 }, { $0.peerjs.maxMessageSize = 0 }, { $0.listen = [] },
            { $0.protocols = [] },
        ] as [(inout ServerConfiguration) -> Void] {
            var configuration = ServerConfiguration.still
            change(&configuration)
            #expect(await failureToStart(configuration)?.code == .badConfiguration)
        }
    }

    @Test("The largest PeerJS message is what the settings say")
    func maxMessage() async throws {
        try await withSigServer(.serving([.peerjs]) { $0.peerjs.maxMessageSize = 100 }) { server in
            let client = try await RawClient.webSocket(to: server, path: "/peerjs?key=peerjs&id=a&token=t")
            #expect(try await client.frame().text == #"{"type":"OPEN"}"#)
            let message = #"{"type":"OFFER","dst":"a","payload":"\#(String(repeating: "x", count: 61))"}"#
            try await client.send(RawFrame(RawFrame.text, message))
            #expect(try await client.frame().text.contains("xxx"))
            try await client.send(RawFrame(RawFrame.text, message + " "))
            #expect(try await client.closeFrame() == RawFrame.close(1009))
        }
    }
}
