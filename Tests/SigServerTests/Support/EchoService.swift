import NIOCore
import SigProtocol
import Synchronization

@testable import SigServer

/// A service that does what its peers tell it, so that the server's conduct can be seen apart from any protocol.
///
/// `flood N SIZE` sends N messages of SIZE bytes; `others N SIZE` sends them to everybody else, as one broadcast each; `close CODE`
/// closes; `ids` tells how many there are; everything else comes back.
struct EchoService: Service {
    static let name = ProtocolName.share

    /// What happened to the service, for tests to wait for.
    final class Record: Sendable {
        private let closes = Mutex<[WebSocketClose]>([])
        var all: [WebSocketClose] { closes.withLock { $0 } }
        func add(_ close: WebSocketClose) { closes.withLock { $0.append(close) } }
    }

    var policy = WebSocketPolicy(maxMessageSize: 64 * 1024, queuedMessages: 8, queuedBytes: 1 << 20, pingInterval: nil)
    var record = Record()
    var refusal: HTTPReply?
    private var connections: [ConnectionID] = []

    init(policy: WebSocketPolicy? = nil, refusal: HTTPReply? = nil) {
        if let policy { self.policy = policy }
        self.refusal = refusal
    }

    mutating func admit(_ request: ServiceRequest, now: NIODeadline) -> Admission {
        refusal.map { .refuse($0) } ?? .accept
    }

    mutating func receive(_ event: ServiceEvent, from connection: ConnectionID, turn: inout ServiceTurn) {
        switch event {
        case .opened: connections.append(connection)
        case .closed(let close):
            record.add(close)
            connections.removeAll { $0 == connection }
        case .message(let message):
            let words = String(buffer: message.payload).split(separator: " ")
            switch (words.first, words.dropFirst().compactMap { Int($0) }) {
            case ("flood", let numbers) where numbers.count == 2:
                for _ in 0..<numbers[0] { turn.send(filler(numbers[1]), to: connection) }
            case ("others", let numbers) where numbers.count == 2:
                let others = connections.filter { $0 != connection }
                for _ in 0..<numbers[0] { turn.broadcast(filler(numbers[1]), to: others) }
            case ("close", let numbers) where numbers.count == 1:
                turn.close(connection, WebSocketClose(code: UInt16(numbers[0]), reason: "as you wish"))
            case ("ids", _):
                turn.send(.text("\(connections.count)"), to: connection)
            default:
                turn.send(message, to: connection)
            }
        }
    }

    mutating func tick(turn: inout ServiceTurn) {}

    private func filler(_ size: Int) -> WebSocketMessage { .binary(ByteBuffer(repeating: 0x2A, count: size)) }
}

/// Runs `body` with a server of one service, and stops it.
func withServer<R: Sendable>(
    _ configuration: ServerConfiguration = .still,
    serving service: any Service = EchoService(),
    _ body: (SigServer) async throws -> R
) async throws -> R {
    let server = try await SigServer.start(configuration, services: [service])
    do {
        let result = try await body(server)
        await server.stop()
        return result
    } catch {
        await server.stop()
        throw error
    }
}

extension SigServer {
    /// Waits until what the server holds is as wanted: it hears of a peer's end a moment after the peer.
    func statistics(when isDone: (ServerStatistics) -> Bool) async throws -> ServerStatistics {
        let deadline = NIODeadline.now() + .minutes(5)
        while NIODeadline.now() < deadline {
            let statistics = await statistics()
            if isDone(statistics) { return statistics }
            await Task.yield()
        }
        return await statistics()
    }
}

extension ServerStatistics {
    /// What a server holds when everybody has left: nothing.
    static func afterwards(accepted: UInt64) -> ServerStatistics {
        var statistics = ServerStatistics()
        statistics.accepted = accepted
        return statistics
    }
}
