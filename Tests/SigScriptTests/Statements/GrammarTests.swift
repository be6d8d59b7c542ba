import SigProtocol
import SigScript
import Testing

@Suite("The lines of a script")
struct GrammarTests {
    @Test("Empty lines, comments, a byte order mark and a first line for the shell are no statements")
    func nothing() throws {
        #expect(try read("").statements.isEmpty)
        #expect(
            try read("\u{FEFF}#!/usr/bin/env -S sigctl run\n\n  \t\n# all of it\n\t# behind blanks").statements.isEmpty
        )
    }

    @Test("A comment begins only where a word begins")
    func comments() throws {
        let script = try read("set a=#1 # one\nset b='#' #\nset c=x#y")
        #expect(script.statements.map(\.text) == ["set a=#1", "set b='#'", "set c=x#y"])
    }

    @Test("A line that ends in a backslash goes on, wherever that stands")
    func continuation() throws {
        let script = try read("set a=\\\n1\nset \\\r\n   b='x\\\ny'\nset c=3")
        #expect(script.statements.map(\.text) == ["set a=1", "set    b='xy'", "set c=3"])
        #expect(script.statements.map(\.place.line) == [1, 3, 6])
    }

    @Test("A comment on a line of its own ends with it, and behind a statement it may not take the next line")
    func commentAndBackslash() throws {
        #expect(try read("# C:\\\nset a=1").statements.count == 1)
        #expect(places(in: "set a=1 # C:\\\nset b=1") == ["1:9"])
        #expect(try read("set a=1 \\\n# the end").statements.count == 1)
    }

    @Test("Places in lines that go on are those of the file")
    func placesOfContinuedLines() {
        #expect(places(in: "set a=1\nset \\\n  \\\n  b='x") == ["4:5"])
    }

    @Test("A backslash with blanks behind it is told")
    func lonelyBackslash() {
        #expect(
            problems(in: aliceLine + "alice: offer to=b \\ \n sdp=fake").first?.hasPrefix("2:19: a line goes on")
                == true
        )
        #expect(problems(in: "quit \\ ").first?.hasPrefix("1:6: a line goes on") == true)
        #expect(problems(in: aliceLine + "alice: expect offer \\ ").first?.hasPrefix("2:21: a line goes on") == true)
    }

    @Test("The last line can't go on into nothing")
    func continuationAtTheEnd() {
        #expect(places(in: "set a=1\nset b=2 \\") == ["2:9"])
    }

    @Test("CRLF ends lines like LF")
    func lineEnds() throws {
        let script = try read("set a='x'\r\nset b=y\r\n")
        #expect(script.statements.map(\.text) == ["set a='x'", "set b=y"])
    }

    @Test("A script has to be UTF-8, and the place is that of the first byte that is not")
    func encoding() {
        let bytes = Array("set a=é".utf8) + [0xFF, 0x0A] + Array("set b=1".utf8)
        let problems = #expect(throws: ScriptProblems.self) {
            try Script(parsing: bytes, named: "x", in: ScriptContext())
        }
        #expect(problems?.problems.map(\.place) == [SourcePlace(source: "x", line: 1, column: 8)])
        #expect(problems?.exitCode == .badData)
    }

    @Test("Columns count characters, not bytes")
    func columns() {
        #expect(places(in: "set a='äöü' x") == ["1:13"])
    }

    // MARK: Names

    @Test("A peer's name stands before its verb, with or without a blank")
    func peerNames() throws {
        for line in ["alice: share", "alice:share", "alice:\tshare"] {
            let script = try read("peer alice share+ws://h\n\(line)")
            guard case .verb("alice", let call) = script.statements.last?.action else {
                Issue.record("\(line) is no verb of alice")
                continue
            }
            #expect(call.verb == "share")
        }
    }

    @Test(
        "Names have rules, and keywords are none",
        arguments: [
            ("peer 1a share+ws://h", "1:6"), ("peer peer share+ws://h", "1:6"), ("peer -a share+ws://h", "1:6"),
            ("use any", "1:5"), ("expect: share", "1:1"), ("1a: share", "1:1"), ("ä: share", "1:1"), (": share", "1:1"),
            ("set 1=2", "1:5"), ("set =2", "1:5"), ("peer a.b share+ws://h", "1:6"),
        ]
    )
    func names(line: String, place: String) {
        #expect(places(in: line) == [place])
    }

    @Test("Names have up to 64 characters")
    func longNames() throws {
        let name = String(repeating: "n", count: 64)
        #expect(try read("peer \(name) share+ws://h\n\(name): share\nset \(name)=1").statements.count == 3)
        #expect(places(in: "peer \(name)n share+ws://h") == ["1:6"])
        #expect(places(in: "set \(name)n=1") == ["1:5"])
    }

    // MARK: Keywords

    @Test("Keywords say what they do")
    func keywords() throws {
        let script = try read(
            """
            peer alice room+ws://h/ws?room=r&id=alice
            peer bob "room+ws://h" idle
            use alice
            set x=1
            secret s=@token
            sleep 1s
            timeout 250ms
            help offer
            help
            close
            quit
            """
        )
        var seen: [String] = []
        for statement in script.statements {
            switch statement.action {
            case .peer(let name, let target, let isIdle): seen.append("peer \(name) \(target.written) \(isIdle)")
            case .use(let name): seen.append("use \(name)")
            case .set(let name, let value): seen.append("set \(name) \(value.written)")
            case .secret(let name, let value): seen.append("secret \(name) \(value.written)")
            case .sleep(let time): seen.append("sleep \(time.written)")
            case .timeout(let time): seen.append("timeout \(time.written)")
            case .help(let word): seen.append("help \(word ?? "-")")
            case .verb(let peer, let call): seen.append("\(peer ?? "-") \(call.verb)")
            case .quit: seen.append("quit")
            case .include, .repetition, .anyOrder, .expect: seen.append("?")
            }
        }
        #expect(
            seen == [
                "peer alice room+ws://h/ws?room=r&id=alice false", "peer bob room+ws://h true", "use alice", "set x 1",
                "secret s @token", "sleep 1s", "timeout 250ms", "help offer", "help -", "- close", "quit",
            ]
        )
        #expect(script.statements.map(\.place.line) == Array(1...11))
        #expect(script.statements.allSatisfy { $0.place.column == 1 && $0.place.source == "test.sig" })
    }

    @Test(
        "What a keyword can't do without, and what is too much for it",
        arguments: [
            ("peer", "1:5"), ("peer a", "1:7"), ("peer a share+ws://h idel", "1:21"),
            ("peer a share+ws://h idle x", "1:26"),
            ("use", "1:4"), ("set", "1:4"), ("set x", "1:6"), ("set x = 1", "1:6"), ("set x=1 2", "1:9"),
            ("secret x=abc", "1:8"),
            ("secret x='abc'", "1:8"), ("sleep", "1:6"), ("sleep 1s 2s", "1:10"), ("timeout", "1:8"),
            ("include", "1:8"),
            ("quit now", "1:6"), ("help a b", "1:8"), ("a: sleep 5", "1:1"), ("a:", "1:1"), ("{", "1:1"),
            ("x=5", "1:1"),
            ("room+ws://h", "1:1"), ("ws://h", "1:1"), ("} x", "1:3"), ("a: }", "1:4"),
        ]
    )
    func missing(line: String, place: String) {
        #expect(places(in: line).first == place)
    }

    @Test("A secret is not written into a script, but may come from a variable")
    func secrets() throws {
        #expect(problems(in: "secret x=abc").first?.contains("secret x=@FILE") == true)
        let context = ScriptContext(environment: ["TOKEN": "t"])
        #expect(try read("secret x=${TOKEN}\nsecret y=@-", in: context).statements.count == 2)
    }

    @Test("The text of a statement is as it was written, without comments")
    func texts() throws {
        let script = try read(aliceLine + "  alice:   offer to=bob   sdp=fake   # now\n")
        #expect(script.statements.last?.text == "alice:   offer to=bob   sdp=fake")
        #expect(script.statements.last?.place == SourcePlace(source: "test.sig", line: 2, column: 3))
    }
}
