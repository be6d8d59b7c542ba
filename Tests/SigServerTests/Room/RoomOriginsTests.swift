import NIOCore
import NIOHTTP1
import Testing

@testable import SigServer

@Suite("Which origins may open a room's WebSocket")
struct RoomOriginsTests {
    private static let list = " https://app.example ,http://localhost:3000,,bare.example, null,*"

    private func allows(_ setting: String?, origin: String?, host: String? = "127.0.0.1:8080") -> Bool {
        var headers = HTTPHeaders()
        if let host { headers.add(name: "Host", value: host) }
        if let origin { headers.add(name: "Origin", value: origin) }
        return RoomOrigins(setting).allow(ServiceRequest(path: "/ws", headers: headers))
    }

    @Test("Without a setting, and with * alone, everybody is let in", arguments: [nil, "*"] as [String?])
    func any(setting: String?) {
        for origin in [nil, "", "https://evil.example", "null", "rubbish"] as [String?] {
            #expect(allows(setting, origin: origin, host: "example.com"))
        }
    }

    @Test(
        "Without an entry, pages of this machine are let in",
        arguments: [
            "http://localhost", "http://localhost:3000", "https://127.0.0.1:8443", "http://[::1]:8080",
            "ftp://localhost",
            "http://user@localhost", "http://localhost/path", "http://localhost:", "x-y+z.1://localhost",
        ]
    )
    func thisMachine(origin: String) {
        for setting in ["", " ", ",", " , ,"] {
            #expect(allows(setting, origin: origin))
            #expect(allows(setting, origin: origin, host: "example.com"), "the server's own name plays no part")
        }
    }

    @Test(
        "Without an entry, other pages are not",
        arguments: [
            "http://LOCALHOST", "http://127.0.0.2", "http://example.com", "http://localhost.evil.example",
            "http://localhost@evil.example", "null", "localhost", "localhost:3000", "file://", "*", "://bad",
            "http://[::1", "http://[::1]x", "http://[localhost]:1", "http://localhost:80x", "http://",
            "1ttp://localhost", "://localhost",
            "http://localhost:80:90", "http://localhost\u{301}",
        ]
    )
    func others(origin: String) {
        #expect(!allows("", origin: origin))
    }

    @Test(
        "Without an Origin header the Host header decides, compared whole",
        arguments: [
            ("127.0.0.1:8080", true), ("127.0.0.1", true), ("localhost", true), ("localhost:1", true), ("[::1]", true),
            ("[::1]:80", true), ("::1", false), ("LOCALHOST:80", false), ("127.0.0.2:80", false), ("0.0.0.0:80", false),
            ("example.com", false), ("127.0.0.1.evil.example", false), ("localhost.evil.example", false),
            ("localhost:80.evil.example", false), ("", false), ("localhost\u{301}", false),
        ]
    )
    func hosts(host: String, isAllowed: Bool) {
        for setting in ["", Self.list] {
            #expect(allows(setting, origin: nil, host: host) == isAllowed)
            #expect(allows(setting, origin: "", host: host) == isAllowed)
        }
        #expect(!allows("", origin: nil, host: nil))
    }

    @Test(
        "An entry is an origin, or a bare host name for every scheme and port",
        arguments: [
            ("https://app.example", true), ("http://localhost:3000", true), ("bare.example", true), ("null", true),
            ("*", true), ("https://bare.example", true), ("http://bare.example:8080", true),
            ("http://app.example", false),
            ("https://app.example:443", false), ("https://app.example/", false), ("https://APP.example", false),
            ("https://sub.app.example", false), ("http://localhost", false), ("http://localhost:3001", false),
            ("http://127.0.0.1:3000", false), ("https://other.example", false), ("https://sub.bare.example", false),
            ("https://bare.example.evil", false), ("https://bare.example@evil.example", false),
        ]
    )
    func entries(origin: String, isAllowed: Bool) {
        #expect(allows(Self.list, origin: origin, host: "app.example") == isAllowed)
    }

    @Test("The document's examples do what they say")
    func documentExamples() {
        let setting = "localhost,example.com,app.example.com"
        for origin in ["http://localhost:3000", "https://example.com", "https://app.example.com:8443"] {
            #expect(allows(setting, origin: origin, host: "example.com"))
        }
        #expect(!allows(setting, origin: "https://www.example.com"))
        #expect(allows("::1", origin: "http://[::1]:80"))
        #expect(allows("[::1]", origin: "http://[::1]:80"))
    }

    @Test("A star in a list, or with space around it, is text like any other")
    func paddedStar() {
        for setting in [" * ", "*,https://a.example"] {
            #expect(!allows(setting, origin: "https://evil.example"))
            #expect(allows(setting, origin: "*"))
        }
    }

    @Test("Several Origin headers are none that is allowed")
    func several() {
        let headers: HTTPHeaders = [
            "Origin": "http://localhost", "Origin": "https://evil.example", "Host": "localhost",
        ]
        let request = ServiceRequest(path: "/ws", headers: headers)
        #expect(!RoomOrigins("").allow(request))
        #expect(!RoomOrigins("http://localhost").allow(request))
    }

    @Test("A refusal is 403 Forbidden")
    func refusal() throws {
        var configuration = RoomConfiguration()
        configuration.allowedOrigins = "https://a.example"
        var service = try RoomService(configuration: configuration)
        let now = NIODeadline.uptimeNanoseconds(0)
        let evil = ServiceRequest(path: "/ws", headers: ["Origin": "https://b.example"])
        #expect(service.admit(evil, now: now) == .refuse(.text(.forbidden, "Forbidden\n")))
        let good = ServiceRequest(path: "/ws", headers: ["Origin": "https://a.example"])
        #expect(service.admit(good, now: now) == .accept)
    }
}
