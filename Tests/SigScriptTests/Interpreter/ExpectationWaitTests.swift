import SigProtocol
import Testing

@testable import SigScript

@Suite("What events serve which expectation")
struct ExpectationWaitTests {
    /// Runs one statement against what lies there.
    private func begin(
        _ expectations: ResolvedExpectation...,
        in inboxes: inout ExpectationWait.Inboxes
    ) -> (verdict: ExpectationWait.Verdict, wait: ExpectationWait) {
        var wait = ExpectationWait(expectations)
        let verdict = wait.begin(&inboxes)
        return (verdict, wait)
    }

    /// Puts an event into its inbox and hands it to the wait.
    private func come(
        _ event: Event,
        _ wait: inout ExpectationWait,
        _ inboxes: inout ExpectationWait.Inboxes
    ) throws -> ExpectationWait.Verdict {
        let appended = inboxes[event.peer]?.append(event)
        let entry = try #require(appended)
        return wait.take(entry, of: event.peer, &inboxes)
    }

    @Test("the oldest match is taken, and only that is consumed")
    func oldest() throws {
        var inboxes = inboxes([
            try roomEvent(.answer, from: "carol", seq: 1), try roomEvent(.offer, from: "alice", seq: 2),
            try roomEvent(.offer, from: "alice", seq: 3),
        ])
        let (verdict, wait) = begin(try expectation(.offer, "from=alice"), in: &inboxes)
        #expect(verdict.isMet)
        #expect(wait.taken[0]?.seq == 2)
        #expect(inboxes["bob"]?.entries.map(\.event.seq) == [1, 3])
    }

    @Test("two expects assert no order")
    func noOrder() throws {
        var inboxes = inboxes([try roomEvent(.answer, seq: 1), try roomEvent(.offer, seq: 2)])
        #expect(begin(try expectation(.offer), in: &inboxes).verdict.isMet)
        #expect(begin(try expectation(.answer), in: &inboxes).verdict.isMet)
        #expect(inboxes["bob"]?.count == 0)
    }

    @Test("expect next takes the oldest, and passes over who comes and goes and the steps of connecting")
    func next() throws {
        var inboxes = inboxes([
            try roomEvent(.opened, seq: 1), try roomEvent(.identity, seq: 2), try roomEvent(.members, seq: 3),
            try roomEvent(.peerJoined, from: "alice", seq: 4), try roomEvent(.pong, seq: 5),
            try roomEvent(.peerLeft, seq: 6),
            try roomEvent(.answer, seq: 7), try roomEvent(.offer, seq: 8),
        ])
        let failed = begin(try expectation(.offer, mode: .next), in: &inboxes).verdict
        #expect(failed.obstacle?.name == "next")
        #expect(failed.obstacle?.event.seq == 7)
        #expect(inboxes["bob"]?.count == 8)
        #expect(begin(try expectation(.answer, mode: .next), in: &inboxes).verdict.isMet)
        #expect(begin(try expectation(.offer, mode: .next), in: &inboxes).verdict.isMet)
    }

    @Test("expect next does not pass over a kind that it names")
    func nextNamed() throws {
        var inboxes = inboxes([
            try roomEvent(.members, seq: 1), try roomEvent(.pong, seq: 2), try roomEvent(.pong, seq: 3),
        ])
        let (verdict, wait) = begin(try expectation(.pong, "seq=2", mode: .next), in: &inboxes)
        #expect(verdict.isMet)
        #expect(wait.taken[0]?.seq == 2)
        #expect(begin(try expectation(.pong, "seq=4", mode: .next), in: &inboxes).verdict.obstacle?.event.seq == 3)
    }

    @Test("expect next waits for what comes first, and that has to match")
    func nextArrives() throws {
        var inboxes = inboxes([])
        var (verdict, wait) = begin(try expectation(.offer, "from=alice", mode: .next), in: &inboxes)
        #expect(verdict.isOpen)
        verdict = try come(try roomEvent(.peerJoined, from: "alice"), &wait, &inboxes)
        #expect(verdict.isOpen)
        verdict = try come(try roomEvent(.offer, from: "carol", seq: 2), &wait, &inboxes)
        #expect(verdict.obstacle?.name == "next")
    }

