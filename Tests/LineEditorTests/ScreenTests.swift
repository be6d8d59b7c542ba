import ChildSupport
import Testing

@Suite("The screen of the tests shows what xterm would")
struct ScreenTests {
    private func screen(_ text: String, columns: Int = 10, height: Int = 4) -> Screen {
        var screen = Screen(columns: columns, height: height)
        screen.feed(text)
        return screen
    }

    @Test(
        "Text, ends of lines, and what is written over",
        arguments: [
            ("ab\r\ncd", "ab\ncd"), ("ab\rX", "Xb"), ("abc\u{8}\u{8}X", "aXc"), ("a\tb", "a       b"),
            ("ab\u{1B}[2;3HX", "ab\n  X"), ("abc\u{1B}[2DX", "aXc"), ("a\u{1B}[3CX", "a   X"),
            ("a\r\nb\u{1B}[AX", "aX\nb"), ("a\u{1B}[BX", "a\n X"), ("abc\u{1B}[2GX", "aXc"),
        ]
    )
    func moving(text: String, shown: String) { #expect(screen(text).text == shown) }

    @Test(
        "Erasing, inserting and deleting",
        arguments: [
            ("abc\r\ndef\u{1B}[1;2H\u{1B}[J", "a"), ("abc\r\ndef\u{1B}[A\u{1B}[D\u{1B}[K", "ab\ndef"),
            ("abc\u{1B}[2D\u{1B}[@X", "aXbc"), ("abcd\u{1B}[3D\u{1B}[2P", "ad"), ("abc\u{1B}[1K", ""),
            ("a\r\nb\u{1B}[1;1H\u{1B}[LX", "X\na\nb"), ("a\r\nb\u{1B}[1;1H\u{1B}[M", "b"), ("ab\u{1B}[2J", ""),
            ("abc\u{1B}[1G\u{1B}[2X", "  c"),
        ]
    )
    func erasing(text: String, shown: String) { #expect(screen(text).text == shown) }

    @Test("A full row does not wrap before the next character comes")
    func pendingWrap() {
        let full = screen("0123456789")
        #expect(full.cursor == (0, 9))
        #expect(screen("0123456789\rX").text == "X123456789")
        #expect(screen("0123456789X").text == "0123456789\nX")
        #expect(screen("0123456789\r\nX").text == "0123456789\nX")
        // Erasing to the right takes the last character, as in xterm.
        #expect(screen("0123456789\u{1B}[K").text == "012345678")
    }

    @Test("Wide characters take two columns, and wrap where one is left")
    func wide() {
        #expect(screen("日本").cursor == (0, 4))
        #expect(screen("123456789日").text == "123456789\n日")
        #expect(screen("日本\u{1B}[1;2HX").text == " X本")
        #expect(screen("日本\u{1B}[1;3HX").text == "日X")
        #expect(screen("e\u{301}x").cursor == (0, 2))
    }

    @Test("Characters and sequences may come in pieces")
    func pieces() {
        var screen = Screen(columns: 10, height: 2)
        for byte in Array("a日\u{1B}[31mb\u{1B}[0mc\u{1B}]0;title\u{7}d".utf8) { screen.feed([byte]) }
        #expect(screen.text == "a日bcd")
        #expect(screen.style(of: "b")?.parameters == [31])
        #expect(screen.style(of: "c") == .plain)
        #expect(screen.unknown == ["0;title".withBracket])
    }

    @Test("What does not fit scrolls up and is kept")
    func scrolling() {
        let screen = screen("1\r\n2\r\n3\r\n4\r\n5")
        #expect(screen.lines == ["2", "3", "4", "5"])
        #expect(screen.everything == ["1", "2", "3", "4", "5"])
    }

    @Test("Another width wraps anew, or cuts as xterm does")
    func resizing() {
        var wrapped = screen("0123456789abc\r\nx")
        wrapped.resize(columns: 5, height: 5)
        #expect(wrapped.text == "01234\n56789\nabc\nx")
        #expect(wrapped.cursor == (3, 1))
        wrapped.resize(columns: 20, height: 5)
        #expect(wrapped.text == "0123456789abc\nx")
        #expect(wrapped.cursor == (1, 1))
        var cut = screen("0123456789abc\r\nx")
        cut.resize(columns: 5, height: 4, rewrapping: false)
        #expect(cut.text == "01234\nabc\nx")
    }

    @Test("Modes, bells, and what is not understood")
    func others() {
        let screen = screen("\u{1B}[?2004h\u{7}\u{1B}[5n")
        #expect(screen.modes == [2004])
        #expect(screen.bells == 1)
        #expect(screen.unknown == ["CSI [5]n"])
    }
}

extension String {
    fileprivate var withBracket: String { "]" + self }
}
