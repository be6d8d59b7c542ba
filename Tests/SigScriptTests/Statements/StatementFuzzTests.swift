import FuzzSupport
import SigProtocol
import SigScript
import Testing

@Suite("Scripts that nobody meant")
struct StatementFuzzTests {
    private static let corpus = [
        """
        #!/usr/bin/env -S sigctl run
        peer alice ${SIGCTL_ROOM_URL}?room=lobby&id=alice
        peer bob room+ws://h/ws?room=lobby&id=bob idle
        bob: connect
        alice: expect next peer-joined from=bob within 2s
        alice: offer to=bob sdp=fake
        bob: expect offer from=alice sdp~='^v=0' .type capture s=.sdp capture t=.["odd name"][0]
        bob: answer to=alice sdp:={"type":"answer","sdp":"${s}","n":[1, 2.5e3, null]}
        alice: candidate to=bob candidate="candidate:1 \\u{e9}\\n$$" mid=0 index=${i:-0}
        expect none error for 100ms
        """,
        """
        set x='a b' # comment
        secret token=@token.txt
        timeout 3s
        repeat 3 {
            peer p peerjs+ws://h?id=${x}
            use p
            offer to=q sdp=@offer.sdp connectionId=dc_1 metadata:={"a":[{}]}
            any order within 2s {
                p: expect offer from!=z payload:={"b":1, "a":"x"}
                p: expect leave
            }
            p: close code=4000 reason="bye \\"${x}\\""
        }
        sleep \\
          5ms
        include other.sig
        quit
        """,
        "peer t topic+http://h?topic=chess&info=me&interval=200ms&side=offerer\nt: offer sdp=fake code=abc\nt: poll side=answerer\nt: raw method=POST path=/x body:=[1]\n",
        "peer h hub+wss://h?hub=x&kind=fixed\nh: metadata v=@-\nh: raw hex=00ff\nh: wsping\nhelp offer\nh: expect members .members[0].id\n",
        "peer s share+ws://h\nuse s\nshare\nlookup code=BFKM\nmessage to=BFKM text=hello\nexpect ack\nraw @frame\nregister\nclose\n",
    ]

    private static let tokens: [String] =
        Keyword.allCases.map(\.rawValue) + [
            "\n", "\r\n", "\\\n", " ", "\t", "#", "{", "}", " {\n", "\n}\n", "'", "\"", "\\", "\\u{", "${", "}", ":-",
            "$$", "$", "@", "@-", "@@", "-", "=", ":=",
            "!=", "~=", "[", "]", "(", ")", "*", "+", "?", "(?<a>", "\\p{", ".", ",", ":", "null", "order", "within",
            "for", "capture", "next", "none", "idle",
            "to=", "sdp=", "1s", "99999999999999999999", "\u{FEFF}", "\u{0}", "\u{1b}", "é", "漢", "e\u{301}",
            "\u{D7FF}",
        ]

    private static var context: ScriptContext {
        ScriptContext(
            environment: ["SIGCTL_ROOM_URL": "room+ws://h/ws"],
            variables: ["v": "1"],
            scriptIsStandardInput: false,
            read: { path throws(TextSource.Failure) in
                guard path == "other.sig" else {
                    throw TextSource.Failure(exitCode: .noInput, description: "can't read \(path)")
                }
                return Array("set other=1\nrepeat 2 {\n".utf8)
            }
        )
    }

