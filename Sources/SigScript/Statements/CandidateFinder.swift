import SigProtocol

/// Finds what could stand at the cursor, by what stands before it.
struct CandidateFinder {
    let session: SessionKnowledge
    private let environment: [String]
    private let files: Completion.Lister
    /// Words before the current one, without the name of the peer.
    private var words: [String]
    private var current: CompletionLine.Word
    /// The peer that the statement is for.
    private var peer: SessionKnowledge.Peer?
    private var isNamed = false

    /// Where what is replaced begins, in characters.
    private(set) var start: Int
    private(set) var candidates: [Completion.Candidate] = []

    init(_ line: CompletionLine, _ session: SessionKnowledge, environment: [String], files: @escaping Completion.Lister)
    {
        self.session = session
        self.environment = environment
        self.files = files
        words = line.words.map(\.text)
        current = line.current
        start = current.start
        peer = session.current.flatMap { session[$0] }
        takePeerName()
    }

    /// `NAME:` may stand by itself, or right before the verb.
    private mutating func takePeerName() {
        let first = words.first ?? current.text
        let name = String(decoding: first.utf8.prefix { LineScanner.isNameByte($0) }, as: UTF8.self)
        let behind = first.dropFirst(name.count)
        guard !name.isEmpty, behind.hasPrefix(":"), !behind.hasPrefix(":=") else { return }
        isNamed = true
        peer = session[name]
        let rest = String(behind.dropFirst())
        if !words.isEmpty {
            words.removeFirst()
            if !rest.isEmpty { words.insert(rest, at: 0) }
        } else {
            current = CompletionLine.Word(start: current.start + name.utf8.count + 1, text: rest)
            start = current.start
        }
    }

    // MARK: What stands where

    mutating func find() {
        if addVariables() { return }
        guard let first = words.first else { return addFirstWords() }
        switch Keyword(rawValue: first) {
        case .peer:
            if words.count == 2 { addTargets() }
            if words.count == 3 { add("idle ", "only name it; connect later") }
        case .use:
            if words.count == 1 {
                for peer in session.peers where !peer.isClosed { add(peer.name + " ", Self.summary(of: peer)) }
            }
        case .set, .secret: if words.count == 1 { addAssignment(isSecret: first == "secret") }
        case .include: if words.count == 1 { addFiles(at: "") }
        case .repetition: if words.count == 2 { add("{", "begins the block") }
        case .any: addAnyOrder()
        case .expect: addExpect()
        case .help:
            if words.count == 1 {
                for word in StatementHelp.words(for: peer?.protocolName) {
                    add(word + " ", Self.summary(of: word, for: peer?.protocolName))
                }
            }
        case .sleep, .timeout, .quit: break
        case .close, nil: addFieldsAndValues(of: first)
        }
    }

    private mutating func addFirstWords() {
        if peer != nil || isNamed { addVerbs() }
        if isNamed { return add("expect ", Keyword.expect.summary) }
        for peer in session.peers { add("\(peer.name): ", Self.summary(of: peer)) }
        for keyword in Keyword.allCases where peer == nil || keyword != .close {
            add(keyword.rawValue + (keyword == .quit ? "" : " "), keyword.summary)
        }
        if words.isEmpty, current.text.hasPrefix("}") { add("}") }
    }

    private mutating func addVerbs() {
        for verb in verbs { add(verb.name + (verb.fields.isEmpty ? "" : " "), verb.summary) }
    }

    /// The verbs that the peer has; where its protocol is not known, those of all.
    private var verbs: [VerbDescription] {
        if let name = peer?.protocolName { return VerbDescription.verbs(of: name) }
        return VerbDescription.allNames.compactMap { name in
            ProtocolName.allCases.lazy.compactMap { VerbDescription.verb(name, of: $0) }.first
        }
    }

    private mutating func addTargets() {
        let end = current.text.firstRange(of: "://")
        guard end == nil else { return }
        for name in environment where name.hasPrefix("SIGCTL_") && name.hasSuffix("_URL") { add("${\(name)}") }
        for name in ProtocolName.allCases {
            let schemes = name == .topic ? ["http", "https"] : ["ws", "wss"]
            for scheme in schemes {
                add(
                    "\(name)+\(scheme)://",
                    "a server of \(name)\(scheme.hasSuffix("s") && scheme != "ws" ? ", with TLS" : "")"
                )
            }
        }
    }

    private mutating func addAssignment(isSecret: Bool) {
        guard let equals = current.text.firstIndex(of: "=") else {
            for name in session.variables.sorted() { add(name + "=") }
            return
        }
        let value = current.text[current.text.index(after: equals)...]
        if value.hasPrefix("@") { addFileValue(String(value)) }
    }

