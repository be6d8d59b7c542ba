import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("The room service: the rate of messages")
struct RoomRateTests {
    private static let ping = #"{"type":"ping"}"#

    private let rate = RoomService.rate

    private func start() -> NIODeadline { .uptimeNanoseconds(5_000_000_000) }

    @Test("30 in a window, which begins with its first message and ends by itself")
    func window() {
        var window = RateWindow()
        let start = start()
        for number in 0..<30 {
            #expect(window.take(now: start + .milliseconds(Int64(number)), limit: rate) != nil)
        }
        for time in [30, 500, 999] as [Int64] {
            #expect(window.take(now: start + .milliseconds(time), limit: rate) == nil)
        }
        #expect(
            window.take(now: start + .seconds(1), limit: rate) != nil,
            "the flood does not make it longer"
        )
        for _ in 1..<30 { #expect(window.take(now: start + .milliseconds(1999), limit: rate) != nil) }
        #expect(window.take(now: start + .milliseconds(1999), limit: rate) == nil)
        #expect(window.take(now: start + .milliseconds(2000), limit: rate) != nil)
    }

    @Test("A window begins with a message, not with the second")
    func late() {
        var window = RateWindow()
        let start = start()
        #expect(window.take(now: start, limit: rate) != nil)
        for _ in 0..<30 { #expect(window.take(now: start + .milliseconds(1700), limit: rate) != nil) }
        #expect(window.take(now: start + .milliseconds(2699), limit: rate) == nil)
        #expect(window.take(now: start + .milliseconds(2700), limit: rate) != nil)
    }

    @Test("The 31st message gets an error, each one, and is dropped; the limit is each connection's own")
    func limit() throws {
        var talk = try RoomConversation(rateLimits: true)
        talk.open("a", "b")
        for _ in 0..<30 { #expect(talk.say("a", Self.ping) == [RoomFrame.pong]) }
        for _ in 0..<25 { #expect(talk.say("a", Self.ping) == [RoomFrame.error(.rateLimited)]) }
        #expect(talk.say("b", Self.ping) == [RoomFrame.pong])
        talk.now = talk.now + .seconds(1)
        for _ in 0..<30 { #expect(talk.say("a", Self.ping) == [RoomFrame.pong]) }
        #expect(talk.say("a", Self.ping) == [RoomFrame.error(.rateLimited)])
    }

    @Test("Whatever can be read counts, and whatever comes beyond is dropped, leave and join too")
    func everyMessage() throws {
        var talk = try RoomConversation(rateLimits: true)
        talk.party("r", "alice", "bob")
        for _ in 0..<10 { _ = talk.say("alice", #"{"type":"nope"}"#) }
        for _ in 0..<10 { _ = talk.say("alice", #"{"type":"offer","to":"nobody"}"#) }
        for _ in 0..<9 { _ = talk.say("alice", #"{"type":"offer","to":"bob"}"#) }
        #expect(talk.hears("bob").count == 9)
        for refused in [#"{"type":"offer","to":"bob"}"#, #"{"type":"leave"}"#, #"{"type":"nope"}"#] {
            #expect(talk.say("alice", refused) == [RoomFrame.error(.rateLimited, "r")])
        }
        #expect(talk.join("alice", "r", "alice") == [RoomFrame.error(.rateLimited, "r")])
        #expect(talk.hears("bob") == [], "alice is still a member")
        _ = talk.say("bob", #"{"type":"offer","to":"alice"}"#)
        #expect(talk.hears("alice").count == 1, "what is for it is not limited")
    }

    @Test("What is no message ends a limited connection, too")
    func noMessage() throws {
        var talk = try RoomConversation(rateLimits: true)
        talk.open("a")
        for _ in 0..<31 { _ = talk.say("a", Self.ping) }
        _ = talk.say("a", "{")
        #expect(talk.closes["a"]?.code == 1007)
    }

    @Test("Without rate limits there is no limit")
    func off() throws {
        var talk = try RoomConversation()
        talk.open("a")
        for _ in 0..<100 { #expect(talk.say("a", Self.ping) == [RoomFrame.pong]) }
    }
}
