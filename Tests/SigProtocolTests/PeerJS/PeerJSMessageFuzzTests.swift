import FuzzSupport
import NIOCore
import SigProtocol
import Testing

@Suite("Fuzzing the PeerJS messages")
struct PeerJSMessageFuzzTests {
    private static let corpus = [
        #"{"type":"OFFER","src":"a","dst":"b","payload":{"sdp":{"type":"offer","sdp":"v=0"},"type":"data","connectionId":"d"}}"#,
        #"{"type":"ANSWER","dst":"b","payload":{"sdp":{"type":"answer","sdp":"v=0"},"type":"media","connectionId":"m"}}"#,
        #"{"type":"CANDIDATE","dst":"b","payload":{"candidate":{"candidate":"c","sdpMid":"0"},"type":"data","connectionId":"d"}}"#,
        #"{"type":"ERROR","payload":{"msg":"Invalid key provided"}}"#, #"{"type":"EXPIRE","src":5.0,"dst":"a"}"#,
        #"{"type":"LEAVE","dst":null}"#, #"{"type":"HEARTBEAT"}"#,
    ]
    private static let tokens = [
        "\"type\":", "\"dst\":", "\"payload\":", "\"sdp\"", "null", "\"", "\\u0041", "\\ud800", ",", "{", "}", "\\",
        ":1",
        "[", "\"label\":\"x\",", "\"reliable\":true,", "\"sdpMLineIndex\":1e2,", "0", "-0.0",
    ]

    @Test("Every object is a frame, and what is relayed says the same")
    func frames() throws {
        let run = FuzzRun("peerjs frames", rounds: 7500)
        var mutator = Mutator(random: run.random, corpus: Self.corpus, tokens: Self.tokens, maxLength: 160)
        let sender = JSONValue(string: "the \"true\" sender é")
        var taken = 0
        for _ in 0..<run.rounds {
            let input = mutator.next()
            guard let frame = try? PeerJSFrame(parsing: ByteBuffer(bytes: input)) else {
                guard NaiveJSON.isObject(input) else { continue }
                Issue.record("\(run.note(input, "an object was refused"))")
                return
            }
            guard let type = frame.type else { continue }
            taken += 1
            _ = frame.errorKind
            guard frame.address == PeerJSAddress(frame.dst), PeerJSMessageType(typeOf: frame) == type else {
                Issue.record("\(run.note(input, "it is read in two ways"))")
                return
            }
            let passedOn = PeerJSMessage(type, src: sender, dst: frame.dst, payload: frame.payload)
            guard frame.relayed(type, src: sender) == passedOn.frame(by: .server) else {
                Issue.record("\(run.note(input, "it is passed on as something else"))")
                return
            }
            for side in [PeerJSMessage.Writer.server, .client] {
                let message = PeerJSMessage(type, src: frame.src, dst: frame.dst, payload: frame.payload)
                let again = try PeerJSFrame(parsing: message.frame(by: side))
                guard again.type == type, again.dst == frame.dst, again.payload == frame.payload,
                    again.src == (side == .server ? frame.src : nil),
                    PeerJSAddress(again.dst) == PeerJSAddress(frame.dst)
                else {
                    Issue.record("\(run.note(input, "written, it says something else"))")
                    return
                }
            }
        }
        #expect(taken > run.rounds / 20)
    }

    @Test("A payload that has a known form is written as one that reads the same")
    func payloads() throws {
        let run = FuzzRun("peerjs payloads", rounds: 7500)
        var mutator = Mutator(random: run.random, corpus: Self.corpus, tokens: Self.tokens, maxLength: 160)
        var known = 0
        for _ in 0..<run.rounds {
            let input = mutator.next()
            guard let frame = try? PeerJSFrame(parsing: ByteBuffer(bytes: input)), let payload = frame.typedPayload
            else { continue }
            if case .other(let value) = payload {
                guard value == frame.payload else {
                    Issue.record("\(run.note(input, "another form was changed"))")
                    return
                }
                continue
            }
            known += 1
            guard PeerJSPayload(reading: payload.value, of: frame.type) == payload else {
                Issue.record("\(run.note(input, "written, it says something else"))")
                return
            }
        }
        #expect(known > run.rounds / 50)
    }
}

extension PeerJSMessageType {
    /// The type of a frame, read in the plain way.
    fileprivate init?(typeOf frame: PeerJSFrame) {
        guard let type = frame.typeValue?.string.flatMap(PeerJSMessageType.init(rawValue:)) else { return nil }
        self = type
    }
}
