import NIOCore
import NIOPosix
import NIOSSL
import SigServer
import Synchronization

/// A client that knows nothing but bytes, so that it can break every rule.
final class RawClient: Sendable {
    /// What did not come in time, or came to an end first.
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private struct Inbox {
        var bytes = ByteBuffer()
        var hasEnded = false
        /// How often something came, the end too.
        var arrivals = 0
        var waiter: CheckedContinuation<Void, Never>?
    }

    /// Far more than anything takes: only a test that hangs reaches it.
    private static let patience = TimeAmount.minutes(5)

    private final class Collector: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        private let client: RawClient

        init(_ client: RawClient) { self.client = client }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) { client.take(unwrapInboundIn(data)) }
        func channelInactive(context: ChannelHandlerContext) { client.ended() }
        func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
        func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
            if case ChannelEvent.inputClosed = event { client.ended() }
        }
    }

    private let inbox = Mutex(Inbox())
    private let channelBox = Mutex<(any Channel)?>(nil)

    private init() {}

    /// Connects to the server's first address, or the one given.
    static func connect(
        to server: SigServer,
        at address: ListenAddress? = nil,
        trusting certificates: [NIOSSLCertificate]? = nil,
        as serverName: String? = nil,
        reads: Bool = true
    ) async throws -> RawClient {
        let client = RawClient()
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelOption(.autoRead, value: reads)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let certificates {
                        var configuration = TLSConfiguration.makeClientConfiguration()
                        configuration.trustRoots = .certificates(certificates)
                        let context = try NIOSSLContext(configuration: configuration)
                        try channel.pipeline.syncOperations.addHandler(
                            NIOSSLClientHandler(context: context, serverHostname: serverName)
                        )
                    }
                    try channel.pipeline.syncOperations.addHandler(Collector(client))
                }
            }
        let channel: any Channel
        switch address ?? server.addresses[0] {
        case .tcp(let host, let port): channel = try await bootstrap.connect(host: host, port: port).get()
        case .everywhere(let port): channel = try await bootstrap.connect(host: "127.0.0.1", port: port).get()
        case .unix(let path): channel = try await bootstrap.connect(unixDomainSocketPath: path).get()
        }
        client.channelBox.withLock { $0 = channel }
        return client
    }

    private func take(_ bytes: ByteBuffer) {
        let waiter = inbox.withLock { inbox in
            inbox.bytes.writeImmutableBuffer(bytes)
            inbox.arrivals += 1
            defer { inbox.waiter = nil }
            return inbox.waiter
        }
        waiter?.resume()
    }

    private func ended() {
        let waiter = inbox.withLock { inbox in
            inbox.hasEnded = true
            inbox.arrivals += 1
            defer { inbox.waiter = nil }
            return inbox.waiter
        }
        waiter?.resume()
    }

    private var channel: any Channel {
        get throws {
            guard let channel = channelBox.withLock({ $0 }) else { throw Failure(description: "not connected") }
            return channel
        }
    }

    // MARK: Out

    func send(_ text: String) async throws { try await send(ByteBuffer(string: text)) }

    func send(_ bytes: ByteBuffer) async throws { try await channel.writeAndFlush(bytes) }

    /// Writes without waiting for the socket to take it.
    func write(_ bytes: ByteBuffer) throws { try channel.writeAndFlush(bytes, promise: nil) }

    /// Sends nothing more, but goes on reading.
    func closeOutput() async throws { try await channel.close(mode: .output) }

    func close() async throws { try? await channel.close() }

    /// Reads no further; a read that was asked for may still come.
    func stopReading() async throws { try await channel.setOption(.autoRead, value: false).get() }

    /// Begins to read, for a client that was told not to.
    func startReading() async throws {
        try await channel.setOption(.autoRead, value: true).get()
        try channel.read()
    }

    /// Reads once what has come, for a client that was told not to.
    func readOnce() throws { try channel.read() }

    // MARK: In

    /// Waits until `take` finds what it wants in the bytes that have come.
    func receive<Value: Sendable>(_ what: String, _ take: (inout ByteBuffer) throws -> Value?) async throws -> Value {
        let deadline = NIODeadline.now() + Self.patience
        while true {
            let (value, hasEnded, arrivals) = try inbox.withLock { inbox in
                (try take(&inbox.bytes), inbox.hasEnded, inbox.arrivals)
            }
            if let value { return value }
            if hasEnded { throw Failure(description: "the connection ended before \(what)") }
            if NIODeadline.now() > deadline { throw Failure(description: "no \(what) in time") }
            try await more(than: arrivals, until: deadline)
        }
    }

    /// Waits for the server to end the connection; what came before it and was not received.
    @discardableResult
    func end() async throws -> String {
        let deadline = NIODeadline.now() + Self.patience
        while true {
            let (rest, arrivals) = inbox.withLock { inbox in
                (inbox.hasEnded ? String(buffer: inbox.bytes) : nil, inbox.arrivals)
            }
            if let rest { return rest }
            if NIODeadline.now() > deadline { throw Failure(description: "no end in time") }
            try await more(than: arrivals, until: deadline)
        }
    }

    /// Returns when more has arrived than what was seen, or at the deadline.
    private func more(than seen: Int, until deadline: NIODeadline) async throws {
        let timer = try channel.eventLoop.scheduleTask(deadline: deadline + .milliseconds(1)) { [self] in
            inbox.withLock { inbox in
                defer { inbox.waiter = nil }
                return inbox.waiter
            }?.resume()
        }
        defer { timer.cancel() }
        await withCheckedContinuation { continuation in
            let isReady = inbox.withLock { inbox in
                // What came in between is as good as what comes.
                if inbox.arrivals != seen { return true }
                inbox.waiter = continuation
                return false
            }
            if isReady { continuation.resume() }
        }
    }
}

