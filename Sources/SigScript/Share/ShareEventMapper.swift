import NIOCore
public import SigClient
import SigProtocol

/// Makes events of what happens on a share connection (the share rows of the event table in docs/events.md).
public struct ShareEventMapper: Sendable {
    private let peer: String
    private let tokenFile: String?
    private var seq = 0
    private var id: String?

    /// - Parameters:
    ///   - peer: the name of our peer, for the member `peer`.
    ///   - tokenFile: where a token is saved; the event of a token names the file and never the token.
    public init(peer: String, tokenFile: String? = nil) {
        self.peer = peer
        self.tokenFile = tokenFile
    }

    /// The event for one thing that happened.
    public mutating func event(for happened: ShareEvent, at: Timestamp) -> Event {
        var writer = JSONWriter()
        var direction = EventDirection.incoming
        var from: String?
        var to: String?
        let kind: EventKind
        writer.beginObject()
        switch happened.kind {
        case .opened(let opened):
            kind = .opened
            writer.member("url", opened.url)
            writer.name("ms")
            writer.beginObject()
            for (name, duration) in opened.timing.steps { writer.member(name, milliseconds: duration) }
            writer.endObject()
        case .identity(let id):
            kind = .identity
            self.id = id
            to = id
            writer.member("id", id)
        case .code(let code):
            kind = .code
            to = id
            writer.member("code", code)
        case .found(let code, let found):
            kind = .found
            to = id
            if let code { writer.member("code", code) }
            writer.member("id", found)
        case .token:
            kind = .token
            to = id
            if let tokenFile { writer.member("saved", tokenFile) }
        case .ack:
            kind = .ack
            to = id
        case .message(let delivery):
            kind = .message
            from = delivery.sender
            to = id
            Self.writeText(delivery.text, to: &writer)
        case .sent(let recipient, let text):
            kind = .message
            direction = .outgoing
            from = id
            to = recipient
            Self.writeText(text, to: &writer)
        case .error(let message, let request):
            kind = .error
            to = id
            writer.member("message", message)
            if let request { writer.member("of", request) }
        case .reconnecting(let attempt, let delay, let url):
            kind = .reconnecting
            writer.name("attempt")
            writer.int(attempt)
            writer.name("in")
            writer.raw(ByteBuffer(string: delay.secondsText))
            writer.member("url", url)
        case .closed(let end):
            kind = .closed
            writer.name("code")
            writer.int(Int(end.close.code))
            writer.member("reason", end.close.reason)
            writer.name("clean")
            writer.bool(end.clean)
        case .other:
            kind = .other
        }
        writer.endObject()
        seq += 1
        return Event(
            at: at,
            seq: seq,
            peer: peer,
            protocolName: .share,
            direction: direction,
            kind: kind,
            from: from,
            to: to,
            payload: (try? JSONValue(parsing: writer.buffer)) ?? JSONValue.null,
            raw: happened.frame.map { Redaction.frame($0) }
        )
    }

    /// The text, and the same as JSON where it is a JSON object, as session descriptions mostly are.
    private static func writeText(_ text: String, to writer: inout JSONWriter) {
        writer.member("text", text)
        if let json = try? JSONValue(parsing: text), json.kind == .object {
            writer.name("json")
            writer.raw(json)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ value: String) {
        self.name(name)
        string(value)
    }

    fileprivate mutating func member(_ name: String, milliseconds duration: Duration) {
        self.name(name)
        raw(ByteBuffer(string: duration.millisecondsText))
    }
}

extension ConnectionTiming {
    /// The steps that were taken, in order, under their names in the event model.
    var steps: [(String, Duration)] {
        [("dns", name), ("connect", connect), ("tls", tls), ("upgrade", upgrade)].compactMap { step in
            step.1.map { (step.0, $0) }
        }
    }
}

extension Duration {
    /// Milliseconds with two decimals, as in `12.34`.
    var millisecondsText: String { decimals(unit: 1_000_000_000_000_000) }
    /// Seconds with two decimals.
    var secondsText: String { decimals(unit: 1_000_000_000_000_000_000) }

    private func decimals(unit attoseconds: Int64) -> String {
        let (seconds, rest) = components
        let perUnit = 1_000_000_000_000_000_000 / attoseconds
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: perUnit)
        guard !overflow, seconds >= 0 else { return "0" }
        let hundredths = rest / (attoseconds / 100)
        let (total, tooLarge) = whole.addingReportingOverflow(hundredths / 100)
        guard !tooLarge else { return "0" }
        let fraction = hundredths % 100
        return "\(total).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
