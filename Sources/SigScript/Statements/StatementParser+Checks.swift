import SigClient
import SigProtocol

// What is checked of a statement before it runs: what needs to be known of those before it. Problems don't keep a statement from being
// looked at on, so that all are told.
extension StatementParser {
    /// Checks a statement, and takes note of what it does.
    mutating func check(_ statement: Statement, _ line: SourceLine) {
        switch statement.action {
        case .peer(let name, let target, _): checkPeer(name, target, at: statement.place, line)
        case .use(let name):
            if checkPeer(named: name, at: statement.place, line), known.peers[name]?.isClosed == true {
                report("'\(name)' was closed; name it again with: peer \(name) TARGET", at: statement.place, in: line)
            }
            known.current = name
        case .set(let name, let value):
            check(value, line)
            if case .text(let template) = value, let text = knownText(of: template) {
                known.variables[name] = .value(text)
            } else {
                known.variables[name] = .later
            }
        case .secret(let name, let value):
            check(value, line)
            known.variables[name] = .later
        case .sleep(let time), .timeout(let time): checkTime(time, line)
        case .verb(let peer, let call): checkVerb(call, of: peer, at: statement.place, line)
        case .expect(let expectation): check(expectation, line)
        case .help(let word?):
            if StatementHelp.page(on: word) == nil {
                let question = Suggestion.question(about: word, among: StatementHelp.words())
                report(
                    "there is no help on '\(LineScanner.shown(word))'; \(question)'help' lists the words that there are",
                    at: statement.place,
                    in: line
                )
            }
        case .help, .quit, .include, .repetition, .anyOrder: break
        }
    }

    /// Checks the first line of a block.
    mutating func check(_ block: OpenBlock, _ line: SourceLine) {
        switch block.content {
        case .repetition(let count, _):
            guard check(count, line), let text = knownText(of: count) else { return }
            guard let number = Int(text), (0...ScriptBounds.rounds).contains(number) else {
                return report(
                    "'\(count.shown)' is no number of rounds; write one from 0 to \(ScriptBounds.rounds)",
                    at: count.place,
                    in: line
                )
            }
        case .anyOrder(let time, _): if let time { checkTime(time, line) }
        case .broken: break
        }
    }

    /// A peer that each round names has to be closed in it.
    mutating func checkRounds(of block: OpenBlock) {
        guard case .repetition(let count, _) = block.content else { return }
        if let text = knownText(of: count), let number = Int(text), number < 2 { return }
        for name in block.declared.sorted() {
            report(
                "the second round would name '\(name)' again, which is still there; write '\(name): close' before the }",
                at: block.place,
                block.line
            )
        }
    }

    // MARK: Peers

    private mutating func checkPeer(_ name: String, _ target: Template, at place: SourcePlace, _ line: SourceLine) {
        if let peer = known.peers[name], !peer.isClosed {
            report("there is a peer '\(name)' already; close it before, or take another name", at: place, in: line)
        }
        var protocolName: ProtocolName?
        if check(target, line) {
            protocolName = Target.protocolName(of: known(of: target).text)
            if let text = knownText(of: target) { checkTarget(text, of: protocolName, target, line) }
        }
        known.peers[name] = ScriptKnowledge.Peer(protocolName: protocolName)
        updateLastBlock { $0.noteDeclaration(of: name) }
    }

    /// Takes note of a peer that is closed.
    mutating func noteClose(of name: String) {
        known.peers[name]?.isClosed = true
        if known.current == name { known.current = nil }
        updateLastBlock { $0.noteClose(of: name) }
    }

    private mutating func checkTarget(
        _ text: String,
        of protocolName: ProtocolName?,
        _ target: Template,
        _ line: SourceLine
    ) {
        let schemes = ProtocolName.allCases.map { $0 == .topic ? "topic+http://" : "\($0)+ws://" }.joined(
            separator: ", "
        )
        guard let protocolName else {
            let scheme = text.firstRange(of: "://").map { String(text[..<$0.lowerBound]) } ?? ""
            let given = scheme.split(separator: "+").first.map(String.init) ?? ""
            let question = Suggestion.question(about: given, among: ProtocolName.allCases.map(\.rawValue))
            return report(
                "the target has to say its protocol; \(question)write \(schemes), or with a TLS scheme",
                at: target.place,
                in: line
            )
        }
        do { _ = try Target(text, for: protocolName) } catch {
            report("that is no target: \(Inert.text(error.message))", at: target.place, in: line)
        }
    }

    /// - Returns: whether the peer was named before.
    @discardableResult
    private mutating func checkPeer(named name: String, at place: SourcePlace, _ line: SourceLine) -> Bool {
        if known.peers[name] != nil { return true }
        if !isIncomplete {
            let question = isFull ? "" : Suggestion.question(about: name, among: known.peers.keys.sorted())
            report("there is no peer '\(name)'; \(question)write before: peer \(name) TARGET", at: place, in: line)
            // Once is enough.
            known.peers[name] = ScriptKnowledge.Peer(protocolName: nil)
        }
        return false
    }

