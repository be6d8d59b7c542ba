import NIOCore
import SigProtocol
import Testing

@Suite("Text from peers is made harmless")
struct InertTests {
    @Test("Ordinary text in any script stays as it is")
    func keepsText() {
        for text in ["", "plain", "é€😀", "Здравствуй", "שלום", "👩‍👩‍👧", "back\\slash \"quote\"", "\u{A0}\u{AD}\u{202F}"] {
            #expect(Inert.text(text) == text)
            #expect(Inert.text(ByteBuffer(string: text)) == text)
        }
    }

    @Test("What moves, colours or breaks is shown by its number")
    func escapesControls() {
        #expect(Inert.text("a\nb\r\tc") == "a\\u{a}b\\u{d}\\u{9}c")
        #expect(Inert.text("\u{1B}[31mred\u{1B}[0m") == "\\u{1b}[31mred\\u{1b}[0m")
        #expect(Inert.text("\u{0}\u{7F}\u{80}\u{9B}31m\u{9F}") == "\\u{0}\\u{7f}\\u{80}\\u{9b}31m\\u{9f}")
        #expect(Inert.text("a\u{2028}b\u{2029}") == "a\\u{2028}b\\u{2029}")
        #expect(
            Inert.text("x\u{202A}\u{202E}\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}\u{FEFF}")
                == "x\\u{202a}\\u{202e}\\u{2066}\\u{2069}\\u{200e}\\u{200f}\\u{61c}\\u{feff}"
        )
    }

    @Test("A control character can't hide behind a combining mark or in a line end of two")
    func escapesInsideCharacters() {
        #expect(Inert.text("\r\n") == "\\u{d}\\u{a}")
        #expect(Inert.text("\u{1B}\u{301}") == "\\u{1b}\u{301}")
    }

    @Test("Bytes that are no UTF-8 are shown by their number, one by one")
    func escapesInvalidBytes() {
        #expect(Inert.text(ByteBuffer(bytes: [0x61, 0xFF, 0xC3, 0x28])) == "a\\u{ff}\\u{c3}(")
        #expect(Inert.text(ByteBuffer(bytes: [0xED, 0xA0, 0x80])) == "\\u{ed}\\u{a0}\\u{80}")
        #expect(Inert.text(ByteBuffer(bytes: [0xF0, 0x9F, 0x98])) == "\\u{f0}\\u{9f}\\u{98}")
    }

    @Test("No scalar that must be escaped survives, and no other is changed")
    func everyScalar() {
        for value in (0 as UInt32)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value), value < 0x3000 || value % 97 == 0 || value == 0xFEFF else {
                continue
            }
            let text = Inert.text(String(scalar))
            let expected = Inert.mustEscape(scalar) ? "\\u{\(String(value, radix: 16))}" : String(scalar)
            #expect(text.unicodeScalars.elementsEqual(expected.unicodeScalars))
        }
        let must = ((0 as UInt32)...0x10FFFF).compactMap { Unicode.Scalar($0) }.filter(Inert.mustEscape)
        #expect(must.count == 32 + 33 + 3 + 7 + 4 + 1)
    }

    @Test("A longer text ends in an ellipsis within the length, never inside of an escape")
    func cuts() {
        #expect(Inert.text("abcdef", maxLength: 6) == "abcdef")
        #expect(Inert.text("abcdefg", maxLength: 6) == "abcde…")
        #expect(Inert.text("ab\ncd", maxLength: 7) == "ab…", "the escape has five characters, the ellipsis one more")
        #expect(Inert.text("ab\ncd", maxLength: 9) == "ab\\u{a}cd")
        #expect(Inert.text("ab\ncd", maxLength: 8) == "ab\\u{a}…")
        #expect(Inert.text("ab\ncd", maxLength: 5) == "ab…")
        #expect(Inert.text("😀😀😀", maxLength: 2) == "😀…")
        #expect(Inert.text("abc", maxLength: 1) == "…")
        #expect(Inert.text("abc", maxLength: 0) == "")
        #expect(Inert.text("", maxLength: 0) == "")
        #expect(Inert.text("abc", maxLength: -1) == "")
    }

    @Test("Any length is kept to", arguments: 0..<20)
    func keepsLength(length: Int) {
        let text = Inert.text("a\u{1B}é\u{202E}\nzzzz\u{9F}", maxLength: length)
        #expect(text.unicodeScalars.count <= length)
    }
}
