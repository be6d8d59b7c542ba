import SigProtocol
import Testing

@testable import SigClient

@Suite("Where a client of hubs connects to")
struct HubRouteTests {
    private func route(
        _ url: String,
        _ entry: HubEntry? = nil,
        metadata: String = "",
        hubMetadata: String = ""
    ) throws -> HubRoute {
        try HubRoute(try SignalingURL(url), entry, metadata: metadata, hubMetadata: hubMetadata)
    }

    @Test(
        "Each way into a hub has its path, and its id where there is one",
        arguments: [
            (HubEntry.create("lobby"), "/v1/hubs/create?id=lobby"),
            (.createRandom, "/v1/random-hubs/create"),
            (.join("lobby"), "/v1/hubs/join?id=lobby"),
            (.join("a/b c", .random), "/v1/random-hubs/join?id=a%2Fb%20c"),
            (.join("11098871791692813964", .ip), "/v1/ip-hubs/join?id=11098871791692813964"),
            (.join("p", .permanent), "/v1/permanent-hubs/join?id=p"),
            (.joinOrCreate("ü"), "/v1/hubs/join-or-create?id=%C3%BC"),
            (.joinOrCreateIP, "/v1/ip-hubs/join-or-create"),
            (.join(""), "/v1/hubs/join"),
        ]
    )
    func paths(entry: HubEntry, target: String) throws {
        #expect(try route("ws://h:8080", entry).url.requestTarget == target)
        #expect(try route("ws://h:8080/", entry).url.requestTarget == target)
        #expect(try route("ws://h:8080/zero/", entry).url.requestTarget == "/zero" + target, "behind a prefix")
    }

    @Test("Metadata goes where it counts, as it is")
    func metadata() throws {
        let own = #"{"n":"a+b"}"#
        #expect(
            try route("ws://h", .create("x"), metadata: own, hubMetadata: "raw & text").url.query
                == "id=x&hubMetadata=raw%20%26%20text&peerMetadata=%7B%22n%22%3A%22a%2Bb%22%7D"
        )
        #expect(try route("ws://h", .join("x"), metadata: "m", hubMetadata: "lost").url.query == "id=x&peerMetadata=m")
    }

    @Test("Other members of the server's query stay, those of the protocol are the entry's")
    func query() throws {
        let url = "ws://h/v1/hubs/join?key=a%20b&id=old&peerMetadata=old"
        #expect(try route(url, .joinOrCreate("new")).url.requestTarget == "/v1/hubs/join-or-create?key=a%20b&id=new")
    }

    @Test("The whole address of an endpoint is taken as it is; metadata is added")
    func wholeAddress() throws {
        let url = "ws://h/zero/v1/hubs/join?id=a+b&x"
        #expect(try route(url).url.requestTarget == "/zero/v1/hubs/join?id=a+b&x")
        #expect(try route(url, metadata: "m", hubMetadata: "lost").url.query == "id=a+b&x&peerMetadata=m")
    }

    @Test(
        "An address that is no way into a hub is refused with what to do",
        arguments: ["ws://h", "ws://h/v1/hubs/get?id=x", "ws://h/v1/status", "ws://h/v1/permanent-hubs/create"]
    )
    func noHub(url: String) {
        #expect { try route(url) } throws: { error in
            (error as? SignalingError)?.code == .invalidArgument
                && (error as? SignalingError)?.message.contains("say which hub") == true
        }
    }

    @Test("A hub that was made is joined when coming back, with what we say of ourselves")
    func leadingBack() throws {
        let made = try route("ws://h/z", .createRandom, metadata: "m", hubMetadata: "h")
        #expect(made.leadingBack(to: "4/2").url.requestTarget == "/z/v1/random-hubs/join?peerMetadata=m&id=4%2F2")
        let whole = try route("ws://h/v1/hubs/create?hubMetadata=h&id=x&key=1")
        #expect(whole.leadingBack(to: "x").url.requestTarget == "/v1/hubs/join?key=1&id=x")
        #expect(made.leadingBack(to: "42").leadingBack(to: "43").url.query?.contains("id=42") == true, "once is enough")
    }

    @Test(
        "Other ways in are taken again as they were",
        arguments: [HubEntry.join("x"), .joinOrCreate("x"), .joinOrCreateIP]
    )
    func sameWayBack(entry: HubEntry) throws {
        let route = try route("ws://h", entry, metadata: "m")
        #expect(route.leadingBack(to: "77") == route)
    }

    @Test(
        "A backup host takes the place of host and port; everything else stays",
        arguments: [
            ("backup:9", "wss://backup:9/v1/hubs/join?id=x"),
            ("backup.example", "wss://backup.example:8080/v1/hubs/join?id=x"),
            ("10.0.0.2:443", "wss://10.0.0.2/v1/hubs/join?id=x"),
            ("[::1]:9", "wss://[::1]:9/v1/hubs/join?id=x"),
        ]
    )
    func backupHost(host: String, url: String) throws {
        let route = try route("wss://h:8080", .join("x"))
        #expect(route.leading(toHost: host)?.url.description == url)
        let error = SignalingError(.closed, "", close: WebSocketClose(code: 1001, reason: host))
        #expect(error.hubBackupHost == host)
    }

    @Test(
        "What is more or less than host and port is no backup host",
        arguments: [
            "", ":9", "backup:", "backup:0", "backup:65536", "backup:+9", "ws://backup:9", "ws:backup", "//backup",
            "backup:9/", "backup/v1", "backup?x", "backup#x", "user@backup", "back up", " backup", "backup\r\n", "::1",
            "bäckup", "a:b:c", "backup:9:9", "[::1", "server stopping",
        ]
    )
    func noBackupHost(reason: String) throws {
        #expect(try route("wss://h:8080", .join("x")).leading(toHost: reason) == nil)
        let error = SignalingError(.closed, "", close: WebSocketClose(code: 1001, reason: reason))
        #expect(error.hubBackupHost == nil)
    }

    @Test("Only 1001 names a backup host", arguments: [1000, 1005, 1006, 1011, 4001] as [UInt16])
    func otherCodes(code: UInt16) {
        #expect(SignalingError(.closed, "", close: WebSocketClose(code: code, reason: "h")).hubBackupHost == nil)
    }
}

