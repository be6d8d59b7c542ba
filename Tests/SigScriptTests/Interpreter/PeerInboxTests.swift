import SigProtocol
import Testing

@testable import SigScript

@Suite("The inbox of a peer")
struct PeerInboxTests {
    @Test("it keeps the order of what came, over all kinds")
    func order() throws {
        var inbox = PeerInbox()
        for (number, kind) in [EventKind.offer, .answer, .offer, .members].enumerated() {
            _ = inbox.append(try roomEvent(kind, seq: number + 1))
        }
        #expect(inbox.entries.map(\.event.seq) == [1, 2, 3, 4])
        #expect(inbox.oldest { $0 != .offer }?.event.seq == 2)
        let answer = try #require(inbox.first(.answer) { _ in true })
        inbox.remove(answer)
        inbox.remove(answer)
        #expect(inbox.count == 3)
        #expect(inbox.entries.map(\.event.seq) == [1, 3, 4])
    }

    @Test("beyond its number of events nothing more fits")
    func countBound() throws {
        var inbox = PeerInbox(maxCount: 2)
        var fits: Bool
        fits = inbox.append(try roomEvent(.offer)) != nil
        #expect(fits)
        fits = inbox.append(try roomEvent(.offer)) != nil
        #expect(fits)
        fits = inbox.append(try roomEvent(.offer)) != nil
        #expect(!fits)
        #expect(inbox.count == 2)
        let first = try #require(inbox.first(.offer) { _ in true })
        inbox.remove(first)
        fits = inbox.append(try roomEvent(.offer)) != nil
        #expect(fits)
    }

    @Test("beyond its bytes nothing more fits, and what is taken makes room")
    func byteBound() throws {
        let long = try roomEvent(.message, payload: #"{"text":"\#(String(repeating: "x", count: 1000))"}"#)
        var inbox = PeerInbox(maxBytes: 2500)
        var fits: Bool
        fits = inbox.append(long) != nil
        #expect(fits)
        fits = inbox.append(long) != nil
        #expect(fits)
        fits = inbox.append(long) != nil
        #expect(!fits)
        let first = try #require(inbox.first(.message) { _ in true })
        inbox.remove(first)
        fits = inbox.append(long) != nil
        #expect(fits)
        for entry in inbox.entries { inbox.remove(entry) }
        #expect(inbox.bytes == 0)
    }

    @Test("where the oldest are dropped, it counts them until somebody asks")
    func dropping() throws {
        var inbox = PeerInbox(maxCount: 3)
        for seq in 1...5 { _ = inbox.appendDroppingOldest(try roomEvent(seq % 2 == 0 ? .offer : .answer, seq: seq)) }
        #expect(inbox.entries.map(\.event.seq) == [3, 4, 5])
        let dropped = [inbox.takeDropped(), inbox.takeDropped()]
        #expect(dropped == [2, 0])
    }

    @Test("the documented bounds")
    func bounds() {
        #expect(PeerInbox.maxCount == 10_000)
        #expect(PeerInbox.maxBytes == 64 * 1024 * 1024)
    }

    @Test("a hundred thousand events come and go without getting slower with their number")
    func many() throws {
        var inbox = PeerInbox(maxCount: 10_000)
        for seq in 1...10_000 {
            _ = inbox.append(try roomEvent(seq % 3 == 0 ? .members : .offer, from: "p\(seq % 99)", seq: seq))
        }
        var taken = 0
        while let entry = inbox.first(.offer, where: { $0.from != nil }) {
            inbox.remove(entry)
            taken += 1
        }
        #expect(taken == 6667)
        #expect(inbox.count == 3333)
    }
}
