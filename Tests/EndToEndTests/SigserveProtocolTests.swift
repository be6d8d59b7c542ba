import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("sigserve's settings of PeerJS and rooms, as they are run")
struct SigserveProtocolTests {
    /// Status, text and headers of a GET.
    private func get(
        _ url: String,
        headers: [String: String] = [:]
    ) async throws -> (status: Int, text: String, answer: HTTPURLResponse) {
        var request = URLRequest(url: try #require(URL(string: url)), timeoutInterval: 30)
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        let (data, response) = try await URLSession.shared.data(for: request)
        let answer = try #require(response as? HTTPURLResponse)
        return (answer.statusCode, String(decoding: data, as: UTF8.self), answer)
    }

    @Test("The PeerJS options are those of the real server's command line")
    func peerJS() async throws {
        let options = [
            "--protocols", "peerjs", "--peerjs-key", "sesame", "--peerjs-path", "myapp", "--peerjs-allow-discovery",
            "--peerjs-concurrent-limit", "3", "--peerjs-alive-timeout", "1000", "--peerjs-expire-timeout", "1000",
            "--peerjs-cors", "http://a.example", "--peerjs-cors", "http://b.example", "--max-message", "64k",
        ]
        try await withServer(options) { server in
            let peers = try await get("\(server.url)/myapp/sesame/peers", headers: ["Origin": "http://b.example"])
            #expect(peers.status == 200)
            #expect(peers.text == "[]")
            #expect(peers.answer.value(forHTTPHeaderField: "Access-Control-Allow-Origin") == "http://b.example")
            #expect(try await get("\(server.url)/myapp/peerjs/peers").status == 401)
            #expect(try await get("\(server.url)/sesame/peers").status == 404)
        }
    }

    @Test("--seed makes the ids the same each time")
    func seed() async throws {
        var ids: [String] = []
        for seed in ["7", "7", "8"] {
            try await withServer(["--seed", seed]) { server in
                ids.append(try await get("\(server.url)/peerjs/id").text)
            }
        }
        #expect(ids[0] == ids[1])
        #expect(ids[0] != ids[2])
        #expect(ids[0].count == 36)
    }

    @Test("/config.js comes from --room-rtc-config, a file of it, or the variable, in this order; blank is the default")
    func rtcConfig() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("rtc.json")
            try #"{"iceServers":[]}"#.write(to: file, atomically: true, encoding: .utf8)
            for (options, variable, expected) in [
                ([], nil, "stun:stun.l.google.com:19302"), ([], "", "stun:stun.l.google.com:19302"),
                ([], #"{"a": 1}"#, #"{"a":1}"#), (["--room-rtc-config", #"{"b":2}"#], #"{"a":1}"#, #"{"b":2}"#),
                (["--room-rtc-config", "@\(file.path)"], nil, #"{"iceServers":[]}"#),
            ] as [([String], String?, String)] {
                let server = try await Server(options, environment: variable.map { ["RTC_CONFIG_JSON": $0] } ?? [:])
                #expect(try await get("\(server.url)/config.js").text.contains(expected))
                try await server.stop()
            }
        }
    }

    @Test("Origins of rooms come from the option or the variable, which counts also when it is empty")
    func origins() async throws {
        let evil = ["Origin": "http://evil.example", "Upgrade": "websocket", "Connection": "Upgrade"]
        for (options, variable, isRefused) in [
            ([], nil, false), ([], "", true), ([], "*", false), ([], "http://good.example", true),
            (["--room-allowed-origins", "http://evil.example"], "", false),
            (["--room-allowed-origins", ""], "*", true),
        ] as [([String], String?, Bool)] {
            let server = try await Server(options, environment: variable.map { ["WS_ALLOWED_ORIGINS": $0] } ?? [:])
            let headers = evil.merging(["Sec-WebSocket-Version": "13"]) { first, _ in first }
            // Without a key: whoever may come is told that it is missing.
            #expect(try await handshake(server, headers) == (isRefused ? 403 : 400), "\(options) \(variable ?? "-")")
            try await server.stop()
        }
    }

    /// The status of an upgrade, which URLSession does not let one ask for.
    private func handshake(_ server: Server, _ headers: [String: String]) async throws -> Int {
        let fields = headers.map { "\($0): \($1)\r\n" }.joined()
        let request = "GET /ws HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n"
        let script = "exec 3<>/dev/tcp/127.0.0.1/\(server.port); printf '%s' \"$0\" >&3; head -n 1 <&3"
        let outcome = try await run("/bin/bash", ["-c", script, request])
        return Int(outcome.output.dropFirst(9).prefix(3)) ?? 0
    }

    @Test("--web-root serves a folder's files")
    func webRoot() async throws {
        try await withFolder { folder in
            try "<p>index\n".write(
                to: folder.appendingPathComponent("index.html"),
                atomically: true,
                encoding: .utf8
            )
            try await withServer(["--web-root", folder.path]) { server in
                let (index, missing) = (try await get("\(server.url)/"), try await get("\(server.url)/nope"))
                #expect(index.text == "<p>index\n")
                #expect(missing.status == 404)
            }
        }
    }

    @Test(
        "78: settings that contradict each other or can't be, before listening",
        arguments: [
            (["--peerjs-path", "/v1"], "/v1"), (["--peerjs-path", "/ws/"], "/ws"),
            (["--web-root", "/no/such/folder"], "/no/such/folder"),
            (["--web-root", "/tmp", "--protocols", "share"], "room"), (["--room-rtc-config", "[]"], "RTC"),
            (["--room-rtc-config", "{"], "RTC"),
        ] as [([String], String)]
    )
    func contradictions(arguments: [String], hint: String) async throws {
        let outcome = try await run("sigserve", ["--listen", "127.0.0.1:0"] + arguments)
        #expect(outcome.status == 78)
        #expect(outcome.output == "")
        #expect(outcome.error.contains(hint), "\(outcome.error)")
    }

    @Test("78 and 74: a variable that is no JSON object; a file that is not there")
    func badVariable() async throws {
        let variable = try await run(
            "sigserve",
            ["--listen", "127.0.0.1:0"],
            environment: ["RTC_CONFIG_JSON": "what?"]
        )
        #expect(variable.status == 78)
        #expect(variable.error.contains("RTC_CONFIG_JSON"), "\(variable.error)")
        let file = try await run("sigserve", ["--listen", "127.0.0.1:0", "--room-rtc-config", "@/no/such/file"])
        #expect(file.status == 74)
        #expect(file.error.contains("/no/such/file"), "\(file.error)")
    }

    @Test(
        "64: values that can't be understood",
        arguments: [
            ["--peerjs-key", ""], ["--peerjs-alive-timeout", "0"], ["--peerjs-expire-timeout", "9223372036854775807"],
            ["--peerjs-concurrent-limit=-1"], ["--peerjs-cors", ""], ["--max-message", "0"],
        ]
    )
    func usage(arguments: [String]) async throws {
        let outcome = try await run("sigserve", ["--listen", "127.0.0.1:0"] + arguments)
        #expect(outcome.status == 64)
        #expect(outcome.error.hasPrefix("sigserve: "))
    }

    @Test("The ready line and the variables of run have a target for each protocol")
    func targets() async throws {
        let server = try Command(
            "sigserve",
            ["--listen", "127.0.0.1:0", "--json", "--peerjs-path", "/app"],
            input: nil
        )
        let line = try #require(try await server.standardOutput.next())
        let ready = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let port = try #require(ready["port"] as? Int)
        #expect(
            ready["protocols"] as? [String: String] == [
                "hub": "hub+ws://127.0.0.1:\(port)/", "peerjs": "peerjs+ws://127.0.0.1:\(port)/app/",
                "room": "room+ws://127.0.0.1:\(port)/ws", "topic": "topic+http://127.0.0.1:\(port)/",
                "share": "share+ws://127.0.0.1:\(port)/v1",
            ]
        )
        server.signal(SIGTERM)
        #expect(try await server.wait() == 0)
        let script = #"echo "$SIGCTL_PEERJS_URL $SIGCTL_ROOM_URL""#
        let outcome = try await run("sigserve", ["run", "--quiet", "--", "sh", "-c", script])
        let words = outcome.output.split(separator: " ")
        #expect(words.count == 2)
        #expect(words.first?.hasPrefix("peerjs+ws://127.0.0.1:") == true)
        #expect(words.last?.hasSuffix("/ws\n") == true)
    }
}
