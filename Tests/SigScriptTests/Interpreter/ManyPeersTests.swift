import SigProtocol
import SigServer
import Testing

@testable import SigScript

@Suite("Many peers in one script")
struct ManyPeersTests {
    @Test("a hundred peers of a hub, each sending to each: nothing is lost, and each pair is in order")
    func hundred() async throws {
        let names = (1...100).map { "p\($0)" }
        var text = names.map { "peer \($0) ${HUB}?hub=x\n\($0): expect identity capture id_\($0)=.id\n" }.joined()
        for from in names {
            for to in names where to != from { text += "\(from): offer to=${id_\(to)} sdp='\(from)>\(to)'\n" }
        }
        for to in names {
            for from in names where to != from {
                text += "\(to): expect offer from=${id_\(from)} sdp='\(from)>\(to)' within 60s\n"
            }
        }
        let played = try await playsWell(text)
        #expect(played.events.filter { $0.kind == .offer && $0.direction == .incoming }.count == 9900)
    }

    @Test("fifty members of a room, as many as one has, each sending twice to each: in order for each pair")
    func room() async throws {
        let names = (1...RoomLimits.members).map { "p\($0)" }
        var text = names.map { "peer \($0) ${ROOM}?room=x&id=\($0)\n" }.joined()
        for round in 1...2 {
            for from in names {
                for to in names where to != from { text += "\(from): offer to=\(to) sdp='\(round)'\n" }
            }
        }
        for to in names {
            for from in names where to != from {
                // The oldest of a sender is its first.
                text += "\(to): expect offer from=\(from) capture first=.sdp within 60s\n"
                text += "\(to): expect offer from=\(from) sdp='2'\n"
            }
        }
        let played = try await playsWell(text)
        for pair in Dictionary(
            grouping: played.events.filter { $0.kind == .offer && $0.direction == .incoming },
            by: { "\($0.from ?? "") \($0.peer)" }
        ).values {
            #expect(pair.map { $0.payloadText("sdp") } == ["1", "2"])
        }
    }
}
