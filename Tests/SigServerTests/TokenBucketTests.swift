import FuzzSupport
import NIOCore
import SigServer
import Testing

@Suite("Token buckets and random numbers")
struct TokenBucketTests {
    private let start = NIODeadline.uptimeNanoseconds(1_000_000_000)

    @Test("A full bucket gives its burst, then says how long the next token takes")
    func burst() {
        var bucket = TokenBucket()
        let limit = RateLimit(burst: 3, interval: .seconds(2))
        for _ in 0..<3 { #expect(bucket.take(now: start, limit: limit) == nil) }
        #expect(bucket.take(now: start, limit: limit) == .seconds(2))
        #expect(bucket.take(now: start + .milliseconds(1500), limit: limit) == .milliseconds(500))
        #expect(bucket.take(now: start + .seconds(2), limit: limit) == nil)
        #expect(!bucket.isNew(now: start + .seconds(7)))
        #expect(bucket.isNew(now: start + .seconds(8)))
    }

    @Test("A clock that goes back gives nothing for free and breaks nothing")
    func clockGoesBack() {
        var bucket = TokenBucket()
        let limit = RateLimit(burst: 1, interval: .seconds(1))
        #expect(bucket.take(now: start + .seconds(10), limit: limit) == nil)
        #expect(bucket.take(now: start, limit: limit) == .seconds(11))
    }

    @Test("Limits that make no sense are the nearest that do, and the largest don't overflow")
    func oddLimits() {
        var bucket = TokenBucket()
        let none = RateLimit(burst: 0, interval: .seconds(-1))
        #expect(none.burst == 1)
        #expect(bucket.take(now: start, limit: none) == nil)
        var other = TokenBucket()
        let huge = RateLimit(burst: .max, interval: .nanoseconds(.max))
        for _ in 0..<3 { #expect(other.take(now: .distantFuture, limit: huge) == nil) }
    }

    @Test("In any stretch of time no more come through than the burst and the rate allow")
    func neverMore() {
        var random = FuzzRandom(seed: 3)
        let limit = RateLimit(burst: 4, interval: .milliseconds(10))
        var bucket = TokenBucket()
        var now = start
        var taken: [NIODeadline] = []
        for _ in 0..<3000 {
            now = now + .microseconds(Int64(random.below(9000)))
            if bucket.take(now: now, limit: limit) == nil { taken.append(now) }
        }
        #expect(taken.count > 1000)
        for first in taken.indices.dropLast(4) {
            #expect(taken[first + 4] - taken[first] >= .milliseconds(10), "five within one interval")
        }
    }

    @Test("A seed gives the same numbers everywhere, the system others each time")
    func randomSource() {
        var seeded = RandomSource(seed: 0 as UInt64)
        #expect([seeded.next(), seeded.next()] == [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4], "SplitMix64's own")
        var optional = RandomSource(seed: Optional<UInt64>.some(0))
        #expect(optional.next() == 0xE220_A839_7B1D_CDAF)
        var system = RandomSource.system
        #expect(Set((0..<100).map { _ in system.next() }).count == 100)
    }
}
