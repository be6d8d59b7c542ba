import NIOCore
import SigProtocol

/// The client's side of the share protocol, as a pure machine.
///
/// Requests are matched with their answers by `mid`, which is the number that the session gives them.
///
/// | state | event | effects | next |
/// |---|---|---|---|
/// | greeting | `id` | ready, event | ready |
/// | greeting | error | event, refused: the server closes the connection | greeting |
/// | ready | answer with a known `mid` | event, answer | ready |
/// | ready | error with a known `mid` | event, answer: the refusal | ready |
/// | ready | delivery | event | ready |
/// | ready | anything else that is an object | event `.other` | ready |
/// | any | no JSON object, or an answer without what it must have | end with 1002, 1003 or 1007 | – |
/// | any | the connection ends | – | ended |
struct ShareClientMachine: SessionMachine {
    typealias Event = ShareEvent
    typealias Request = ShareRequest
    typealias Timer = Never

    /// How many requests may be in flight. One more is refused before it is sent.
    static let maxInFlight = 1000

    /// The answer to a request.
    enum Answer: Equatable, Sendable {
        case token(String)
        case code(String)
        case found(String)
        case ack
    }

    private enum State { case greeting, ready, ended }

    private let url: SignalingURL
    /// A secret: whoever has it can take our place.
    private(set) var token: String?
    /// Our UUID, as the server gave it: lower case. Empty before it did.
    private(set) var id = ""

    private var state = State.greeting
    private var inFlight: [RequestID: ShareRequest] = [:]
    /// Requests that nobody waits for any more, and whose answers may still come: a server that leaves out `mid` would otherwise be
    /// taken to answer the next one. As many as may be in flight, the latest.
    private var givenUp: [RequestID: ShareRequest] = [:]

    init(url: SignalingURL, token: String? = nil) {
        self.url = url
        self.token = token
    }

    /// How many requests wait for their answers.
    var requestsInFlight: Int { inFlight.count }

    // MARK: The connection

    /// Only an identity can come back as who it was.
    var canReconnect: Bool { token != nil }

    var notReady: String { "the server did not send an identity in time" }

    mutating func connecting() -> SignalingURL {
        state = .greeting
        inFlight = [:]
        givenUp = [:]
        return token.map { url.adding(query: "token", value: $0) } ?? url
    }

    mutating func opened() -> [Effect] { [] }

    mutating func ended() {
        state = .ended
        inFlight = [:]
        givenUp = [:]
    }

    /// A token that is refused will be refused again.
    func isFinal(_ error: SignalingError) -> Bool {
        ShareErrorKind(serverMessage: error.serverMessage ?? "") == .badToken
    }

    // MARK: Requests

    func prepare(_ request: ShareRequest, as id: RequestID) throws(SignalingError) -> Outgoing<ShareEvent> {
        guard inFlight.count < Self.maxInFlight else {
            throw SignalingError(
                .invalidArgument,
                "\(Self.maxInFlight) requests are in flight already; await some of them first"
            )
        }
        let frame = request.frame(mid: JSONValue(int: Int(truncatingIfNeeded: id)))
        guard frame.readableBytes <= Bounds.shareFrame else {
            throw SignalingError(
                .tooLarge,
                "the text is too long: its frame would have \(frame.readableBytes) bytes, and the share protocol allows \(Bounds.shareFrame)"
            )
        }
        var event: ShareEvent?
        if case .message(let recipient, let text) = request {
            event = ShareEvent(.sent(recipient: recipient.text, text: text.string ?? ""), frame: frame)
        }
        return Outgoing(message: .text(frame), event: event)
    }

    mutating func sent(_ request: ShareRequest, as id: RequestID) { inFlight[id] = request }

    /// A request that is given up is answered all the same, in its turn.
    mutating func cancel(_ id: RequestID) {
        guard let request = inFlight.removeValue(forKey: id) else { return }
        if givenUp.count >= Self.maxInFlight, let oldest = givenUp.keys.min() { givenUp[oldest] = nil }
        givenUp[id] = request
    }

    // MARK: Messages

    mutating func receive(_ message: WebSocketMessage) -> [Effect] {
        guard state != .ended else { return [] }
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
            self.id = id
            return [.ready, .event(ShareEvent(.identity(id), frame: bytes))]
        case .register(let token): return answer(.token(token), .token(token), decoded.mid, bytes)
        case .share(let code): return answer(.code(code), .code(code), decoded.mid, bytes)
        case .lookup(let id): return answer(.found(id), .found(code: nil, id: id), decoded.mid, bytes)
        case .ack: return answer(.ack, .ack, decoded.mid, bytes)
        case .message(let sender, let text):
            let delivery = ShareDelivery(sender: sender, text: text.string ?? "")
            return [.event(ShareEvent(.message(delivery), frame: bytes))]
        case .error(let message): return error(message.string ?? "", decoded.mid, bytes)
        case .other: return [.event(ShareEvent(.other, frame: bytes))]
        }
    }

    // MARK: Answers

    private mutating func answer(
        _ answer: Answer,
        _ kind: ShareEvent.Kind,
        _ mid: JSONValue?,
        _ bytes: ByteBuffer
    ) -> [Effect] {
        guard let (id, request) = take(mid, where: { $0.expects(answer) }) else {
            // The answer to a request that was given up.
            return [.event(ShareEvent(kind, frame: bytes))]
        }
        var kind = kind
        if case .found(let id) = answer, case .lookup(let code) = request {
            kind = .found(code: code.string, id: id)
        }
        if case .token(let token) = answer { self.token = token }
        return [.event(ShareEvent(kind, frame: bytes)), .answer(id, .success(answer))]
    }

    private mutating func error(_ words: String, _ mid: JSONValue?, _ bytes: ByteBuffer) -> [Effect] {
        if state == .greeting {
            let refusal = SignalingError(.serverError, "the server refused the connection", serverMessage: words)
            return [.event(ShareEvent(.error(words, request: nil), frame: bytes)), .refused(refusal)]
        }
        guard let (id, request) = take(mid, where: { _ in true }) else {
            return [.event(ShareEvent(.error(words, request: nil), frame: bytes))]
        }
        let kind = ShareErrorKind(serverMessage: words)
        let error = SignalingError(
            .serverError,
            "the server refused the \(request.name) request",
            serverMessage: words,
            retryAfter: kind == .rateLimited ? request.retryDelay : nil
        )
        return [.event(ShareEvent(.error(words, request: request.name), frame: bytes)), .answer(id, .failure(error))]
    }

    /// The request that a frame answers: by its `mid`, or, for servers that leave that out, the oldest that it can be for,
    /// since answers come in order.
    private mutating func take(
        _ mid: JSONValue?,
        where fits: (ShareRequest) -> Bool
    ) -> (id: RequestID, request: ShareRequest)? {
        let id: RequestID? =
            if let mid {
                mid.number.flatMap { RequestID($0) }
            } else {
                [inFlight, givenUp].flatMap { $0.filter { fits($0.value) }.keys }.min()
            }
        guard let id, givenUp.removeValue(forKey: id) == nil, let request = inFlight[id], fits(request) else {
            return nil
        }
        inFlight[id] = nil
        return (id, request)
    }

    private func violation(_ code: UInt16, _ reason: String) -> [Effect] {
        [.end(WebSocketClose(code: code, reason: reason), SignalingError(.protocolViolation, reason))]
    }
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
    fileprivate func expects(_ answer: ShareClientMachine.Answer) -> Bool {
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
