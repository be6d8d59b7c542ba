import SigClient
import SigProtocol

@testable import SigScript

/// An event of a room's member, as tests of matching need it.
func roomEvent(
    _ kind: EventKind,
    from: String? = nil,
    to: String? = nil,
    payload: String = "{}",
    peer: String = "bob",
    seq: Int = 1
) throws -> Event {
    Event(
        at: Timestamp(milliseconds: 0),
        seq: seq,
        peer: peer,
        protocolName: .room,
        kind: kind,
        from: from,
        to: to,
        payload: try JSONValue(parsing: payload)
    )
}

/// A place for statements that stand nowhere.
let nowhere = SourcePlace(source: "test", line: 1, column: 1)

/// An expectation of bob's.
func expectation(
    _ kind: EventKind,
    _ tests: String...,
    mode: Expectation.Mode = .any,
    peer: String = "bob"
) throws -> ResolvedExpectation {
    ResolvedExpectation(peer: peer, mode: mode, kind: kind, tests: try tests.map { try EventTest($0) }, place: nowhere)
}

/// Inboxes in which these events lie.
func inboxes(_ events: [Event], peers: String...) -> ExpectationWait.Inboxes {
    var inboxes: ExpectationWait.Inboxes = [:]
    for peer in ["bob"] + peers { inboxes[peer] = PeerInbox() }
    for event in events { _ = inboxes[event.peer]?.append(event) }
    return inboxes
}

extension ExpectationWait.Verdict {
    var isMet: Bool {
        if case .met = self { true } else { false }
    }

    var isOpen: Bool {
        if case .isOpen = self { true } else { false }
    }

    /// The number of the expectation, what stands in its way, and the event that does.
    var obstacle: (number: Int, name: String, event: Event)? {
        switch self {
        case .failed(let number, .isNext(let entry)): (number, "next", entry.event)
        case .failed(let number, .isThere(let entry)): (number, "there", entry.event)
        case .failed(let number, .ends(let entry)): (number, "ends", entry.event)
        case .isOpen, .met: nil
        }
    }
}
