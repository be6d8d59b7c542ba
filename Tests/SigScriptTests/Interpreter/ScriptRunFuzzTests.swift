import Foundation
import FuzzSupport
import SigClient
import SigProtocol
import SigServer
import Testing

@testable import SigScript

@Suite("Mutated scripts, run")
struct ScriptRunFuzzTests {
    /// The scripts of Examples/.
    private static let examples: [String] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Examples")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "sig" }.sorted { $0.path < $1.path }.compactMap {
            try? String(contentsOf: $0, encoding: .utf8)
        }
    }()

    private static let tokens = [
        "\n", " ", "'", "\"", "${", "}", "${x:-", "=", ":=", "~=", "!=", ".", "[0]", "expect ", "expect next ",
        "expect none ",
        "any order {\n", "repeat 3 {\n", "}\n", "within 1ms", "for 1ms", "capture x=.id", "close\n", "connect\n",
        "idle", "@-",
        "fake", "error", "closed", "offer ", "raw text=x", "raw hex=ff", "use alice\n", "quit\n", "sleep 1ms\n",
        "timeout 1ms\n",
        "{\"a\":", "null", "\\", "#", "set x=${code}", "peer x ${SIGCTL_SHARE_URL}\n", "wsping\n",
    ]

    /// Long enough for anything that ends by itself, on a machine that has much else to do.
    private static let patience = Duration.seconds(300)

    @Test("each ends with a problem at its place, with a failure, or well; none traps and none hangs")
    func mutated() async throws {
        try #require(Self.examples.count >= 6)
        let fuzz = FuzzRun("scripts", rounds: 120)
        var mutator = Mutator(random: fuzz.random, corpus: Self.examples, tokens: Self.tokens, maxLength: 1 << 16)
        var ran = 0
        for _ in 0..<fuzz.rounds {
            let input = mutator.next()
            if try await runs(input, fuzz) { ran += 1 }
        }
        // The test is worth something only if many of them are scripts.
        if fuzz.rounds >= 100 { #expect(ran > fuzz.rounds / 20) }
    }

    /// Runs an input that is a script.
    private func runs(_ input: [UInt8], _ fuzz: FuzzRun) async throws -> Bool {
        try await withSigServer { server in
            let environment = variables(of: server)
            let script: Script
            do throws(ScriptProblems) {
                script = try Script(parsing: input, named: "fuzz.sig", in: ScriptContext(environment: environment))
            } catch {
                #expect(!error.problems.isEmpty, "\(fuzz.note(input))")
                for problem in error.problems {
                    #expect(problem.place.line >= 1 && problem.place.column >= 1, "\(fuzz.note(input))")
                    #expect(problem.exitCode == .badData || problem.exitCode == .noInput, "\(fuzz.note(input))")
                }
                return false
            }
            let told = Told()
            var configuration = told.configuration(environment)
            configuration.keepsGoing = true
            // Nothing outside of the machine is asked, whatever the script has become.
            let port = server.port
            configuration.connector = { target in
                guard target.url.port == port, target.url.isLoopback else {
                    throw ScriptFailure(.unavailable, "that is another server")
                }
                return ConnectorConfiguration()
            }
            // Time passes quickly.
            configuration.sleep = { try await Task.sleep(for: min($0, .milliseconds(20))) }
            let played = configuration
            let work = Task { await withScriptRunner(played) { await $0.run(script) } }
            let timer = Task { () async -> Bool in
                do { try await Task.sleep(for: Self.patience) } catch { return false }
                // A script may ask for a million rounds. What has to end is one that is cancelled.
                work.cancel()
                return true
            }
            let code = await work.value
            timer.cancel()
            let isLate = await timer.value
            for failure in told.played(code).failures {
                #expect(failure.place != nil || failure.exitCode == .notSo, "\(fuzz.note(input, failure.description))")
                #expect(failure.exitCode != .internalFault, "\(fuzz.note(input, failure.description))")
            }
            if isLate {
                #expect(String(decoding: input, as: UTF8.self).contains("repeat"), "\(fuzz.note(input, "did not end"))")
            }
            return true
        }
    }
}
