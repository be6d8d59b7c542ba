import FuzzSupport
import NIOCore
import Testing

@testable import SigServer

@Suite("What was touched longest ago is in front")
struct AgeOrderTests {
    private func time(_ seconds: Int64) -> NIODeadline { .uptimeNanoseconds(0) + .seconds(seconds) }

    /// Takes out everything that is this old.
    private func pop(_ order: inout AgeOrder<String>, _ age: Int64, now: Int64) -> [String] {
        var keys: [String] = []
        while let key = order.popFirst(after: .seconds(age), now: time(now)) { keys.append(key) }
        return keys
    }

    @Test("Keys come out by age, when it is reached and not before")
    func order() {
        var order = AgeOrder<String>()
        for (second, key) in ["a", "b", "c", "d"].enumerated() { order.touch(key, now: time(Int64(second))) }
        #expect(pop(&order, 10, now: 9) == [])
        #expect(pop(&order, 10, now: 10) == ["a"])
        #expect(pop(&order, 10, now: 12) == ["b", "c"])
        #expect(order.count == 1)
    }

    @Test("A touch makes a key the youngest; a key that was removed does not come")
    func touchAndRemove() {
        var order = AgeOrder<String>()
        for key in ["a", "b", "c", "d"] { order.touch(key, now: time(0)) }
        order.touch("a", now: time(1))
        order.touch("c", now: time(2))
        order.remove("d")
        order.remove("never there")
        #expect(pop(&order, 0, now: 2) == ["b", "a", "c"])
        #expect(order.count == 0)
        #expect(pop(&order, 0, now: 9) == [])
    }

    @Test("An age without end is never reached")
    func forever() {
        var order = AgeOrder<String>()
        order.touch("a", now: time(5))
        #expect(order.popFirst(after: .nanoseconds(.max), now: time(1_000_000_000)) == nil)
    }

    @Test("It does what a sorted list does")
    func model() {
        let run = FuzzRun("age order", rounds: 2500)
        var random = run.random
        var order = AgeOrder<Int>()
        var model: [(key: Int, at: Int64)] = []
        var now: Int64 = 0
        for _ in 0..<run.rounds {
            now += Int64(random.below(2))
            let key = random.below(12)
            switch random.below(4) {
            case 0:
                order.remove(key)
                model.removeAll { $0.key == key }
            case 1:
                let age = Int64(random.below(8))
                let isDue = model.first.map { $0.at + age <= now } ?? false
                let expected = isDue ? model.removeFirst().key : nil
                guard order.popFirst(after: .seconds(age), now: time(now)) == expected else {
                    Issue.record("SIG_FUZZ_SEED=\(run.seed): not \(String(describing: expected))")
                    return
                }
            default:
                order.touch(key, now: time(now))
                model.removeAll { $0.key == key }
                model.append((key, now))
            }
            guard order.count == model.count else {
                Issue.record("SIG_FUZZ_SEED=\(run.seed): \(order.count) instead of \(model.count)")
                return
            }
        }
    }
}
