import NIOCore
import Testing

@testable import SigProtocol

@Suite("A text made of pieces")
struct TextPiecesTests {
    private func text(capacity: Int, _ put: (inout TextPieces) -> Void) -> String? {
        TextPieces.text(capacity: capacity, put).map { String(buffer: $0) }
    }

    @Test("Pieces stand behind each other, values byte for byte")
    func pieces() throws {
        let value = try JSONValue(parsing: #"{ "a" : "A" }"#)
        let made = text(capacity: 100) {
            $0.known(#"{"x":"#)
            $0.string("plain")
            $0.known(#","y":"#)
            $0.value(value)
            $0.known("}")
        }
        #expect(made == #"{"x":"plain","y":{ "a" : "A" }}"#)
        #expect(text(capacity: 0) { _ in } == "")
    }

    @Test("A string that needs escapes, or may, makes none", arguments: ["\"", "\\", "a\nb", "é", "\u{7F}é", "\u{0}"])
    func escapes(string: String) {
        #expect(text(capacity: 100) { $0.string(string) } == nil)
    }

    @Test("What does not fit makes none, and what follows does not mend it")
    func bounds() {
        // Memory comes in powers of two.
        let long = String(repeating: "x", count: 5000)
        let made = text(capacity: 16) {
            $0.string(long)
            $0.known("1")
        }
        #expect(made == nil)
    }
}
