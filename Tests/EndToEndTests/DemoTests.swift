import Testing

@Suite("Demos")
struct DemoTests {
    @Test(
        "A demo draws the whole conversation",
        arguments: [
            ("share", ["lookup", "message offer", "message answer"]),
            (
                "peerjs",
                [
                    "identity alice", "offer to bob", "answer to alice", "candidate host", "candidate relay",
                    "leave to bob",
                ]
            ),
            (
                "room",
                [
                    "join lobby", "members alice, bob", "offer to bob", "answer", "candidate srflx", "hangup to bob",
                    "leave",
                ]
            ),
        ]
    )
    func ladder(name: String, labels: [String]) async throws {
        let outcome = try await run("sigctl", ["demo", name])
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(outcome.error == "")
        var rest = Substring(outcome.output)
        for label in labels {
            guard let place = rest.firstRange(of: label) else {
                Issue.record("\(label) is not there, or not in its place:\n\(outcome.output)")
                return
            }
            rest = rest[place.upperBound...]
        }
    }

    @Test("Without a name all of them run", arguments: [[], ["all"]])
    func all(arguments: [String]) async throws {
        let outcome = try await run("sigctl", ["demo"] + arguments)
        #expect(outcome.status == 0, "\(outcome.error)")
        for name in ["share: ", "peerjs: ", "room: "] { #expect(outcome.output.contains(name)) }
    }

    @Test("An unknown name is told the names that there are")
    func unknown() async throws {
        let outcome = try await run("sigctl", ["demo", "rooms"])
        #expect(outcome.status == 64)
        #expect(outcome.error.contains("share, peerjs, room and all"))
    }
}
