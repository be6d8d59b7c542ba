import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

@Suite("The share service: rates, which hold only when they are switched on")
struct ShareRateTests {
    private static let limited = #"{"type":"error","message":"Rate limited"}"#

    @Test("Five frames at once, then one each half second; what is refused keeps its mid and has no effect")
    func frames() throws {
        var talk = ShareConversation(rateLimits: true)
        _ = try talk.connect("a")
        for mid in 0..<5 {
            #expect(talk.say("a", "{\"type\":\"share\",\"mid\":\(mid)}")[0].hasSuffix("\"mid\":\(mid)}"))
        }
        #expect(
            talk.say("a", "{\"type\":\"share\",\"mid\":5}") == [#"{"type":"error","message":"Rate limited","mid":5}"#]
        )
        talk.wait(.milliseconds(499))
        #expect(talk.say("a", "{\"type\":\"share\"}") == [Self.limited])
        talk.wait(.milliseconds(1))
        #expect(talk.say("a", "{\"type\":\"share\"}")[0].hasPrefix("{\"type\":\"share\""))
        #expect(talk.say("a", "{\"type\":\"share\"}") == [Self.limited])
    }

    @Test("Time fills the burst again, and no more than that")
    func refills() throws {
        var talk = ShareConversation(rateLimits: true)
        _ = try talk.connect("a")
        for _ in 0..<3 {
            talk.wait(.hours(1))
            for _ in 0..<5 { #expect(talk.say("a", "{\"type\":\"share\"}") != [Self.limited]) }
            #expect(talk.say("a", "{\"type\":\"share\"}") == [Self.limited])
        }
    }

    @Test("Two lookups at once, then one in two seconds, found or not; other requests go on")
    func lookups() throws {
        var talk = ShareConversation(rateLimits: true)
        _ = try talk.connect("a")
        let lookup = "{\"type\":\"lookup\",\"code\":\"BCDF\"}"
        let notFound = #"{"type":"error","message":"Code not found: BCDF"}"#
        #expect(talk.say("a", lookup) == [notFound])
        #expect(
            talk.say("a", "{\"type\":\"lookup\"}") == [#"{"type":"error","message":"Missing or invalid 'code' field"}"#]
        )
        #expect(talk.say("a", lookup) == [Self.limited])
        #expect(talk.say("a", "{\"type\":\"share\"}") != [Self.limited])
        talk.wait(.milliseconds(1999))
        #expect(
            talk.say("a", "{\"type\":\"lookup\",\"mid\":\"m\"}") == [
                #"{"type":"error","message":"Rate limited","mid":"m"}"#
            ]
        )
        talk.wait(.milliseconds(1))
        #expect(talk.say("a", lookup) == [notFound])
        #expect(talk.say("a", lookup) == [Self.limited])
    }

    @Test("Each connection has its own rate")
    func connections() throws {
        var talk = ShareConversation(rateLimits: true)
        _ = try talk.connect("a")
        _ = try talk.connect("b")
        for _ in 0..<6 { _ = talk.say("a", "{}") }
        #expect(talk.say("a", "{}") == [Self.limited])
        #expect(talk.say("b", "{\"type\":\"share\"}") != [Self.limited])
    }

    @Test("Without the switch nothing is limited")
    func switchedOff() throws {
        var talk = ShareConversation()
        _ = try talk.connect("a")
        for _ in 0..<100 { #expect(talk.say("a", "{\"type\":\"lookup\",\"code\":\"BCDF\"}") != [Self.limited]) }
        for _ in 0..<100 { #expect(talk.service.admit(request("10.0.0.1"), now: talk.now) == .accept) }
    }

    // MARK: Addresses

    private func request(_ address: String) -> ServiceRequest { ServiceRequest(path: "/v1", from: .ip(address)) }

    @Test("Three connections of an address at once, then one in ten seconds; beyond: 429 with the seconds to wait")
    func addresses() {
        var talk = ShareConversation(rateLimits: true)
        for _ in 0..<3 { #expect(talk.service.admit(request("10.0.0.1"), now: talk.now) == .accept) }
        guard case .refuse(let reply) = talk.service.admit(request("10.0.0.1"), now: talk.now) else {
            Issue.record("a fourth connection was accepted")
            return
        }
        #expect(reply.status == .tooManyRequests)
        #expect(reply.headers["Retry-After"] == ["10"])
        #expect(talk.service.admit(request("10.0.0.2"), now: talk.now) == .accept, "another address")
        #expect(talk.service.admit(ServiceRequest(path: "/v1", from: .unix), now: talk.now) == .accept)
        talk.wait(.milliseconds(9001))
        guard case .refuse(let last) = talk.service.admit(request("10.0.0.1"), now: talk.now) else {
            Issue.record("accepted too early")
            return
        }
        #expect(last.headers["Retry-After"] == ["1"], "rounded up")
        talk.wait(.milliseconds(999))
        #expect(talk.service.admit(request("10.0.0.1"), now: talk.now) == .accept)
    }

    @Test("A Unix socket has no limit")
    func unixSocket() {
        var service = ShareConversation(rateLimits: true).service
        for _ in 0..<100 { #expect(service.admit(ServiceRequest(path: "/v1"), now: .now()) == .accept) }
    }

    @Test("Addresses are forgotten when their buckets are full again")
    func forgets() {
        var limiter = ShareAddressLimiter()
        let start = NIODeadline.uptimeNanoseconds(1_000_000_000)
        for number in 0..<100 { #expect(limiter.take(.ip("\(number)"), now: start) == nil) }
        #expect(limiter.take(.ip("0"), now: start) == nil)
        limiter.sweep(now: start)
        #expect(limiter.count == 100)
        limiter.sweep(now: start + .seconds(10))
        #expect(limiter.count == 1, "the one that came twice takes twenty seconds")
        limiter.sweep(now: start + .seconds(19))
        #expect(limiter.count == 1, "swept once in ten seconds")
        limiter.sweep(now: start + .seconds(20))
        #expect(limiter.count == 0)
    }

    @Test("The table of addresses is bounded: the one that would be forgotten first is forgotten")
    func bounded() {
        var limiter = ShareAddressLimiter(maxAddresses: 3)
        let start = NIODeadline.uptimeNanoseconds(1_000_000_000)
        for address in ["a", "a", "a", "b", "c", "c"] { #expect(limiter.take(.ip(address), now: start) == nil) }
        #expect(limiter.take(.ip("d"), now: start) == nil)
        #expect(limiter.count == 3)
        #expect(limiter.take(.ip("a"), now: start) != nil, "who is limited stays limited")
        #expect(limiter.take(.ip("c"), now: start) == nil)
        #expect(limiter.take(.ip("c"), now: start) != nil)
    }
}
