import SigProtocol
import SigServer
import Testing

@testable import SigScript

@Suite("Running scripts")
struct ScriptRunnerTests {
    private let twoMembers = """
        peer alice ${ROOM}?room=lobby&id=alice
        peer bob ${ROOM}?room=lobby&id=bob

        """

    @Test("what came before an expect counts, and it may be expected in another order than it came")
    func before() async throws {
        _ = try await playsWell(
            twoMembers + """
                alice: offer to=bob sdp=fake
                alice: candidate to=bob candidate=fake
                sleep 50ms
                bob: expect candidate from=alice
                bob: expect offer from=alice
                bob: expect none offer for 10ms
                """
        )
    }

    @Test("a statement without a name is of the peer in use")
    func use() async throws {
        let played = try await playsWell(
            twoMembers + """
                use alice
                ping
                use bob
                leave
                """
        )
        #expect(played.kinds(of: "alice", .outgoing).contains(.ping))
        #expect(played.kinds(of: "bob", .outgoing).contains(.leave))
    }

    @Test("a failed expectation says where, what was wanted, what comes closest, what differs, and what lies there")
    func failure() async throws {
        let played = try await play(
            twoMembers + """
                alice: offer to=bob sdp=fake
                alice: offer to=bob sdp=fake:other
                bob: expect offer from=carol within 50ms
                """
        )
        #expect(played.code == .notSo)
        let lines = played.failures.first?.lines ?? []
        #expect(lines.first == "test.sig:5:1: bob expected offer from=carol, and it did not come within 50 ms")
        #expect(lines.contains { $0.hasPrefix("    closest: offer from alice: {") })
        #expect(lines.contains("    differs: from: wanted carol, came alice"))
        #expect(
            lines.contains { $0.hasPrefix("    unconsumed: ") && $0.hasSuffix("offer from alice, offer from alice") }
        )
    }

    @Test("it stops at the first failure; told to keep going it does not, and the first failure's code counts")
    func keepGoing() async throws {
        let text =
            twoMembers + """
                bob: expect offer within 10ms
                bob: expect answer within 10ms
                alice: offer to=bob sdp=fake
                bob: expect offer
                """
        let stopped = try await play(text)
        #expect(stopped.failures.count == 1)
        #expect(!stopped.kinds(of: "bob").contains(.offer))
        let gone = try await play(text) { $0.keepsGoing = true }
        #expect(gone.failures.count == 2)
        #expect(gone.code == .notSo)
        #expect(gone.kinds(of: "bob").contains(.offer))
    }

    @Test("timeout is how long an expect waits that says nothing, from there on")
    func timeout() async throws {
        let played = try await play(twoMembers + "timeout 20ms\nbob: expect offer\n")
        #expect(played.failure.contains("within 20 ms"))
    }

    @Test("without a timeout an expect waits five seconds")
    func standardTimeout() { #expect(ScriptRunner.standardTimeout == .seconds(5)) }

    @Test("any order takes expects of several peers; what is missing is told")
    func anyOrder() async throws {
        let well = """
            alice: offer to=bob sdp=fake
            bob: offer to=alice sdp=fake
            any order within 5s {
                bob: expect offer from=alice capture one=.sdp
                alice: expect offer from=bob capture two=.sdp
            }
            bob: answer to=alice sdp=${one}
            alice: expect answer sdp=${two}
            """
        _ = try await playsWell(twoMembers + well)
        let failed = try await play(
            twoMembers + """
                any order within 30ms {
                    bob: expect offer
                    alice: expect answer from=bob
                }
                """
        )
        #expect(failed.failure.contains("bob expected offer"))
        #expect(failed.failure.contains("nor did answer from=bob of alice"))
    }

    @Test("captures are texts: strings as they are, others as they are written; what is not there fails")
    func captures() async throws {
        _ = try await playsWell(
            """
            peer a ${SHARE}
            a: share
            a: expect code capture code=.code
            a: message to=${code} text:={"n":1.50,"in":"${code}"}
            a: expect message json.n:=1.50 json.in=${code} capture n=.json.n
            a: message to=${code} text=${n}
            a: expect message text=1.50
            """
        )
        let failed = try await play("peer a ${SHARE}\na: share\na: expect code capture x=.nowhere\n")
        #expect(failed.code == .notSo)
        #expect(failed.failure.contains("has no .nowhere to capture"))
    }

    @Test("repeat runs its block so many times, include the statements of a file, quit ends it all")
    func blocks() async throws {
        let played = try await play(
            """
            peer a ${ROOM}
            set n=2
            repeat ${n} {
                a: ping
                repeat 3 {
                    a: wsping
                    a: ping
                }
            }
            repeat 0 {
                a: ping
            }
            include sub/more.sig
            quit
            a: ping
            """,
            files: ["sub/more.sig": "a: ping\n"]
        )
        #expect(played.code == .done, "\(played.failure)")
        #expect(played.kinds(of: "a", .outgoing).filter { $0 == .ping }.count == 9)
    }

    @Test("leftovers are no failure, unless the script is strict; who comes and goes is none, and neither is the end")
    func strict() async throws {
        let text = twoMembers + "alice: offer to=bob sdp=fake\nbob: wsping\n"
        _ = try await playsWell(text)
        let strict = try await play(text) { $0.isStrict = true }
        #expect(strict.code == .notSo)
        #expect(strict.failure.contains("1 event was not expected (--strict)"))
        #expect(strict.failure.contains("bob: offer from alice"))
        let clean = try await play(text + "bob: expect offer\nalice: close\n") { $0.isStrict = true }
        #expect(clean.code == .done, "\(clean.failure)")
    }

    @Test("at the end the peers are closed in order, each with its handshake")
    func closing() async throws {
        let played = try await playsWell("peer b ${ROOM}\npeer a ${SHARE}\npeer c ${HUB}?hub=x\n")
        let closed = played.events.filter { $0.kind == .closed }
        #expect(closed.map(\.peer) == ["b", "a", "c"])
        #expect(
            closed.allSatisfy { $0.payload.object?["clean"]?.bool == true && $0.payload.object?["code"]?.int == 1000 }
        )
    }

    @Test("an error that a request is answered with fails its line, unless the next statement of the peer expects it")
    func errorReplies() async throws {
        let failed = try await play("peer a ${SHARE}\npeer b ${SHARE}\na: lookup code=BBBB\na: expect ack\n")
        #expect(failed.code == .notSo)
        #expect(failed.failure.hasPrefix("test.sig:3:4: "))
        #expect(failed.failure.contains("Code not found"))
        _ = try await playsWell(
            """
            peer a ${SHARE}
            peer b ${SHARE}
            a: lookup code=BBBB
            b: share
            set between=1
            a: expect error message~=^Code capture m=.message
            b: expect code
            repeat 2 {
                a: lookup code=BBBB
                any order {
                    a: expect error
                }
            }
            """
        )
    }

    @Test("a line that failed does not fail what follows by its error, which can still be expected")
    func toldErrors() async throws {
        let played = try await play(
            """
            peer a ${SHARE}
            a: lookup code=BBBB
            a: share
            a: expect code
            a: expect found within 10ms
            a: expect error of=lookup
            """
        ) { $0.keepsGoing = true }
        #expect(played.failures.count == 2)
        #expect(played.failures.last?.sentence.contains("did not come within") == true)
    }

    @Test("a closed peer ends what waits for it at once, and so does the server that closes it")
    func closed() async throws {
        let played = try await play(
            """
            peer a ${ROOM}?room=x&id=a
            a: raw text=nonsense
            a: expect offer within 1h
            """
        )
        #expect(played.code == .notSo)
        #expect(played.failure.contains("closed came: closed 1007"))
        _ = try await playsWell(
            """
            peer a ${ROOM}?room=x&id=a
            a: close code=4001 reason=enough
            a: expect closed code:=4001
            peer a ${ROOM}?room=x&id=a
            a: ping
            a: expect pong
            """
        )
    }

    @Test("peers of all protocols run side by side, and values go from one to the other")
    func sideBySide() async throws {
        _ = try await playsWell(
            """
            peer s ${SHARE}
            peer p ${PEERJS}?id=p
            peer r ${ROOM}?room=x&id=r
            peer h ${HUB}?hub=x
            peer t ${TOPIC}?topic=x&info=t
            s: expect identity capture id=.id
            p: offer to=p sdp=${id}
            p: expect offer sdp=${id} from=p
            t: offer sdp=${id}
            t: expect code capture code=.code
            h: expect identity capture me=.id
            h: offer to=${me} sdp=${code}
            h: expect offer sdp=${code}
            r: ping
            r: expect pong
            """
        )
    }
}
