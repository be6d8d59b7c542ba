import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

@Suite("WebSocket by RFC 6455", .timeLimit(.minutes(10)))
struct WebSocketConductTests {
    @Test("The handshake is answered with the accept key of RFC 6455, 1.3")
    func accept() async throws {
        try await withServer { server in
            let client = try await RawClient.connect(to: server)
            try await client.send(
                RawClient.upgradeRequest(
                    headers: "Sec-WebSocket-Protocol: chat\r\nSec-WebSocket-Extensions: permessage-deflate\r\n"
                )
            )
            let response = try await client.response()
            #expect(response.status == 101)
            #expect(response.header("Sec-WebSocket-Accept") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
            #expect(response.header("Sec-WebSocket-Protocol") == nil)
            #expect(response.header("Sec-WebSocket-Extensions") == nil)
        }
    }

    @Test(
        "A handshake that is not in order is refused and the connection closed",
        arguments: [
            ("Upgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n", 400),
            ("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n", 400),
            (
                "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: short\r\nSec-WebSocket-Version: 13\r\n",
                400
            ),
            ("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", 426),
            (
                "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                    + "Sec-WebSocket-Version: 8\r\n", 426
            ),
            ("Connection: close\r\n", 426),
        ] as [(String, Int)]
    )
    func refused(headers: String, status: Int) async throws {
        try await withServer { server in
            let client = try await RawClient.connect(to: server)
            let response = try await client.get("/v1", headers: headers)
            #expect(response.status == status)
            #expect(response.header("Connection") == "close")
            if headers.contains("Key: dGhl"), status == 426 {
                #expect(response.header("Sec-WebSocket-Version") == "13")
            }
            #expect(try await client.end() == "")
        }
    }

    @Test("A service's own refusal comes instead of 101")
    func refusedByService() async throws {
        let service = EchoService(refusal: .text(.tooManyRequests, "later\n", headers: ["Retry-After": "7"]))
        try await withServer(serving: service) { server in
            let client = try await RawClient.connect(to: server)
            try await client.send(RawClient.upgradeRequest())
            let response = try await client.response()
            #expect(response.status == 429)
            #expect(response.header("Retry-After") == "7")
            try await client.end()
        }
    }

    @Test("An upgrade may be a later request of a connection, and frames may come in the same packet")
    func laterUpgradeWithFrame() async throws {
        try await withServer { server in
            let client = try await RawClient.connect(to: server)
            var bytes = ByteBuffer(string: "GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n" + RawClient.upgradeRequest())
            bytes.writeImmutableBuffer(RawFrame(RawFrame.text, "early").bytes())
            bytes.writeImmutableBuffer(RawFrame(RawFrame.text, "bird").bytes())
            try await client.send(bytes)
            #expect(try await client.response().status == 404)
            #expect(try await client.response().status == 101)
            #expect(try await client.frame().text == "early")
            #expect(try await client.frame().text == "bird")
        }
    }

    @Test(
        "Violations are closed with their code",
        arguments: [
            (RawFrame(0xC1, "x"), 1002), (RawFrame(0xA1, "x"), 1002), (RawFrame(0x91, "x"), 1002),
            (RawFrame(0x83, "x"), 1002), (RawFrame(0x8B, "x"), 1002), (RawFrame(0x8F), 1002),
            (RawFrame(0x09, "x"), 1002), (RawFrame(0x08), 1002),
            (RawFrame(0x80, "continuation of nothing"), 1002),
            (RawFrame(RawFrame.ping, [UInt8](repeating: 0, count: 126)), 1002),
            (RawFrame(RawFrame.text, [0xFF, 0xFE]), 1007),
            (RawFrame(RawFrame.text, [0xED, 0xA0, 0x80]), 1007),
            (RawFrame(RawFrame.binary, [UInt8](repeating: 0, count: 65537)), 1009),
            (RawFrame(RawFrame.close, [0x03]), 1002),
            (.close(1005), 1002), (.close(1006), 1002), (.close(999), 1002), (.close(5000), 1002), (.close(1015), 1002),
            (RawFrame(RawFrame.close, [0x03, 0xE8, 0xFF]), 1007),
        ] as [(RawFrame, Int)]
    )
    func violation(frame: RawFrame, code: Int) async throws {
        let service = EchoService()
        try await withServer(serving: service) { server in
            let client = try await RawClient.webSocket(to: server)
            try await client.send(frame)
            #expect(try await client.frame().code == code)
            #expect(try await client.end() == "")
            try await client.close()
            #expect(try await server.statistics { $0.connections == 0 }.connections == 0)
            #expect(service.record.all.map(\.code) == [UInt16(code)])
        }
    }

    @Test("A frame that is not masked is closed with 1002")
    func unmasked() async throws {
        try await withServer { server in
            let client = try await RawClient.webSocket(to: server)
            try await client.send(RawFrame(RawFrame.text, "bare"), masked: false)
            #expect(try await client.frame().code == 1002)
            try await client.end()
        }
    }

    @Test("A frame that announces too much is closed by its header alone, also if its length is no number")
    func announcedTooBig() async throws {
        try await withServer { server in
            for (header, code) in [
                ([0x82, 0xFF, 0, 0, 0, 0, 0xFF, 0, 0, 0], 1009), ([0x82, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0], 1002),
            ] as [([UInt8], Int)] {
                let client = try await RawClient.webSocket(to: server)
                try await client.send(ByteBuffer(bytes: header))
                #expect(try await client.frame().code == code)
                try await client.end()
            }
        }
    }

