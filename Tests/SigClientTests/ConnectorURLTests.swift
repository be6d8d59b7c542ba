import Testing

@testable import SigClient

@Suite("Signaling URLs")
struct ConnectorURLTests {
    @Test(
        "parts of a URL",
        arguments: [
            ("ws://h", "ws", "h", 80, "/", nil, "h"),
            ("wss://h", "wss", "h", 443, "/", nil, "h"),
            ("WS://Example.COM:8080/v1", "ws", "example.com", 8080, "/v1", nil, "example.com:8080"),
            ("http://h:80/", "http", "h", 80, "/", nil, "h"),
            ("https://h:80/a", "https", "h", 80, "/a", nil, "h:80"),
            ("http://h?x=1", "http", "h", 80, "/", "x=1", "h"),
            ("http://h/?", "http", "h", 80, "/", "", "h"),
            ("http://h:/a", "http", "h", 80, "/a", nil, "h"),
            ("http://h/a%2fb//c/../d?x=%41&y=a/b?c", "http", "h", 80, "/a%2fb//c/../d", "x=%41&y=a/b?c", "h"),
            ("ws://[::1]:8080/v1", "ws", "::1", 8080, "/v1", nil, "[::1]:8080"),
            ("ws://[FE80::1%25eth0]/", "ws", "fe80::1%eth0", 80, "/", nil, "[fe80::1]"),
            ("ws://[fe80::1%eth0]:1/", "ws", "fe80::1%eth0", 1, "/", nil, "[fe80::1]:1"),
            ("ws://127.0.0.1:65535", "ws", "127.0.0.1", 65535, "/", nil, "127.0.0.1:65535"),
            ("ws://h/é?ü", "ws", "h", 80, "/%C3%A9", "%C3%BC", "h"),
            ("ws://a_b.example./", "ws", "a_b.example.", 80, "/", nil, "a_b.example."),
        ] as [(String, String, String, Int, String, String?, String)]
    )
    func parts(
        text: String,
        scheme: String,
        host: String,
        port: Int,
        path: String,
        query: String?,
        authority: String
    ) throws {
        let url = try SignalingURL(text)
        #expect(url.scheme.rawValue == scheme)
        #expect(url.host == host)
        #expect(url.port == port)
        #expect(url.path == path)
        #expect(url.query == query)
        #expect(url.authority == authority)
        // What is written is what would be read again.
        #expect(try SignalingURL(url.description) == url)
    }

    @Test(
        "what is no URL is refused, and the message says what to do",
        arguments: [
            ("", "must start with"), ("h:8080", "must start with"), ("ftp://h", "must start with"),
            ("://h", "must start with"), ("ws:/h", "must start with"), ("ws://", "no host"), ("ws:///a", "no host"),
            ("ws://:80", "no host"), ("ws://?x", "no host"), ("ws://h:0", "port"), ("ws://h:65536", "port"),
            ("ws://h:+80", "port"), ("ws://h:8x", "port"), ("ws://h:99999999999999999999", "port"),
            ("ws://u:p@h/", "Authorization"), ("ws://u@h/", "Authorization"), ("ws://h/ a", "percent-encode"),
            ("ws://h/\r\nX: y", "percent-encode"), ("ws://h/\0", "percent-encode"), ("ws://h/a\tb", "percent-encode"),
            ("ws://h\u{7F}/", "percent-encode"), ("ws://h/#f", "fragment"), ("ws://[::1", "not closed"),
            ("ws://[::1]x", "only a port"), ("ws://[h]/", "IPv6"), ("ws://[::1%25]/", "IPv6"), ("ws://[]/", "IPv6"),
            ("ws://[fe80::1%25a/b]/", "not closed"), ("ws://::1/", "brackets"), ("ws://fe80::1:80/", "brackets"),
            ("ws://bücher.example/", "xn--"), ("ws://a%20b/", "host name"), ("ws://a\\b/", "host name"),
            ("ws://h<x>/", "host name"),
        ]
    )
    func refused(text: String, advice: String) throws {
        let error = #expect(throws: SignalingError.self) { try SignalingURL(text) }
        #expect(error?.code == .invalidArgument)
        #expect(error?.message.contains(advice) == true, "\(error?.message ?? "")")
    }

    @Test("a URL may be long, but not endless; a long host is refused")
    func length() throws {
        let base = "ws://h/"
        let fits = base + String(repeating: "a", count: SignalingURL.maxLength - base.utf8.count)
        #expect(try SignalingURL(fits).path.utf8.count == fits.utf8.count - 6)
        #expect(throws: SignalingError.self) { try SignalingURL(fits + "a") }
        #expect(throws: SignalingError.self) { try SignalingURL("ws://\(String(repeating: "a", count: 255))/") }
    }

    @Test("query parameters are added behind those that are there, percent-encoded")
    func adding() throws {
        let url = try SignalingURL("ws://h/v1").adding(query: "token", value: "a+b/c=é&~")
        #expect(url.description == "ws://h/v1?token=a%2Bb%2Fc%3D%C3%A9%26~")
        #expect(url.adding(query: "x y", value: "").query == "token=a%2Bb%2Fc%3D%C3%A9%26~&x%20y=")
        #expect(try SignalingURL("ws://h/?").adding(query: "a", value: "1").query == "a=1")
        #expect(try SignalingURL("ws://h/?a&").adding(query: "b", value: "1").query == "a&b=1")
    }

    @Test(
        "loopback",
        arguments: [
            ("localhost", true), ("LOCALHOST", true), ("localhost.", true), ("a.localhost", true), ("127.0.0.1", true),
            ("127.9.9.9", true), ("[::1]", true), ("[::ffff:127.0.0.1]", true), ("[::2]", false), ("128.0.0.1", false),
            ("notlocalhost", false), ("localhost.example", false), ("0.0.0.0", false),
        ]
    )
    func loopback(host: String, expected: Bool) throws {
        #expect(try SignalingURL("ws://\(host)/").isLoopback == expected)
    }
}
