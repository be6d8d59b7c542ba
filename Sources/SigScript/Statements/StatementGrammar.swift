import SigProtocol

/// What a line says.
enum ParsedLine {
    /// Nothing, or a comment.
    case nothing
    case statement(Statement)
    /// `include FILE`, not yet read.
    case include(Template, SourcePlace, text: String)
    /// `repeat N {` or `any order {`.
    case open(OpenBlock)
    /// `}`
    case close(SourcePlace)
}

// The grammar of a line. What needs to be known of other lines is for `StatementParser`.
extension LineScanner {
    /// Reads the line.
    mutating func parsedLine() throws(ScriptProblem) -> ParsedLine {
        guard !isAtEnd() else {
            try comment()
            return .nothing
        }
        let start = index
        let place = place(start)
        let peer = try peerName()
        if peer != nil, isAtEnd() {
            throw problem(
                "what is '\(Self.shown(peer ?? ""))' to do? A verb or expect comes behind its name",
                at: start
            )
        }
        let verbStart = index
        let word = word()
        guard let keyword = Keyword(rawValue: word.text) else {
            if peer == nil, word.text == "}" {
                try end("} alone")
                return .close(place)
            }
            index = verbStart
            let call = try verbCall()
            return .statement(Statement(.verb(peer: peer, call), at: place, text: text(from: start)))
        }
        if peer != nil, keyword != .expect, keyword != .close {
            throw problem(
                "'\(keyword.rawValue)' is for the whole script: write \(keyword.usage) without the name of a peer",
                at: start
            )
        }
        let action: Statement.Action
        switch keyword {
        case .peer: action = try peerAction()
        case .use: action = .use(try name(of: .use))
        case .set: action = try assignment(.set)
        case .secret: action = try assignment(.secret)
        case .sleep: action = .sleep(try argument(of: .sleep))
        case .timeout: action = .timeout(try argument(of: .timeout))
        case .include:
            let file = try argument(of: .include)
            try end(keyword.usage)
            return .include(file, place, text: text(from: start))
        case .repetition, .any: return .open(try block(keyword, from: start, place))
        case .expect:
            let expectation = try expectation(of: peer, from: start, at: place)
            return .statement(Statement(.expect(expectation), at: place, text: expectation.text))
        case .close:
            index = verbStart
            action = .verb(peer: peer, try verbCall())
        case .help: action = .help(isAtEnd() ? nil : self.word().text)
        case .quit: action = .quit
        }
        try end(keyword.usage)
        return .statement(Statement(action, at: place, text: text(from: start)))
    }

    /// `NAME:`, if the line begins with it.
    private mutating func peerName() throws(ScriptProblem) -> String? {
        let start = index
        let name = nameBytes()
        guard next == UInt8(ascii: ":"), byte(at: index + 1) != UInt8(ascii: "=") else {
            index = start
            let word = nextWord()
            if word.contains("://") {
                throw problem(
                    "a target is not said by itself: write peer NAME TARGET, as in: \(Keyword.peer.example)",
                    at: start
                )
            }
            if word.count > 1, word.hasSuffix(":") {
                throw problem(Names.problem(withPeer: String(word.dropLast())) ?? "", at: start)
            }
            return nil
        }
        if line.bytes[index...].starts(with: "://".utf8) {
            throw problem(
                "a target is not said by itself: write peer NAME TARGET, as in: \(Keyword.peer.example)",
                at: start
            )
        }
        if let wrong = Names.problem(withPeer: name.text) { throw problem(wrong, at: start) }
        index += 1
        skipBlanks()
        return name.text
    }

    // MARK: Keywords

    private mutating func peerAction() throws(ScriptProblem) -> Statement.Action {
        let name = try name(of: .peer)
        guard !isAtEnd() else {
            throw problem(
                "the target of '\(name)' is missing; write \(Keyword.peer.usage), as in: \(Keyword.peer.example)",
                at: index
            )
        }
        let target = try text()
        guard !isAtEnd() else { return .peer(name: name, target: target, isIdle: false) }
        let start = index
        let word = word().text
        guard word == "idle" else {
            throw problem(
                "behind a target only 'idle' can stand, and not '\(Self.shown(word))'; write \(Keyword.peer.usage)",
                at: start
            )
        }
        return .peer(name: name, target: target, isIdle: true)
    }

    /// The name of a peer behind a keyword.
    private mutating func name(of keyword: Keyword) throws(ScriptProblem) -> String {
        skipBlanks()
        let start = index
        guard !isAtEnd() else { throw problem("a name is missing; write \(keyword.usage)", at: start) }
        let name = word().text
        if let wrong = Names.problem(withPeer: name) { throw problem(wrong, at: start) }
        return name
    }

    /// The one value behind a keyword.
    private mutating func argument(of keyword: Keyword) throws(ScriptProblem) -> Template {
        guard !isAtEnd() else {
            throw problem("something is missing; write \(keyword.usage), as in: \(keyword.example)", at: index)
        }
        return try text()
    }

