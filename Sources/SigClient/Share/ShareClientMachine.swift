import NIOCore
import SigProtocol

/// The client's side of the share protocol on one connection, as a pure machine: messages in, actions out.
///
/// Requests are matched with their answers by `mid`, a counter. `Context` is what the caller wants back with the answer; tests
/// use a string, the client a continuation.
///
/// | state | event | action | next |
/// |---|---|---|---|
/// | greeting | `id` | `.identified` | ready |
/// | greeting | error | `.event(.error)`; the close that follows says the rest | greeting |
/// | ready | answer with a known `mid` | `.answered` | ready |
/// | ready | error with a known `mid` | `.refused` | ready |
/// | ready | delivery | `.event(.message)` | ready |
/// | ready | anything else that is an object | `.event(.other)` | ready |
/// | any | no JSON object, or an answer without what it must have | `.violation` | ended |
/// | any | the connection ends | every context that is open, once | ended |
struct ShareClientMachine<Context> {
    /// How many requests may be in flight. One more is refused before it is sent.
    static var maxInFlight: Int { 1000 }

    /// The answer to a request.
    enum Answer: Equatable {
        case token(String)
        case code(String)
        case found(String)
        case ack
    }

    /// What is to be done about one message.
    enum Action {
        case none
        /// The server greeted: requests may be sent.
        case identified(String, ShareEvent)
        /// Something for the event stream alone.
        case event(ShareEvent)
        case answered(Context, Answer, ShareEvent)
        case refused(Context, SignalingError, ShareEvent)
        /// The server broke the protocol: close with 1002 or 1007 and this reason.
        case violation(WebSocketClose, SignalingError)
    }

    private struct InFlight {
        var request: ShareRequest
        var context: Context
    }

    private enum State { case greeting, ready, ended }

    private var state = State.greeting
    private var nextMid: UInt64
    private var inFlight: [UInt64: InFlight] = [:]

    /// - Parameter firstMid: the first `mid` to use. The machine of a reconnected client goes on where the one before
    ///   stopped, so that what was meant for one connection can't be taken for the other's.
    init(firstMid: UInt64 = 1) { nextMid = firstMid }

    /// A `mid` that no other request has.
    mutating func makeMid() -> UInt64 {
        defer { nextMid &+= 1 }
        return nextMid
    }

    /// How many requests wait for their answers.
    var requestsInFlight: Int { inFlight.count }

    /// Starts a request.
    /// - Parameter mid: from ``makeMid()``.
    /// - Returns: the frame to send.
    /// - Throws: `.invalidArgument` if the frame would be larger than the protocol allows or too many are in flight,
    ///   `.closed` if the connection has ended.
    mutating func start(
        _ request: ShareRequest,
        mid: UInt64,
        context: Context
    ) throws(SignalingError) -> ByteBuffer {
        guard state != .ended else { throw SignalingError(.closed, "the connection has ended") }
        guard inFlight.count < Self.maxInFlight else {
            throw SignalingError(
                .invalidArgument,
                "\(Self.maxInFlight) requests are in flight already; await some of them first"
            )
        }
        let frame = request.frame(mid: JSONValue(mid: mid))
        guard frame.readableBytes <= Bounds.shareFrame else {
            throw SignalingError(
                .tooLarge,
                "the text is too long: its frame would have \(frame.readableBytes) bytes, and the share protocol allows \(Bounds.shareFrame)"
            )
        }
        inFlight[mid] = InFlight(request: request, context: context)
        return frame
    }

    /// Gives a request up: its answer will be ignored. Nil if it was answered already.
    mutating func cancel(_ mid: UInt64) -> Context? { inFlight.removeValue(forKey: mid)?.context }

    /// The connection has ended.
    /// - Returns: every context that still waits, in the order of the requests.
    mutating func end() -> [Context] {
        state = .ended
        let waiting = inFlight.sorted { $0.key < $1.key }.map(\.value.context)
        inFlight = [:]
        return waiting
    }