@Suite("The ways into a hub")
struct HubEntryTests {
    @Test("What the protocol has can be said with action, kind and id")
    func possible() throws {
        #expect(try HubEntry(.create, id: "x") == .create("x"))
        #expect(try HubEntry(.create, .random) == .createRandom)
        for kind in HubKind.allCases { #expect(try HubEntry(.join, kind, id: "x") == .join("x", kind)) }
        #expect(try HubEntry(.joinOrCreate, id: "") == .joinOrCreate(""), "the hub with the empty id is one")
        #expect(try HubEntry(.joinOrCreate, .ip) == .joinOrCreateIP)
    }

    @Test("Everything else is refused with what to do instead")
    func impossible() {
        for action in HubAction.allCases {
            for kind in HubKind.allCases {
                for id in [nil, "x"] {
                    guard (try? HubEntry(action, kind, id: id)) == nil else { continue }
                    #expect { try HubEntry(action, kind, id: id) } throws: {
                        ($0 as? SignalingError)?.code == .invalidArgument
                    }
                }
            }
        }
        #expect { try HubEntry(.create, .permanent, id: "x") } throws: { "\($0)".contains("secret") }
        #expect { try HubEntry(.join, .random) } throws: { "\($0)".contains("which hub") }
    }

    @Test("Each leads to an endpoint that opens a WebSocket")
    func endpoints() {
        let entries: [HubEntry] =
            [.create("x"), .createRandom, .joinOrCreate("x"), .joinOrCreateIP] + HubKind.allCases.map { .join("x", $0) }
        for entry in entries { #expect(entry.endpoint.opensWebSocket && HubEndpoint.all.contains(entry.endpoint)) }
    }
}
