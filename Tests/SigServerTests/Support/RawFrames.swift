import NIOCore
import SigServer

/// A frame as it came, or as it is to be sent, right or wrong.
struct RawFrame: Sendable, Equatable, CustomStringConvertible {
    var first: UInt8
    var payload: [UInt8]

    static let text: UInt8 = 0x81
    static let binary: UInt8 = 0x82
    static let close: UInt8 = 0x88
    static let ping: UInt8 = 0x89
    static let pong: UInt8 = 0x8A

    init(_ first: UInt8, _ payload: [UInt8] = []) {
        self.first = first
        self.payload = payload
    }

    init(_ first: UInt8, _ payload: String) { self.init(first, Array(payload.utf8)) }

    /// A close frame.
    static func close(_ code: UInt16, _ reason: String = "") -> RawFrame {
        RawFrame(close, [UInt8(code >> 8), UInt8(code & 0xFF)] + Array(reason.utf8))
    }

    /// Short, also for frames that are long.
    var description: String { "\(String(first, radix: 16)) \(payload.count) B \(payload.prefix(16))" }

    var text: String { String(decoding: payload, as: UTF8.self) }

    /// The code of a close frame.
    var code: Int? { first == Self.close && payload.count >= 2 ? Int(payload[0]) << 8 | Int(payload[1]) : nil }

    /// The bytes on the wire; masked, as a client's must be.
    func bytes(masked: Bool = true) -> ByteBuffer {
        var buffer = ByteBuffer()
        buffer.writeInteger(first)
        let mask: UInt8 = masked ? 0x80 : 0
        if payload.count <= 125 {
            buffer.writeInteger(mask | UInt8(payload.count))
        } else if payload.count <= 0xFFFF {
            buffer.writeInteger(mask | 126)
            buffer.writeInteger(UInt16(payload.count))
        } else {
            buffer.writeInteger(mask | 127)
            buffer.writeInteger(UInt64(payload.count))
        }
        guard masked else {
            buffer.writeBytes(payload)
            return buffer
        }
        let key: [UInt8] = [0x37, 0xFA, 0x21, 0x3D]
        buffer.writeBytes(key)
        buffer.writeBytes(payload.enumerated().map { $1 ^ key[$0 % 4] })
        return buffer
    }

    /// The next frame from a server in `buffer`, if it is whole.
    init?(from buffer: inout ByteBuffer) {
        var copy = buffer
        guard let first = copy.readInteger(as: UInt8.self), let second = copy.readInteger(as: UInt8.self) else {
            return nil
        }
        var length = Int(second & 0x7F)
        if length == 126 {
            guard let long = copy.readInteger(as: UInt16.self) else { return nil }
            length = Int(long)
        } else if length == 127 {
            guard let long = copy.readInteger(as: UInt64.self) else { return nil }
            length = Int(long)
        }
        guard second & 0x80 == 0, let payload = copy.readBytes(length: length) else { return nil }
        buffer = copy
        self.init(first, payload)
    }
}

extension RawClient {
    /// The handshake's request of RFC 6455, 1.2.
    static func upgradeRequest(_ path: String = "/v1", headers: String = "") -> String {
        "GET \(path) HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\(headers)\r\n"
    }

    /// Connects and becomes a WebSocket.
    static func webSocket(
        to server: SigServer,
        at address: ListenAddress? = nil,
        path: String = "/v1"
    ) async throws -> RawClient {
        let client = try await connect(to: server, at: address)
        try await client.send(upgradeRequest(path))
        let response = try await client.response()
        guard response.status == 101 else { throw Failure(description: "refused with \(response.status)") }
        return client
    }

    func send(_ frame: RawFrame, masked: Bool = true) async throws { try await send(frame.bytes(masked: masked)) }

    /// Waits for a frame.
    func frame() async throws -> RawFrame { try await receive("frame") { RawFrame(from: &$0) } }

    /// Waits for the close frame; others before it are passed over.
    func closeFrame() async throws -> RawFrame {
        while true {
            let frame = try await frame()
            if frame.first == RawFrame.close { return frame }
        }
    }
}