    /// Takes one message from the server.
    mutating func receive(_ message: WebSocketMessage) -> Action {
        guard state != .ended else { return .none }
        guard case .text(let bytes) = message else {
            return violation(CloseCode.unsupportedData, "the server sent a binary frame")
        }
        let decoded: ShareServerMessage
        do { decoded = try ShareServerMessage(parsing: bytes) } catch {
            return violation(CloseCode.invalidPayload, "the server broke the share protocol: \(error)")
        }
        switch decoded.frame {
        case .id(let id):
            // A second greeting would change who we are in mid-conversation; nobody could trust either.
            guard state == .greeting else {
                return violation(CloseCode.protocolError, "the server sent a second identity")
            }
            state = .ready
            return .identified(id, ShareEvent(.identity(id), frame: bytes))
        case .register(let token): return answer(.token(token), .token(token), decoded.mid, bytes)
        case .share(let code): return answer(.code(code), .code(code), decoded.mid, bytes)
        case .lookup(let id): return answer(.found(id), .found(code: nil, id: id), decoded.mid, bytes)
        case .ack: return answer(.ack, .ack, decoded.mid, bytes)
        case .message(let sender, let text):
            return .event(ShareEvent(.message(ShareDelivery(sender: sender, text: text.string ?? "")), frame: bytes))
        case .error(let message): return error(message.string ?? "", decoded.mid, bytes)
        case .other: return .event(ShareEvent(.other, frame: bytes))
        }
    }

    // MARK: Answers

    private mutating func answer(
        _ answer: Answer,
        _ kind: ShareEvent.Kind,
        _ mid: JSONValue?,
        _ bytes: ByteBuffer
    ) -> Action {
        guard let entry = take(mid, where: { $0.expects(answer) }) else {
            // The answer to a request that was given up.
            return .event(ShareEvent(kind, frame: bytes))
        }
        var kind = kind
        if case .found(let id) = answer, case .lookup(let code) = entry.request {
            kind = .found(code: code.string, id: id)
        }
        return .answered(entry.context, answer, ShareEvent(kind, frame: bytes))
    }

    private mutating func error(_ words: String, _ mid: JSONValue?, _ bytes: ByteBuffer) -> Action {
        guard state == .ready, let entry = take(mid, where: { _ in true }) else {
            return .event(ShareEvent(.error(words, request: nil), frame: bytes))
        }
        let kind = ShareErrorKind(serverMessage: words)
        let error = SignalingError(
            .serverError,
            "the server refused the \(entry.request.name) request",
            serverMessage: words,
            retryAfter: kind == .rateLimited ? entry.request.retryDelay : nil
        )
        return .refused(entry.context, error, ShareEvent(.error(words, request: entry.request.name), frame: bytes))
    }

    /// The request that a frame answers: by its `mid`, or, for servers that leave that out, the oldest that it can be for,
    /// since answers come in order.
    private mutating func take(_ mid: JSONValue?, where fits: (ShareRequest) -> Bool) -> InFlight? {
        guard let mid else {
            let oldest = inFlight.keys.sorted().first { key in inFlight[key].map { fits($0.request) } ?? false }
            return oldest.flatMap { inFlight.removeValue(forKey: $0) }
        }
        guard let mid = mid.number.flatMap({ UInt64($0) }), let entry = inFlight[mid], fits(entry.request) else {
            return nil
        }
        return inFlight.removeValue(forKey: mid)
    }

    private mutating func violation(_ code: UInt16, _ reason: String) -> Action {
        let close = WebSocketClose(code: code, reason: reason)
        return .violation(close, SignalingError(.protocolViolation, reason))
    }
}

extension JSONValue {
    fileprivate init(mid: UInt64) { self.init(int: Int(truncatingIfNeeded: mid)) }
}

extension ShareRequest {
    /// The request as people and events name it.
    var name: String {
        switch self {
        case .register: "register"
        case .share: "share"
        case .lookup: "lookup"
        case .message: "message"
        }
    }

    /// Whether an answer is of the kind that this request gets.
    fileprivate func expects<C>(_ answer: ShareClientMachine<C>.Answer) -> Bool {
        switch (self, answer) {
        case (.register, .token), (.share, .code), (.lookup, .found), (.message, .ack): true
        default: false
        }
    }

    /// How long to wait after "Rate limited", by the documented rates: 1 lookup in 2 s, 2 frames a second.
    fileprivate var retryDelay: Duration {
        if case .lookup = self { return .seconds(2) }
        return .milliseconds(500)
    }
}
