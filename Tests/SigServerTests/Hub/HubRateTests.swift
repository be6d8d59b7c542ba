import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

@Suite("The rate of a hub server's addresses")
struct HubRateTests {
    private func headers(_ reply: HTTPReply) -> [String?] {
        ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "Retry-After"].map {
            reply.headers.first(name: $0)
        }
    }

    @Test("60 requests in a minute, of all kinds together; the next is 429 until the minute is over")
    func window() {
        var talk = HubConversation(rateLimits: true)
        for path in ["/v1/status", "/nope", "/v1/hubs/get", "/v1/admin/migrate", "/v1/hubs/create"] {
            _ = talk.ask(.GET, path)
        }
        #expect(talk.open("a", "/v1/hubs/create?id=h") == nil)
        #expect(talk.open("b", "/v1/hubs/create?id=h")?.hasPrefix("409") == true)
        for _ in 7..<60 { #expect(talk.ask(.GET, "/v1/status").hasPrefix("200")) }
        talk.now = talk.now + .seconds(40)
        let reply = talk.reply(.GET, "/v1/status")
        #expect(reply.status == .tooManyRequests)
        #expect(String(buffer: reply.body) == "Limit exceeded")
        #expect(headers(reply) == ["60", "0", "1763721660", "20"])
        #expect(reply.headers["Access-Control-Allow-Origin"].isEmpty)
        #expect(talk.open("c", "/v1/hubs/join?id=h") == "429 Limit exceeded")
        #expect(talk.ask(.GET, "/v1/status", from: "10.0.0.2").hasPrefix("200"), "another address")
        talk.now = talk.now + .milliseconds(19_999)
        #expect(talk.ask(.GET, "/v1/status") == "429 Limit exceeded")
        talk.now = talk.now + .milliseconds(1)
        #expect(headers(talk.reply(.GET, "/v1/status"))[1] == "59", "a whole minute anew")
    }

    @Test("Everything says the rate but for what error texts replace; messages are not counted")
    func told() {
        var talk = HubConversation(rateLimits: true)
        talk.open("a", "/v1/hubs/create?id=h")
        #expect(talk.added.first(name: "X-RateLimit-Remaining") == "59")
        for (path, hasRate) in [
            ("/v1/status", true), ("/v1/hubs/get?id=x", true), ("/v1/hubs/get?id=h", true),
            ("/v1/hubs/join?id=x", true), ("/v1/permanent-hubs/create", true), ("/v1/hubs/create", false),
            ("/v1/admin/migrate", false), ("/nope", false),
        ] {
            let reply = talk.reply(.GET, path)
            #expect((reply.headers.first(name: "X-RateLimit-Limit") == "60") == hasRate, "\(path)")
            #expect(reply.headers["Retry-After"].isEmpty)
        }
        for _ in 0..<100 { talk.say("a", .offer(to: "1", sdp: "")) }
        #expect(headers(talk.reply(.GET, "/v1/status"))[1] == "50")
    }

    @Test("Without rate limits nothing is counted, nor on a Unix socket")
    func off() {
        var unlimited = HubConversation()
        for _ in 0..<100 { #expect(headers(unlimited.reply(.GET, "/v1/status")) == [nil, nil, nil, nil]) }
        var limited = HubConversation(rateLimits: true)
        for _ in 0..<100 { #expect(limited.ask(.GET, "/v1/status", from: "unix").hasPrefix("200")) }
    }

    @Test("Addresses are forgotten when their minute is over, and there is a bound to them")
    func memory() {
        var limiter = HubRateLimiter(maxAddresses: 10)
        let start = NIODeadline.uptimeNanoseconds(0)
        for number in 0..<100 {
            let verdict = limiter.take(.ip("\(number)"), now: start + .milliseconds(Int64(number)), date: WallTime())
            #expect(verdict?.remaining == 59)
            #expect(limiter.count <= 10)
        }
        limiter.sweep(now: start + .seconds(120))
        #expect(limiter.count == 0)
    }
}
