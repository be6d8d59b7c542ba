import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("The share service: tokens")
struct ShareTokenTests {
    private static let refused = [#"{"type":"error","message":"Bad token."}"#]
    private static let inUse = [#"{"type":"error","message":"Token already in use."}"#]

    private func encoded(_ token: String) -> String {
        token.replacing("%", with: "%25").replacing("+", with: "%2B").replacing("/", with: "%2F")
    }

    /// A service whose first peer's token has both `+` and `/` in it, and that token.
    private func conversation() throws -> (talk: ShareConversation, id: String, token: String) {
        for seed in 1..<1000 as Range<UInt64> {
            var talk = ShareConversation(seed: seed)
            let id = try talk.connect("a")
            let token = try talk.token(of: "a")
            if token.contains("+"), token.contains("/") { return (talk, id, token) }
        }
        throw ShareConversation.Unexpected(frame: "no token with + and /")
    }

    @Test("A token brings the identity back, on this server and on another one with the same secret")
    func resumes() throws {
        var (talk, id, token) = try conversation()
        #expect(token.utf8.count == 64)
        #expect(try talk.token(of: "a") == token, "register again gives the same token")
        talk.leave("a")
        #expect(try talk.connect("b", query: "token=" + encoded(token)) == id)
        #expect(try talk.token(of: "b") == token, "also for an identity that was resumed")
        var restarted = ShareConversation(seed: 99)
        #expect(try restarted.connect("a", query: "token=" + encoded(token)) == id)
    }

    @Test("A server with another secret refuses it")
    func otherSecret() throws {
        let (_, _, token) = try conversation()
        var other = ShareConversation(secret: try ShareSecret(bytes: Array(1...32)))
        #expect(other.open("a", query: "token=" + encoded(token)) == Self.refused)
    }

    @Test("The ways in which a token arrives all mean the same")
    func spellings() throws {
        var (talk, id, token) = try conversation()
        talk.leave("a")
        let queries = [
            "token=" + encoded(token), "token=" + token, "token=" + token.replacing("+", with: " "),
            "token=" + token.replacing("+", with: "%20"), "token=" + encoded(token).lowercasedEscapes,
            "x=1&token=\(token)&y=2", "token=garbage&token=\(token)", "%74oken=" + token, "&&token=\(token)&",
            "token=" + token.utf8.map { "%" + String($0, radix: 16) }.joined(),
        ]
        for query in queries {
            #expect(try talk.connect("b", query: query) == id, "\(query)")
            talk.leave("b")
        }
    }

    @Test(
        "Anything else is a bad token: one error frame, then close code 4000 with the same words",
        arguments: [
            "token=", "token", "token=garbage", "token=AAAA", "token=%00", "token=%", "token=%zz",
            "token=" + String(repeating: "x", count: 3000),
            "token=" + String(repeating: "A", count: 64), "token=" + String(repeating: "A", count: 63) + "=",
            "token=" + String(repeating: "%41", count: 64), "token=" + String(repeating: "é", count: 32),
        ]
    )
    func bad(query: String) {
        var talk = ShareConversation()
        #expect(talk.open("a", query: query) == Self.refused)
        #expect(talk.closes["a"] == WebSocketClose(code: 4000, reason: "Bad token."))
        #expect(talk.service.peerCount == 0)
    }

    @Test(
        "Queries without a token give a new identity",
        arguments: ["", "x=1", "tokens=x", "Token=x", "=token", "a=token"]
    )
    func noToken(query: String) throws {
        var talk = ShareConversation()
        #expect(try talk.connect("a", query: query).utf8.count == 36)
    }

    @Test("Of several tokens the last counts, also if it is bad or empty")
    func severalTokens() throws {
        var (talk, _, token) = try conversation()
        talk.leave("a")
        #expect(talk.open("b", query: "token=\(encoded(token))&token=") == Self.refused)
    }

    @Test("Every change of a token is found")
    func forgeries() throws {
        var (talk, _, token) = try conversation()
        talk.leave("a")
        let letters = Array(token.utf8)
        for place in letters.indices {
            var forged = letters
            forged[place] = letters[place] == UInt8(ascii: "B") ? UInt8(ascii: "C") : UInt8(ascii: "B")
            #expect(talk.open("b", query: "token=" + encoded(String(decoding: forged, as: UTF8.self))) == Self.refused)
            talk.leave("b")
        }
        for wrong in [token + "A", String(token.dropLast()), token + "=", " " + token, token + "%0A"] {
            #expect(talk.open("b", query: "token=" + encoded(wrong)) == Self.refused, "\(wrong)")
            talk.leave("b")
        }
        #expect(talk.open("b", query: "token=" + encoded(token)).count == 1)
        #expect(talk.closes["b"] == nil, "the token itself still works")
    }

    @Test("An identity is here once; the second connection is refused, the first goes on")
    func inUseTokens() throws {
        var (talk, id, token) = try conversation()
        #expect(talk.open("b", query: "token=" + encoded(token)) == Self.inUse)
        #expect(talk.closes["b"] == WebSocketClose(code: 4000, reason: "Token already in use."))
        #expect(try talk.code(of: "a").count == 4)
        talk.leave("b")
        #expect(talk.open("c", query: "token=" + encoded(token)) == Self.inUse, "the refused one's end frees nothing")
        talk.leave("a")
        #expect(try talk.connect("d", query: "token=" + encoded(token)) == id)
    }

    @Test("What a refused connection still sends finds nobody")
    func afterRefusal() {
        var talk = ShareConversation()
        #expect(talk.open("a", query: "token=x") == Self.refused)
        #expect(talk.say("a", "{\"type\":\"share\"}") == [])
        #expect(talk.say("a", "no JSON") == [])
        #expect(talk.send("a", .binary(ByteBuffer(repeating: 0, count: 5000))) == [])
    }

    @Test("The proof is the HMAC-SHA-256 of the identity")
    func knownToken() throws {
        // python3: base64(id + hmac.new(bytes(range(32)), id, sha256).digest())
        let sealer = TokenSealer(secret: try ShareSecret(bytes: Array(0..<32)))
        let id = try #require(UUIDText(parsing: "550e8400-e29b-41d4-a716-446655440000"))
        let token = "VQ6EAOKbQdSnFkRmVUQAAAQvm+aXAAO+nUS4z2tYE+/IBSle1UxRcVtSyAHXCFi9"
        #expect(sealer.seal(id) == token)
        #expect(sealer.open(token) == id)
    }

    @Test("Base64 of every byte, and nothing that is not")
    func base64() {
        let bytes = Array(UInt8.min...UInt8.max).dropLast()
        let text = Base64.encode(Array(bytes))
        #expect(text.hasPrefix("AAECAwQF"))
        #expect(text.hasSuffix("+fr7/P3+"))
        #expect(Base64.decode(text, count: 255) == Array(bytes))
        #expect(Base64.decode(text, count: 252) == nil)
        #expect(Base64.decode("AA=A", count: 3) == nil)
        #expect(Base64.decode("-_AA", count: 3) == nil)
        #expect(Base64.decode("", count: 0) == [])
    }
}

extension String {
    /// `%2F` as `%2f`.
    fileprivate var lowercasedEscapes: String { replacing("%2F", with: "%2f").replacing("%2B", with: "%2b") }
}