/// An HTTP answer as it came.
struct RawResponse: Sendable {
    var status: Int
    var headers: [(name: String, value: String)]
    var body: String

    func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

extension RawClient {
    /// Waits for an answer with its body.
    ///
    /// - Parameter toHead: whether the request was HEAD, so that there is no body whatever the headers say.
    func response(toHead: Bool = false) async throws -> RawResponse {
        try await receive("answer") { bytes in
            // Heads are short, and much may wait behind one.
            let front = bytes.getSlice(at: bytes.readerIndex, length: min(bytes.readableBytes, 4096))
            let text = front.map { String(buffer: $0) } ?? ""
            guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
            let head = text[..<end.lowerBound]
            var lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)[...]
            guard let first = lines.popFirst(), first.hasPrefix("HTTP/1.1 "),
                let status = Int(first.dropFirst(9).prefix(3))
            else { throw Failure(description: "no status line: \(head)") }
            let headers = lines.map { line in
                let parts = line.split(separator: ": ", maxSplits: 1)
                return (name: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : "")
            }
            var response = RawResponse(status: status, headers: headers, body: "")
            let length = toHead || status < 200 ? 0 : response.header("Content-Length").flatMap { Int($0) } ?? 0
            let size = head.utf8.count + 4
            if response.header("Transfer-Encoding") == "chunked" {
                var rest = bytes
                rest.moveReaderIndex(forwardBy: size)
                guard let body = try Self.chunks(&rest) else { return nil }
                response.body = body
                bytes = rest
                return response
            }
            guard bytes.readableBytes >= size + length else { return nil }
            bytes.moveReaderIndex(forwardBy: size)
            response.body = bytes.readString(length: length) ?? ""
            return response
        }
    }

    /// The body that its chunks make (RFC 9112, 7.1); nil if they are not all there.
    private static func chunks(_ bytes: inout ByteBuffer) throws -> String? {
        var body = ByteBuffer()
        while true {
            let front = bytes.getSlice(at: bytes.readerIndex, length: min(bytes.readableBytes, 20)) ?? ByteBuffer()
            let line = String(buffer: front)
            guard let end = line.firstRange(of: "\r\n") else { return nil }
            guard let size = Int(line[..<end.lowerBound], radix: 16) else {
                throw Failure(description: "no size of a chunk: \(line)")
            }
            let head = line[..<end.upperBound].utf8.count
            guard bytes.readableBytes >= head + size + 2 else { return nil }
            bytes.moveReaderIndex(forwardBy: head)
            guard var chunk = bytes.readSlice(length: size), bytes.readString(length: 2) == "\r\n" else {
                throw Failure(description: "a chunk without its end")
            }
            if size == 0 { return String(buffer: body) }
            body.writeBuffer(&chunk)
        }
    }

    /// Sends a GET and waits for its answer.
    func get(_ path: String, headers: String = "") async throws -> RawResponse {
        try await send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\(headers)\r\n")
        return try await response()
    }
}
