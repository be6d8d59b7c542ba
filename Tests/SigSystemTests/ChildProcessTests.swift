import Foundation
import SigSystem
import Testing

@Suite("Commands that run beside us")
struct ChildProcessTests {
    @Test(
        "Their status is the shell's",
        arguments: [("exit 0", 0), ("exit 7", 7), ("kill -TERM $$", 143), ("kill -KILL $$", 137)]
    )
    func status(script: String, status: Int32) async throws {
        #expect(try await ChildProcess(["sh", "-c", script]).wait() == status)
    }

    @Test("They have our variables and those that are given, which count")
    func environment() async throws {
        let script = #"test "$SIG_TEST" = "a b" && test -n "$PATH" && test "$HOME" = elsewhere"#
        let child = try ChildProcess(["sh", "-c", script], environment: ["SIG_TEST": "a b", "HOME": "elsewhere"])
        #expect(await child.wait() == 0)
    }

    @Test("Signals reach them, and nobody when they have ended")
    func signals() async throws {
        let child = try ChildProcess(["sleep", "1000"])
        #expect(child.status == nil)
        child.send(SIGTERM)
        #expect(await child.wait() == 143)
        child.send(SIGKILL)
        #expect(child.status == 143)
    }

    @Test("What can't be run is told as shells do")
    func absent() {
        let absent = #expect(throws: ChildProcess.Failure.self) { try ChildProcess(["/no/such/command"]) }
        #expect(absent?.status == 127)
        let folder = #expect(throws: ChildProcess.Failure.self) { try ChildProcess(["/tmp"]) }
        #expect(folder?.status == 126)
        #expect(throws: ChildProcess.Failure.self) { try ChildProcess([]) }
    }
}
