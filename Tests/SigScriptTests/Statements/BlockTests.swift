import SigScript
import Testing

@Suite("Blocks")
struct BlockTests {
    @Test("A block is one statement, with its lines")
    func blocks() throws {
        let script = try read(
            aliceLine
                + "repeat 2 {  # twice\n  alice: ping\n\n  repeat ${n:-3} {\n sleep 1ms\n}\n} # done\nany order within 2s {\nalice: expect offer\nalice: expect answer\n}"
        )
        #expect(script.statements.count == 3)
        guard case .repetition(let count, let inner) = script.statements[1].action else {
            Issue.record("no repetition")
            return
        }
        #expect(count.literal == "2")
        #expect(inner.count == 2)
        #expect(script.statements[1].place.line == 2)
        #expect(
            script.statements[1].text
                == "repeat 2 {\n    alice: ping\n    repeat ${n:-3} {\n        sleep 1ms\n    }\n}"
        )
        guard case .anyOrder(let within, let expectations) = script.statements[2].action else {
            Issue.record("no any order")
            return
        }
        #expect(within?.literal == "2s")
        #expect(expectations.map(\.kind) == [.offer, .answer])
        #expect(
            try read(script.statements.map(\.text).joined(separator: "\n")).statements.count == 3,
            "it reads what it writes"
        )
    }

    @Test(
        "What is wrong with the first line of a block",
        arguments: [
            ("repeat {\n}", "1:8"), ("repeat\n", "1:7"), ("repeat 3\nset a=1", "1:9"), ("repeat 3{\nset a=1", "1:10"),
            ("repeat 3 { set a=1\n}", "1:12"),
            ("any {\n}", "1:5"), ("any order\n", "1:10"), ("any order within {\n}", "1:18"),
            ("any order for 1s {\n}", "1:11"), ("any order { x\n}", "1:13"),
        ]
    )
    func firstLines(text: String, place: String) {
        #expect(places(in: text).first == place)
    }

    @Test("A block that is wrong is read to its end")
    func recovery() {
        #expect(places(in: "repeat {\nset a=1\n}\nset b=${a}\nsleep x") == ["1:8", "5:7"])
    }

    @Test("Blocks are closed, and only blocks")
    func ends() {
        #expect(
            problems(in: "repeat 2 {\nset a=1") == [
                "1:1: the block that begins here has no end; write } on a line of its own behind it"
            ]
        )
        #expect(problems(in: "set a=1\n}") == ["2:1: no block is open that this } could end"])
        #expect(places(in: "repeat 2 {\nrepeat 3 {\n}\n") == ["1:1"])
    }

    @Test("Up to 16 blocks stand inside each other")
    func nesting() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "repeat 1 {\n", count: depth) + String(repeating: "}\n", count: depth)
        }
        #expect(try read(nested(16)).statements.count == 1)
        #expect(places(in: nested(17)) == ["17:1"])
        #expect(places(in: nested(18)) == ["17:1", "18:1"])
    }

    @Test("Any order takes only expects, without modes and times of their own")
    func anyOrder() {
        let block = { (line: String) in aliceLine + "any order {\n\(line)\n}" }
        #expect(problems(in: block("alice: expect offer capture x=.sdp")).isEmpty)
        for line in [
            "set a=1", "alice: leave", "repeat 2 {\n}", "any order {\n}", "include x", "alice: expect next offer",
            "alice: expect none offer",
        ] {
            #expect(places(in: block(line)).first == "3:1", "\(line)")
        }
        #expect(places(in: block("alice: expect offer within 1s")) == ["3:28"])
    }

    @Test("A peer that each round names is closed in it")
    func rounds() {
        let peer = "peer b room+ws://h\n"
        #expect(places(in: "repeat 2 {\n\(peer)}") == ["1:1"])
        #expect(problems(in: "repeat 1 {\n\(peer)}\nb: leave").isEmpty)
        #expect(problems(in: "repeat 2 {\n\(peer)b: close\n}").isEmpty)
        #expect(problems(in: "\(peer)repeat 2 {\nb: close\n\(peer)}").isEmpty)
        #expect(places(in: "repeat 2 {\nrepeat 1 {\n\(peer)}\n}") == ["1:1"])
        #expect(problems(in: "repeat 2 {\nrepeat 1 {\n\(peer)}\nb: close\n}").isEmpty)
    }
}
