import Testing

@testable import LineEditor

@Suite("Keys are made of bytes")
struct KeyDecoderTests {
    /// What comes out, with pastes in braces.
    private func keys(_ pieces: [[UInt8]], vi: Bool = false) -> String {
        var decoder = KeyDecoder()
        decoder.hasViKeys = vi
        var text = ""
        for piece in pieces {
            decoder.feed(piece)
            while let key = decoder.key() {
                switch key {
                case .character(let scalar): text.unicodeScalars.append(scalar)
                case .paste(let scalars): text += "{\(String(String.UnicodeScalarView(scalars)))}"
                }
            }
        }
        return text
    }

    private func keys(_ text: String, vi: Bool = false) -> String { keys([Array(text.utf8)], vi: vi) }

    @Test("Characters come out whole, whatever pieces they come in")
    func characters() {
        let text = "aß日😀z"
        #expect(keys(text) == text)
        #expect(keys(Array(text.utf8).map { [$0] }) == text)
    }

    @Test("What is no UTF-8 is replaced, and nothing behind it is lost")
    func invalid() {
        #expect(keys([[0xFF, 0x61]]) == "\u{FFFD}a")
        #expect(keys([[0xE6, 0x97], [0x61]]) == "\u{FFFD}a")
        #expect(keys([[0x80, 0x80, 0x61]]) == "\u{FFFD}\u{FFFD}a")
    }

    @Test("Sequences go to the editor as they are")
    func sequences() { #expect(keys("a\u{1B}[Ab\u{1B}") == "a\u{1B}[Ab\u{1B}") }

    @Test("Known keys become one character for vi's keys, and escape stays escape")
    func viKeys() {
        #expect(keys("\u{1B}[A\u{1B}OB\u{1B}[3~", vi: true) == "\u{81}\u{82}\u{87}")
        #expect(keys("\u{1B}", vi: true) == "\u{1B}")
        #expect(keys("\u{1B}x", vi: true) == "\u{1B}x")
    }

    @Test("What is pasted is text, and its line ends are keys")
    func pasting() {
        #expect(keys("\u{1B}[200~a\tb\rc\u{1B}[201~d") == "{a\tb}\n{c}d")
        // Half of a line end each, as settings of the terminal may turn them.
        #expect(keys("\u{1B}[200~a\r\nb\n\rc\r\rd\u{1B}[201~") == "{a}\n{b}\n{c}\n\n{d}")
        #expect(keys("\u{1B}[200~a\u{1B}[31m\u{7}b\u{9B}c\u{1B}[201~") == "{a[31mbc}")
    }

    @Test("A paste may come in pieces, cut anywhere")
    func pieces() {
        let bytes = Array("\u{1B}[200~日本\rb\u{1B}[201~d".utf8)
        for cut in 3..<bytes.count {
            let text = keys([Array(bytes[..<cut]), Array(bytes[cut...])])
            #expect(text.replacing("}{", with: "") == "{日本}\n{b}d", "cut at \(cut)")
        }
    }

    @Test("What was typed ahead is forgotten, and a paste does not go on behind it")
    func reset() {
        var decoder = KeyDecoder()
        decoder.feed(Array("\u{1B}[200~abc".utf8))
        decoder.reset()
        #expect(decoder.key() == nil)
        decoder.feed(Array("\u{1B}[201~\u{4}".utf8))
        #expect(decoder.key() == .character("\u{4}"))
    }

    @Test("Nothing that is fed makes it stop or trap")
    func fuzz() {
        var generator = SystemRandomNumberGenerator()
        let pieces = ["\u{1B}[200~", "\u{1B}[201~", "\u{1B}", "[", "日", "a", "\r", "\n", "\t", "\u{1B}[A"].map {
            Array($0.utf8)
        }
        for _ in 0..<2000 {
            var decoder = KeyDecoder()
            decoder.hasViKeys = Bool.random(using: &generator)
            for _ in 0..<12 {
                var bytes = pieces.randomElement(using: &generator) ?? []
                if Bool.random(using: &generator) { bytes.append(UInt8.random(in: 0...255, using: &generator)) }
                if Bool.random(using: &generator), !bytes.isEmpty { bytes.removeLast() }
                decoder.feed(bytes)
                var count = 0
                while decoder.key() != nil { count += 1 }
                #expect(count < 100)
            }
        }
    }
}
