import NIOCore
import SigProtocol
import Testing

@Suite("Paths, queries and answers of the hub protocol")
struct HubEndpointTests {
    @Test("The paths, each to the letter")
    func paths() {
        let paths = [
            "/v1/status", "/v1/hubs/create", "/v1/hubs/join", "/v1/hubs/join-or-create", "/v1/hubs/get",
            "/v1/random-hubs/create", "/v1/random-hubs/join", "/v1/random-hubs/get", "/v1/ip-hubs/join-or-create",
            "/v1/ip-hubs/join", "/v1/permanent-hubs/create", "/v1/permanent-hubs/join", "/v1/admin/migrate",
        ]
        #expect(HubEndpoint.all.map(\.path) == paths)
        for endpoint in HubEndpoint.all { #expect(HubEndpoint(path: endpoint.path) == endpoint) }
        for path in [
            "", "/v1", "/v1/", "/v1/hubs/create/", "/V1/hubs/create", "/v1//hubs/create", "/v1/hubs%2fcreate",
            "/hub/create", "/admin/migrate", "/v1/ip-hubs/get", "/v1/ip-hubs/create", "/v1/permanent-hubs/get",
            "/v1/permanent-hubs/join-or-create", "/v1/random-hubs/join-or-create",
        ] {
            #expect(HubEndpoint(path: path) == nil, "\(path)")
        }
    }

    @Test("Where WebSockets are opened, and where hubs are made")
    func kinds() {
        let plain: Set<HubEndpoint> = [
            .status, .migrate, .hub(.fixed, .get), .hub(.random, .get), .hub(.permanent, .create),
        ]
        #expect(Set(HubEndpoint.all.filter { !$0.opensWebSocket }) == plain)
        let making: Set<HubEndpoint> = [
            .hub(.fixed, .create), .hub(.fixed, .joinOrCreate), .hub(.random, .create), .hub(.ip, .joinOrCreate),
            .hub(.permanent, .create),
        ]
        #expect(Set(HubEndpoint.all.filter(\.makesHub)) == making)
    }

    @Test(
        "Queries are form data: + is a space, bad escapes stand for themselves, the first of repeated members counts",
        arguments: [
            (nil, ""), ("", ""), ("id", ""), ("id=", ""), ("id=a", "a"), ("id=a+b%20c", "a b c"), ("id=%C3%A9", "é"),
            ("id=%zz%4", "%zz%4"), ("id=a&id=b", "a"), ("id=&id=b", ""), ("ID=a", ""), ("x=1&id=a;b=c", "a;b=c"),
            ("id=a=b", "a=b"), ("%69d=a", "a"), ("id=%00", "\0"), ("&&id=a&", "a"), ("=b&id=a", "a"),
            ("id=a%2Fb", "a/b"), ("idx=b&id=%2B", "+"), ("hubMetadata=%FF&id=a", "a"),
        ] as [(String?, String)]
    )
    func query(text: String?, id: String) throws {
        #expect(try HubQuery(text, at: .hub(.fixed, .get))[.id] == id)
    }

    @Test("Each path has its members, and others are not read")
    func members() throws {
        let text = "host=H&peerMetadata=P&hubMetadata=M&id=I"
        let read = { (endpoint: HubEndpoint) throws in
            let query = try HubQuery(text, at: endpoint)
            return HubQuery.Member.allCases.map { query[$0] }.joined()
        }
        let expected: [HubEndpoint: String] = [
            .hub(.fixed, .create): "IMP", .hub(.fixed, .join): "IP", .hub(.fixed, .joinOrCreate): "IMP",
            .hub(.fixed, .get): "I", .hub(.random, .create): "MP", .hub(.random, .join): "IP",
            .hub(.random, .get): "I", .hub(.ip, .joinOrCreate): "MP", .hub(.ip, .join): "IP",
            .hub(.permanent, .create): "IM", .hub(.permanent, .join): "IP", .status: "", .migrate: "H",
        ]
        for endpoint in HubEndpoint.all { #expect(try read(endpoint) == expected[endpoint], "\(endpoint)") }
    }

    @Test("A member that counts and is not UTF-8 is an error that names it")
    func notUTF8() {
        #expect(throws: HubQuery.NotUTF8(member: .peerMetadata)) {
            try HubQuery("id=a&peerMetadata=%FF", at: .hub(.fixed, .join))
        }
        #expect(throws: HubQuery.NotUTF8(member: .host)) { try HubQuery("host=%ff%fe", at: .migrate) }
    }

    @Test("A query is written in the order of the ZeroHub client, without what is empty, and reads back the same")
    func writing() throws {
        var query = HubQuery()
        query[.peerMetadata] = #"{"a":"é +&="}"#
        query[.hubMetadata] = "m"
        query[.id] = "my hub/1"
        let text = query.encoded(for: .hub(.fixed, .create))
        #expect(
            text == "id=my%20hub%2F1&hubMetadata=m&peerMetadata=%7B%22a%22%3A%22%C3%A9%20%2B%26%3D%22%7D"
        )
        #expect(try HubQuery(text, at: .hub(.fixed, .create)) == query)
        #expect(query.encoded(for: .hub(.fixed, .get)) == "id=my%20hub%2F1")
        #expect(query.encoded(for: .status) == "")
        #expect(HubQuery().encoded(for: .hub(.fixed, .create)) == "")
    }

