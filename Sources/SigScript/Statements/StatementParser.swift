import SigProtocol

/// Puts statements together from lines, with what is known from the lines before, and goes on after what is wrong.
struct StatementParser: Sendable {
    let context: ScriptContext
    var known: ScriptKnowledge
    /// What is wrong so far.
    var problems: [ScriptProblem] = []
    var untoldProblems = 0
    /// Whether something that was wrong may have set variables or named peers: what is missing from then on is no problem of its own.
    var isIncomplete = false
    /// Statements that stand in no block.
    private(set) var statements: [Statement] = []
    private(set) var blocks: [OpenBlock] = []
    private var use = Use()

    /// What all files of a script have used of its bounds.
    private struct Use {
        var statements = 0
        var bytes = 0
        var includes = 0
        /// The files that include each other, the outermost first.
        var open: [String] = []
    }

    init(in context: ScriptContext, knowing known: ScriptKnowledge) {
        self.context = context
        self.known = known
    }

    // MARK: Files

    /// Reads all of a file, and checks that its blocks are closed.
    mutating func read(_ bytes: [UInt8], source: String) {
        use.bytes += bytes.count
        guard use.bytes <= ScriptBounds.fileBytes else {
            return report(
                "a script has up to \(ScriptBounds.fileBytes) bytes, with all that it includes",
                at: SourcePlace(source: source, line: 1, column: 1),
                ""
            )
        }
        use.open.append(source)
        defer { use.open.removeLast() }
        var lines = ScriptLines(bytes, source: source)
        while let line = lines.next() {
            if line.goesOn, line.length <= ScriptBounds.lineBytes {
                var scanner = LineScanner(line)
                add(scanner.problem("the line goes on behind its \\, and nothing follows", at: line.bytes.count))
            } else {
                take(line)
            }
            guard use.statements <= ScriptBounds.statements else { break }
        }
        closeBlocks()
    }

    /// Complains about blocks without an end.
    mutating func closeBlocks() {
        while let block = blocks.popLast() {
            report(
                "the block that begins here has no end; write } on a line of its own behind it",
                at: block.place,
                block.line
            )
        }
    }

    /// Begins anew with problems, for those who read line by line.
    mutating func forgetProblems() {
        problems = []
        untoldProblems = 0
        isIncomplete = false
        use = Use()
    }

    /// Forgets blocks that are open, and what stands in them.
    mutating func forgetBlocks() {
        blocks = []
        statements = []
    }

    /// The statements so far, which are taken away.
    mutating func takeStatements() -> [Statement] {
        defer { statements = [] }
        return statements
    }

    // MARK: Lines

    /// Reads a line.
    mutating func take(_ line: SourceLine) {
        guard line.length <= ScriptBounds.lineBytes else {
            return report(
                "a line has up to \(ScriptBounds.lineBytes) bytes; put long texts into files and write @FILE",
                at: SourcePlace(source: line.source, line: line.number, column: 1),
                String(line.text(ofLine: line.number).unicodeScalars.prefix(80))
            )
        }
        if let offset = line.firstInvalidByte {
            var scanner = LineScanner(line)
            return add(scanner.problem("this is not UTF-8; scripts are written in UTF-8", at: offset))
        }
        var scanner = LineScanner(line)
        do {
            let parsed = try scanner.parsedLine()
            switch parsed {
            case .nothing: break
            case .statement(let statement):
                check(statement, line)
                append(statement, line)
            case .include(let file, let place, let text): include(file, at: place, text, line)
            case .open(let block): open(block, line)
            case .close(let place): close(at: place, line)
            }
        } catch {
            add(error)
            recover(line)
        }
    }

    private mutating func append(_ statement: Statement, _ line: SourceLine) {
        use.statements += 1
        guard use.statements <= ScriptBounds.statements else {
            return report(
                "a script has up to \(ScriptBounds.statements) statements, with all that it includes; repeat and include say more with less",
                at: statement.place,
                in: line
            )
        }
        guard let last = blocks.indices.last else { return statements.append(statement) }
        if !blocks[last].append(statement) {
            report("'any order' takes only expect statements", at: statement.place, in: line)
        }
    }

    // MARK: Blocks

    private mutating func open(_ block: OpenBlock, _ line: SourceLine) {
        var block = block
        if blocks.last?.takesOnlyExpectations == true {
            report("'any order' takes only expect statements, and no blocks", at: block.place, in: line)
            block.content = .broken
        } else if blocks.count >= ScriptBounds.nesting {
            report("no more than \(ScriptBounds.nesting) blocks can stand inside each other", at: block.place, in: line)
            block.content = .broken
        } else {
            check(block, line)
        }
        blocks.append(block)
    }

