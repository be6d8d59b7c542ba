import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("The share service: identities, codes, messages")
struct ShareServiceTests {
    // MARK: Identities

    @Test("The first frame is the identity: lower case, version 4, and another one for each connection")
    func identities() throws {
        var talk = ShareConversation()
        let frames = talk.open("a")
        let a = try #require(UUIDText(parsing: String(frames[0].dropFirst(19).prefix(36))))
        #expect(frames == ["{\"type\":\"id\",\"id\":\"\(a.text)\"}"])
        #expect(Array(a.text)[14] == "4")
        #expect(try talk.connect("b") != a.text)
    }

    @Test("A seed makes identities and codes the same each time, another seed others")
    func seeds() throws {
        func run(_ seed: UInt64) throws -> [String] {
            var talk = ShareConversation(seed: seed)
            return [try talk.connect("a"), try talk.code(of: "a"), try talk.connect("b"), try talk.code(of: "b")]
        }
        #expect(try run(7) == run(7))
        #expect(try Set(run(7)).isDisjoint(with: run(8)))
    }

    // MARK: Codes

    @Test("A code is 4 distinct consonants, the same on each request, and found in any case with spaces around")
    func codes() throws {
        var talk = ShareConversation()
        let host = try talk.connect("host")
        let code = try talk.code(of: "host")
        #expect(code.count == 4)
        #expect(ShareCode.isValid(code))
        #expect(try talk.code(of: "host") == code)
        _ = try talk.connect("player")
        let found = ["{\"type\":\"lookup\",\"id\":\"\(host)\"}"]
        #expect(talk.say("player", "{\"type\":\"lookup\",\"code\":\"\(code)\"}") == found)
        #expect(talk.say("player", "{\"type\":\"lookup\",\"code\":\" \(code.lowercased())\\t\"}") == found)
        #expect(talk.say("host", "{\"type\":\"lookup\",\"code\":\"\(code)\"}") == found, "one's own, too")
        #expect(talk.service.codeCount == 1)
    }

