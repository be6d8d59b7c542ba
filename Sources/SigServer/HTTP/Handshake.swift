import NIOCore
import NIOHTTP1

/// The server's checks of a WebSocket handshake (RFC 6455, 4.2.1).
enum Handshake {
    /// The version of the protocol that is spoken.
    private static let version = "13"

    /// The key to answer, or the answer that refuses.
    enum Result {
        case key(String)
        case refused(HTTPReply)
    }

    static func check(_ received: ReceivedRequest) -> Result {
        let headers = received.request.headers
        guard received.version.minor >= 1 else {
            return .refused(.text(.badRequest, "A WebSocket needs HTTP/1.1\n"))
        }
        guard headers[canonicalForm: "Connection"].contains(where: { $0.lowercased() == "upgrade" }) else {
            return .refused(.text(.badRequest, "A WebSocket needs Connection: Upgrade\n"))
        }
        let versions = headers[canonicalForm: "Sec-WebSocket-Version"]
        guard versions.count == 1, versions.first.map(String.init) == version else {
            return .refused(
                .text(
                    .upgradeRequired,
                    "Sec-WebSocket-Version: 13 only\n",
                    headers: ["Sec-WebSocket-Version": version, "Upgrade": "websocket"]
                )
            )
        }
        let keys = headers["Sec-WebSocket-Key"]
        guard keys.count == 1, let key = keys.first, isKey(key) else {
            return .refused(.text(.badRequest, "Sec-WebSocket-Key is 16 bytes in base64\n"))
        }
        guard received.request.body.readableBytes == 0 else {
            return .refused(.text(.badRequest, "A WebSocket's request has no body\n"))
        }
        return .key(key)
    }

    /// Whether `text` is base64 of 16 bytes: 22 digits and two signs of padding.
    private static func isKey(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 24, bytes.suffix(2).elementsEqual("==".utf8), bytes.dropLast(2).allSatisfy(isBase64Digit)
        else { return false }
        // The last digit carries two bits of the sixteenth byte; the other four are zero.
        return "AQgw".utf8.contains(bytes[21])
    }

    private static func isBase64Digit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2B, 0x2F: true
        default: false
        }
    }
}
