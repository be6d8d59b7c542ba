import NIOCore
import SigClient
import SigProtocol

/// An event before it has its place in the log of a peer, with the payloads that all protocols have in common.
struct EventDraft {
    var kind: EventKind
    var direction = EventDirection.incoming
    var from: String?
    var to: String?
    var payload: JSONValue
    /// The frame that told it.
    var raw: ByteBuffer?

    /// - Parameter write: the members of the payload.
    init(
        _ kind: EventKind,
        direction: EventDirection = .incoming,
        from: String? = nil,
        to: String? = nil,
        raw: ByteBuffer? = nil,
        _ write: (inout JSONWriter) -> Void = { _ in }
    ) {
        self.init(kind, direction: direction, from: from, to: to, raw: raw, payload: .object(write))
    }

    init(
        _ kind: EventKind,
        direction: EventDirection = .incoming,
        from: String? = nil,
        to: String? = nil,
        raw: ByteBuffer? = nil,
        payload: JSONValue
    ) {
        self.kind = kind
        self.direction = direction
        self.from = from
        self.to = to
        self.raw = raw
        self.payload = payload
    }

    static func opened(_ opened: Opened) -> EventDraft {
        EventDraft(.opened) { writer in
            writer.member("url", opened.url)
            writer.name("ms")
            writer.beginObject()
            for (name, duration) in opened.timing.steps {
                writer.name(name)
                writer.raw(ByteBuffer(string: duration.millisecondsText))
            }
            writer.endObject()
        }
    }

    static func reconnecting(attempt: Int, delay: Duration, url: String) -> EventDraft {
        EventDraft(.reconnecting) { writer in
            writer.name("attempt")
            writer.int(attempt)
            writer.name("in")
            writer.raw(ByteBuffer(string: delay.secondsText))
            writer.member("url", url)
        }
    }

    static func result(_ verb: String, _ value: JSONValue) -> EventDraft {
        EventDraft(.result) {
            $0.member("verb", verb)
            $0.member("value", value)
        }
    }

    static func closed(_ end: WebSocketEnd) -> EventDraft {
        EventDraft(.closed) { writer in
            writer.name("code")
            writer.int(Int(end.close.code))
            writer.member("reason", end.close.reason)
            writer.name("clean")
            writer.bool(end.clean)
        }
    }
}

extension ConnectionTiming {
    /// The steps that were taken, in order, under their names in the event model.
    fileprivate var steps: [(String, Duration)] {
        [("dns", name), ("connect", connect), ("tls", tls), ("upgrade", upgrade)].compactMap { step in
            step.1.map { (step.0, $0) }
        }
    }
}

extension Duration {
    /// Milliseconds with two decimals, as in `12.34`.
    package var millisecondsText: String { decimals(unit: 1_000_000_000_000_000) }
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
