import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("sigserve's settings of hubs, as they are run")
struct SigserveHubTests {
    /// Status and text of a GET with an Authorization header.
    private func get(_ url: String, authorization: String? = nil) async throws -> (status: Int, text: String) {
        var request = URLRequest(url: try #require(URL(string: url)), timeoutInterval: 30)
        if let authorization { request.setValue(authorization, forHTTPHeaderField: "Authorization") }
        let (data, response) = try await URLSession.shared.data(for: request)
        return (try #require(response as? HTTPURLResponse).statusCode, String(decoding: data, as: UTF8.self))
    }

    @Test(
        "The secret comes from --hub-secret-file, from --hub-secret, or else from the variable; without one nobody is let in"
    )
    func secret() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("hub.secret")
            try "from-file\n".write(to: file, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
            for (options, variable, secret) in [
                (["--hub-secret-file", file.path], "from-variable", "from-file"),
                (["--hub-secret", "from-flag"], "from-variable", "from-flag"),
                ([], "from-variable", "from-variable"), ([], nil, nil), ([], "", nil),
            ] as [([String], String?, String?)] {
                let server = try await Server(options, environment: variable.map { ["APP_CLIENT_SECRET": $0] } ?? [:])
                let url = "\(server.url)/v1/permanent-hubs/create?id=h"
                for known in ["from-file", "from-flag", "from-variable", ""] {
                    let answer = try await get(url, authorization: Data(known.utf8).base64EncodedString())
                    #expect(answer.status == (known == secret ? 200 : 401), "\(options) \(variable ?? "-") \(known)")
                }
                try await server.stop()
            }
        }
    }

    @Test("78: two secrets, an empty one, and a file that others may read; 74: one that is not there")
    func badSecrets() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("hub.secret")
            try "secret".write(to: file, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
            for (options, status, hint) in [
                (["--hub-secret-file", file.path, "--hub-secret", "x"], 78, "give one"),
                (["--hub-secret", ""], 78, "empty"),
                (["--hub-secret-file", file.path], 78, "chmod 600"),
                (["--hub-secret-file", "/no/such/file"], 74, "/no/such/file"),
            ] as [([String], Int32, String)] {
                let outcome = try await run("sigserve", ["--listen", "127.0.0.1:0"] + options)
                #expect(outcome.status == status)
                #expect(outcome.output == "")
                #expect(outcome.error.contains(hint), "\(outcome.error)")
            }
        }
    }

    @Test("--rate-limits on counts the requests of an address and says so; off it does not")
    func rate() async throws {
        try await withServer(["--rate-limits", "on"]) { server in
            for _ in 0..<60 { #expect(try await get("\(server.url)/v1/status").status == 200) }
            let refused = try await get("\(server.url)/v1/status")
            #expect(refused.status == 429)
            #expect(refused.text == "Limit exceeded")
        }
        try await withServer { server in
            for _ in 0..<61 {
                let answer = try await get("\(server.url)/v1/status")
                #expect(answer.status == 200)
            }
        }
    }

    @Test("run tells the command where hubs are")
    func variable() async throws {
        let outcome = try await run("sigserve", ["run", "--quiet", "--", "sh", "-c", #"echo "$SIGCTL_HUB_URL""#])
        #expect(outcome.output.hasPrefix("hub+ws://127.0.0.1:"), "\(outcome.output)")
    }
}