    private mutating func close(at place: SourcePlace, _ line: SourceLine) {
        guard let block = blocks.popLast() else {
            return report("no block is open that this } could end", at: place, in: line)
        }
        checkRounds(of: block)
        // What a block does to peers it does to them in the block around it, too.
        for peer in block.closed { updateLastBlock { $0.noteClose(of: peer) } }
        for peer in block.declared { updateLastBlock { $0.noteDeclaration(of: peer) } }
        guard let statement = block.statement else { return }
        append(statement, line)
    }

    mutating func updateLastBlock(_ change: (inout OpenBlock) -> Void) {
        if let last = blocks.indices.last { change(&blocks[last]) }
    }

    // MARK: Files inside of files

    private mutating func include(_ file: Template, at place: SourcePlace, _ text: String, _ line: SourceLine) {
        guard check(file, line) else {
            isIncomplete = true
            return
        }
        use.includes += 1
        guard let script = included(file, at: place, line) else {
            // Nobody knows what it would have set.
            isIncomplete = true
            return
        }
        append(Statement(.include(script), at: place, text: text), line)
    }

    private mutating func included(_ file: Template, at place: SourcePlace, _ line: SourceLine) -> Script? {
        guard let name = knownText(of: file), !name.isEmpty else {
            report(
                "which file is included has to be known before the script runs: write its name, or a variable that is set to one",
                at: file.place,
                in: line
            )
            return nil
        }
        guard let reader = context.read else {
            report("files can't be included here", at: place, in: line)
            return nil
        }
        guard blocks.last?.takesOnlyExpectations != true else {
            report("'any order' takes only expect statements", at: place, in: line)
            return nil
        }
        let path = file.place.path(of: name)
        guard !use.open.contains(path) else {
            report("'\(LineScanner.shown(path))' includes itself", at: file.place, in: line)
            return nil
        }
        guard use.open.count < ScriptBounds.includeDepth, use.includes <= ScriptBounds.includes else {
            report(
                "no more than \(ScriptBounds.includeDepth) files can include each other, and \(ScriptBounds.includes) files a script",
                at: place,
                in: line
            )
            return nil
        }
        let bytes: [UInt8]
        do { bytes = try reader(path) } catch {
            add(
                ScriptProblem(
                    Inert.text(error.description),
                    at: file.place,
                    line: line.text(ofLine: file.place.line),
                    exitCode: error.exitCode
                )
            )
            return nil
        }
        // A file is whole in itself: its blocks are no part of ours.
        let (ourStatements, ourBlocks) = (statements, blocks)
        (statements, blocks) = ([], [])
        read(bytes, source: path)
        let script = Script(name: path, statements: statements)
        (statements, blocks) = (ourStatements, ourBlocks)
        return script
    }

    // MARK: Problems

    /// Whether further problems are only counted.
    var isFull: Bool { problems.count >= ScriptProblems.maxCount }

    mutating func add(_ problem: ScriptProblem) {
        if !isFull { problems.append(problem) } else { untoldProblems += 1 }
    }

    mutating func report(_ message: String, at place: SourcePlace, in line: SourceLine) {
        // The text of a long line is not made for nobody.
        report(message, at: place, isFull ? "" : line.text(ofLine: place.line))
    }

    mutating func report(_ message: String, at place: SourcePlace, _ line: String) {
        add(ScriptProblem(message, at: place, line: line))
    }

    /// All that is wrong; nil if nothing is.
    var failure: ScriptProblems? {
        guard let first = problems.first else { return nil }
        return ScriptProblems(first, Array(problems.dropFirst()), untold: untoldProblems)
    }

    /// Takes from a line that can't be read what it was meant to do to the lines behind it, so that one problem does not become many.
    private mutating func recover(_ line: SourceLine) {
        // What counts stands at the beginning of lines that people write.
        let words = String(decoding: line.bytes.prefix(4096), as: UTF8.self).split { $0 == " " || $0 == "\t" }
        let bytes = line.bytes.reversed().drop { LineScanner.isBlank($0) }
        let opens = bytes.first == UInt8(ascii: "{")
        switch words.first {
        case "repeat" where opens, "any" where opens, "{" where opens:
            let place = SourcePlace(source: line.source, line: line.number, column: 1)
            blocks.append(OpenBlock(.broken, at: place, text: "", line: line.text(ofLine: line.number)))
        case "peer":
            let name = words.count > 1 ? String(words[1]) : ""
            if known.peers[name] == nil, Names.isName(name) {
                known.peers[name] = ScriptKnowledge.Peer(protocolName: nil)
            }
        case "set", "secret": if words.count > 1 { setLater(words[1]) }
        case "include": isIncomplete = true
        default:
            for index in words.indices.dropLast() where words[index] == "capture" { setLater(words[index + 1]) }
        }
    }

    private mutating func setLater(_ assignment: Substring) {
        known.variables[String(assignment.prefix { $0 != "=" })] = .later
    }
}