    @Test("A thousand mutated scripts end in statements or in problems with places")
    func scripts() {
        let run = FuzzRun("scripts", rounds: 1000)
        var mutator = Mutator(random: run.random, corpus: Self.corpus, tokens: Self.tokens, maxLength: 4096)
        for _ in 0..<run.rounds {
            var input = mutator.next()
            for _ in 0..<mutator.random.below(4) where !input.isEmpty {
                let token = Array(Self.tokens[mutator.random.below(Self.tokens.count)].utf8)
                input.insert(contentsOf: token, at: mutator.random.below(input.count))
            }
            let lines = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            do {
                let script = try Script(parsing: input, named: "fuzz.sig", in: Self.context)
                #expect(
                    script.statements.allSatisfy { $0.place.line >= 1 && $0.place.line <= lines.count },
                    "\(run.note(input))"
                )
            } catch {
                #expect(
                    !error.problems.isEmpty && error.problems.count <= ScriptProblems.maxCount,
                    "\(run.note(input))"
                )
                for problem in error.problems {
                    let isInside =
                        problem.place.source == "other.sig"
                        || (problem.place.line >= 1 && problem.place.line <= lines.count && problem.place.column >= 1
                            && problem.place.column <= lines[problem.place.line - 1].count + 1)
                    #expect(isInside && !problem.message.isEmpty, "\(run.note(input, problem.description))")
                    #expect(Self.isInert(problem.rendered), "\(run.note(input, problem.description))")
                }
            }
        }
    }

    @Test("What reads a line at a time says the same of a script as what reads it whole")
    func reader() {
        let run = FuzzRun("statements by line", rounds: 300)
        var mutator = Mutator(random: run.random, corpus: Self.corpus, tokens: Self.tokens, maxLength: 2048)
        for _ in 0..<run.rounds {
            // Without bytes that are no UTF-8: lines are strings.
            let text = String(decoding: mutator.next(), as: UTF8.self)
            var reader = StatementReader(named: "fuzz.sig", in: Self.context)
            var statements: [String] = []
            var isWrong = false
            var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            // Behind the last line feed there is no line.
            if lines.last?.isEmpty == true { lines.removeLast() }
            for line in lines {
                switch reader.take(String(decoding: line, as: UTF8.self)) {
                case .statement(let statement): statements.append(statement.text)
                case .problems: isWrong = true
                case .nothing, .needsMore: break
                }
            }
            if reader.finish() != nil { isWrong = true }
            let script = try? Script(parsing: text.utf8, named: "fuzz.sig", in: Self.context)
            guard text.unicodeScalars.first != "\u{FEFF}" else { continue }
            #expect(isWrong == (script == nil), "\(run.note(text.utf8))")
            if let script { #expect(script.statements.map(\.text) == statements, "\(run.note(text.utf8))") }
        }
    }

    @Test("Completion says something sensible wherever the cursor stands")
    func completion() throws {
        let run = FuzzRun("completion", rounds: 500)
        var mutator = Mutator(
            random: run.random,
            corpus: Self.corpus.flatMap { $0.split(separator: "\n").map(String.init) },
            tokens: Self.tokens
        )
        var session = SessionKnowledge()
        for (name, protocolName) in zip(
            ["alice", "p", "t", "h", "s"],
            [ProtocolName.room, .peerjs, .topic, .hub, .share]
        ) {
            session.add(peer: name, protocolName: protocolName)
            session.take(try sessionEvent(name, protocolName, .peerJoined, from: "\u{1b}x y'"))
        }
        session.current = "alice"
        for _ in 0..<run.rounds {
            let line = String(decoding: mutator.next(), as: UTF8.self)
            let cursor = mutator.random.below(line.unicodeScalars.count + 2)
            let found = Completion.candidates(line: line, cursor: cursor, knowing: session, environment: ["HOME"]) {
                _ in ["a b", "c/"]
            }
            #expect(found.replaced.upperBound == min(cursor, line.unicodeScalars.count), "\(run.note(line.utf8))")
            #expect(found.candidates.allSatisfy { Self.isInert($0.text + $0.summary) }, "\(run.note(line.utf8))")
        }
    }

    @Test("Regular expressions are read or refused")
    func regularExpressions() {
        let run = FuzzRun("regular expressions", rounds: 1000)
        let corpus = [
            #"^v=0\r\n(a|b)+?$"#, #"(?<name>[a-z\d_-]{2,5})\k<name>\1"#, #"(?i:x)(?=y)(?!z)(?<=w)\p{L}\P{Lu}[^\s\S]"#,
            #"[[a-z]&&[^b]]\u{1F600}\x41.*"#,
            #"\bcandidate:\d+ \d (udp|tcp) "#,
        ]
        let tokens = [
            "(", ")", "[", "]", "{", "}", "(?", "(?<", "\\", "\\p{", "\\Q", "\\E", "*", "+?", "++", "|", "^", "-", "&&",
            "{0,9999999999}", "\\N{", "(?#", "\\x{", "(?R)", "é", "e\u{301}",
        ]
        var mutator = Mutator(random: run.random, corpus: corpus, tokens: tokens, maxLength: 200)
        for _ in 0..<run.rounds {
            let pattern = String(decoding: mutator.next(), as: UTF8.self)
            do {
                let test = try EventTest("a~=\(pattern)")
                #expect(test.text == "a~=\(pattern)")
            } catch {
                #expect(!error.description.isEmpty, "\(run.note(pattern.utf8))")
            }
        }
    }

    private static func isInert(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0 == "\n" || !Inert.mustEscape($0) }
    }
}