    private mutating func addAnyOrder() {
        if words.count == 1 { return add("order ", Keyword.any.summary) }
        if words.last == "within" { return }
        if !words.contains("within") { add("within ", "how long to wait for all") }
        add("{", "begins the block")
    }

    // MARK: Fields

    private mutating func addFieldsAndValues(of name: String) {
        let verbs = verbs.filter { $0.name == name }
        guard let verb = verbs.first else { return }
        if let equals = current.text.firstIndex(of: "=") {
            let name = current.text[..<equals]
            let value = String(current.text[current.text.index(after: equals)...])
            guard let field = verb.field(String(name)) else { return }
            return addValues(of: field, value)
        }
        if current.text.hasPrefix("@"), verb.fieldOfBareFile != nil { return addFiles(at: "@") }
        let given = Set(words.dropFirst().map { word in String(word.prefix { $0 != "=" && $0 != ":" }) })
        let isChosen = verb.alternatives.contains { given.contains($0) }
        for field in verb.fields where !given.contains(field.name) {
            if isChosen, verb.alternatives.contains(field.name) { continue }
            add(field.name + "=", field.summary)
        }
    }

    private mutating func addValues(of field: VerbDescription.Field, _ value: String) {
        if value.hasPrefix("@") { return addFileValue(value) }
        start = current.start + current.text.unicodeScalars.count - value.unicodeScalars.count
        switch field.content {
        case .peer: addNames(members, value, "a peer")
        case .code: addNames(all(\.codes), value, "a code")
        case .topic: addNames(all(\.topics), value, "a topic")
        case .room, .hub: addNames(all(\.places), value, field.content == .hub ? "a hub" : "a room")
        case .connection: addNames(all(\.connections), value, "a connection")
        case .words(let words): addNames(words, value, "")
        case .description: addNames(["fake"], value, "a made-up description")
        case .candidate:
            addNames(["fake"], value, "a made-up candidate")
            addNames(["fake:srflx", "fake:relay"], value, "a made-up candidate of that type")
        case .text, .number, .duration, .hex: break
        }
    }

    /// Whom the peer could write to, those who were seen last first.
    private var members: [String] {
        guard let peer else { return [] }
        var names = Array(peer.members.reversed())
        // Others of this session are on the same server more often than not.
        for other in session.peers
        where other.protocolName == peer.protocolName && other.name != peer.name && !other.isClosed {
            if let id = other.id, !names.contains(id) { names.append(id) }
        }
        if peer.protocolName == .share { names += all(\.codes) }
        return names
    }

    /// What peers of the same protocol have seen, the peer's own first, the last first.
    private func all(_ list: KeyPath<SessionKnowledge.Peer, [String]>) -> [String] {
        var names: [String] = []
        var seen: Set<String> = []
        let others = session.peers.filter { $0.protocolName == peer?.protocolName && $0.name != peer?.name }
        for peer in (peer.map { [$0] } ?? []) + others {
            for name in peer[keyPath: list].reversed() where seen.insert(name).inserted { names.append(name) }
        }
        return names
    }

    /// Names as values, in quotes where they need them.
    private mutating func addNames(_ names: [String], _ value: String, _ summary: String) {
        let quote = value.first.flatMap { $0 == "'" || $0 == "\"" ? $0 : nil }
        let prefix = quote == nil ? value : String(value.dropFirst())
        for name in names where name.hasPrefix(prefix) {
            append(Completion.Candidate(ValueText.quoted(name, always: quote != nil) + " ", summary))
        }
    }

    // MARK: expect

    private mutating func addExpect() {
        let mode = words.count > 1 && (words[1] == "next" || words[1] == "none") ? words[1] : nil
        let rest = Array(words.dropFirst(mode == nil ? 1 : 2))
        guard let kind = rest.first else {
            if mode == nil {
                add("next ", "the oldest event must match")
                add("none ", "nothing may match")
            }
            let kinds = peer?.protocolName.map { EventKind.incoming(of: $0) } ?? EventKind.allCases
            for kind in kinds { add(kind.rawValue + " ") }
            return
        }
        switch rest.last {
        case "within" where rest.count > 1, "for" where rest.count > 1: return
        case "capture" where rest.count > 1: return addCapture(of: kind)
        default: break
        }
        if let equals = current.text.firstIndex(of: "=") { return addTestValues(equals) }
        let fields = EventKind(rawValue: kind)?.fields(of: peer?.protocolName) ?? []
        let given = Set(rest.dropFirst().map { word in String(word.prefix { !"=!~:".contains($0) }) })
        if current.text.hasPrefix(".") {
            for field in fields { add(".\(field) ", "it is there") }
            return
        }
        for field in fields where !given.contains(field) { add(field + "=") }
        let word = mode == "none" ? "for" : "within"
        if !rest.contains(word) { add(word + " ", mode == "none" ? "how long nothing may come" : "how long to wait") }
        if mode != "none" { add("capture ", "set a variable to a part of the event") }
    }

