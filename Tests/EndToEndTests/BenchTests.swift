#if os(Linux)
    import Foundation
    import Testing

    @Suite("sigbench, in small")
    struct BenchTests {
        @Test("It measures rooms beside the bare server, and says so in JSON")
        func room() async throws {
            let outcome = try await run(
                "sigbench",
                ["--quick", "--only", "room", "--rounds", "1", "--slot", "0.02", "--idle-clients", "20", "--json"]
            )
            #expect(outcome.status == 0, "\(outcome.error)")
            let report = try #require(
                try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
            )
            let sections = try #require(report["sections"] as? [String: [[String: Any]]])
            let rows = try #require(sections["room"])
            let values = Dictionary(uniqueKeysWithValues: rows.map { ($0["metric"] as? String ?? "", $0) })
            for metric in [
                "latency_200_p50", "latency_3k_p99", "relays_200_w1", "relay_cpu_200_w8", "joins", "join_cpu",
            ] {
                let row = try #require(values[metric], "\(metric) is missing")
                #expect((row["sigserve"] as? Double ?? 0) > 0, "\(metric)")
                #expect((row["other"] as? Double ?? 0) > 0, "\(metric)")
                #expect(row["ratio"] is Double, "\(metric)")
            }
            #expect(values["idle_client"] != nil)
        }

        @Test("What can't be measured is said in a sentence, and no process is left behind")
        func failure() async throws {
            let outcome = try await run(
                "sigbench",
                ["--only", "room", "--rounds", "1", "--sigserve", "/nowhere/sigserve"]
            )
            #expect(outcome.status == 1)
            #expect(outcome.error.contains("/nowhere/sigserve"))
        }
    }
#endif
