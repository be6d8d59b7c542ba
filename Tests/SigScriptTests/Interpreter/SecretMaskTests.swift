import NIOCore
import SigProtocol
import Testing

@testable import SigScript

@Suite("What takes secrets out")
struct SecretMaskTests {
    private func mask(_ secrets: String...) -> SecretMask {
        var mask = SecretMask()
        for secret in secrets { mask.add(secret) }
        return mask
    }

    @Test("texts lose them, as they are and as JSON writes them, once and in a string of JSON")
    func texts() {
        let mask = mask("a\"b\\c")
        #expect(mask.masked("x a\"b\\c y") == "x … y")
        #expect(mask.masked(#"{"t":"a\"b\\c"}"#) == #"{"t":"…"}"#)
        #expect(mask.masked(#"{"t":"{\"u\":\"a\\\"b\\\\c\"}"}"#) == #"{"t":"{\"u\":\"…\"}"}"#)
        #expect(mask.masked("nothing here") == "nothing here")
    }

    @Test("a line end of the file is no part of what must not be shown")
    func lineEnd() {
        #expect(mask("secret\n").masked("my secret is") == "my … is")
        #expect(mask("\n").masked("two\nlines") == "two…lines")
        #expect(mask("").masked("all") == "all")
    }

    @Test("in JSON a secret is found whatever escapes it is written with, and the rest keeps its bytes")
    func escapes() throws {
        let json = try JSONValue(parsing: #"{ "a" : "\u0073ecret", "n":1.50, "b":["x\u0041"] }"#)
        #expect(mask("secret").masked(json).description == #"{ "a" : "…", "n":1.50, "b":["x\u0041"] }"#)
        #expect(mask("other").masked(json).bytes == json.bytes)
    }

    @Test("a secret of quotes and braces leaves JSON that is JSON")
    func hostile() throws {
        let json = try JSONValue(parsing: #"{"a":"\"","b":{"c":"}"}}"#)
        let masked = mask("\"", "}", "{").masked(json)
        #expect(try JSONValue(parsing: masked.bytes).object?["a"]?.string == "…")
    }

    @Test("events: who, whom, payload and frame")
    func events() throws {
        var shown = try roomEvent(.message, from: "secret", to: "x secret", payload: #"{"text":"secret"}"#)
        shown.raw = ByteBuffer(string: #"{"text":"s\u0065cret"}"#)
        let masked = mask("secret").masked(shown)
        #expect(masked.from == "…")
        #expect(masked.to == "x …")
        #expect(masked.payloadText("text") == "…")
        #expect(masked.raw.map { String(buffer: $0) } == "…")
    }

    @Test("of two secrets the longer is taken out first")
    func longest() {
        #expect(mask("pass", "password").masked("password") == "…")
    }

    @Test("what follows a secret can't hide it")
    func combining() {
        #expect(mask("secret").masked("secret\u{301}") == "…\u{301}")
    }
}