    @Test("A code ends with its connection and not before")
    func releasesCodes() throws {
        var talk = ShareConversation()
        _ = try talk.connect("host")
        _ = try talk.connect("player")
        let code = try talk.code(of: "host")
        talk.leave("player")
        _ = try talk.connect("player")
        #expect(
            talk.say("player", "{\"type\":\"lookup\",\"code\":\"\(code)\"}")[0].hasPrefix(
                "{\"type\":\"lookup\",\"id\":"
            )
        )
        talk.leave("host")
        #expect(
            talk.say("player", "{\"type\":\"lookup\",\"code\":\"\(code)\"}")
                == ["{\"type\":\"error\",\"message\":\"Code not found: \(code)\"}"]
        )
        #expect(talk.service.codeCount == 0)
        #expect(talk.service.peerCount == 1)
    }

    @Test("When all codes are taken, the next connection is told so, and gets one as soon as one is free")
    func exhaustion() throws {
        var talk = ShareConversation(codes: ShareCodeSpace(alphabet: "BCD", lengths: 1...2))
        var codes: [String] = []
        for number in 0..<9 {
            _ = try talk.connect("\(number)")
            codes.append(try talk.code(of: "\(number)"))
        }
        #expect(Set(codes.prefix(3)) == ["B", "C", "D"], "short codes are preferred")
        #expect(Set(codes.dropFirst(3)) == ["BC", "BD", "CB", "CD", "DB", "DC"])
        _ = try talk.connect("late")
        #expect(
            talk.say("late", #"{"type":"share","mid":1}"#)
                == [#"{"type":"error","message":"No share codes available","mid":1}"#]
        )
        talk.leave("1")
        #expect(try talk.code(of: "late") == codes[1])
    }

    // MARK: Messages

    @Test("A message is relayed byte for byte, and acknowledged after it")
    func relays() throws {
        var talk = ShareConversation()
        let host = try talk.connect("host")
        let player = try talk.connect("player")
        let text = #""{\"sdp\":\"v=0\\r\\n\u00e9\/\ud83d\"} é😀""#
        #expect(
            talk.say(
                "player",
                "{\"text\" : \(text), \"type\":\"message\",\"recipient\":\"\(host.uppercased())\",\"mid\":9}"
            )
                == [#"{"type":"ack","mid":9}"#]
        )
        #expect(talk.hears("host") == ["{\"type\":\"message\",\"sender\":\"\(player)\",\"text\":\(text)}"])
    }

    @Test("A message to oneself is delivered, then acknowledged")
    func relaysToSelf() throws {
        var talk = ShareConversation()
        let id = try talk.connect("a")
        #expect(
            talk.say("a", "{\"type\":\"message\",\"recipient\":\"\(id)\",\"text\":\"x\"}")
                == ["{\"type\":\"message\",\"sender\":\"\(id)\",\"text\":\"x\"}", "{\"type\":\"ack\"}"]
        )
    }

    @Test("With 32 messages waiting the recipient is busy, and nothing is queued")
    func busy() throws {
        var talk = ShareConversation()
        let host = try talk.connect("host")
        _ = try talk.connect("player")
        let message = "{\"type\":\"message\",\"recipient\":\"\(host)\",\"text\":\"x\",\"mid\":1}"
        talk.queued["host"] = 31
        #expect(talk.say("player", message) == [#"{"type":"ack","mid":1}"#])
        #expect(talk.hears("host").count == 1)
        talk.queued["host"] = 32
        #expect(talk.say("player", message) == [#"{"type":"error","message":"Recipient busy","mid":1}"#])
        #expect(talk.hears("host").isEmpty)
    }

    @Test("Who was here and is gone is not found")
    func recipientGone() throws {
        var talk = ShareConversation()
        let host = try talk.connect("host")
        _ = try talk.connect("player")
        talk.leave("host")
        #expect(
            talk.say("player", "{\"type\":\"message\",\"recipient\":\"\(host)\",\"text\":\"x\"}")
                == [#"{"type":"error","message":"Recipient not found"}"#]
        )
    }

    // MARK: mid

    @Test(
        "Any JSON value as mid comes back byte for byte",
        arguments: [
            "7", "null", "false", "\"x\\u0041\"", "{ \"k\" : [1, 2.50] }", "12345678901234567890", "1e400", "[]",
            "\"\"",
        ]
    )
    func mids(mid: String) throws {
        var talk = ShareConversation()
        _ = try talk.connect("a")
        let code = try talk.code(of: "a")
        #expect(
            talk.say("a", "{\"mid\": \(mid) ,\"type\":\"share\"}") == [
                "{\"type\":\"share\",\"code\":\"\(code)\",\"mid\":\(mid)}"
            ]
        )
        #expect(
            talk.say("a", "{\"mid\":\(mid),\"type\":\"nope\"}")
                == ["{\"type\":\"error\",\"message\":\"Unknown message type: nope\",\"mid\":\(mid)}"]
        )
        #expect(
            talk.say("a", "{\"mid\":\(mid)}")
                == ["{\"type\":\"error\",\"message\":\"Missing or invalid 'type' field\",\"mid\":\(mid)}"]
        )
    }

    // MARK: What is not a peer

    @Test("Events of connections that are no peers have no effect")
    func strangers() {
        var service = ShareConversation().service
        var turn = ServiceTurn(now: .now())
        service.receive(.message(.text("{\"type\":\"share\"}")), from: ConnectionID(5), turn: &turn)
        service.receive(.closed(.abnormal), from: ConnectionID(5), turn: &turn)
        #expect(turn.effects.isEmpty)
    }

    @Test("Nothing is left of peers that have gone")
    func forgets() throws {
        var talk = ShareConversation()
        for number in 0..<50 {
            _ = try talk.connect("\(number)")
            _ = try talk.code(of: "\(number)")
        }
        for number in 0..<50 { talk.leave("\(number)", WebSocketClose(code: 1000)) }
        #expect(talk.service.peerCount == 0)
        #expect(talk.service.codeCount == 0)
    }

    @Test("The bounds of its connections leave room for responses beside 32 deliveries")
    func policy() {
        let policy = ShareConversation().service.policy
        #expect(policy.maxMessageSize == 1024 * 1024)
        #expect(policy.queuedMessages > Bounds.shareDeliveries)
        #expect(policy.queuedBytes > Bounds.shareDeliveries * 2 * Bounds.shareFrame)
        #expect(policy.fullQueueTime == nil, "a slow recipient is busy, and not cut for what others send")
        #expect(policy.pingInterval != nil, "which tells whether it is still there")
    }
}
