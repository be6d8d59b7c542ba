import ChildSupport
import Foundation
import SigSystem
import Testing

@Suite("Examples/call.sh")
struct CallExampleTests {
    /// A Python that has aiortc: $AIORTC_PYTHON, or python3. Without one the peers can't run.
    static let python = Task { () -> String? in
        let python = ProcessInfo.processInfo.environment["AIORTC_PYTHON"] ?? "python3"
        let nothing = FileHandle.nullDevice.fileDescriptor
        let child = try? Child.start(
            [python, "-c", "import aiortc"],
            environment: ProcessInfo.processInfo.environment,
            directory: nil,
            streams: (nothing, nothing, nothing)
        )
        return await child?.wait() == 0 ? python : nil
    }

    @Test(
        "Two peers of aiortc connect for real, with sigctl carrying offer and answer",
        .enabled("no Python with aiortc; name one in AIORTC_PYTHON") { await python.value != nil },
        arguments: ["peerjs", "room", "hub", "topic"]
    )
    func call(protocolName: String) async throws {
        let script = Binaries.package.appendingPathComponent("Examples/call.sh").path
        // What Python finds may be below the home of whoever runs this.
        let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
        let outcome = try await run(
            script,
            [protocolName],
            environment: ["PYTHON": await Self.python.value ?? "", "HOME": home]
        )
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(outcome.output.contains("offer got: hello from the peer that made the answer"))
        #expect(outcome.output.contains("answer got: hello from the peer that made the offer"))
        #expect(outcome.output.contains("connected through \(protocolName)"))
    }

    @Test("Offer and answer come through, whoever makes them", arguments: ["peerjs", "room", "hub", "topic"])
    func standIns(protocolName: String) async throws {
        let script = Binaries.package.appendingPathComponent("Examples/call.sh").path
        let peer = Binaries.package.appendingPathComponent("Tests/EndToEndTests/Support/stand-in-peer.sh").path
        let outcome = try await run(script, [protocolName], environment: ["PYTHON": peer])
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(outcome.output.contains("offer got: answer"))
        #expect(outcome.output.contains("answer got: offer"))
        #expect(outcome.output.contains("connected through \(protocolName)"))
    }

    @Test(
        "A peer that fails ends the script, whoever waits for it",
        arguments: ["peerjs", "room", "hub", "topic"]
    )
    func failingPeers(protocolName: String) async throws {
        let script = Binaries.package.appendingPathComponent("Examples/call.sh").path
        let outcome = try await run(script, [protocolName], environment: ["PYTHON": "false"])
        #expect(outcome.status == 1)
        #expect(outcome.error.contains("a peer has failed"))
    }

    @Test("Another protocol is a usage error")
    func unknown() async throws {
        let script = Binaries.package.appendingPathComponent("Examples/call.sh").path
        let outcome = try await run(script, ["share"], environment: ["PYTHON": "true"])
        #expect(outcome.status == 64)
    }
}
