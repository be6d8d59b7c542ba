import NIOCore
import NIOHTTP1
import SigProtocol

/// The server's checks of a WebSocket handshake (RFC 6455, 4.2.1), in the order in which they are made:
/// Upgrade, Connection, method, version; then the service is asked, for the origin is its business; then the key.
enum Handshake {
    /// What is wrong with a handshake.
    enum Fault: Sendable, CaseIterable {
        /// No WebSocket is asked for. Upgrades to other things don't count.
        case notAsked
        /// Connection doesn't name Upgrade, or HTTP is older than 1.1.
        case connection
        /// Only GET may ask.
        case method
        /// A version of the protocol that the endpoint does not speak.
        case version
        /// The key is no base64 of 16 bytes.
        case key
        /// The request has a body.
        case body
    }

    /// What is wrong before the service is asked; nil if nothing is.
    static func faultBeforeAdmission(_ received: ReceivedRequest, _ rules: HandshakeRules) -> Fault? {
        guard received.isUpgrade else { return .notAsked }
        let headers = received.request.headers
        guard received.version.minor >= 1,
            headers[canonicalForm: "Connection"].contains(where: { $0.isWord("upgrade") })
        else { return .connection }
        guard received.request.method == .GET else { return .method }
        guard headers[canonicalForm: "Sec-WebSocket-Version"].contains(where: { rules.versions.contains(String($0)) })
        else { return .version }
        return nil
    }

    /// What is wrong, all that the service could be asked about aside; nil if nothing is.
    static func fault(_ received: ReceivedRequest, _ rules: HandshakeRules) -> Fault? {
        if let fault = faultBeforeAdmission(received, rules) { return fault }
        if case .failure(let fault) = key(of: received) { return fault }
        return nil
    }

    /// The answer that upgrades, when the service has agreed.
    static func switching(_ received: ReceivedRequest, _ rules: HandshakeRules) -> Result<HTTPHeaders, Fault> {
        let key: String
        switch self.key(of: received) {
        case .success(let found): key = found
        case .failure(let fault): return .failure(fault)
        }
        guard let accept = Digest.acceptKey(for: key) else { return .failure(.key) }
        var answer: HTTPHeaders = ["Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Accept": accept]
        if rules.choosesFirstSubprotocol,
            let first = received.request.headers[canonicalForm: "Sec-WebSocket-Protocol"].first
        {
            answer.add(name: "Sec-WebSocket-Protocol", value: String(first))
        }
        return .success(answer)
    }

    /// The key of a request that has one, and no body.
    private static func key(of received: ReceivedRequest) -> Result<String, Fault> {
        let keys = received.request.headers["Sec-WebSocket-Key"]
        guard keys.count == 1, let key = keys.first, isKey(key) else { return .failure(.key) }
        return received.request.body.readableBytes == 0 ? .success(key) : .failure(.body)
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

extension Handshake.Fault: Error {}

extension HTTPHeaders {
    /// Whether a WebSocket is asked for. Other upgrades, such as curl's and Java's h2c, are none.
    var asksForWebSocket: Bool { self[canonicalForm: "Upgrade"].contains { $0.isWord("websocket") } }
}