    /// The peer that a statement means, if it is known.
    mutating func peer(_ name: String?, at place: SourcePlace, _ line: SourceLine) -> (
        name: String, peer: ScriptKnowledge.Peer
    )? {
        if let name = name ?? known.current {
            guard checkPeer(named: name, at: place, line), let peer = known.peers[name] else { return nil }
            return (name, peer)
        }
        if !isIncomplete {
            let names = isFull ? [] : known.peers.filter { !$0.value.isClosed }.keys.sorted()
            report(
                names.isEmpty
                    ? "there is no peer; write before: peer NAME TARGET"
                    : "which peer? Write its name before, as in '\(names[0]): …', or say it once with: use \(names[0])",
                at: place,
                in: line
            )
        }
        return nil
    }

    // MARK: Expectations

    private mutating func check(_ expectation: Expectation, _ line: SourceLine) {
        _ = peer(expectation.peer, at: expectation.place, line)
        if blocks.last?.takesOnlyExpectations == true {
            if expectation.mode != .any {
                report("in 'any order' an expect can't have 'next' or 'none'", at: expectation.place, in: line)
            }
            if let time = expectation.time {
                report("in 'any order' the time is given once: any order within TIME {", at: time.place, in: line)
            }
        }
        for test in expectation.tests { check(test, line) }
        if let time = expectation.time { checkTime(time, line) }
        for capture in expectation.captures { known.variables[capture.variable] = .later }
    }

    private mutating func check(_ test: Expectation.Test, _ line: SourceLine) {
        switch test.comparison {
        case .equal(let value), .unequal(let value): check(value, line)
        case .matches(let value):
            guard check(value, line), case .text(let template) = value, let text = knownText(of: template) else {
                return
            }
            do { _ = try EventTest(path: test.path, .matches(text), text: test.text) } catch {
                report(Inert.text(error.description, maxLength: 500), at: template.place, in: line)
            }
        case .equalJSON(let template): check(template, line)
        case .present: break
        }
    }

    // MARK: Values

    /// - Returns: whether nothing is wrong with it.
    @discardableResult
    mutating func check(_ value: Value, _ line: SourceLine) -> Bool {
        switch value {
        case .text(let template), .file(let template): return check(template, line)
        case .standardInput(let place):
            guard context.scriptIsStandardInput else { return true }
            report(
                "the script itself is read from standard input, so nothing else can be; put the text or the script into a file",
                at: place,
                in: line
            )
            return false
        }
    }

    /// Whether all variables of a template are set, or have something that stands for them.
    @discardableResult
    mutating func check(_ template: Template, _ line: SourceLine) -> Bool {
        var isRight = true
        for case .variable(let name, nil, let place) in template.parts where !isSet(name) {
            isRight = false
            guard !isIncomplete else { continue }
            let question = isFull ? "" : Suggestion.question(about: name, among: variableNames)
            let isServer = ProtocolName.allCases.contains { $0.urlVariable == name }
            let serving = isServer ? "start the script with --serve, which sets it, " : ""
            report(
                "${\(name)} is not set; \(question)\(serving)set it before, give --var \(name)=…, or write ${\(name):-instead}",
                at: place,
                in: line
            )
        }
        return isRight
    }

    private mutating func checkTime(_ template: Template, _ line: SourceLine) {
        guard check(template, line), let text = knownText(of: template), TimeSpan(text) == nil else { return }
        report("'\(template.shown)' is no length of time; write 500ms, 2s, 1.5m or 1h", at: template.place, in: line)
    }

    /// Those of the environment are too many to be meant.
    private var variableNames: [String] { known.variables.keys.sorted() + context.variables.keys.sorted() }

    private func isSet(_ name: String) -> Bool {
        known.variables[name] != nil || context.variables[name] != nil || context.environment[name] != nil
    }

    private func knownValue(of name: String) -> String? {
        switch known.variables[name] {
        case .value(let text): text
        case .later: nil
        case nil: context.variables[name] ?? context.environment[name]
        }
    }

    /// The text of a template, if all of it is known before the script runs.
    func knownText(of template: Template) -> String? {
        let (text, isWhole) = known(of: template)
        return isWhole ? text : nil
    }

    /// What is known of a template from its beginning on, and whether that is all of it.
    private func known(of template: Template) -> (text: String, isWhole: Bool) {
        var text = ""
        for part in template.parts {
            switch part {
            case .text(let piece): text += piece
            case .variable(let name, let instead, _):
                guard let value = isSet(name) ? knownValue(of: name) : instead,
                    text.utf8.count + value.utf8.count <= Self.maxKnownBytes
                else { return (text, false) }
                text += value
            }
        }
        return (text, true)
    }

    /// Texts that variables make longer are looked at when the script runs: a few lines can make them longer than any memory.
    private static let maxKnownBytes = 65_536
}

extension Template {
    /// The template as it may stand in a message: never what its variables hold, which may be secret.
    var shown: String {
        var text = ""
        for part in parts {
            switch part {
            case .text(let piece): text += piece
            case .variable(let name, _, _): text += "${\(name)}"
            }
            if text.utf8.count > 1024 { break }
        }
        return LineScanner.shown(text)
    }
}
