public import SigClient
public import SigProtocol

/// Makes events of what happens on a share connection (the share rows of the event table in docs/events.md).
public struct ShareEventMapper: EventMapping {
    public static var protocolName: ProtocolName { .share }

    private let tokenFile: String?
    private var log: PeerLog
    private var id: String?

    /// - Parameters:
    ///   - peer: the name of our peer, for the member `peer`.
    ///   - tokenFile: where a token is saved; the event of a token names the file and never the token.
    public init(peer: String, tokenFile: String? = nil) {
        self.tokenFile = tokenFile
        log = PeerLog(peer: peer, protocolName: Self.protocolName)
    }

    public mutating func events(for happened: ShareEvent, at: Timestamp) -> [Event] {
        if case .identity(let id) = happened.kind { self.id = id }
        var draft = draft(of: happened.kind)
        draft.raw = happened.frame
        return [log.event(draft, at: at)]
    }

    public mutating func event(refusal: SignalingError, at: Timestamp) -> Event? {
        guard refusal.code == .serverError else { return nil }
        return log.event(EventDraft(.error) { $0.member("message", refusal.serverMessage ?? "") }, at: at)
    }

    private func draft(of kind: ShareEvent.Kind) -> EventDraft {
        switch kind {
        case .opened(let opened): .opened(opened)
        case .identity(let id): EventDraft(.identity, to: id) { $0.member("id", id) }
        case .code(let code): EventDraft(.code, to: id) { $0.member("code", code) }
        case .found(let code, let found):
            EventDraft(.found, to: id) {
                if let code { $0.member("code", code) }
                $0.member("id", found)
            }
        case .token: EventDraft(.token, to: id) { if let tokenFile { $0.member("saved", tokenFile) } }
        case .ack: EventDraft(.ack, to: id)
        case .message(let delivery):
            EventDraft(.message, from: delivery.sender, to: id) { Self.writeText(delivery.text, to: &$0) }
        case .sent(let recipient, let text):
            EventDraft(.message, direction: .outgoing, from: id, to: recipient) { Self.writeText(text, to: &$0) }
        case .error(let message, let request):
            EventDraft(.error, to: id) {
                $0.member("message", message)
                if let request { $0.member("of", request) }
            }
        case .reconnecting(let attempt, let delay, let url):
            .reconnecting(attempt: attempt, delay: delay, url: url)
        case .closed(let end): .closed(end)
        case .other: EventDraft(.other)
        }
    }

    /// The text, and the same as JSON where it is a JSON object, as session descriptions mostly are.
    private static func writeText(_ text: String, to writer: inout JSONWriter) {
        writer.member("text", text)
        if let json = try? JSONValue(parsing: text), json.kind == .object { writer.member("json", json) }
    }
}
