import SigClient
import SigProtocol
import SigScript
import Testing

@Suite("Peers and targets, before anything connects")
struct PeerCheckTests {
    @Test("A peer is named before it is told something")
    func unknownPeer() {
        #expect(
            problems(in: aliceLine + "alcie: leave") == [
                "2:1: there is no peer 'alcie'; did you mean 'alice'? write before: peer alcie TARGET"
            ]
        )
        #expect(places(in: "use bob") == ["1:1"])
        #expect(places(in: "a: expect offer\na: expect offer") == ["1:1"], "once is enough")
    }

    @Test("Statements without a name are for the peer in use")
    func use() {
        #expect(problems(in: aliceLine + "use alice\nleave\nexpect offer").isEmpty)
        #expect(
            problems(in: aliceLine + "leave").first
                == "2:1: which peer? Write its name before, as in 'alice: …', or say it once with: use alice"
        )
        #expect(places(in: "expect offer") == ["1:1"])
        #expect(places(in: aliceLine + "use alice\nclose\nleave") == ["4:1"])
    }

    @Test("A name is given once, and again after close")
    func twice() {
        #expect(places(in: aliceLine + aliceLine) == ["2:1"])
        #expect(problems(in: aliceLine + "alice: close\n" + aliceLine + "alice: leave").isEmpty)
    }

    @Test("A closed peer can be expected and connected, and nothing else")
    func closed() {
        #expect(problems(in: aliceLine + "alice: close\nalice: expect closed\nalice: connect").isEmpty)
        #expect(places(in: aliceLine + "alice: close\nalice: leave") == ["3:1"])
        #expect(places(in: aliceLine + "alice: close\nuse alice") == ["3:1"])
    }

    @Test("The verbs are those of the protocol that the target's scheme names")
    func protocols() {
        #expect(problems(in: "peer a HUB+ws://h\na: status").isEmpty)
        #expect(
            problems(in: "peer a share+wss://h\na: status").first?.hasPrefix(
                "2:4: a peer of share has no verb 'status', only one of hub;"
            ) == true
        )
    }

    @Test("The scheme may come from what is known before the script runs")
    func protocolsOfVariables() {
        let text = "peer a ${U}?room=r&id=a\na: hangup to=b\na: status"
        #expect(places(in: text, ScriptContext(environment: ["U": "room+ws://h"])) == ["3:4"])
        #expect(
            places(in: text, ScriptContext(environment: ["U": "hub+ws://h"], variables: ["U": "room+ws://h"])) == [
                "3:4"
            ]
        )
        #expect(places(in: "set U=room+ws://h\n" + text) == ["4:4"])
        #expect(places(in: "set p=room\nset U=${p}+ws://h\n" + text) == ["5:4"])
        #expect(places(in: "peer a room+ws://h/ws?room=${r:-x}&id=a\na: status") == ["2:4"])
    }

    @Test("Where it is known only later, the verbs of all protocols are taken")
    func unknownProtocol() {
        let start = aliceLine + "alice: expect offer capture u=.sdp\npeer a ${u}\n"
        #expect(problems(in: start + "a: status\na: hangup to=x\na: offer sdp=fake\na: offer to=b sdp=fake").isEmpty)
        #expect(places(in: start + "a: stauts") == ["4:4"])
        #expect(places(in: start + "a: hangup") == ["4:4"])
        let partly = aliceLine + "alice: expect offer capture p=.sdp\npeer a room+ws://h:${p}\na: status"
        #expect(places(in: partly) == ["4:4"])
    }

    @Test(
        "Targets that can't be are told",
        arguments: [
            ("ws://h", "protocol"), ("h", "protocol"), ("rooms+ws://h", "did you mean 'room'?"),
            ("room+ftp://h", "ws://"), ("room+ws://", "host"),
            ("room+ws://h:99999", ""), ("room+ws://h#x", "#"), ("share+ws://h?token=x", "token"), ("''", "protocol"),
            ("'room+ws://h/a b'", "space"), ("topic+http://h?interval=10ms", "interval=1s"),
            ("topic+http://h?interval=x", "interval=1s"),
            ("topic+http://h?side=left", "side=offerer"),
        ]
    )
    func targets(target: String, says: String) {
        let found = problems(in: "peer a \(target)")
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("1:8: ") == true)
        #expect(says.isEmpty || found.first?.contains(says) == true, "\(found)")
    }

    @Test("Targets of topics say how often they poll, and as which side")
    func polling() throws {
        let target = try Target("topic+http://h/?topic=t&info=i&interval=250ms&side=answerer&x=1", for: .topic)
        #expect(target.interval == TimeSpan(milliseconds: 250))
        #expect(target.side == .answerer)
        #expect(target.url.query == "x=1")
        #expect(try Target("topic+http://h", for: .topic).interval == nil)
    }

    @Test("What variables hold is never part of a problem")
    func noSecrets() {
        let context = ScriptContext(environment: ["S": "hunter2"])
        for text in [
            "peer a ${S}", "sleep ${S}", "repeat ${S} {\n}", aliceLine + "alice: close code=${S}",
            "peer a room+ws://${S}:x",
        ] {
            let found = problems(in: text, context)
            #expect(found.count == 1)
            #expect(!found.joined().contains("hunter2"), "\(found)")
        }
    }
}
