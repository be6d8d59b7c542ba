import NIOCore

/// The client's side of a SOCKS5 negotiation (RFC 1928, RFC 1929) as a pure machine: bytes in, bytes out.
///
/// Its answers have a fixed largest size (262 bytes), so it never holds more than that; what follows the last answer is left
/// in the buffer for whoever comes next.
struct SOCKSMachine {
    /// Where the proxy is to connect to.
    enum Destination: Equatable {
        /// A name for the proxy to resolve: 1 to 255 bytes.
        case name(String)
        /// 4 or 16 bytes.
        case address([UInt8])
    }

    /// What is to be done next.
    enum Action: Equatable {
        /// Send this and wait.
        case send(ByteBuffer)
        /// Wait for more bytes.
        case wait
        /// The tunnel stands.
        case done
        case fail(String)
    }

    private enum State { case idle, method, authentication, reply, finished }

    private let destination: Destination
    private let port: Int
    private let credentials: ProxyOptions.Credentials?
    private var state = State.idle

    init(destination: Destination, port: Int, credentials: ProxyOptions.Credentials?) {
        self.destination = destination
        self.port = port
        self.credentials = credentials
    }

    /// The greeting. Nothing is received before it was sent.
    mutating func start() -> Action {
        state = .method
        var greeting = ByteBuffer()
        if credentials == nil {
            greeting.writeBytes([5, 1, 0])
        } else {
            greeting.writeBytes([5, 2, 0, 2])
        }
        return .send(greeting)
    }

    /// Takes what it needs from `bytes`, and nothing if that is not all there yet.
    mutating func receive(_ bytes: inout ByteBuffer) -> Action {
        switch state {
        case .idle, .finished: .wait
        case .method: receiveMethod(&bytes)
        case .authentication: receiveAuthentication(&bytes)
        case .reply: receiveReply(&bytes)
        }
    }

    private mutating func fail(_ reason: String) -> Action {
        state = .finished
        return .fail(reason)
    }

    private mutating func receiveMethod(_ bytes: inout ByteBuffer) -> Action {
        guard bytes.readableBytes >= 2 else {
            if let version = bytes.getInteger(at: bytes.readerIndex, as: UInt8.self), version != 5 {
                return fail("it does not speak SOCKS5")
            }
            return .wait
        }
        guard let version = bytes.readInteger(as: UInt8.self), let method = bytes.readInteger(as: UInt8.self) else {
            return .wait
        }
        guard version == 5 else { return fail("it does not speak SOCKS5") }
        switch (method, credentials) {
        case (0, _):
            return request()
        case (2, .some(let credentials)):
            var message = ByteBuffer()
            message.writeInteger(UInt8(1))
            for field in [credentials.user, credentials.password] {
                guard let length = UInt8(exactly: field.utf8.count), length > 0 else {
                    return fail("user name and password must have 1 to 255 bytes each")
                }
                message.writeInteger(length)
                message.writeString(field)
            }
            state = .authentication
            return .send(message)
        case (0xFF, .none):
            return fail("it wants a user name and a password")
        case (0xFF, .some):
            return fail("it takes none of the ways to log in")
        default:
            return fail("it chose a way to log in that was not offered")
        }
    }

    private mutating func receiveAuthentication(_ bytes: inout ByteBuffer) -> Action {
        guard bytes.readableBytes >= 2, let version = bytes.readInteger(as: UInt8.self),
            let status = bytes.readInteger(as: UInt8.self)
        else { return .wait }
        guard version == 1 else { return fail("its answer to the login is malformed") }
        guard status == 0 else { return fail("it refused the user name or the password") }
        return request()
    }

    private mutating func request() -> Action {
        guard let port = UInt16(exactly: port) else { return fail("the port can't be sent") }
        var message = ByteBuffer()
        message.writeBytes([5, 1, 0])
        switch destination {
        case .name(let name):
            guard let length = UInt8(exactly: name.utf8.count), length > 0 else {
                return fail("the host name must have 1 to 255 bytes")
            }
            message.writeInteger(UInt8(3))
            message.writeInteger(length)
            message.writeString(name)
        case .address(let address):
            message.writeInteger(UInt8(address.count == 4 ? 1 : 4))
            message.writeBytes(address)
        }
        message.writeInteger(port)
        state = .reply
        return .send(message)
    }

    private mutating func receiveReply(_ bytes: inout ByteBuffer) -> Action {
        let start = bytes.readerIndex
        if let version = bytes.getInteger(at: start, as: UInt8.self), version != 5 {
            return fail("its answer is malformed")
        }
        // A refusal may be cut short behind its reason, so the reason is looked at first.
        if let reply = bytes.getInteger(at: start + 1, as: UInt8.self), reply != 0 { return fail(Self.reason(reply)) }
        guard let kind = bytes.getInteger(at: start + 3, as: UInt8.self) else { return .wait }
        let addressLength: Int
        switch kind {
        case 1: addressLength = 4
        case 4: addressLength = 16
        case 3:
            guard let length = bytes.getInteger(at: start + 4, as: UInt8.self) else { return .wait }
            addressLength = 1 + Int(length)
        default: return fail("its answer is malformed")
        }
        let total = 4 + addressLength + 2
        guard bytes.readableBytes >= total else { return .wait }
        bytes.moveReaderIndex(forwardBy: total)
        state = .finished
        return .done
    }

    /// RFC 1928, 6.
    private static func reason(_ reply: UInt8) -> String {
        switch reply {
        case 1: "it failed"
        case 2: "its rules do not allow the connection"
        case 3: "the network is unreachable from it"
        case 4: "the host is unreachable from it"
        case 5: "the connection was refused"
        case 6: "the connection took too long"
        case 7: "it does not do CONNECT"
        case 8: "it does not take this kind of address"
        default: "it refused with reply \(reply)"
        }
    }
}
