import ChildSupport
import Foundation
import Testing

@Suite("Keys do what people expect of them")
struct KeysTests {
    @Test("Ctrl-C clears the line and goes on below")
    func interrupt() async throws {
        try await withEcho(columns: 20) { echo in
            echo.terminal.type("not this one, which is long")
            try await echo.terminal.wait(
                untilShown: "echo> not this one,\nwhich is long".replacing(",\n", with: ", \n").withoutBlanks
            )
            echo.terminal.type("\u{1}\u{3}")
            try await echo.terminal.wait(for: "an empty prompt") { screen in
                screen.cursorLine == "echo>" && screen.text.contains("which is long^C")
            }
            echo.terminal.type("this\r")
            try await echo.terminal.wait(forLine: "said: this")
        }
    }

    @Test("Ctrl-C while no line is edited is told, and what was typed ahead is forgotten")
    func interruptBusy() async throws {
        try await withEcho { echo in
            echo.terminal.type("busy\r")
            try await echo.terminal.wait(forCursorLine: "")
            echo.terminal.type("typed ahead")
            echo.terminal.type("\u{3}")
            try await echo.terminal.wait(untilShown: "echo> busy\ninterrupted\necho>")
            echo.terminal.type("busy\r")
            try await echo.terminal.wait(for: "a line of its own") { $0.cursorLine == "" && $0.cursor.row == 3 }
            echo.terminal.signal(SIGINT)
            try await echo.terminal.wait(untilShown: "echo> busy\ninterrupted\necho> busy\ninterrupted\necho>")
        }
    }

    @Test("What is typed while a statement runs comes with the next prompt, and events go on")
    func typedAhead() async throws {
        try await withEcho { echo in
            echo.terminal.type("busy\r")
            try await echo.terminal.wait(forCursorLine: "")
            try echo.send(["meanwhile"])
            try await echo.terminal.wait(untilShown: "echo> busy\nmeanwhile")
            echo.terminal.signal(SIGINT)
            try await echo.terminal.wait(untilShown: "echo> busy\nmeanwhile\ninterrupted\necho>")
        }
    }

    @Test("Tab completes one candidate, lists several, and beeps for none")
    func completion() async throws {
        try await withEcho { echo in
            echo.terminal.type("b\t")
            try await echo.terminal.wait(for: "banana") { $0.cursorLine == "echo> banana" && $0.cursor.column == 13 }
            echo.terminal.type("a\t")
            try await echo.terminal.wait(forCursorLine: "echo> banana ap")
            echo.terminal.type("\t")
            try await echo.terminal.wait(untilShown: "apple    apricot\necho> banana ap")
            let bells = echo.terminal.screen.bells
            echo.terminal.type("x\t")
            try await echo.terminal.wait(for: "a beep") { $0.bells > bells }
            echo.terminal.type("\u{15}日\t")
            try await echo.terminal.wait(forCursorLine: "echo> 日本語")
        }
    }

    @Test("Lines can be called back, the last one first, and searched")
    func history() async throws {
        try await withEcho { echo in
            echo.terminal.type("\u{1B}[A")
            try await echo.terminal.wait(forCursorLine: "echo> last of before")
            echo.terminal.type("\u{1B}[A")
            try await echo.terminal.wait(forCursorLine: "echo> first of before")
            echo.terminal.type("\u{15}new\r")
            try await echo.terminal.wait(forLine: "said: new")
            echo.terminal.type("\u{10}")
            try await echo.terminal.wait(forCursorLine: "echo> new")
            echo.terminal.type("\u{15}\u{12}first")
            try await echo.terminal.wait(for: "the search") { $0.text.contains("first of before") }
            // Something happens in the middle of the search.
            try echo.send(["an event"])
            try await echo.terminal.wait(forLine: "an event")
            echo.terminal.type("\r")
            try await echo.terminal.wait(forLine: "said: first of before")
        }
    }

    @Test("A bare escape holds up nothing")
    func escape() async throws {
        try await withEcho { echo in
            echo.terminal.type("abc def\u{1B}")
            try await echo.terminal.wait(forCursorLine: "echo> abc def")
            try echo.send(["an event"])
            try await echo.terminal.wait(untilShown: "an event\necho> abc def")
            echo.terminal.type("b")
            echo.terminal.type("X\r")
            try await echo.terminal.wait(forLine: "said: abc Xdef")
        }
    }

