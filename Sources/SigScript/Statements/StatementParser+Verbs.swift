import SigProtocol

// What is checked of verbs: those of the peer's protocol, or of all protocols where it is not known before the script runs.
extension StatementParser {
    mutating func checkVerb(_ call: VerbCall, of name: String?, at place: SourcePlace, _ line: SourceLine) {
        for argument in call.arguments {
            switch argument.content {
            case .text(let value): check(value, line)
            case .json(let template): check(template, line)
            }
        }
        let found = peer(name, at: place, line)
        if let found, found.peer.isClosed, call.verb != VerbDescription.connect.name {
            report(
                "'\(found.name)' was closed; name it again with: peer \(found.name) TARGET",
                at: place,
                in: line
            )
        }
        checkVerb(call, found?.peer.protocolName, line)
        if call.verb == Keyword.close.rawValue, let found { noteClose(of: found.name) }
    }

    private mutating func checkVerb(_ call: VerbCall, _ protocolName: ProtocolName?, _ line: SourceLine) {
        let protocols = protocolName.map { [$0] } ?? ProtocolName.allCases
        let verbs = protocols.compactMap { VerbDescription.verb(call.verb, of: $0) }
        guard !verbs.isEmpty else { return reportUnknownVerb(call, protocolName, line) }
        // One protocol that takes it all is enough; the nearest one says what is wrong.
        guard let fewest = verbs.map({ complaints(about: call, $0) }).min(by: { $0.count < $1.count }) else { return }
        for complaint in fewest { report(complaint.message, at: complaint.place, in: line) }
    }

    private mutating func reportUnknownVerb(_ call: VerbCall, _ protocolName: ProtocolName?, _ line: SourceLine) {
        guard !isFull else { return report("", at: call.place, in: line) }
        report(Self.unknownVerb(call.verb, protocolName), at: call.place, in: line)
    }

    /// What is said of a verb that a protocol has not, or none if it is nil.
    static func unknownVerb(_ word: String, _ protocolName: ProtocolName? = nil) -> String {
        let names = protocolName.map { VerbDescription.verbs(of: $0).map(\.name) } ?? VerbDescription.allNames
        let verb = LineScanner.shown(word)
        let others = VerbDescription.protocols(having: word)
        let message: String
        if let protocolName, !others.isEmpty {
            let list = others.map(\.rawValue).joined(separator: ", ")
            message = "a peer of \(protocolName) has no verb '\(verb)', only one of \(list)"
        } else {
            let known = Keyword.allCases.map(\.rawValue) + names
            message = "there is no verb '\(verb)'; \(Suggestion.question(about: word, among: known))"
        }
        let separator = message.hasSuffix(" ") ? "" : "; "
        let owner = protocolName.map { " of \($0)" } ?? ""
        return "\(message)\(separator)the verbs\(owner) are \(names.joined(separator: ", "))"
    }

    private typealias Complaint = (message: String, place: SourcePlace)

    /// What is wrong with a call of a verb.
    private func complaints(about call: VerbCall, _ verb: VerbDescription) -> [Complaint] {
        var complaints: [Complaint] = []
        for argument in call.arguments {
            guard complaints.count <= ScriptProblems.maxCount else { return complaints }
            guard let field = verb.field(argument.field) else {
                complaints.append((unknownField(argument.field, of: verb), argument.place))
                continue
            }
            if let message = complaint(about: argument, field, of: verb) {
                complaints.append((message, argument.place))
            }
        }
        let given = Set(call.arguments.map(\.field))
        for field in verb.fields where field.isRequired && !given.contains(field.name) {
            complaints.append(
                ("'\(verb.name)' needs \(field.name)=, \(field.summary); as in: \(verb.example)", call.place)
            )
        }
        if !verb.alternatives.isEmpty {
            let count = verb.alternatives.count { given.contains($0) }
            let list = verb.alternatives.map { "\($0)=" }.joined(separator: " or ")
            if count != 1 {
                complaints.append(
                    (
                        "'\(verb.name)' needs \(list)\(count > 1 ? ", and not both" : ""); as in: \(verb.example)",
                        call.place
                    )
                )
            }
        }
        return complaints
    }

    private func unknownField(_ name: String, of verb: VerbDescription) -> String {
        guard !verb.fields.isEmpty else { return "'\(verb.name)' takes no fields; write \(verb.example)" }
        let names = verb.fields.map(\.name)
        let list = names.map { "\($0)=" }.joined(separator: " ")
        return "'\(verb.name)' has no field '\(LineScanner.shown(name))'; "
            + "\(Suggestion.question(about: name, among: names))it has \(list)"
    }

    /// What is wrong with a field's value, as far as it is known.
    private func complaint(about argument: VerbCall.Argument, _ field: VerbDescription.Field, of verb: VerbDescription)
        -> String?
    {
        switch argument.content {
        case .json:
            return field.takesJSON
                ? nil : "\(field.name):= is not taken here, only text; write \(field.name)=, as in: \(verb.example)"
        case .text(.text(let template)):
            guard let text = knownText(of: template) else { return nil }
            return FieldCheck.complaint(about: text, shown: template.shown, field)
        case .text: return nil
        }
    }
}

extension VerbDescription {
    /// The names of the verbs of all protocols, each once.
    static let allNames: [String] = {
        var names: [String] = []
        for verb in ProtocolName.allCases.flatMap({ verbs(of: $0) }) where !names.contains(verb.name) {
            names.append(verb.name)
        }
        return names
    }()

    /// The field that a file stands for behind a verb, whatever the protocol.
    static func fieldOfBareFile(of verb: String) -> String? {
        ProtocolName.allCases.lazy.compactMap { Self.verb(verb, of: $0)?.fieldOfBareFile }.first
    }
}
