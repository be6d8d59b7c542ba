import NIOCore
import SigProtocol
import Testing

@testable import SigServer

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite("The access log", .timeLimit(.minutes(10)))
struct AccessLogTests {
    private static let at: Int64 = 1_762_160_400_250

    private func event(_ kind: AccessEvent.Kind) -> AccessEvent {
        AccessEvent(connection: ConnectionID(7), from: .ip("127.0.0.1"), kind: kind)
    }

    @Test("Connections, requests and WebSockets are told in order, without tokens")
    func events() async throws {
        let log = Events()
        var configuration = ServerConfiguration.still
        configuration.accessLog = log.log
        try await withServer(configuration) { server in
            let client = try await RawClient.connect(to: server)
            _ = try await client.get("/nowhere?token=abc&x=y")
            try await client.send(RawClient.upgradeRequest("/v1?token=secret"))
            _ = try await client.response()
            try await client.send(RawFrame(RawFrame.text, "hello"))
            _ = try await client.frame()
            try await client.send(RawFrame.close(1000, "done"))
            try await client.end()
            try await client.close()
            _ = try await server.statistics { $0.connections == 0 }
            var end = WebSocketEnd(
                name: .share,
                close: WebSocketClose(code: 1000, reason: "done"),
                messagesIn: 1,
                messagesOut: 1,
                bytesIn: 23,
                bytesOut: 11
            )
            guard case .webSocketClosed(let told)? = log.all.last?.kind else {
                throw RawClient.Failure(description: "\(log.all)")
            }
            end.milliseconds = told.milliseconds
            #expect(
                log.all.map(\.kind) == [
                    .opened, .request(method: "GET", path: "/nowhere?token=…&x=y", status: 404),
                    .request(method: "GET", path: "/v1?token=…", status: 101),
                    .webSocketOpened(.share, path: "/v1?token=…"),
                    .webSocketClosed(end),
                ]
            )
            #expect(Set(log.all.map(\.connection)).count == 1)
        }
    }

    @Test("Refusals and cuts say why")
    func reasons() async throws {
        let log = Events()
        let clock = ManualClock()
        var configuration = ServerConfiguration.still
        configuration.accessLog = log.log
        configuration.maxConnections = 1
        configuration.clock = .manual(clock)
        try await withServer(configuration) { server in
            let first = try await RawClient.connect(to: server)
            _ = try await server.statistics { $0.connections == 1 }
            let second = try await RawClient.connect(to: server)
            _ = try await server.statistics { $0.connections == 2 }
            await clock.advance(by: .seconds(6))
            for client in [first, second] { try await client.end() }
            _ = try await server.statistics { $0.connections == 0 }
            let kinds = log.all.map(\.kind)
            #expect(kinds.contains(.refused(why: "too many connections")))
            #expect(kinds.contains(.closed(why: "no request in time")))
        }
    }

    @Test("Lines of text are one line each and harmless")
    func text() {
        let format = AccessFormat.text
        let start = "2025-11-03T09:00:00.250Z #7 127.0.0.1 "
        #expect(format.line(event(.opened), at: Self.at) == start + "connected\n")
        #expect(
            format.line(event(.request(method: "GET", path: "/\u{1B}[2J\n\u{202E}x", status: 404)), at: Self.at)
                == start
                + "GET /\\u{1b}[2J\\u{a}\\u{202e}x 404\n"
        )
        let end = WebSocketEnd(
            name: .share,
            close: WebSocketClose(code: 1000, reason: "bye\r\n"),
            byServer: false,
            messagesIn: 1,
            messagesOut: 2,
            bytesIn: 3,
            bytesOut: 4,
            milliseconds: 5
        )
        #expect(
            format.line(event(.webSocketClosed(end)), at: Self.at) == start
                + "share closed 1000 \"bye\\u{d}\\u{a}\" by peer after 5 ms, in 1/3 B, out 2/4 B\n"
        )
        let long = format.line(event(.closed(why: String(repeating: "x", count: 100_000))), at: Self.at)
        #expect(long.utf8.count < 2000)
    }

    @Test("Lines of JSON are objects with the same facts")
    func json() {
        let start = #"{"at":"2025-11-03T09:00:00.250Z","connection":7,"from":"127.0.0.1","event":"#
        let format = AccessFormat.json
        #expect(format.line(event(.opened), at: Self.at) == start + "\"opened\"}\n")
        #expect(
            format.line(event(.request(method: "GET", path: "/\u{1B}\"", status: 200)), at: Self.at) == start
                + #""request","method":"GET","path":"/\u001b\"","status":200}"# + "\n"
        )
        let end = WebSocketEnd(name: .share, byServer: true)
        #expect(
            format.line(event(.webSocketClosed(end)), at: Self.at) == start
                + #""websocket-closed","protocol":"share","code":1006,"reason":"","by":"server","messagesIn":0,"#
                + #""messagesOut":0,"bytesIn":0,"bytesOut":0,"milliseconds":0}"# + "\n"
        )
    }

    @Test("Lines are written one after a silence and many together, in their order and none twice")
    func together() throws {
        var ends: [CInt] = [0, 0]
        #expect(pipe(&ends) == 0)
        let (reading, writing) = (ends[0], ends[1])
        let writer = try LogWriter(format: .text, descriptor: writing)
        var next: UInt64 = 0
        var text = ""
        for burst in [1, 1, 300, 2, 1, 100] {
            for _ in 0..<burst {
                next += 1
                writer.log.tell(AccessEvent(connection: ConnectionID(next), from: .unix, kind: .opened))
            }
            // Until all of them are there: the thread is asleep then, or about to be.
            while text.utf8.count(where: { $0 == 0x0A }) < next {
                var chunk = [UInt8](repeating: 0, count: 65536)
                let size = read(reading, &chunk, chunk.count)
                guard size > 0 else { break }
                text += String(decoding: chunk[..<size], as: UTF8.self)
            }
        }
        let numbers = text.split(separator: "\n").map { String($0.split(separator: " ").dropFirst().first ?? "") }
        #expect(numbers == (1...next).map { "#\($0)" })
        writer.close()
        for end in ends { _ = close(end) }
    }

    @Test("A reader that is slow loses lines, is told how many, and holds nobody up")
    func blocked() async throws {
        var ends: [CInt] = [0, 0]
        #expect(pipe(&ends) == 0)
        let (reading, writing) = (ends[0], ends[1])
        let writer = try LogWriter(format: .text, descriptor: writing)
        let count = 4 * LogWriter.longestQueue
        let log = writer.log
        // Nobody reads meanwhile: a pipe takes some hundreds of lines, the queue its bound.
        for _ in 0..<count { log.tell(event(.opened)) }
        let text = await withCheckedContinuation { continuation in
            Task.detached {
                var bytes: [UInt8] = []
                var chunk = [UInt8](repeating: 0, count: 65536)
                var dropped = 0
                while true {
                    let size = read(reading, &chunk, chunk.count)
                    guard size > 0 else { break }
                    bytes += chunk[..<size]
                    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
                    dropped = lines.compactMap { line in
                        line.contains("were dropped")
                            ? line.split(separator: " ").dropFirst().first.flatMap { Int($0) } : nil
                    }.reduce(0, +)
                    let whole = lines.count { $0.hasSuffix("connected") }
                    if dropped > 0, whole + dropped >= count { break }
                }
                continuation.resume(returning: (String(decoding: bytes, as: UTF8.self), dropped))
            }
        }
        let whole = text.0.split(separator: "\n").count { $0.hasSuffix("connected") }
        #expect(text.1 > 0)
        #expect(whole + text.1 == count)
        writer.close()
        for end in ends { _ = close(end) }
    }
}
