import FuzzSupport
import NIOCore
import SigProtocol
import Testing

@Suite("Fuzzing the room messages")
struct RoomMessageFuzzTests {
    private static let corpus = [
        #"{"type":"join","room":"r","from":"alice"}"#, #"{"type":"ping"}"#, "null",
        #"{"type":"offer","room":"r","from":"a","to":"b","sdp":{"type":"offer","sdp":"v=0\r\n"}}"#,
        #"{"type":"candidate","to":"b","candidate":{"candidate":"c","sdpMid":null,"sdpMLineIndex":0}}"#,
        #"{"type":"room_members","room":"r","from":"","members":["a","\u0041",null]}"#,
        #"{"type":"error","room":"","from":"","code":"room_full","error":"room is full"}"#,
    ]
    private static let tokens = [
        "\"type\":", "\"room\":", "\"members\":[", "\"sdp\":", "null", "\"", "\\u0041", "\\ud800", ",", "{", "}", "[",
        "]",
        "\\", ":1", "1.50", " ", "\u{feff}", "é",
    ]

    @Test("What is read is written as what says the same; what is not is no object or has a field of the wrong kind")
    func envelopes() throws {
        let run = FuzzRun("room envelopes", rounds: 12_000)
        var mutator = Mutator(random: run.random, corpus: Self.corpus, tokens: Self.tokens, maxLength: 160)
        var taken = 0
        for _ in 0..<run.rounds {
            let input = mutator.next()
            let isObject = NaiveJSON.isObject(input)
            do throws(RoomEnvelope.ReadingError) {
                let envelope = try RoomEnvelope(parsing: ByteBuffer(bytes: input))
                taken += 1
                let isNull = NaiveJSON.isValid(input) && input.contains(UInt8(ascii: "n"))
                guard isObject || isNull else {
                    Issue.record("\(run.note(input, "what is no object was taken"))")
                    return
                }
                let again = [envelope.serverFrame(), envelope.clientFrame()].map { try? RoomEnvelope(parsing: $0) }
                guard again == [envelope, envelope] else {
                    Issue.record("\(run.note(input, "written, it says something else"))")
                    return
                }
            } catch {
                if case .json = error, isObject {
                    Issue.record("\(run.note(input, "an object was refused"))")
                    return
                }
            }
        }
        #expect(taken > run.rounds / 20)
    }

    @Test("What is passed on is what the envelope says, with the true room and sender")
    func relays() throws {
        let run = FuzzRun("room relays", rounds: 12_000)
        var mutator = Mutator(random: run.random, corpus: Self.corpus, tokens: Self.tokens, maxLength: 160)
        let (from, to) = (try RoomPeerID("true-sender"), try RoomPeerID("target"))
        let seats = try ["r", "é \"\\ room"].map { RoomSeat(room: try RoomName($0), id: from) }
        var relayed = 0
        for round in 0..<run.rounds {
            let input = mutator.next()
            guard let frame = try? RoomFrame(parsing: ByteBuffer(bytes: input)), let signal = frame.signal else {
                continue
            }
            relayed += 1
            let seat = seats[round % seats.count]
            var envelope = RoomEnvelope(frame)
            envelope.room = seat.room.text
            envelope.from = from.text
            envelope.to = to.text
            guard signal.rawValue == envelope.type,
                frame.relayed(signal, from: seat, to: to) == envelope.serverFrame()
            else {
                Issue.record("\(run.note(input, "it is passed on as something else"))")
                return
            }
        }
        #expect(relayed > run.rounds / 50)
    }

    @Test("Payloads are read or not, and what is read is written as what says the same")
    func payloads() throws {
        let run = FuzzRun("room payloads", rounds: 6200)
        let corpus = [
            #"{"type":"offer","sdp":"v=0\r\n"}"#, #""v=0""#,
            #"{"candidate":"c","sdpMid":"0","sdpMLineIndex":1,"usernameFragment":null}"#,
        ]
        var mutator = Mutator(random: run.random, corpus: corpus, tokens: Self.tokens, maxLength: 120)
        var taken = 0
        for _ in 0..<run.rounds {
            let input = mutator.next()
            guard let value = try? JSONValue(parsing: ByteBuffer(bytes: input)) else { continue }
            if let description = SessionDescription(value, in: "offer") {
                taken += 1
                guard SessionDescription(description.value, in: "answer") == description else {
                    Issue.record("\(run.note(input, "the description changed"))")
                    return
                }
            }
            if let candidate = ICECandidate(value) {
                taken += 1
                guard ICECandidate(candidate.value) == candidate else {
                    Issue.record("\(run.note(input, "the candidate changed"))")
                    return
                }
            }
        }
        #expect(taken > run.rounds / 50)
    }
}
