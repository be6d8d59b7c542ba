import NIOCore
import SigProtocol
import SigScript

/// How the prompt shows things: lines that no peer can make look like something else, with colours where they are wanted.
struct PromptText: Sendable {
    /// Characters of an event's line as it comes; `.events` shows more.
    static let maxLine = 1000
    static let maxWholeLine = 65_536

    let hasColours: Bool

    /// - Parameter environment: colours are left out with `NO_COLOR` (https://no-color.org) and on terminals that have none.
    init(isTerminal: Bool, _ environment: [String: String]) {
        let terminal = environment["TERM"] ?? ""
        hasColours = isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && !terminal.isEmpty && terminal != "dumb"
    }

    enum Colour: String {
        case bold = "1"
        case faint = "2"
        case red = "31"
        case green = "32"
        case cyan = "36"
    }

    func colour(_ text: String, _ colour: Colour) -> String {
        hasColours && !text.isEmpty ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// An event as it comes.
    func event(_ event: Event, withFrame: Bool) -> String {
        let line = cut(event.textLine, Self.maxLine, hint: "; .events shows all")
        return lines(event, line, withFrame ? Self.maxLine : 0)
    }

    /// An event as `.events` shows it.
    func wholeEvent(_ event: Event, withFrame: Bool) -> String {
        let line = cut(event.textLine, Self.maxWholeLine, hint: "")
        return lines(event, line, withFrame ? Self.maxWholeLine : 0)
    }

    private func lines(_ event: Event, _ line: String, _ maxFrame: Int) -> String {
        let peer = Inert.text(event.peer)
        let colour: Colour? =
            event.direction == .outgoing ? .faint : [.error, .expire, .closed].contains(event.kind) ? .red : nil
        let text = "\(self.colour("\(peer):", .cyan)) \(colour.map { self.colour(line, $0) } ?? line)"
        guard maxFrame > 0, let raw = event.raw, !event.continuesFrame else { return text }
        return text + "\n"
            + self.colour(
                "    " + cut(Inert.text(Redaction.frame(EventPrinter.withoutLineEnd(raw))), maxFrame, hint: ""),
                .faint
            )
    }

    private func cut(_ text: String, _ limit: Int, hint: String) -> String {
        let count = text.unicodeScalars.count
        guard count > limit else { return text }
        return "\(Inert.text(text, maxLength: limit)) (\(count) characters\(hint))"
    }

    func failure(_ failure: ScriptFailure) -> String {
        var failure = failure
        // There is only one statement that it can be about, unless that has several lines.
        if let source = failure.place?.source, PromptSession.sourceNames.contains(source) { failure.place = nil }
        let lines = failure.lines
        return ([colour(lines.first ?? "failed", .red)] + lines.dropFirst()).joined(separator: "\n")
    }

    func mistake(_ sentence: String) -> String { colour(sentence, .red) }

    /// The peers, with what lies in their inboxes.
    func peers(_ peers: [ScriptPeerStatus], current: String?) -> String {
        guard !peers.isEmpty else { return "there are no peers; peer NAME TARGET makes one" }
        let names = peers.map { Inert.text($0.name) }
        let width = names.map(\.count).max() ?? 0
        return zip(peers, names).map { peer, name in
            let mark = peer.name == current ? "*" : " "
            let padded = name + String(repeating: " ", count: max(0, width - name.count))
            let state = peer.isOpen ? "open" : "not connected"
            let id = peer.id.map { ", id \(Inert.text($0, maxLength: 100))" } ?? ""
            let inbox = peer.unconsumed == 0 ? "" : peer.unconsumed == 1 ? ", 1 event" : ", \(peer.unconsumed) events"
            return "\(mark) \(colour(padded, .cyan))  \(peer.protocolName.rawValue) \(state)\(id)\(inbox)"
                + "  \(Inert.text(peer.url, maxLength: 200))"
        }.joined(separator: "\n")
    }

    static func duration(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let microseconds = attoseconds / 1_000_000_000_000
        if seconds > 0 { return "\(seconds).\(microseconds / 100_000) s" }
        return microseconds >= 10_000
            ? "\(microseconds / 1000) ms" : "\(microseconds / 1000).\(microseconds % 1000 / 100) ms"
    }
}
