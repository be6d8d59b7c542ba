import Foundation
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
            (
                "hub",
                [
                    "create lobby", "identity 1", "members 1", "join lobby", "identity 2", "members 1, 2",
                    "peer-joined 2", "offer to 2", "answer to 1", "peer-left 2",
                ]
            ),
            (
                "topic",
                [
                    "offer", "code ", "candidate host", "ack", "sessions of chess", "answer", "poll", "answer",
                    "candidate host",
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
        for name in Self.protocols { #expect(outcome.output.contains("\(name): ")) }
        let table = outcome.output.split(separator: "\n").suffix(6).map { $0.split(separator: " ").map(String.init) }
        #expect(table[0] == ["protocol", "steps", "messages", "time"])
        #expect(table.dropFirst().map(\.first) == Self.protocols)
        for row in table.dropFirst() {
            let (steps, messages) = (Int(row[1]) ?? 0, Int(row[2]) ?? 0)
            #expect(steps >= messages && messages > 5 && row.last == "ms", "\(row)")
        }
    }

    private static let protocols = ["share", "peerjs", "room", "hub", "topic"]

    @Test("Nothing but the times differs from one run to the next")
    func same() async throws {
        var runs: Set<String> = []
        for _ in 0..<2 {
            let output = try await run("sigctl", ["demo"]).output
            runs.insert(output.replacingOccurrences(of: " *[0-9.]+ ms", with: "", options: .regularExpression))
        }
        #expect(runs.count == 1, "\(runs)")
    }

    @Test("With --json the table is an event for each protocol at the end")
    func tableEvents() async throws {
        let lines = try await run("sigctl", ["demo", "--json"]).output.split(separator: "\n").map(String.init)
        #expect(lines.filter { $0.contains(#""kind":"result""#) } == lines.suffix(5))
        for (line, name) in zip(lines.suffix(5), Self.protocols) {
            #expect(line.contains(#""protocol":"\#(name)""#))
            #expect(line.contains(#""payload":{"verb":"demo","value":{"steps":"#))
        }
    }

    @Test("An unknown name is told the names that there are")
    func unknown() async throws {
        let outcome = try await run("sigctl", ["demo", "rooms"])
        #expect(outcome.status == 64)
        #expect(outcome.error.contains("share, peerjs, room, hub, topic and all"))
    }
}