    @Test("Refusals are told by their words, and written as the ZeroHub server does")
    func errors() {
        let bodies: [HubErrorKind: String] = [
            .hubNotFound: #"404 {"error":"hub not found"}"#, .idTaken: #"409 {"error":"hub id already exists"}"#,
            .upgradeFailed: #"426 {"error":"websocket upgrade error"}"#,
            .unauthorized: #"401 {"error":"invalid authorization code"}"#,
            .createFailed: #"503 {"error":"create hub error"}"#, .hostMissing: "503 new release host not found",
            .rateLimited: "429 Limit exceeded", .unsupportedPath: "404 unsupported path",
        ]
        for kind in HubErrorKind.allCases where kind != .other {
            #expect("\(kind.status) \(String(buffer: kind.body))" == bodies[kind])
            #expect(HubErrorKind(body: kind.body) == kind)
        }
        for body in ["", "{}", "[]", #"{"error":""}"#, #"{"error":1}"#, "hub", "404 page not found", "\u{FF}"] {
            #expect(HubErrorKind(body: ByteBuffer(string: body)) == .other)
        }
        #expect(HubErrorKind.message(of: HubErrorKind.body(saying: "a \"b\"")) == "a \"b\"")
    }

    @Test("Descriptions and status read back what they say, in the order of the ZeroHub server")
    func replies() {
        let hub = HubDescription(id: "a\"b", createdAt: "2025-11-21T10:40:00Z", metadata: "<>&", isPermanent: true)
        let json = #"{"id":"a\"b","createdAt":"2025-11-21T10:40:00Z","metadata":"<>&","isPermanent":true}"#
        #expect(hub.json.description == json)
        #expect(HubDescription(parsing: hub.json.bytes) == hub)
        let local = #"{"metadata":"","id":"x","createdAt":"2025-11-21T11:40:00.5+01:00"}"#
        let read = HubDescription(parsing: ByteBuffer(string: local))
        #expect(read?.createdAt == "2025-11-21T11:40:00.5+01:00")
        #expect(read?.isPermanent == false)
        for status in [HubStatus.ok, .migrating(backupHost: "h:1")] {
            #expect(HubStatus(parsing: status.json.bytes) == status)
        }
        #expect(HubStatus.migrating(backupHost: "h").json.description == #"{"status":"migrating","backupHost":"h"}"#)
        for body in ["", "{}", "[]", "null", #"{"status":"strange"}"#] {
            #expect(HubStatus(parsing: ByteBuffer(string: body)) == nil)
            #expect(HubDescription(parsing: ByteBuffer(string: body)) == nil)
        }
    }

    @Test("The secret is shown in base64, padded")
    func authorization() {
        #expect(HubAuthorization.value(of: "client_secret") == "Y2xpZW50X3NlY3JldA==")
        #expect(HubAuthorization.value(of: "abc") == "YWJj")
    }
}