    @Test("1024 fragments are a message; one more is closed with 1009")
    func fragments() async throws {
        try await withServer { server in
            for (count, code) in [(1024, nil), (1025, 1009)] as [(Int, Int?)] {
                let client = try await RawClient.webSocket(to: server)
                var bytes = RawFrame(0x01, "a").bytes()
                for _ in 0..<(count - 2) { bytes.writeImmutableBuffer(RawFrame(0x00, "a").bytes()) }
                bytes.writeImmutableBuffer(RawFrame(0x80, "a").bytes())
                try await client.send(bytes)
                let frame = try await client.frame()
                #expect(frame.code == code)
                if code == nil { #expect(frame.payload.count == count) }
            }
        }
    }

    @Test("Fragments that are too much together are closed with 1009, as soon as the last one's length is known")
    func fragmentsTooBig() async throws {
        try await withServer { server in
            let client = try await RawClient.webSocket(to: server)
            let half = [UInt8](repeating: 0, count: 40_000)
            try await client.send(RawFrame(0x02, half))
            var last = RawFrame(0x80, half).bytes()
            try await client.send(last.readSlice(length: 4) ?? ByteBuffer())
            #expect(try await client.frame() == .close(1009))
        }
    }

    @Test("A message inside a fragmented one is closed with 1002, a ping between fragments is answered")
    func interleaved() async throws {
        try await withServer { server in
            let client = try await RawClient.webSocket(to: server)
            try await client.send(RawFrame(0x01, "one "))
            try await client.send(RawFrame(RawFrame.ping, "here?"))
            #expect(try await client.frame() == RawFrame(RawFrame.pong, "here?"))
            try await client.send(RawFrame(0x80, "piece"))
            #expect(try await client.frame().text == "one piece")
            try await client.send(RawFrame(0x01, "again"))
            try await client.send(RawFrame(RawFrame.text, "too early"))
            #expect(try await client.frame().code == 1002)
        }
    }

    @Test("Bytes may come one at a time")
    func dribbling() async throws {
        try await withServer { server in
            let client = try await RawClient.webSocket(to: server)
            for byte in RawFrame(RawFrame.text, String(repeating: "slow", count: 40)).bytes().readableBytesView {
                try await client.send(ByteBuffer(integer: byte))
            }
            #expect(try await client.frame().payload.count == 160)
        }
    }

    @Test("The peer's close is echoed with its code, then the connection ends", arguments: [1000, 1001, 3000, 4999])
    func closeByPeer(code: Int) async throws {
        let service = EchoService()
        try await withServer(serving: service) { server in
            let client = try await RawClient.webSocket(to: server)
            var bytes = RawFrame(RawFrame.text, "last words").bytes()
            bytes.writeImmutableBuffer(RawFrame.close(UInt16(code), "bye").bytes())
            try await client.send(bytes)
            #expect(try await client.frame().text == "last words")
            #expect(try await client.frame() == .close(UInt16(code)))
            #expect(try await client.end() == "")
            #expect(service.record.all == [WebSocketClose(code: UInt16(code), reason: "bye")])
        }
    }

    @Test("A close frame without a code is answered with one without")
    func closeWithoutCode() async throws {
        let service = EchoService()
        try await withServer(serving: service) { server in
            let client = try await RawClient.webSocket(to: server)
            try await client.send(RawFrame(RawFrame.close))
            #expect(try await client.frame() == RawFrame(RawFrame.close))
            try await client.end()
            #expect(service.record.all.map(\.code) == [1005])
        }
    }

    @Test("The server's close comes after what was queued; the peer's answer ends the connection")
    func closeByServer() async throws {
        let service = EchoService()
        try await withServer(serving: service) { server in
            let client = try await RawClient.webSocket(to: server)
            var bytes = RawFrame(RawFrame.text, "first").bytes()
            bytes.writeImmutableBuffer(RawFrame(RawFrame.text, "close 4000").bytes())
            bytes.writeImmutableBuffer(RawFrame(RawFrame.text, "not answered").bytes())
            try await client.send(bytes)
            #expect(try await client.frame().text == "first")
            #expect(try await client.frame() == .close(4000, "as you wish"))
            try await client.send(RawFrame.close(4000))
            #expect(try await client.end() == "")
            #expect(service.record.all.map(\.code) == [4000])
        }
    }

    @Test("A connection that is dropped without a close frame ends with 1006")
    func dropped() async throws {
        let service = EchoService()
        try await withServer(serving: service) { server in
            let client = try await RawClient.webSocket(to: server)
            try await client.send(RawFrame(0x01, "half a mess"))
            try await client.close()
            #expect(try await server.statistics { $0.connections == 0 } == .afterwards(accepted: 1))
            #expect(service.record.all.map(\.code) == [1006])
        }
    }

    @Test("A thousand messages in one packet all come back, in order")
    func burst() async throws {
        try await withServer { server in
            let client = try await RawClient.webSocket(to: server)
            var bytes = ByteBuffer()
            for number in 0..<1000 {
                bytes.writeImmutableBuffer(
                    RawFrame(RawFrame.text, "\(number) \(String(repeating: "x", count: 400))").bytes()
                )
            }
            try await client.send(bytes)
            for number in 0..<1000 { #expect(try await client.frame().text.hasPrefix("\(number) ")) }
        }
    }

    @Test("A broadcast reaches everybody else")
    func broadcast() async throws {
        try await withServer { server in
            let sender = try await RawClient.webSocket(to: server)
            var others: [RawClient] = []
            for _ in 1...5 { others.append(try await RawClient.webSocket(to: server)) }
            try await sender.send(RawFrame(RawFrame.text, "others 3 70000"))
            for other in others {
                for _ in 1...3 { #expect(try await other.frame().payload.count == 70_000) }
            }
            try await sender.send(RawFrame(RawFrame.text, "ids"))
            #expect(try await sender.frame().text == "6")
        }
    }
}
