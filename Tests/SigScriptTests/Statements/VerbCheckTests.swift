import SigProtocol
import SigScript
import Testing

@Suite("Verbs and fields, before anything is sent")
struct VerbCheckTests {
    private static let targets: [ProtocolName: String] = [
        .share: "share+ws://h", .peerjs: "peerjs+ws://h", .room: "room+ws://h", .hub: "hub+ws://h",
        .topic: "topic+http://h",
    ]

    /// What is wrong with a statement of a peer of the protocol.
    private func problemsOf(
        _ statement: String,
        _ protocolName: ProtocolName,
        _ context: ScriptContext = ScriptContext()
    ) -> [String] {
        problems(in: "peer a \(Self.targets[protocolName] ?? "")\na: \(statement)", context)
    }

    @Test("The examples of all verbs are right", arguments: ProtocolName.allCases)
    func examples(protocolName: ProtocolName) {
        for verb in VerbDescription.verbs(of: protocolName) {
            #expect(problemsOf(verb.example, protocolName).isEmpty, "\(verb.example)")
            #expect(verb.example.split(separator: " ").first.map(String.init) == verb.name)
        }
    }

    @Test("The examples of all keywords are right", arguments: Keyword.allCases)
    func keywordExamples(keyword: Keyword) {
        let context = ScriptContext(environment: ["USER": "me"], read: { _ in [] })
        var known = ScriptKnowledge()
        if keyword != .peer { known.peers = ["alice": .init(protocolName: .room), "bob": .init(protocolName: .room)] }
        #expect(problems(in: keyword.example, context, knowing: known).isEmpty)
    }

    @Test("Fields that a verb needs, and those that it does not know", arguments: ProtocolName.allCases)
    func fields(protocolName: ProtocolName) {
        for verb in VerbDescription.verbs(of: protocolName) {
            let missing = problemsOf(verb.name, protocolName)
            let needed = verb.fields.count { $0.isRequired } + (verb.alternatives.isEmpty ? 0 : 1)
            #expect(missing.count == needed, "\(missing)")
            #expect(missing.allSatisfy { $0.hasPrefix("2:4: '\(verb.name)' needs ") })
            let unknown = problemsOf("\(verb.example) nonsense=1", protocolName)
            #expect(unknown.count == 1)
            #expect(unknown.first?.contains(verb.fields.isEmpty ? "takes no fields" : "no field 'nonsense'") == true)
        }
    }

    @Test("A word that is no verb is told before what stands behind it")
    func unknownVerb() {
        let problems = problemsOf("expct offer from=b", .room)
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("2:4: there is no verb 'expct'; did you mean 'expect'?") == true)
    }

    @Test("A field is given once")
    func duplicates() {
        #expect(problemsOf("hangup to=b to=c", .room) == ["2:16: 'to' is given twice; each field can be given once"])
        #expect(problemsOf("raw text=b text:=1", .room).first?.hasPrefix("2:15:") == true)
    }

    @Test("Nearly right names are asked about")
    func suggestions() {
        #expect(problemsOf("ofer to=b sdp=fake", .room).first?.contains("did you mean 'offer'?") == true)
        #expect(
            problemsOf("offer ot=b to=c sdp=fake", .room).first?.contains("did you mean 'to'?") != true,
            "too short to tell"
        )
        #expect(
            problemsOf("offer to=b sdp=fake conectionId=x", .peerjs).first?.contains("did you mean 'connectionId'?")
                == true
        )
        #expect(problemsOf("clsoe", .topic).first?.contains("did you mean 'close'?") == true)
    }

    @Test("raw takes a file as a word, or one of two fields")
    func raw() {
        #expect(problemsOf("raw @frame.json", .hub).isEmpty)
        #expect(problemsOf("raw @-", .hub).isEmpty)
        #expect(problemsOf("raw frame.json", .hub).first?.hasPrefix("2:8: 'frame.json' is no field") == true)
        #expect(problemsOf("raw @@x", .hub).first?.hasPrefix("2:8:") == true)
        #expect(problemsOf("raw @a text=b", .hub).first?.contains("'text' is given twice") == true)
        #expect(problemsOf("raw @a hex=00", .hub).first?.contains("and not both") == true)
        #expect(problemsOf("offer @a", .hub).first?.hasPrefix("2:10:") == true)
        #expect(problemsOf("raw method=GET path=/", .topic).isEmpty)
        #expect(problemsOf("raw text=x", .topic).isEmpty == false)
    }

    @Test(
        "Values that are written and can't be",
        arguments: [
            ("raw hex=0", "one is missing"), ("raw hex=0g", "hexadecimal"), ("close code=abc", "1000 to 4999"),
            ("close code=999", "1000 to 4999"),
            ("close code=+1000", "1000 to 4999"), ("close code=99999999999999999999", "1000 to 4999"),
            ("candidate to=b candidate=fake index=-1", "0 to 65535"),
            ("offer to= sdp=fake", "to= is empty"), ("offer to=b sdp=", "sdp= is empty"),
            ("offer to=b sdp=Fake", "sdp=fake"),

            ("candidate to=b candidate=FAKE:relay", "candidate=fake"),
        ]
    )
    func values(statement: String, says: String) {
        let found = problemsOf(statement, .room)
        #expect(found.count == 1)
        #expect(found.first?.contains(says) == true, "\(found)")
    }

    @Test(
        "Values that are right, or that are for the server to judge",
        arguments: [
            "raw hex=00FFaa", "raw hex=", "close code=1000", "close code=4999 reason=x",
            "candidate to=b candidate=fake:relay:x mid=0 index=65535",
            "candidate to=b candidate=", "candidate to=b candidate=anything", "offer to=b sdp=fake:x",
            "offer to=b sdp='v=0'", "offer to=b sdp='any text'",
            "offer to=b sdp='{\"type\":\"offer\",\"sdp\":\"v=0\",\"x\":1}'", "offer to=b sdp='{not json'",
            "offer to=b sdp='{\"a\":1}'", "candidate to=b candidate='{\"a\":1}'",
            "offer to=b sdp=@file",
            "offer to=b sdp:={\"type\":\"answer\"}", "join room='' id='?'",
            "candidate to=b candidate='{\"candidate\":\"\"}'", "raw text=",
        ]
    )
    func rightValues(statement: String) {
        #expect(problemsOf(statement, .room).isEmpty)
    }

    @Test("Words are of their list")
    func words() {
        #expect(
            problemsOf("join kind=fixd", .hub) == [
                "2:9: kind= is one of fixed, random, ip, permanent, and not 'fixd'; did you mean 'fixed'?"
            ]
        )
        #expect(problemsOf("poll side=me", .topic) == ["2:9: side= is one of offerer, answerer, and not 'me'"])
    }

    @Test("A known variable is looked at like a text, an unknown one is not")
    func variables() {
        let context = ScriptContext(variables: ["n": "x"])
        #expect(problemsOf("close code=${n}", .room, context).count == 1)
        #expect(problems(in: aliceLine + "alice: expect error capture n=.code\nalice: close code=${n}").isEmpty)
        #expect(problemsOf("close code=${m:-abc}", .room).count == 1)
        #expect(problems(in: "set n=1001\n" + aliceLine + "alice: close code=${n}").isEmpty)
    }

    @Test("All that is wrong with a statement is told")
    func several() {
        #expect(places(in: "peer a room+ws://h\na: offer ot=b sdp=Fake") == ["2:10", "2:15", "2:4"])
    }
}
