import SigProtocol
import Testing

@Suite("Topics and how they stand in paths")
struct TopicNameTests {
    private func decode(_ segment: String) -> Result<String, TopicErrorKind> {
        Result { () throws(TopicErrorKind) in try TopicName(segment: segment).text }
    }

    @Test("Escapes are decoded once; a plus is a plus; a run of escapes that is no UTF-8 stays as it was typed")
    func decoding() {
        for (segment, topic) in [
            ("lobby", "lobby"), ("two%20words", "two words"), ("a+b", "a+b"), ("a%2Fb", "a/b"), ("100%25", "100%"),
            ("%2541", "%41"), ("%C3%A9t%c3%a9", "été"), ("q%3Fx%23y", "q?x#y"), (".hidden", ".hidden"),
            ("a%00b", "a\0b"), ("%F0%9F%98%80", "😀"), ("caf%E9", "caf%E9"), ("%20x%E9", " x%E9"), ("%20%E9", "%20%E9"),
            ("%e9", "%e9"), ("%C3", "%C3"), ("%ED%A0%80", "%ED%A0%80"), ("é%C3%A9", "éé"), ("..", ".."),
            ("%2e%2e", ".."),
        ] {
            #expect(decode(segment) == .success(topic), "\(segment)")
        }
    }

    @Test("A percent sign without two digits behind it is refused, and so is an empty segment")
    func malformed() {
        for segment in ["", "%", "%2", "%ZZ", "a%", "a%4", "%20%ZZ", "%C3%A9%", "%%41", "% 41", "%4é"] {
            #expect(decode(segment) == .failure(.invalidParameter(.topic)), "\(segment)")
        }
    }

    @Test("256 UTF-16 units pass, counted when decoded, 257 do not")
    func length() {
        for unit in ["a", "%20", "%C3%A9", "é"] {
            #expect(decode(String(repeating: unit, count: 256)) != .failure(.topicTooLong))
            #expect(decode(String(repeating: unit, count: 257)) == .failure(.topicTooLong))
        }
        #expect(decode(String(repeating: "%F0%9F%98%80", count: 128)) != .failure(.topicTooLong))
        #expect(decode(String(repeating: "%F0%9F%98%80", count: 128) + "a") == .failure(.topicTooLong))
    }

    @Test("Topics are encoded as encodeURIComponent does it, and come back")
    func encoding() throws {
        for (topic, segment) in [
            ("lobby", "lobby"), ("a b/c?d#e%f", "a%20b%2Fc%3Fd%23e%25f"), ("-_.!~*'()", "-_.!~*'()"),
            ("a+b&c=d", "a%2Bb%26c%3Dd"),
            ("été 😀", "%C3%A9t%C3%A9%20%F0%9F%98%80"), ("\0\n", "%00%0A"),
            ("[]{}|\\^`\"<>@:;,$", "%5B%5D%7B%7D%7C%5C%5E%60%22%3C%3E%40%3A%3B%2C%24"),
        ] {
            #expect(TopicName(topic).segment == segment)
            #expect(try TopicName(segment: segment) == TopicName(topic))
        }
    }

    @Test("Topics are compared byte by byte, and ordered so")
    func comparison() {
        #expect(TopicName("é") != TopicName("e\u{301}"))
        #expect(TopicName("ab") != TopicName("AB"))
        #expect(Set([TopicName("é"), TopicName("e\u{301}"), TopicName("é")]).count == 2)
        let sorted = ["10", "9", "B", "_x", "a", "a b", "a-b", "ab", "b", "z", "é", "～", "😀"].map { TopicName($0) }
        #expect(sorted.shuffled().sorted() == sorted)
    }
}
