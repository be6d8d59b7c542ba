import NIOCore
import SigProtocol
import Testing

@testable import SigClient

@Suite("Overrides, proxies and their variables")
struct ConnectorAddressTests {
    @Test(
        "overrides in curl's form",
        arguments: [
            ("Example.com:443:127.0.0.1", "example.com", 443, ["127.0.0.1"]),
            ("h:1:127.0.0.1,::1", "h", 1, ["127.0.0.1", "::1"]),
            ("h:1:[::1],10.0.0.1", "h", 1, ["::1", "10.0.0.1"]),
            ("*:80:10.0.0.1", "*", 80, ["10.0.0.1"]),
            ("[::2]:80:::1", "::2", 80, ["::1"]),
        ]
    )
    func overrides(text: String, host: String, port: Int, addresses: [String]) throws {
        let override = try ResolveOverride(text)
        #expect(override.host == host)
        #expect(override.port == port)
        #expect(override.addresses == addresses)
    }

    @Test(
        "what is no override is refused",
        arguments: [
            "", "h", "h:80", "h:80:", "h:x:1.2.3.4", "h:0:1.2.3.4", ":80:1.2.3.4", "h:80:name", "h:80:1.2.3.4,",
            "-h:80:1.2.3.4", "+h:80:1.2.3.4", "[::1:80:1.2.3.4", "h:80:1.2.3",
        ]
    )
    func badOverrides(text: String) {
        let error = #expect(throws: SignalingError.self) { try ResolveOverride(text) }
        #expect(error?.code == .invalidArgument)
        #expect(error?.message.contains("HOST:PORT:ADDR") == true)
    }

    @Test("an exact override goes before the one for all hosts; another port is another name")
    func overrideChoice() throws {
        let all = [try ResolveOverride("*:80:10.0.0.1"), try ResolveOverride("h:80:10.0.0.2")]
        #expect(ResolveOverride.find("H", 80, in: all)?.addresses == ["10.0.0.2"])
        #expect(ResolveOverride.find("x", 80, in: all)?.addresses == ["10.0.0.1"])
        #expect(ResolveOverride.find("h", 81, in: all) == nil)
    }

    @Test("names and numbers that need no network")
    func immediate() throws {
        func addresses(_ host: String, _ family: AddressFamily = .any) throws -> [String] {
            guard case .addresses(let found) = try NameResolution(host: host, port: 80, family: family).immediate()
            else {
                return ["asks the system"]
            }
            return found.map(\.text)
        }
        #expect(try addresses("127.0.0.1") == ["127.0.0.1:80"])
        #expect(try addresses("::1") == ["[::1]:80"])
        #expect(try addresses("localhost") == ["[::1]:80", "127.0.0.1:80"])
        #expect(try addresses("LocalHost.", .ipv4) == ["127.0.0.1:80"])
        #expect(try addresses("a.localhost", .ipv6) == ["[::1]:80"])
        #expect(try addresses("example.com") == ["asks the system"])
        #expect(throws: SignalingError.self) { try addresses("127.0.0.1", .ipv6) }
        #expect(throws: SignalingError.self) { try addresses("::1", .ipv4) }
    }

    @Test("proxies")
    func proxies() throws {
        #expect(try ProxyOptions("http://h:8080") == .http(host: "h", port: 8080))
        #expect(try ProxyOptions("h:8080/") == .http(host: "h", port: 8080))
        #expect(try ProxyOptions("h") == .http(host: "h", port: 1080))
        #expect(try ProxyOptions("socks5://h") == .socks5(host: "h", port: 1080))
        #expect(try ProxyOptions("SOCKS5H://[::1]:9") == .socks5(host: "::1", port: 9, remoteDNS: true))
        let login = ProxyOptions.Credentials(user: "a@b", password: "p:w")
        #expect(try ProxyOptions("http://a%40b:p%3Aw@h:1") == .http(host: "h", port: 1, credentials: login))
        #expect(try ProxyOptions("http://a@b:p:w@h:1") == .http(host: "h", port: 1, credentials: login))
        #expect(try ProxyOptions("http://u@h").credentials == .init(user: "u", password: ""))
    }