    @Test("The keys are those of vi where ~/.editrc says so, and arrows work all the same")
    func vi() async throws {
        try await withEcho(editrc: "bind -v\n") { echo in
            echo.terminal.type("hello world\u{1B}")
            try await echo.terminal.wait(for: "the cursor on the last letter") { $0.cursor.column == 16 }
            try echo.send(["an event"])
            try await echo.terminal.wait(for: "the event") {
                $0.text == "an event\necho> hello world" && $0.cursor.column == 16
            }
            echo.terminal.type("bcwthere")
            try await echo.terminal.wait(forCursorLine: "echo> hello there")
            echo.terminal.type("\r")
            try await echo.terminal.wait(forLine: "said: hello there")
            echo.terminal.type("\u{1B}[A")
            try await echo.terminal.wait(forCursorLine: "echo> hello there")
            // The end key would leave insertion if it were seen as an escape.
            echo.terminal.type("\u{1B}[F!\r")
            try await echo.terminal.wait(forLine: "said: hello there!")
            echo.terminal.type("ap\t")
            echo.terminal.type("ple\u{1B}[D\u{1B}[D\u{1B}[3~L\r")
            try await echo.terminal.wait(forLine: "said: appLe")
        }
    }

    @Test("A key that ~/.editrc binds does what it says there")
    func editrc() async throws {
        try await withEcho(editrc: "bind ^X ed-insert\necho:bind ^T em-upper-case\n") { echo in
            echo.terminal.type("abc\u{1}\u{14}\r")
            try await echo.terminal.wait(forLine: "said: ABC")
        }
    }

    @Test("Many lines that are pasted are lines, and tabs in them are tabs", arguments: [true, false])
    func paste(isBracketed: Bool) async throws {
        try await withEcho(columns: 60, height: 30) { echo in
            let lines = (1...200).map { isBracketed ? "line\t\($0) größe 日本" : "line \($0) größe 日本" }
            let text = lines.map { $0 + "\n" }.joined() + "rest"
            if isBracketed {
                echo.terminal.paste(text)
            } else {
                echo.terminal.type(text.replacing("\n", with: "\r"))
            }
            let screen = try await echo.terminal.wait(for: "the last line") { screen in
                screen.cursorLine == "echo> rest"
            }
            let said = screen.everything.filter { $0.hasPrefix("said: ") }
            #expect(said.count == 200)
            #expect(said.last == Screen.shown("said: \(lines[199])"))
            #expect(said.first == Screen.shown("said: \(lines[0])"))
        }
    }

    @Test("A line of 100,000 characters can be pasted")
    func longPaste() async throws {
        try await withEcho { echo in
            echo.terminal.paste(String(repeating: "0123456789", count: 10_000))
            try await echo.terminal.wait(for: "its end") { $0.text.hasSuffix("456789") }
            echo.terminal.type("!\r")
            try await echo.terminal.wait(for: "the answer") { $0.cursorLine == "echo>" && $0.text.contains("9!") }
        }
    }

    @Test("Text before the prompt and a colour do not disturb the columns")
    func prompts() async throws {
        try await withEcho(columns: 20) { echo in
            echo.terminal.type("prompt 日本>\r")
            try await echo.terminal.wait(forCursorLine: "日本>")
            echo.terminal.type("colour\r")
            try await echo.terminal.wait(for: "a coloured prompt") { $0.style(of: "日本>")?.parameters == [1, 32] }
            echo.terminal.type("0123456789abcdefghij")
            try echo.send(["an event"])
            let screen = try await echo.terminal.wait(for: "the line below the event") { screen in
                screen.text.hasSuffix("an event\n日本> 0123456789abcd\nefghij")
            }
            #expect(screen.style(of: "0123") == .plain)
        }
    }
}

extension String {
    /// Without blanks at the ends of its lines, as screens show it.
    fileprivate var withoutBlanks: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = line
            while line.last == " " { line.removeLast() }
            return String(line)
        }.joined(separator: "\n")
    }
}

extension Screen {
    /// How a line looks: tabs are blanks.
    fileprivate static func shown(_ line: String) -> String {
        var screen = Screen(columns: 60, height: 1)
        screen.feed(line)
        return screen.text
    }
}
