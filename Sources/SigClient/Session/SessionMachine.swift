import NIOCore
import SigProtocol

/// The client's side of one protocol, as a pure value: what a ``ClientSession`` is told, and what it wants done.
///
/// A machine outlives its connections: what holds for one connection only begins anew with ``connecting()``. It reads no clock
/// and no socket. The order of calls is `connecting`, then (if there is a connection) `opened`, then `receive`, `prepare`,
/// `sent`, `cancel` and `fired` in any order, then `ended`.
protocol SessionMachine: Sendable {
    /// What is told to the user of the client.
    associatedtype Event: SessionEvent
    /// What the user asks for.
    associatedtype Request: Sendable
    /// What comes back for requests that are answered.
    associatedtype Answer: Sendable
    /// What the machine can be woken for; `Never` if nothing.
    associatedtype Timer: Hashable & Sendable

    typealias Effect = SessionEffect<Self>

    /// Whether the client may come back by itself when the connection is lost.
    var canReconnect: Bool { get }

    /// What is said if a connection is not ready in time.
    var notReady: String { get }

    /// A connection is about to be made.
    /// - Returns: where to.
    mutating func connecting() -> SignalingURL

    /// The WebSocket is open, and nothing was received yet.
    mutating func opened() -> [Effect]

    /// A message from the server.
    mutating func receive(_ message: WebSocketMessage) -> [Effect]

    /// What a request of the user becomes. Asked only while the session is ready.
    /// - Throws: why it can't be sent.
    func prepare(_ request: Request, as id: RequestID) throws(SignalingError) -> Outgoing<Event>

    /// What was prepared has been sent.
    /// - Parameter id: what its answer, if it gets one, will be given to; never used twice in one session.
    mutating func sent(_ request: Request, as id: RequestID)

    /// Nobody waits for the answer to a request any more. It was sent all the same.
    mutating func cancel(_ id: RequestID)

    /// A timer that an effect started.
    mutating func fired(_ timer: Timer) -> [Effect]

    /// The connection is gone, and with it all requests; their waiters are told by the session.
    mutating func ended()

    /// Where to go instead, after a connection was refused or has ended; nil for nowhere. If it names a place, the next connection
    /// leads there, whatever is configured about coming back.
    mutating func detour(after error: SignalingError) -> Detour?

    /// An error of connecting or the end of a connection, with what the protocol knows about it.
    func explained(_ error: SignalingError) -> SignalingError

    /// Whether it is useless to try again after an attempt to come back failed like this.
    func isFinal(_ error: SignalingError) -> Bool
}

extension SessionMachine {
    mutating func detour(after error: SignalingError) -> Detour? { nil }
    func explained(_ error: SignalingError) -> SignalingError { error }
    mutating func cancel(_ id: RequestID) {}
    mutating func fired(_ timer: Timer) -> [Effect] { [] }
}

/// Names a request of a session.
typealias RequestID = UInt64

/// What a machine wants done, in order.
enum SessionEffect<Machine: SessionMachine>: Sendable {
    /// The server has let us in: requests can be sent. Only the first one of a connection counts.
    case ready
    /// Tell the user.
    case event(Machine.Event)
    /// Send a frame of the protocol's own.
    case send(ByteBuffer)
    /// Give an answer to whoever waits for it.
    case answer(RequestID, Result<Machine.Answer, SignalingError>)
    /// The server refuses the connection and is about to close it: this is why, with the close code that follows.
    case refused(SignalingError)
    /// End the connection because of an error; it is not made again.
    case end(WebSocketClose, SignalingError)
    /// Call ``SessionMachine/fired(_:)`` once after a delay, unless the connection ends before. Starting it again moves it.
    case startTimer(Machine.Timer, Duration)
}

/// Another address that a server sends its clients to. The machine bounds how many follow each other.
struct Detour: Sendable {
    var url: SignalingURL
    /// Counts from 1; the delay grows with it, so that those who are sent away don't arrive all at once, nor go round in circles.
    var number: Int
}

/// A message that a request becomes, and what is told about it.
struct Outgoing<Event: Sendable>: Sendable {
    var message: WebSocketMessage
    var event: Event?
}

/// An event of a client that is a session, as far as sessions have to know it.
protocol SessionEvent: ReportedEvent {
    static func opened(_ opened: Opened) -> Self
    static func reconnecting(attempt: Int, delay: Duration, url: String) -> Self
    static func closed(_ end: WebSocketEnd) -> Self
}
