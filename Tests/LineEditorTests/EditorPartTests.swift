import Testing

@testable import LineEditor

@Suite("Parts of the line editor")
struct EditorPartTests {
    @Test("The queue keeps order, leaves out what is too much, and says how much that was")
    func queue() {
        var queue = OutputQueue()
        for number in 0..<(OutputQueue.maxLines + 5) { queue.offer("\(number)") }
        queue.add("an answer")
        let (texts, leftOut) = queue.take()
        #expect(texts.count == OutputQueue.maxLines + 1)
        #expect(texts.first == "0" && texts.last == "an answer")
        #expect(leftOut == 5)
        #expect(queue.isEmpty)
    }

    @Test("The queue is bounded in bytes as well")
    func bytes() {
        var queue = OutputQueue()
        let line = String(repeating: "x", count: OutputQueue.maxBytes / 2)
        let taken = [queue.offer(line), queue.offer(line), queue.offer("x")]
        #expect(taken == [true, true, false])
        #expect(queue.leftOut == 1)
    }

    private func completion(_ texts: [String]) -> LineCompletion {
        LineCompletion(replacing: 0, candidates: texts.map { LineCompletion.Candidate($0) })
    }

    @Test("One candidate is taken, several are as far as they agree, and then listed")
    func completing() {
        #expect(completion([]).action(word: "a") == .beep)
        #expect(completion(["apple"]).action(word: "ap") == .replace(with: "apple "))
        #expect(completion(["apple", "apply"]).action(word: "a") == .replace(with: "appl"))
        #expect(completion(["apple", "apply"]).action(word: "appl") == .list(["apple", "apply"]))
        #expect(completion(["größe", "größer"]).action(word: "g") == .replace(with: "größe"))
        // What would drive a terminal is no candidate.
        #expect(completion(["a\u{1B}[2J"]).action(word: "a") == .beep)
    }

    @Test("Candidates are listed in columns, and not too many")
    func table() {
        let lines = CandidateTable.lines(["aa", "b", "c", "d", "e"], columns: 10) { $0.count }
        #expect(lines == ["aa  c   e", "b   d"])
        #expect(CandidateTable.lines(["a long one"], columns: 4) { $0.count } == ["a long one"])
        let many = CandidateTable.lines((0..<500).map { "\($0)" }, columns: 20) { $0.count }
        #expect(many.last == "… and 300 more")
    }

    @Test("Lines of bytes, with and without a last end, and none too long")
    func plainLines() {
        var lines = PlainLines()
        lines.feed(Array("one\r\ntwo\nthr".utf8))
        var seen = [lines.line(), lines.line(), lines.line()]
        #expect(seen == ["one", "two", nil])
        lines.feed(Array("ee".utf8))
        lines.end()
        seen = [lines.line(), lines.line()]
        #expect(seen == ["three", nil])
        #expect(lines.hasEnded)
        lines = PlainLines()
        lines.feed([UInt8](repeating: 0x61, count: LineEditor.maxLine + 3))
        lines.end()
        #expect(lines.line()?.count == LineEditor.maxLine)
        #expect(lines.line() == "aaa")
    }

    @Test("A prompt has no control characters, and its colour is hidden from the editor's columns")
    func prompt() {
        #expect(EditorPrompt("a\u{1B}b>").visible == "ab> ")
        #expect(EditorPrompt("a>", colour: "1").marked == "\u{1}\u{1B}[1m\u{1}a>\u{1}\u{1B}[0m\u{1} ")
        #expect(EditorPrompt("a>").marked == "a> ")
    }
}
