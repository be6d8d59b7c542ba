import LineEditor
import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The least that can be made of a line editor: what the tests of the editor run on a terminal.
///
/// `busy` ends when it is interrupted, `prompt NAME` changes the prompt, `colour` colours it, `flood N` shows lines at once,
/// `quit` ends; all else is said again. Lines that come through the named pipe of the first argument are events.
@main
struct Echo {
    static func main() async {
        var configuration = LineEditor.Configuration(program: "echo")
        configuration.history = ["first of before", "last of before"]
        let editor = LineEditor(configuration) { line, cursor in
            let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix(cursor)))
            let word = before.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
            let words = ["apple", "apricot", "banana", "größe", "日本語"]
            return LineCompletion(
                replacing: word.unicodeScalars.count,
                candidates: words.filter { $0.hasPrefix(word) }.map { LineCompletion.Candidate($0) }
            )
        }
        if CommandLine.arguments.count > 1 {
            let path = CommandLine.arguments[1]
            BackgroundThread.detach { showEvents(from: path, editor) }
        }
        var prompt = EditorPrompt("echo>")
        var isBusy = false
        editor.prompt(prompt)
        for await input in editor.inputs {
            switch input {
            case .line("quit"): await editor.close()
            case .line("busy"): isBusy = true
            case .line(let line):
                let words = line.split(separator: " ")
                if words.first == "prompt", words.count > 1 {
                    prompt.text = String(words[1])
                } else if words.first == "colour" {
                    prompt.colour = "1;32"
                } else if words.first == "flood", let count = words.last.flatMap({ Int($0) }) {
                    for number in 0..<count { editor.show("flood \(number)") }
                } else {
                    await editor.print("said: \(line)")
                }
                editor.remember(line)
                editor.prompt(prompt)
            case .cleared:
                editor.prompt(prompt)
            case .interrupt:
                await editor.print("interrupted")
                if isBusy {
                    isBusy = false
                    editor.prompt(prompt)
                }
            case .end:
                await editor.print("the end")
                await editor.close()
            }
        }
    }

    private static func showEvents(from path: String, _ editor: LineEditor) {
        // Also for writing: it does not end with its first writer then.
        let pipe = open(path, O_RDWR)
        var line: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while case let count = chunk.withUnsafeMutableBytes({ readSome(pipe, $0) }), count > 0 {
            for byte in chunk[..<count] {
                if byte != 0x0A {
                    line.append(byte)
                } else {
                    editor.show(String(decoding: line, as: UTF8.self))
                    line = []
                }
            }
        }
    }
}
