import NIOCore
import SigProtocol
import Testing

@Suite("Secrets don't show")
struct RedactionTests {
    @Test(
        "The token of a URL and the password of its user are taken out",
        arguments: [
            ("ws://h/v1?token=abc", "ws://h/v1?token=…"), ("/v1?a=1&token=a+b/c=&b=2", "/v1?a=1&token=…&b=2"),
            ("ws://h/?token=a&token=b", "ws://h/?token=…&token=…"), ("ws://h/?%74oken=a", "ws://h/?%74oken=…"),
            ("ws://h/?TOKEN=a", "ws://h/?TOKEN=…"), ("ws://h/?token=", "ws://h/?token=…"),
            ("ws://h/?access_token=a&x=1&ApiKey=b&api-key=c", "ws://h/?access_token=…&x=1&ApiKey=…&api-key=…"),
            ("ws://h/?pass%77ord=a&client_secret=b", "ws://h/?pass%77ord=…&client_secret=…"),
            ("ws://h/?token=a#token=b", "ws://h/?token=…#token=b"), ("ws://h/?token=a?b", "ws://h/?token=…"),
            ("http://me:secret@h:80/x", "http://me:…@h:80/x"), ("http://me:a:b@c@h/", "http://me:…@h/"),
            ("http://:secret@h/", "http://:…@h/"), ("//u:p@h/v1", "//u:…@h/v1"),
            ("peerjs+ws://u:p@h/?id=a&token=t", "peerjs+ws://u:…@h/?id=a&token=…"),
            ("ws://h/?\u{301}token=a", "ws://h/?\u{301}token=a"), ("ws://h/?token=\u{301}secret", "ws://h/?token=…"),
            ("ws://h/v1?x&\u{301}&token=\u{301}s&y", "ws://h/v1?x&\u{301}&token=…&y"),
        ]
    )
    func urls(url: String, shown: String) {
        let redacted = Redaction.url(url)
        #expect(redacted.unicodeScalars.elementsEqual(shown.unicodeScalars), "\(redacted)")
    }

    @Test(
        "Other URLs stay as they are",
        arguments: [
            "", "ws://h:8080/v1", "/v1", "http://me@h/", "http://h/a:b@c", "http://[::1]:80/?x=token",
            "?tokens=a&atoken=b",
            "topic+http://h/?origin=https://u:p@x", "share+ws://h/?token-file=/a/b", "ws://h/?token", "?%zz=1&=2&&%7",
        ]
    )
    func otherURLs(url: String) {
        #expect(Redaction.url(url) == url)
    }

    @Test("Credentials and cookies are no header values to show")
    func headers() {
        for name in ["Authorization", "authorization", "PROXY-AUTHORIZATION", "Cookie", "Set-Cookie"] {
            #expect(Redaction.header(name: name, value: "Bearer abc") == "…")
        }
        for name in ["X-Api-Key", "x-auth-token", "ApiKey", "X-Client-Secret"] {
            #expect(Redaction.header(name: name, value: "abc") == "…")
        }
        #expect(Redaction.header(name: "Location", value: "http://u:p@h/?token=x") == "http://u:…@h/?token=…")
        #expect(Redaction.header(name: "Host", value: "h:80") == "h:80")
        #expect(Redaction.header(name: "X-Authorization-Note", value: "none") == "none")
    }

    private func shown(_ frame: String) -> String { String(buffer: Redaction.frame(ByteBuffer(string: frame))) }

    @Test("The token members of a frame are taken out, the rest stays byte for byte")
    func frames() {
        #expect(shown("{\"type\":\"register\",\"token\":\"abc\"}") == "{\"type\":\"register\",\"token\":\"…\"}")
        #expect(
            shown("{\"token\":\"a\",\"n\":1.00,\"token\" : \"b\"}") == "{\"token\":\"…\",\"n\":1.00,\"token\" : \"…\"}"
        )
        #expect(shown("{\"\\u0074oken\":\"a\"}") == "{\"\\u0074oken\":\"…\"}")
        #expect(shown("{\"token\":12345}") == "{\"token\":\"…\"}")
        #expect(shown("{\"token\":[\"a\"]}") == "{\"token\":\"…\"}")
    }

    @Test(
        "Frames without a secret stay as they are",
        arguments: [
            "{\"token\":null}", "{\"token\":true}", "{\"a\":{\"token\":\"x\"}}", "{\"type\":\"token\"}",
            "not json token",
            "[\"token\"]", "", "{\"tokens\":\"x\"}", " {\"a\" : 1} ", "{\"text\":\"{\\\"token\\\":1}\"}",
        ]
    )
    func otherFrames(frame: String) {
        #expect(shown(frame) == frame)
    }

    @Test("Bytes that are no text stay as they are")
    func binaryFrames() {
        let bytes = ByteBuffer(bytes: [0x08, 0x01, 0xFF, 0x74, 0x6F, 0x6B, 0x65, 0x6E])
        #expect(Redaction.frame(bytes) == bytes)
    }
}