    @Test(
        "an error, expire or closed that the statement does not name fails it as soon as it has to wait",
        arguments: [EventKind.error, .expire, .closed]
    )
    func ends(_ kind: EventKind) throws {
        var there = inboxes([try roomEvent(kind, seq: 1)])
        #expect(begin(try expectation(.offer), in: &there).verdict.obstacle?.name == "ends")
        #expect(there["bob"]?.count == 1, "it is not consumed by that")

        var coming = inboxes([])
        var (verdict, wait) = begin(try expectation(.offer), in: &coming)
        #expect(verdict.isOpen)
        verdict = try come(try roomEvent(kind), &wait, &coming)
        #expect(verdict.obstacle?.event.kind == kind)

        var named = inboxes([try roomEvent(kind, seq: 1)])
        #expect(begin(try expectation(kind, "seq=2"), in: &named).verdict.isOpen)
    }

    @Test("an expectation that is met at once is not failed by an error that lies there")
    func metBesideError() throws {
        var inboxes = inboxes([try roomEvent(.error), try roomEvent(.offer)])
        #expect(begin(try expectation(.offer), in: &inboxes).verdict.isMet)
    }

    @Test("an error of another peer fails nothing")
    func errorOfAnother() throws {
        var inboxes = inboxes([try roomEvent(.error, peer: "alice")], peers: "alice")
        #expect(begin(try expectation(.offer), in: &inboxes).verdict.isOpen)
    }

    @Test("an error that has failed a statement already can be expected, and ends no wait")
    func told() throws {
        var inboxes = inboxes([])
        let appended = inboxes["bob"]?.append(try roomEvent(.error), isTold: true)
        let entry = try #require(appended)
        #expect(begin(try expectation(.offer), in: &inboxes).verdict.isOpen)
        #expect(inboxes["bob"]?.untold(.error).isEmpty == true)
        #expect(begin(try expectation(.error), in: &inboxes).wait.taken[0]?.seq == entry.event.seq)
    }

    @Test("expect none fails on a match that is there or comes, and consumes nothing")
    func none() throws {
        var there = inboxes([try roomEvent(.offer, from: "alice")])
        #expect(begin(try expectation(.offer, mode: .none), in: &there).verdict.obstacle?.name == "there")
        #expect(there["bob"]?.count == 1)

        var coming = inboxes([try roomEvent(.answer)])
        var (verdict, wait) = begin(try expectation(.offer, "from=alice", mode: .none), in: &coming)
        #expect(verdict.isOpen)
        verdict = try come(try roomEvent(.offer, from: "carol"), &wait, &coming)
        #expect(verdict.isOpen)
        verdict = try come(try roomEvent(.offer, from: "alice"), &wait, &coming)
        #expect(verdict.obstacle?.name == "there")
        #expect(coming["bob"]?.count == 3)
    }

    @Test("any order: an event serves the first expectation in file order that it meets, and one only")
    func anyOrder() throws {
        var inboxes = inboxes([], peers: "alice")
        var (verdict, wait) = begin(
            try expectation(.offer),
            try expectation(.offer, "from=carol"),
            try expectation(.answer, peer: "alice"),
            in: &inboxes
        )
        #expect(verdict.isOpen)
        verdict = try come(try roomEvent(.offer, from: "carol", seq: 1), &wait, &inboxes)
        #expect(wait.open == [1, 2])
        verdict = try come(try roomEvent(.offer, from: "dave", seq: 2), &wait, &inboxes)
        #expect(wait.open == [1, 2], "it does not meet the one that is open")
        verdict = try come(try roomEvent(.answer, peer: "alice", seq: 3), &wait, &inboxes)
        #expect(wait.open == [1])
        verdict = try come(try roomEvent(.offer, from: "carol", seq: 4), &wait, &inboxes)
        #expect(verdict.isMet)
        #expect(wait.taken.mapValues(\.seq) == [0: 1, 1: 4, 2: 3])
    }

    @Test("any order takes what is there already, in file order")
    func anyOrderThere() throws {
        var inboxes = inboxes([
            try roomEvent(.answer, seq: 1), try roomEvent(.offer, seq: 2), try roomEvent(.offer, seq: 3),
        ])
        let (verdict, wait) = begin(
            try expectation(.offer),
            try expectation(.offer),
            try expectation(.answer),
            in: &inboxes
        )
        #expect(verdict.isMet)
        #expect(wait.taken.mapValues(\.seq) == [0: 2, 1: 3, 2: 1])
    }

    @Test("any order names the kinds of all its expectations of a peer")
    func anyOrderNames() throws {
        var inboxes = inboxes([], peers: "alice")
        var (_, wait) = begin(
            try expectation(.closed),
            try expectation(.offer),
            try expectation(.offer, peer: "alice"),
            in: &inboxes
        )
        let closed = try come(try roomEvent(.closed), &wait, &inboxes)
        #expect(closed.isOpen)
        let alice = try come(try roomEvent(.closed, peer: "alice"), &wait, &inboxes)
        #expect(alice.obstacle?.number == 2)
    }
}