    private mutating func addCapture(of kind: String) {
        guard let equals = current.text.firstIndex(of: "=") else {
            for name in session.variables.sorted() { add(name + "=.") }
            return
        }
        let value = current.text[current.text.index(after: equals)...]
        start = current.start + current.text.unicodeScalars.count - value.unicodeScalars.count
        for field in EventKind(rawValue: kind)?.fields(of: peer?.protocolName) ?? [] where ".\(field)".hasPrefix(value)
        {
            append(Completion.Candidate(".\(field) "))
        }
    }

    private mutating func addTestValues(_ equals: String.Index) {
        var name = current.text[..<equals]
        let value = String(current.text[current.text.index(after: equals)...])
        guard name.last != "~", name.last != ":" else { return }
        if name.last == "!" { name.removeLast() }
        let content: VerbDescription.Field.Content? =
            switch name.drop(while: { $0 == "." }) {
            case "from", "to", "id": .peer
            case "code": .code
            case "topic": .topic
            case "room": .room
            case "hub": .hub
            case "connectionId": .connection
            case "type": .words(["offer", "answer"])
            default: nil
            }
        if value.hasPrefix("@") { return addFileValue(value) }
        guard let content else { return }
        addValues(of: VerbDescription.Field(String(name), content, ""), value)
    }

    // MARK: Variables and files

    /// Names behind `${`.
    /// - Returns: whether the cursor stands behind one.
    private mutating func addVariables() -> Bool {
        let text = current.text
        guard let open = text.ranges(of: "${").last, !text[open.upperBound...].contains("}"), !isInSingleQuotes(text)
        else {
            return false
        }
        let prefix = text[open.upperBound...]
        guard !prefix.contains(":") else { return true }
        start = current.start + text.unicodeScalars.count - prefix.unicodeScalars.count
        for name in session.variables.sorted() where name.hasPrefix(prefix) {
            append(Completion.Candidate(name + "}", "a variable"))
        }
        for name in environment where name.hasPrefix(prefix) && !session.variables.contains(name) {
            append(Completion.Candidate(name + "}", "of the environment"))
        }
        return true
    }

    private func isInSingleQuotes(_ text: String) -> Bool {
        let value = text.firstIndex(of: "=").map { text[text.index(after: $0)...] } ?? text[...]
        return value.hasPrefix("'") || value.hasPrefix("@'")
    }

    /// - Parameter value: it begins with `@`.
    private mutating func addFileValue(_ value: String) {
        guard !value.hasPrefix("@@") else { return }
        start = current.start + current.text.unicodeScalars.count - value.unicodeScalars.count
        addFiles(value, mark: "@")
    }

    private mutating func addFiles(at mark: String) { addFiles(current.text, mark: mark) }

    private mutating func addFiles(_ value: String, mark: String) {
        var path = value.dropFirst(mark.count)
        if path.hasPrefix("'") || path.hasPrefix("\"") { path = path.dropFirst() }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let name = path.dropFirst(folder.count)
        for file in files(folder).sorted() where file.hasPrefix(name) && (name.hasPrefix(".") || !file.hasPrefix(".")) {
            let isFolder = file.hasSuffix("/")
            let text = ValueText.quoted(folder + file, always: false)
            // Behind a folder one goes on writing, and behind a closing quote one can't.
            let shown =
                isFolder && text.last == text.first && text.count > 1 && "'\"".contains(text.first ?? " ")
                ? String(text.dropLast()) : text
            append(Completion.Candidate(mark + shown + (isFolder ? "" : " "), isFolder ? "a folder" : "a file"))
        }
    }

    // MARK: Candidates

    private mutating func add(_ text: String, _ summary: String = "") {
        if text.hasPrefix(current.text) { append(Completion.Candidate(text, summary)) }
    }

    private mutating func append(_ candidate: Completion.Candidate) {
        guard candidates.count < Completion.maxCandidates, !candidates.contains(where: { $0.text == candidate.text })
        else { return }
        candidates.append(candidate)
    }

    private static func summary(of peer: SessionKnowledge.Peer) -> String {
        (peer.protocolName.map { "a peer of \($0)" } ?? "a peer") + (peer.isClosed ? ", closed" : "")
    }

    private static func summary(of word: String, for protocolName: ProtocolName?) -> String {
        if let keyword = Keyword(rawValue: word) { return keyword.summary }
        let names = protocolName.map { [$0] } ?? ProtocolName.allCases
        return names.lazy.compactMap { VerbDescription.verb(word, of: $0) }.first?.summary ?? ""
    }
}
