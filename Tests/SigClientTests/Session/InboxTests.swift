import FuzzSupport
import Testing

@testable import SigClient

@Suite("The bounded inbox")
struct InboxTests {
    @Test("In order, and half full at half of a bound")
    func order() {
        var inbox = Inbox<Int>(maxCount: 4, maxBytes: 100)
        let nothing = inbox.popFirst()
        #expect(nothing == nil)
        let stored = (1...2).map { inbox.append($0, bytes: 1) }
        #expect(stored == [true, true])
        #expect(inbox.isHalfFull)
        let first = inbox.popFirst()
        #expect(first == 1)
        #expect(!inbox.isHalfFull)
        let second = inbox.popFirst()
        #expect(second == 2)
    }

    @Test("What does not fit is refused, by number or by size, and taken again when there is room")
    func bounds() {
        var inbox = Inbox<Int>(maxCount: 2, maxBytes: 100)
        let first = [(1, 60), (2, 41), (3, 40), (4, 0)].map { inbox.append($0.0, bytes: $0.1) }
        #expect(first == [true, false, true, false])
        let popped = inbox.popFirst()
        #expect(popped == 1)
        let second = [(5, 60), (6, Int.max)].map { inbox.append($0.0, bytes: $0.1) }
        #expect(second == [true, false])
    }
}

@Suite("When to come back")
struct ReconnectPolicyTests {
    @Test("The delays double to the longest, less up to a quarter, and end")
    func delays() {
        var random = FuzzRandom(seed: 7)
        let policy = ReconnectPolicy(maxAttempts: 6)
        let delays = (1...7).map { policy.delay(attempt: $0, using: &random) }
        for (delay, full) in zip(delays, [1, 2, 4, 8, 8, 8]) {
            #expect(delay.map { $0 <= .seconds(full) && $0 >= .seconds(full) * 0.75 } == true)
        }
        #expect(delays.last == .some(nil))
    }
}
