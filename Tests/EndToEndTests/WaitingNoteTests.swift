import ChildSupport
import Foundation
import Testing

@Suite("Whoever waits at a terminal is told for what")
struct WaitingNoteTests {
    private static let join = ["room", "join", "lobby", "--id", "alice", "--wait", "offer"]

    @Test(
        "For what and how long, unless there is nothing to wait for or --quiet asks for silence",
        arguments: [
            (join, "sigctl: waiting for offer, for at most 30 s"),
            (join + ["--timeout", "0"], "sigctl: waiting for offer"),
            (join + ["--count", "2", "--timeout", "300"], "sigctl: waiting for offer (2 times), for at most 300 s"),
            (join + ["--quiet"], nil),
            (["room", "join", "lobby", "--id", "alice"], nil),
        ]
    )
    func note(_ arguments: [String], _ note: String?) async throws {
        try await withServer { server in
            let terminal = try Terminal(
                [Binaries.folder.appendingPathComponent("sigctl").standardizedFileURL.path] + arguments,
                environment: ["SIGCTL_URL": server.url, "TERM": "xterm"],
                columns: 100
            )
            try await terminal.wait(forLine: note ?? "members alice")
            // Only what the server says to another one comes behind that.
            let offer = ["room", "offer", "alice", "--room", "lobby", "--id", "bob", "--sdp", "fake"]
            #expect(try await sigctl(offer, server: server.url).status == 0)
            try await terminal.wait(for: "the offer") { $0.text.contains("offer from bob") }
            #expect(note != nil || !terminal.screen.text.contains("waiting"))
            terminal.type("\u{3}")
            _ = try await terminal.waitForEnd()
        }
    }

    @Test("Where standard error is no terminal nothing is said before the end")
    func piped() async throws {
        try await withServer { server in
            let outcome = try await sigctl(Self.join + ["--timeout", "100ms"], server: server.url)
            #expect(outcome.status == 124)
            #expect(outcome.error == "sigctl: timed out after 100 ms: still waiting for offer\n")
        }
    }
}
