import NIOCore
import SigProtocol
import SigServer
import Testing

@testable import SigClient

@Suite("The share client against the embedded server")
struct ShareClientTests {
    /// Two clients on one server.
    private func withTwo(_ body: (ShareClient, ShareClient) async throws -> Void) async throws {
        try await withSigServer { server in
            try await ShareClient.withConnection(to: server.webSocketURL) { a in
                try await ShareClient.withConnection(to: server.webSocketURL) { b in try await body(a, b) }
            }
        }
    }

    @Test("Code, lookup, message and delivery")
    func conversation() async throws {
        try await withTwo { host, player in
            let code = try await host.shareCode()
            #expect(try await host.shareCode() == code, "every call gives the same code")
            let id = try await player.lookup(code.lowercased())
            #expect(await host.id == id)
            try await player.send("hello\r\n\u{1F600}", to: id.uppercased())
            var deliveries = host.deliveries.makeAsyncIterator()
            let delivery = try await deliveries.next()
            #expect(delivery == ShareDelivery(sender: await player.id, text: "hello\r\n\u{1F600}"))
        }
    }

    @Test("Many requests at once get their own answers")
    func pipelined() async throws {
        try await withTwo { a, b in
            let codes = [try await a.shareCode(), try await b.shareCode()]
            let ids = [await a.id, await b.id]
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<200 {
                    group.addTask { try await a.lookup(codes[number % 2]) == ids[number % 2] }
                }
                for try await isRight in group { #expect(isRight) }
            }
        }
    }

    @Test("The server's refusals are errors with its words")
    func refusals() async throws {
        try await withTwo { a, _ in
            let missing = await #expect(throws: SignalingError.self) { try await a.lookup("ZZZZ") }
            #expect(missing?.code == .serverError)
            #expect(missing?.serverMessage == "Code not found: ZZZZ")
            let nobody = await #expect(throws: SignalingError.self) {
                try await a.send("x", to: "00000000-0000-4000-8000-000000000000")
            }
            #expect(nobody?.serverMessage == "Recipient not found")
            let local = await #expect(throws: SignalingError.self) { try await a.send("x", to: "nobody") }
            #expect(local?.code == .invalidArgument)
            let long = await #expect(throws: SignalingError.self) {
                try await a.send(String(repeating: "x", count: 5000), to: a.id)
            }
            #expect(long?.code == .tooLarge)
            let code = try await a.shareCode()
            #expect(code.count == 4, "the connection goes on")
        }
    }

    @Test("An identity comes back with its token; not twice at once; not with a forged one")
    func identity() async throws {
        try await withSigServer { server in
            let url = server.webSocketURL
            let (id, token) = try await ShareClient.withConnection(to: url) { (await $0.id, try await $0.register()) }
            var configuration = ShareClientConfiguration()
            configuration.token = token
            try await ShareClient.withConnection(to: url, configuration: configuration) { again in
                #expect(await again.id == id)
                let kept = try await again.register()
                #expect(kept == token)
                let second = await #expect(throws: SignalingError.self) {
                    try await ShareClient.withConnection(to: url, configuration: configuration) { _ in }
                }
                #expect(second?.serverMessage == "Token already in use.")
                #expect(second?.close?.code == 4000)
            }
            configuration.token = "AAAA"
            let forged = await #expect(throws: SignalingError.self) {
                try await ShareClient.withConnection(to: url, configuration: configuration) { _ in }
            }
            #expect(forged?.serverMessage == "Bad token.")
            #expect(forged.map { !"\($0)".contains("AAAA") } == true, "tokens are not shown")
        }
    }

    @Test("Everything is recorded in order, from opened to closed")
    func events() async throws {
        try await withSigServer { server in
            let configuration = ShareClientConfiguration(options: ClientOptions(recording: .everything))
            let kinds = try await ShareClient.withConnection(to: server.webSocketURL, configuration: configuration) {
                client in
                _ = try await client.shareCode()
                try await client.send("x", to: client.id)
                _ = try? await client.lookup("ZZZZ")
                await client.close()
                var kinds: [String] = []
                for try await event in client.events { kinds.append(name(of: event.kind)) }
                return kinds
            }
            // The delivery to oneself may come before or after the ack.
            #expect(kinds.first == "opened" && kinds.last == "closed 1000")
            #expect(
                kinds.sorted() == [
                    "ack", "closed 1000", "code", "error of lookup", "identity", "message", "opened", "sent",
                ]
            )
        }
    }

    private func name(of kind: ShareEvent.Kind) -> String {
        switch kind {
        case .opened: "opened"
        case .identity: "identity"
        case .code: "code"
        case .sent: "sent"
        case .ack: "ack"
        case .message: "message"
        case .error(_, let request): "error of \(request ?? "nothing")"
        case .closed(let end): "closed \(end.close.code)"
        default: "\(kind)"
        }
    }

    @Test("When the server goes, requests and deliveries end with how it went")
    func serverGoes() async throws {
        let server = try await SigServer.start()
        try await ShareClient.withConnection(to: server.webSocketURL) { client in
            async let drained: Void = server.drain()
            var deliveries = client.deliveries.makeAsyncIterator()
            let error = await #expect(throws: SignalingError.self) { try await deliveries.next() }
            #expect(error?.code == .closed)
            #expect(error?.close?.code == 1001)
            let late = await #expect(throws: SignalingError.self) { try await client.shareCode() }
            #expect(late?.code == .closed)
            await drained
        }
        await server.stop()
    }

    @Test("A cancelled task gets its way: iterating, asking, connecting")
    func cancellation() async throws {
        try await withTwo { a, _ in
            let iterating = Task { for try await _ in a.deliveries {} }
            iterating.cancel()
            let error = await #expect(throws: SignalingError.self) { try await iterating.value }
            #expect(error?.code == .cancelled)
            let asking = Task { try await a.shareCode() }
            asking.cancel()
            _ = try? await asking.value
            let code = try await a.shareCode()
            #expect(code.count == 4, "nothing is left behind that takes the next answer")
        }
    }

    @Test("A registered identity comes back by itself when the connection is lost")
    func reconnect() async throws {
        try await withSigServer { server in
            let url = server.webSocketURL
            let token = try await ShareClient.withConnection(to: url) { try await $0.register() }
            let configuration = ShareClientConfiguration(
                token: token,
                options: ClientOptions(
                    reconnect: ReconnectPolicy(firstDelay: .milliseconds(10), longestDelay: .milliseconds(50)),
                    recording: .everything
                )
            )
            try await ShareClient.withConnection(to: url, configuration: configuration) { client in
                let id = await client.id
                await client.loseConnection()
                var sawReconnecting = false
                for try await event in client.events {
                    if case .reconnecting = event.kind { sawReconnecting = true }
                    if sawReconnecting, case .identity(let again) = event.kind {
                        #expect(again == id)
                        break
                    }
                }
                #expect(sawReconnecting)
                let code = try await client.shareCode()
                #expect(code.count == 4, "requests can be sent as soon as the identity is announced")
            }
        }
    }
}

extension SigServer {
    /// The endpoint of the share protocol.
    var webSocketURL: String { url.replacing("http://", with: "ws://", maxReplacements: 1) + "/v1" }
}

extension ShareClient {
    /// Cuts TCP, as a network does.
    func loseConnection() async { await session.loseConnection() }
}

extension ClientSession {
    /// Cuts TCP, as a network does.
    func loseConnection() { connection?.abort() }
}
