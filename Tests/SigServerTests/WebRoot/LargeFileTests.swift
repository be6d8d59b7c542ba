import Foundation
import NIOCore
import SigProtocol
import SigServer
import Testing

@Suite("Large files", .timeLimit(.minutes(10)))
struct LargeFileTests {
    private let folder: Folder
    private let clock = ManualClock()
    /// More than any socket takes at once.
    private let size = 16 << 20

    init() throws {
        folder = try Folder()
        try folder.add("large.bin", Data((0..<(size / 4)).flatMap { [UInt8(truncatingIfNeeded: $0), 1, 2, 3] }))
        try folder.add("small.txt", "small")
    }

    private var configuration: ServerConfiguration {
        .serving([.room]) {
            $0.webRoot = folder.path
            $0.clock = .manual(clock)
        }
    }

    private static let get = "GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n"

    /// Waits for the head, then reads so much of the body.
    private func take(_ count: Int, from client: RawClient) async throws -> Int {
        var taken = 0
        while taken < count {
            let left = count - taken
            taken += try await client.receive("body") { bytes in
                let some = min(bytes.readableBytes, left)
                guard some > 0 else { return nil }
                bytes.moveReaderIndex(forwardBy: some)
                return some
            }
        }
        return taken
    }

    private func head(from client: RawClient) async throws -> String {
        try await client.receive("head") { bytes in
            let view = bytes.readableBytesView
            guard let end = view.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
            return bytes.readString(length: end.upperBound - view.startIndex)
        }
    }

    @Test("A file of any size arrives whole, and the requests behind it are answered after it")
    func whole() async throws {
        try await withSigServer(configuration) { server in
            let client = try await RawClient.connect(to: server)
            try await client.send(Self.get + "GET /small.txt HTTP/1.1\r\nHost: localhost\r\n\r\n" + Self.get)
            for round in 1...2 {
                #expect(try await head(from: client).contains("Content-Length: \(size)\r\n"))
                let first: [UInt8] = try await client.receive("bytes") { bytes in
                    bytes.readableBytes >= 8 ? bytes.readBytes(length: 8) : nil
                }
                #expect(first == [0, 1, 2, 3, 1, 1, 2, 3])
                #expect(try await take(size - 8, from: client) == size - 8)
                guard round == 1 else { break }
                #expect(try await client.response().body == "small")
            }
        }
    }

    @Test("One that does not read is waited for without more in memory, then cut; the others are served meanwhile")
    func notRead() async throws {
        try await withSigServer(configuration) { server in
            let slow = try await RawClient.connect(to: server, reads: false)
            try await slow.send(Self.get)
            let other = try await RawClient.connect(to: server)
            #expect(try await other.get("/small.txt").body == "small")
            let socket = try await RawClient.webSocket(to: server, path: "/ws")
            try await socket.send(RawFrame(RawFrame.text, #"{"type":"ping"}"#))
            #expect(try await socket.frame().text.contains("pong"))
            #expect(await server.statistics().heldBytes < 1 << 20)
            try await slow.startReading()
            #expect(try await head(from: slow).contains("200 OK"))
            #expect(try await take(size, from: slow) == size)
        }
    }

    @Test("One that never reads is cut after 60 seconds")
    func neverRead() async throws {
        try await withSigServer(configuration) { server in
            let slow = try await RawClient.connect(to: server, reads: false)
            try await slow.send(Self.get)
            // The sweep finds it blocked once the socket is full.
            var seconds = 0
            while await server.statistics().connections > 0, seconds < 100_000 {
                await clock.advance(by: .seconds(1))
                seconds += 1
            }
            #expect(seconds >= 60)
            #expect(await server.statistics().connections == 0)
        }
    }

    @Test("A file that becomes shorter while it is sent ends the connection, and says nothing false")
    func becomesShorter() async throws {
        try await withSigServer(configuration) { server in
            let client = try await RawClient.connect(to: server, reads: false)
            try await client.send(Self.get)
            let other = try await RawClient.connect(to: server)
            #expect(try await other.get("/small.txt").status == 200)
            try folder.truncate("large.bin", to: 1000)
            try await client.startReading()
            _ = try await head(from: client)
            #expect(try await client.end().utf8.count < size)
        }
    }

    @Test("A client that leaves in the middle leaves nothing behind")
    func leaves() async throws {
        try await withSigServer(configuration) { server in
            let client = try await RawClient.connect(to: server, reads: false)
            try await client.send(Self.get)
            let other = try await RawClient.connect(to: server)
            #expect(try await other.get("/small.txt").status == 200)
            try await client.close()
            try await other.close()
            #expect(try await server.statistics { $0.connections == 0 }.connections == 0)
            #expect(await server.statistics().heldBytes == 0)
        }
    }

    @Test("Draining lets a file that is being sent arrive")
    func drain() async throws {
        let server = try await SigServer.start(configuration)
        let client = try await RawClient.connect(to: server, reads: false)
        try await client.send(Self.get)
        let other = try await RawClient.connect(to: server)
        #expect(try await other.get("/small.txt").status == 200)
        try await other.close()
        async let drained: Void = server.drain(within: .seconds(60))
        try await client.startReading()
        _ = try await head(from: client)
        #expect(try await take(size, from: client) == size)
        #expect(try await client.end() == "")
        try await client.close()
        await drained
    }
}
