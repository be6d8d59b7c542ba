import SigProtocol
import SigScript
import Testing

@Suite("Completion of statements")
struct CompletionTests {
    /// A session of a room's peer `alice`, in use, and one of each other protocol.
    private func session() throws -> SessionKnowledge {
        var session = SessionKnowledge()
        for (name, protocolName) in [
            ("alice", ProtocolName.room), ("s", .share), ("p", .peerjs), ("h", .hub), ("t", .topic),
        ] {
            session.add(peer: name, protocolName: protocolName)
        }
        session.current = "alice"
        session.variables = ["offer", "count"]
        session.take(try sessionEvent("alice", .room, .identity, #"{"id":"alice","room":"lobby"}"#))
        session.take(
            try sessionEvent("alice", .room, .members, #"{"room":"lobby","members":["alice","bob","bertha"]}"#)
        )
        session.take(try sessionEvent("s", .share, .code, #"{"code":"BFKM"}"#))
        session.take(try sessionEvent("s", .share, .message, from: "550e8400"))
        session.take(try sessionEvent("p", .peerjs, .offer, #"{"connectionId":"dc_1"}"#, from: "odd one's"))
        session.take(try sessionEvent("p", .peerjs, .offer, from: "\u{1b}[2J"))
        session.take(try sessionEvent("h", .hub, .identity, #"{"id":"7","hub":"den"}"#))
        session.take(try sessionEvent("t", .topic, .code, #"{"code":"abc","topic":"chess"}"#))
        return session
    }

    private func complete(_ line: String, cursor: Int? = nil) throws -> Completion {
        Completion.candidates(
            line: line,
            cursor: cursor ?? line.unicodeScalars.count,
            knowing: try session(),
            environment: ["SIGCTL_ROOM_URL", "HOME"],
            files: { folder in
                switch folder {
                case "": ["call.sig", "dir/", ".hidden", "a file"]
                case "dir/": ["offer.sdp", "my dir/"]
                case "dir/my dir/": ["x"]
                default: []
                }
            }
        )
    }

    private func texts(_ line: String) throws -> [String] { try complete(line).candidates.map(\.text) }

    @Test("The first word: verbs of the peer in use, peers, keywords")
    func firstWord() throws {
        let all = try texts("")
        for text in ["offer ", "hangup ", "leave", "alice: ", "t: ", "peer ", "repeat ", "expect ", "quit"] {
            #expect(all.contains(text), "\(text)")
        }
        #expect(!all.contains("status"))
        #expect(try texts("of") == ["offer "])
        #expect(try texts("ex") == ["expect "])
        #expect(try texts("al") == ["alice: "])
        #expect(try complete("  of").replaced == 2..<4)
    }

    @Test("Behind a name: the verbs of that peer, and expect")
    func verbs() throws {
        #expect(try texts("h: st") == ["status"])
        #expect(try texts("h: ho") == [])
        #expect(try texts("h:st") == ["status"])
        #expect(try complete("h:st").replaced == 2..<4)
        #expect(try texts("s: e") == ["expect "])
        #expect(try texts("h: pe") == [], "keywords of the whole script have no name before them")
        #expect(try texts("nobody: off") == ["offer "], "of whom nothing is known, all is taken")
    }

    @Test("Fields that are not given yet")
    func fields() throws {
        #expect(try texts("offer ") == ["to=", "sdp="])
        #expect(try texts("offer to=bob ") == ["sdp="])
        #expect(try texts("p: offer to='a b' sdp:={\"a\": 1} ") == ["connectionId=", "label=", "metadata="])
        #expect(try texts("candidate m") == ["mid="])
        #expect(try texts("raw ") == ["text=", "hex="])
        #expect(try texts("raw hex=00 ") == [])
        #expect(try complete("offer to=bob s").replaced == 13..<14)
    }

    @Test("Live peers, the last seen first, and others of the session")
    func members() throws {
        #expect(try texts("offer to=") == ["bertha ", "bob "])
        #expect(try texts("offer to=bo") == ["bob "])
        #expect(try complete("offer to=bo").replaced == 9..<11)
        #expect(try texts("s: message to=") == ["550e8400 ", "BFKM "])
        var session = try session()
        session.add(peer: "g", protocolName: .hub)
        session.current = "g"
        let found = Completion.candidates(line: "offer to=", cursor: 9, knowing: session)
        #expect(found.candidates.map(\.text) == ["7 "])
    }

    @Test("Names stand in quotes where they need them, and are harmless")
    func quotes() throws {
        #expect(try texts("p: offer to=") == ["\"\\u{1b}[2J\" ", "\"odd one's\" "])
        #expect(try texts("p: offer to=odd") == ["\"odd one's\" "])
        #expect(try texts("offer to='b") == ["'bertha' ", "'bob' "])
        #expect(try complete("offer to='b").replaced == 9..<11)
        for candidate in try complete("p: offer to=").candidates {
            #expect(
                (candidate.text + candidate.summary).unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F }
            )
        }
    }

    @Test("Rooms, hubs, codes, topics, connections, words and made-up descriptions")
    func values() throws {
        #expect(try texts("join room=") == ["lobby "])
        #expect(try texts("h: join hub=") == ["den "])
        #expect(try texts("h: join kind=r") == ["random "])
        #expect(try texts("s: lookup code=") == ["BFKM "])
        #expect(try texts("t: poll code=") == ["abc "])
        #expect(try texts("t: sessions topic=c") == ["chess "])
        #expect(try texts("t: poll side=") == ["offerer ", "answerer "])
        #expect(try texts("p: answer connectionId=") == ["dc_1 "])
        #expect(try texts("offer sdp=") == ["fake "])
        #expect(try texts("candidate candidate=f") == ["fake ", "fake:srflx ", "fake:relay "])
        #expect(try texts("close reason=") == [])
    }

    @Test("expect: modes, kinds of the protocol, fields, times and captures")
    func expect() throws {
        let kinds = try texts("expect ")
        #expect(kinds.starts(with: ["next ", "none "]))
        #expect(kinds.contains("peer-joined ") && !kinds.contains("code "))
        #expect(try texts("t: expect next c") == ["candidate ", "code "])
        #expect(try texts("expect offer ") == ["from=", "sdp=", "type=", "within ", "capture "])
        #expect(try texts("expect offer from=x within 1s s") == ["sdp="])
        #expect(try texts("expect none offer f") == ["from=", "for "])
        #expect(try texts("expect offer .s") == [".sdp "])
        #expect(try texts("expect offer from=bo") == ["bob "])
        #expect(try texts("expect offer from!=bo") == ["bob "])
        #expect(try texts("expect offer within ") == [])
        #expect(try texts("expect offer capture ") == ["count=.", "offer=."])
        #expect(try texts("expect offer capture x=.t") == [".type "])
        #expect(try complete("expect offer capture x=.t").replaced == 23..<25)
        #expect(try texts("h: expect members ") == ["members=", "hub=", "within ", "capture "])
    }

    @Test("Variables behind ${, but not in single quotes")
    func variables() throws {
        #expect(try texts("offer to=${") == ["count}", "offer}", "HOME}", "SIGCTL_ROOM_URL}"])
        #expect(try texts("offer to=\"x ${of") == ["offer}"])
        #expect(try complete("offer to=\"x ${of").replaced == 14..<16)
        #expect(try texts("offer to='${") == [])
        #expect(try texts("offer to=${offer}") == [])
        #expect(try texts("raw text:={\"a\": \"${c") == ["count}"])
        #expect(try texts("set x=${offer:-a") == [])
    }

    @Test("Files behind @ and include")
    func files() throws {
        #expect(try texts("offer sdp=@") == ["@'a file' ", "@call.sig ", "@dir/"])
        #expect(try texts("offer sdp=@.") == ["@.hidden "])
        #expect(try texts("offer sdp=@dir/o") == ["@dir/offer.sdp "])
        #expect(try complete("offer sdp=@dir/o").replaced == 10..<16)
        #expect(try texts("offer sdp=@dir/m") == ["@'dir/my dir/"])
        #expect(try texts("offer sdp=@'dir/my dir/") == ["@'dir/my dir/x' "])
        #expect(try texts("raw @c") == ["@call.sig "])
        #expect(try texts("include c") == ["call.sig "])
        #expect(try texts("secret x=@c") == ["@call.sig "])
        #expect(try texts("offer sdp=@@c") == [])
    }

    @Test("Keywords have what belongs behind them")
    func keywords() throws {
        #expect(try texts("peer x ").starts(with: ["${SIGCTL_ROOM_URL}", "hub+ws://", "hub+wss://"]))
        #expect(try texts("peer x topic") == ["topic+http://", "topic+https://"])
        #expect(try texts("peer x room+ws://h ") == ["idle "])
        #expect(try texts("use ") == ["alice ", "s ", "p ", "h ", "t "])
        #expect(try texts("any ") == ["order "])
        #expect(try texts("any order ") == ["within ", "{"])
        #expect(try texts("any order within ") == [])
        #expect(try texts("any order within 1s ") == ["{"])
        #expect(try texts("repeat 3 ") == ["{"])
        #expect(try texts("help han") == ["hangup "])
        #expect(try texts("set c") == ["count="])
        #expect(try texts("sleep ") == [])
    }

    @Test("Only what stands before the cursor counts, and comments have none")
    func cursor() throws {
        #expect(try complete("of to=bob", cursor: 2).candidates.map(\.text) == ["offer "])
        #expect(try complete("äö of", cursor: 5).replaced == 3..<5)
        #expect(try texts("leave # of") == [])
        #expect(try complete("of", cursor: 100).candidates.map(\.text) == ["offer "])
        #expect(try complete("of", cursor: -1).replaced == 0..<0)
    }

    @Test("Candidates have a bound")
    func bound() throws {
        var session = try session()
        for index in 0..<1000 { session.take(try sessionEvent("alice", .room, .peerJoined, from: "m\(index)")) }
        let found = Completion.candidates(line: "offer to=", cursor: 9, knowing: session)
        #expect(found.candidates.count == Completion.maxCandidates)
    }
}
