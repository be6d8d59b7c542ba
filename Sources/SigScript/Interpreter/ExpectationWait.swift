import SigProtocol

/// One `expect`, or the expects of an `any order`, until they are met or can't be any more: a pure value over the inboxes of the peers.
///
/// | event | what becomes of it |
/// |---|---|
/// | an open expectation matches | it serves the first of them in file order, and is consumed |
/// | `expect next`, and it is the peer's oldest that is not set aside | if it does not match: failed |
/// | `expect none` matches | failed; nothing is consumed |
/// | `error`, `expire`, `closed` that the statement does not name, and an expectation of that peer is open | failed; it stays |
/// | any other | stays |
struct ExpectationWait {
    typealias Inboxes = [String: PeerInbox]

    /// Why it can't be met.
    enum Obstacle {
        /// `expect next`: this one is next.
        case isNext(PeerInbox.Entry)
        /// `expect none`: it is there.
        case isThere(PeerInbox.Entry)
        /// This ends the wait.
        case ends(PeerInbox.Entry)
    }

    enum Verdict {
        case isOpen
        case met
        /// The expectation by its number in the statement.
        case failed(Int, Obstacle)
    }

    let expectations: [ResolvedExpectation]
    /// The numbers of those that nothing has come for, in file order.
    private(set) var open: [Int]
    /// What came, by the numbers of the expectations that it serves.
    private(set) var taken: [Int: Event] = [:]
    /// What the statement names, by peers.
    private let named: [String: Set<EventKind>]

    init(_ expectations: [ResolvedExpectation]) {
        self.expectations = expectations
        open = Array(expectations.indices)
        named = Dictionary(expectations.map { ($0.peer, [$0.kind]) }) { $0.union($1) }
    }

    /// Looks at what is there already: what came before counts.
    mutating func begin(_ inboxes: inout Inboxes) -> Verdict {
        for number in open {
            let expectation = expectations[number]
            guard let inbox = inboxes[expectation.peer] else { continue }
            switch expectation.mode {
            case .any:
                if let entry = inbox.first(expectation.kind, where: expectation.passes) {
                    take(entry, for: number, &inboxes)
                }
            case .next:
                guard let entry = inbox.oldest(where: { !$0.isSetAside || $0 == expectation.kind }) else { continue }
                guard expectation.matches(entry.event) else { return .failed(number, .isNext(entry)) }
                take(entry, for: number, &inboxes)
            case .none:
                if let entry = inbox.first(expectation.kind, where: expectation.passes) {
                    return .failed(number, .isThere(entry))
                }
            }
        }
        for number in open {
            let peer = expectations[number].peer
            if let entry = inboxes[peer]?.firstThatEndsWaits(except: named[peer] ?? []) {
                return .failed(number, .ends(entry))
            }
        }
        return open.isEmpty ? .met : .isOpen
    }

    /// Takes note of an event that has come into an inbox.
    mutating func take(_ entry: PeerInbox.Entry, of peer: String, _ inboxes: inout Inboxes) -> Verdict {
        let event = entry.event
        for number in open where expectations[number].peer == peer {
            let expectation = expectations[number]
            switch expectation.mode {
            case .any:
                guard expectation.matches(event) else { continue }
            case .next:
                guard !event.kind.isSetAside || event.kind == expectation.kind else { continue }
                guard expectation.matches(event) else { return .failed(number, .isNext(entry)) }
            case .none:
                guard expectation.matches(event) else { continue }
                return .failed(number, .isThere(entry))
            }
            take(entry, for: number, &inboxes)
            return open.isEmpty ? .met : .isOpen
        }
        if let number = open.first(where: { expectations[$0].peer == peer }),
            inboxes[peer]?.endsWaits(entry, except: named[peer] ?? []) == true
        {
            return .failed(number, .ends(entry))
        }
        return .isOpen
    }

    private mutating func take(_ entry: PeerInbox.Entry, for number: Int, _ inboxes: inout Inboxes) {
        inboxes[expectations[number].peer]?.remove(entry)
        taken[number] = entry.event
        open.removeAll { $0 == number }
    }
}
