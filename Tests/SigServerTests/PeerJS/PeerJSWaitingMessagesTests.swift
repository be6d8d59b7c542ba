import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("PeerJS: the queues of waiting messages and their bounds")
struct PeerJSWaitingMessagesTests {
    private let now = NIODeadline.uptimeNanoseconds(1_000_000_000_000)

    private func add(
        _ frame: String,
        from sender: String = "a",
        to id: String,
        _ messages: inout PeerJSWaitingMessages,
        after time: TimeAmount = .zero
    ) -> Bool {
        messages.add(
            ByteBuffer(string: frame),
            from: PeerJSAddress(id: sender),
            to: PeerJSAddress(id: id),
            named: JSONValue(string: id),
            now: now + time
        )
    }

    private func take(_ id: String, _ messages: inout PeerJSWaitingMessages) -> [String] {
        messages.take(for: PeerJSAddress(id: id)).map { String(buffer: $0) }
    }

    @Test("They are taken in order, once, and leave nothing behind")
    func taking() {
        var messages = PeerJSWaitingMessages()
        for frame in ["1", "2", "3"] { #expect(add(frame, to: "x", &messages) == true) }
        #expect(add("other", to: "y", &messages) == true)
        #expect(take("x", &messages) == ["1", "2", "3"])
        #expect(take("x", &messages) == [])
        #expect(messages.peerCount == 1)
        #expect(take("y", &messages) == ["other"])
        #expect(messages.peerCount == 0)
        #expect(messages.cost == 0)
    }

    @Test("They expire by queue, the first first, each sender once")
    func expiring() {
        var messages = PeerJSWaitingMessages()
        _ = add("1", from: "b", to: "x", &messages)
        _ = add("2", from: "a", to: "y", &messages, after: .seconds(1))
        for sender in ["a", "b", "a"] { _ = add("3", from: sender, to: "x", &messages, after: .seconds(2)) }
        #expect(messages.expire(after: .seconds(5), now: now + .milliseconds(4999)) == nil)
        let first = messages.expire(after: .seconds(5), now: now + .seconds(6))
        #expect(first?.absent.string == "x")
        #expect(first?.senders == [PeerJSAddress(id: "b"), PeerJSAddress(id: "a")])
        #expect(messages.expire(after: .seconds(5), now: now + .seconds(6))?.absent.string == "y")
        #expect(messages.expire(after: .seconds(5), now: now + .seconds(6)) == nil)
        #expect(messages.peerCount == 0)
        #expect(messages.cost == 0)
    }

    @Test("A queue that was taken does not expire, and one begun after it has its own time")
    func takenIsOver() {
        var messages = PeerJSWaitingMessages()
        _ = add("1", to: "x", &messages)
        _ = take("x", &messages)
        _ = add("2", to: "x", &messages, after: .seconds(3))
        #expect(messages.expire(after: .seconds(5), now: now + .seconds(7)) == nil)
        #expect(messages.expire(after: .seconds(5), now: now + .seconds(8)) != nil)
    }

    // MARK: Bounds

    @Test("256 messages for one peer, and one more does not fit")
    func messagesPerPeer() {
        var messages = PeerJSWaitingMessages()
        for number in 0..<256 { #expect(add("\(number)", to: "x", &messages) == true) }
        let cost = messages.cost
        #expect(add("256", to: "x", &messages) == false)
        #expect(messages.cost == cost)
        #expect(add("0", to: "y", &messages) == true)
        #expect(take("x", &messages) == (0..<256).map { "\($0)" })
        #expect(add("0", to: "x", &messages) == true)
    }

    @Test("4 MiB for one peer, to the byte")
    func bytesPerPeer() {
        var messages = PeerJSWaitingMessages()
        let mebibyte = String(repeating: "x", count: 1 << 20)
        for _ in 0..<3 { #expect(add(mebibyte, to: "x", &messages) == true) }
        #expect(add(mebibyte + "x", to: "x", &messages) == false)
        #expect(add(mebibyte, to: "x", &messages) == true)
        #expect(add("x", to: "x", &messages) == false)
        #expect(add(String(repeating: "x", count: 4 << 20), to: "y", &messages) == true)
        #expect(add(String(repeating: "x", count: (4 << 20) + 1), to: "z", &messages) == false)
    }

    @Test("What the server has no memory left for does not wait")
    func noMemory() {
        var messages = PeerJSWaitingMessages()
        let (id, frame) = (PeerJSAddress(id: "a"), ByteBuffer(string: "x"))
        let name = JSONValue(string: "a")
        let isRefused = !messages.add(frame, from: id, to: id, named: name, now: now, free: 10)
        #expect(isRefused && messages.cost == 0 && messages.peerCount == 0)
        let isTaken = messages.add(frame, from: id, to: id, named: name, now: now, free: 10_000)
        #expect(isTaken)
    }

    @Test("10 000 absent peers, and one more does not fit")
    func peers() {
        var messages = PeerJSWaitingMessages()
        var refused = 0
        for number in 0..<10_000 where !add("x", to: "\(number)", &messages) { refused += 1 }
        #expect(refused == 0)
        #expect(add("x", to: "more", &messages) == false)
        #expect(add("x", to: "5", &messages) == true, "those that are waited for already are no more peers")
        #expect(take("5", &messages) == ["x", "x"])
        #expect(add("x", to: "more", &messages) == true)
    }

    @Test("64 MiB of memory in all")
    func memory() {
        var messages = PeerJSWaitingMessages()
        let mebibyte = String(repeating: "x", count: 1 << 20)
        var added = 0
        while added < 100, add(mebibyte, to: "\(added)", &messages) { added += 1 }
        #expect(added == 63, "what they are kept in takes the rest")
        #expect(messages.cost <= 64 << 20)
    }

    @Test(
        "Memory is bounded whatever it is spent on: messages, many small ones, long ids, long senders",
        arguments: [(frame: 60_000, id: 8, sender: 8), (1, 8, 8), (200, 16_000, 8), (33, 8, 16_000), (1, 200_000, 8)]
    )
    func kindsOfMemory(frame: Int, id: Int, sender: Int) {
        let limit = 1 << 20
        var messages = PeerJSWaitingMessages(limits: .init(bytes: limit))
        let frame = String(repeating: "f", count: frame)
        let sender = String(repeating: "s", count: sender)
        let suffix = String(repeating: "i", count: id)
        var added = 0
        // A new peer for every fourth message, so that memory is what stops it.
        while added < 20_000, add(frame, from: sender, to: "\(added / 4)" + suffix, &messages) { added += 1 }
        #expect(added > 0)
        #expect(added < 20_000)
        #expect(added * (frame.utf8.count + sender.utf8.count) + messages.peerCount * id <= limit)
        #expect(messages.cost <= limit)
        while messages.expire(after: .zero, now: now) != nil {}
        #expect(messages.cost == 0)
        #expect(messages.peerCount == 0)
    }

    @Test("A waiting message keeps nothing alive but itself")
    func detached() throws {
        var messages = PeerJSWaitingMessages()
        let large = ByteBuffer(string: #"{"dst":"x","payload":""# + String(repeating: "p", count: 1 << 20) + "\"}")
        let dst = try #require(PeerJSFrame(parsing: large).dst)
        _ = messages.add(
            ByteBuffer(string: "f"),
            from: PeerJSAddress(id: "a"),
            to: PeerJSAddress(id: "x"),
            named: dst,
            now: now
        )
        let absent = try #require(messages.expire(after: .zero, now: now)?.absent)
        #expect(absent == dst)
        #expect(absent.bytes.storageCapacity < 64)
    }
}
