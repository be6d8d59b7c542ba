import SigProtocol

/// What a failed expectation tells besides that it failed: the event that comes closest, where it differs, and what else lies there.
struct ExpectationReport {
    /// How many of the unconsumed events are named.
    static let maxListed = 12
    /// The longest line about an event.
    static let longestLine = 300

    /// The lines.
    /// - Parameters:
    ///   - culprit: the event that the expectation failed for; nil where none did.
    static func lines(
        of expectation: ResolvedExpectation,
        in inbox: PeerInbox,
        culprit: Event? = nil
    ) -> [String] {
        let events = inbox.entries.map(\.event)
        var lines: [String] = []
        if expectation.mode != .none, let closest = closest(to: expectation, in: events) {
            if closest.seq != culprit?.seq { lines.append("closest: \(line(closest))") }
            if let difference = difference(of: closest, from: expectation) { lines.append("differs: \(difference)") }
        }
        return lines + [unconsumed(events, of: expectation.peer)]
    }

    /// The event that comes closest: of the same kind, and of those the one that passes the most tests; the oldest of equals.
    static func closest(to expectation: ResolvedExpectation, in events: [Event]) -> Event? {
        func score(_ event: Event) -> Int {
            let passed = expectation.tests.count { $0.passes(event) }
            if event.kind == expectation.kind { return 1_000_000 + passed }
            return event.kind.isSetAside ? passed : 1000 + passed
        }
        var best: (event: Event, score: Int)?
        for event in events {
            let score = score(event)
            if score > best?.score ?? -1 { best = (event, score) }
        }
        return best?.event
    }

    /// The first field that differs: what was wanted, and what came.
    static func difference(of event: Event, from expectation: ResolvedExpectation) -> String? {
        guard event.kind == expectation.kind else {
            return "kind: wanted \(expectation.kind.rawValue), came \(event.kind.rawValue)"
        }
        guard let test = expectation.tests.first(where: { !$0.passes(event) }) else { return nil }
        let value = test.value(in: event)
        let field =
            test.path.description.hasPrefix(".") ? String(test.path.description.dropFirst()) : test.path.description
        let came = value.map { "came \(EventTest.shown($0.comparableText))" } ?? "it is not there"
        switch test.comparison {
        case .present: return "\(field): wanted any value, and it is not there"
        case .equal(let wanted):
            let place = value.flatMap { difference(of: $0.comparableText, from: wanted) } ?? ""
            return "\(field): wanted \(EventTest.shown(wanted)), \(came)\(place)"
        case .unequal(let wanted): return "\(field): wanted another value than \(EventTest.shown(wanted))"
        case .matches(let pattern): return "\(field): wanted a match of \(EventTest.shown(pattern)), \(came)"
        case .equalJSON(let wanted): return "\(field): wanted \(EventTest.shown(wanted.description)), \(came)"
        }
    }

    /// Where two long texts begin to differ: the beginning of both, which is shown, says little then.
    private static func difference(of came: String, from wanted: String) -> String? {
        guard max(came.unicodeScalars.count, wanted.unicodeScalars.count) > EventTest.longestShown else { return nil }
        var same = 0
        var (left, right) = (came.unicodeScalars.makeIterator(), wanted.unicodeScalars.makeIterator())
        while let one = left.next(), let other = right.next(), one == other { same += 1 }
        func excerpt(_ text: String) -> String {
            let rest = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(max(0, same - 10)).prefix(30)))
            return rest.isEmpty ? "its end" : "'\(rest)'"
        }
        return "; they differ from character \(same + 1) on: wanted \(excerpt(wanted)), came \(excerpt(came))"
    }

    /// What lies in the inbox.
    static func unconsumed(_ events: [Event], of peer: String) -> String {
        guard !events.isEmpty else { return "unconsumed: nothing; everything that \(peer) got was expected before" }
        // The newest say most about what went wrong just now.
        let shown = events.suffix(maxListed)
        let names = shown.map { event in
            event.kind.rawValue + (event.from.map { " from \(Inert.text($0, maxLength: 40))" } ?? "")
        }
        let left = events.count - shown.count
        return "unconsumed: " + (left > 0 ? "\(left) more, " : "") + names.joined(separator: ", ")
    }

    static func line(_ event: Event) -> String {
        let text = event.textLine
        return Inert.text(text, maxLength: longestLine)
    }
}