    private mutating func assignment(_ keyword: Keyword) throws(ScriptProblem) -> Statement.Action {
        skipBlanks()
        let start = index
        let variable = try variableName(keyword.usage)
        guard next == UInt8(ascii: "=") else {
            throw problem("an = has to stand right behind the name; write \(keyword.usage)", at: index)
        }
        index += 1
        let value = try value()
        guard keyword == .secret else { return .set(name: variable, value) }
        if case .text(let template) = value, template.literal != nil {
            throw problem(
                "whoever reads the script would read the secret; put it into a file and write secret \(variable)=@FILE",
                at: start
            )
        }
        return .secret(name: variable, value)
    }

    /// The name of a variable that is set, before its `=`.
    mutating func variableName(_ usage: String) throws(ScriptProblem) -> String {
        let start = index
        let name = nameBytes().text
        guard Names.isName(name) else {
            throw problem("the name of a variable is missing; write \(usage); a name is \(Names.rule)", at: start)
        }
        return name
    }

    private mutating func block(_ keyword: Keyword, from start: Int, _ place: SourcePlace) throws(ScriptProblem)
        -> OpenBlock
    {
        let content: OpenBlock.Content
        if keyword == .repetition {
            guard !isAtEnd(), nextWord() != "{" else {
                throw problem("how often? Write \(keyword.usage), as in: repeat 3 {", at: index)
            }
            content = .repetition(count: try text(), [])
        } else {
            let order = word()
            guard order.text == "order" else {
                throw problem("behind 'any' comes 'order'; write \(keyword.usage)", at: order.range.lowerBound)
            }
            var time: Template?
            if nextWord() == "within" {
                _ = word()
                time = try self.time(behind: "within")
            }
            content = .anyOrder(within: time, [])
        }
        skipBlanks()
        let brace = word()
        guard brace.text == "{" else {
            throw problem(
                "a block begins with { at the end of the line; write \(keyword.usage)",
                at: brace.range.lowerBound
            )
        }
        let text = text(from: start)
        guard isAtEnd() else {
            throw problem(
                "{ ends its line; what it is about stands in the lines below, and } alone behind them",
                at: index
            )
        }
        try comment()
        return OpenBlock(content, at: place, text: text, line: line.text(ofLine: place.line))
    }

    /// A length of time behind a word.
    mutating func time(behind word: String) throws(ScriptProblem) -> Template {
        guard !isAtEnd(), nextWord() != "{" else {
            throw problem("a length of time is missing behind '\(word)', as in: \(word) 2s", at: index)
        }
        return try text()
    }

    // MARK: Verbs

    private mutating func verbCall() throws(ScriptProblem) -> VerbCall {
        skipBlanks()
        let start = index
        let place = place(start)
        let verb = nameBytes()
        guard !verb.range.isEmpty, isWordEnd(index) else {
            index = start
            let word = word().text
            if word == "{" {
                throw problem("a block begins with \(Keyword.repetition.usage) or \(Keyword.any.usage)", at: start)
            }
            if let equals = word.firstIndex(of: "="), Names.isName(String(word[..<equals])) {
                throw problem("a variable is set with: set \(Self.shown(word))", at: start)
            }
            throw problem(
                "'\(Self.shown(word))' is no verb; write [NAME:] VERB FIELD=VALUE…, as in: alice: offer to=bob sdp=fake",
                at: start
            )
        }
        var arguments: [VerbCall.Argument] = []
        var fields: Set<String> = []
        while !isAtEnd() {
            let start = index
            let argument: VerbCall.Argument
            do { argument = try self.argument(of: verb.text) } catch {
                // What stands behind a word that is no verb says little.
                guard VerbDescription.allNames.contains(verb.text) else {
                    throw problem(StatementParser.unknownVerb(verb.text), at: verb.range.lowerBound)
                }
                throw error
            }
            guard fields.insert(argument.field).inserted else {
                throw problem("'\(Self.shown(argument.field))' is given twice; each field can be given once", at: start)
            }
            arguments.append(argument)
        }
        try comment()
        return VerbCall(verb: verb.text, arguments: arguments, place: place)
    }

    private mutating func argument(of verb: String) throws(ScriptProblem) -> VerbCall.Argument {
        let start = index
        let place = place(start)
        let field = nameBytes().text
        if Names.isName(field) {
            if next == UInt8(ascii: "=") {
                index += 1
                return VerbCall.Argument(field: field, content: .text(try value()), place: place)
            }
            if next == UInt8(ascii: ":"), byte(at: index + 1) == UInt8(ascii: "=") {
                index += 2
                return VerbCall.Argument(field: field, content: .json(try json()), place: place)
            }
        }
        index = start
        if next == UInt8(ascii: "@") || next == UInt8(ascii: "-") {
            let value = try value()
            if case .text = value {
            } else if let field = VerbDescription.fieldOfBareFile(of: verb) {
                return VerbCall.Argument(field: field, content: .text(value), place: place)
            }
            index = start
        }
        let word = word().text
        if word == "\\" { throw lonelyBackslash(at: start) }
        throw problem("'\(Self.shown(word))' is no field; fields are written FIELD=VALUE, as in to=bob", at: start)
    }
}