    @Test(
        "what is no proxy is refused, without its password",
        arguments: [
            "", "https://s3cret@h", "socks4://u:s3cret@h", "http://u:s3cret@", "http://u:s3cret@h:0",
            "http://u:s3%zz@h",
            "http://u:s3cret@h/path", "http://u:s3cret@h?x", "http://u:s3 cret@h", "http://u:s3cret%0d%0a@h",
            "http://a%3Ab:s3cret@h", "socks5://:s3cret@h", "socks5://u@h",
            "socks5://u:\(String(repeating: "s3cret", count: 60))@h",
        ]
    )
    func badProxies(text: String) {
        let error = #expect(throws: SignalingError.self) { try ProxyOptions(text) }
        #expect(error?.code == .invalidArgument)
        #expect(error?.description.contains("s3") == false)
    }

    @Test("the variables, as curl reads them")
    func environment() throws {
        func proxy(_ url: String, _ environment: [String: String]) throws -> String? {
            try ProxyOptions.fromEnvironment(environment, for: try SignalingURL(url))?.host
        }
        #expect(try proxy("ws://h", ["http_proxy": "a"]) == "a")
        #expect(try proxy("http://h", ["http_proxy": "a", "all_proxy": "b"]) == "a")
        // Upper case can come from a client's Proxy header in a CGI program.
        #expect(try proxy("http://h", ["HTTP_PROXY": "a"]) == nil)
        #expect(try proxy("wss://h", ["http_proxy": "a"]) == nil)
        #expect(try proxy("wss://h", ["https_proxy": "a", "HTTPS_PROXY": "b"]) == "a")
        #expect(try proxy("https://h", ["HTTPS_PROXY": "b"]) == "b")
        #expect(try proxy("https://h", ["ALL_PROXY": "b"]) == "b")
        #expect(try proxy("ws://h", ["all_proxy": "socks5://c"]) == "c")
        #expect(try proxy("ws://h", ["http_proxy": "", "all_proxy": "b"]) == nil)
        #expect(try proxy("ws://h", ["http_proxy": "a", "no_proxy": "x,h"]) == nil)
        #expect(try proxy("ws://h", ["http_proxy": "a", "NO_PROXY": "*"]) == nil)
        #expect(try proxy("ws://h", ["http_proxy": "a", "no_proxy": "", "NO_PROXY": "*"]) == "a")
        for host in ["localhost", "127.0.0.1", "[::1]", "x.localhost"] {
            #expect(try proxy("ws://\(host)", ["http_proxy": "a"]) == nil)
        }
        let error = #expect(throws: SignalingError.self) { try proxy("ws://h", ["http_proxy": "https://u:s3cret@p"]) }
        #expect(error?.message.contains("http_proxy") == true)
        #expect(error?.description.contains("s3cret") == false)
    }

    @Test(
        "what needs no proxy",
        arguments: [
            ("example.com", "example.com", true), ("a.example.com", "example.com", true),
            ("a.example.com", ".example.com", true), ("example.com", ".example.com", true),
            ("badexample.com", "example.com", false), ("example.com", "a.example.com", false),
            ("Example.com.", "EXAMPLE.com", true), ("h", "x y\th", true), ("h", ",, h ,", true), ("h", "", false),
            ("10.1.2.3", "10.0.0.0/8", true), ("11.1.2.3", "10.0.0.0/8", false), ("10.1.2.3", "10.1.2.3", true),
            ("10.1.2.3", "10.1.2.2/31", true), ("10.1.2.4", "10.1.2.2/31", false), ("10.1.2.3", "0.0.0.0/0", true),
            ("10.1.2.3", "10.1.2.3/33", false), ("10.1.2.3", "10.1.2.3/-1", false), ("10.1.2.3", "10.1.2.3/x", false),
            ("10.1.2.3", "2.3", false), ("2001:db8::1", "2001:db8::/32", true), ("2001:db9::1", "2001:db8::/32", false),
            ("2001:db8::1", "[2001:db8::1]", true), ("::1", "10.0.0.0/8", false),
        ]
    )
    func noProxy(host: String, list: String, expected: Bool) {
        #expect(ProxyOptions.needsNoProxy(host, list) == expected)
    }

    @Test("base64", arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")])
    func base64(text: String, encoded: String) {
        #expect(Base64.encode(Array(text.utf8)) == encoded)
    }
}
