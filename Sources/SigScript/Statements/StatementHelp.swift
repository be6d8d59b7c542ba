public import SigProtocol

/// What `help` prints in statements, made of the tables that the checker works with.
public enum StatementHelp {
    /// The keywords, and the verbs that a peer of a protocol has (nil: of each protocol).
    public static func overview(of protocolName: ProtocolName? = nil) -> String {
        var lines = ["A statement is a line: [NAME:] VERB FIELD=VALUE…  or one of these:", ""]
        lines += table(Keyword.allCases.map { ($0.usage, $0.summary) })
        if let protocolName {
            lines += ["", "Verbs of \(protocolName):", ""]
            lines += table(VerbDescription.verbs(of: protocolName).map { (usage(of: $0), $0.summary) })
        } else {
            lines += ["", "Verbs:", ""]
            lines += table(
                ProtocolName.allCases.map { name in
                    (name.rawValue, VerbDescription.verbs(of: name).map(\.name).joined(separator: " "))
                }
            )
        }
        lines += ["", "'help WORD' explains a keyword or a verb, 'help values' how values are written."]
        return lines.joined(separator: "\n")
    }

    /// A verb with its fields and an example, `expect`, or a keyword; nil if there is no such word.
    ///
    /// - Parameter protocolName: that of the peer in use. A verb that only other protocols have is explained for those.
    public static func page(on word: String, for protocolName: ProtocolName? = nil) -> String? {
        if word == valuesWord { return valuesPage }
        let all = VerbDescription.protocols(having: word)
        let protocols = protocolName.map { all.contains($0) ? [$0] : all } ?? all
        if !protocols.isEmpty { return verbPage(word, protocols) }
        guard let keyword = Keyword(rawValue: word) else { return nil }
        return keyword == .expect ? expectPage : page(on: keyword)
    }

    /// The words that ``page(on:for:)`` knows.
    ///
    /// - Parameter protocolName: whose verbs are among them; nil: those of all protocols.
    public static func words(for protocolName: ProtocolName? = nil) -> [String] {
        let verbs = protocolName.map { VerbDescription.verbs(of: $0).map(\.name) } ?? VerbDescription.allNames
        return Keyword.allCases.map(\.rawValue).filter { !verbs.contains($0) } + verbs + [valuesWord]
    }

    /// What is said of a field of a verb.
    public static func text(on field: VerbDescription.Field) -> String {
        switch field.content {
        case .words(let words): "\(field.summary): \(words.joined(separator: ", "))"
        case .number: "\(field.summary); \(field.range.lowerBound) to \(field.range.upperBound)"
        default:
            field.takesJSON && !field.summary.contains(":=") ? "\(field.summary); := takes JSON" : field.summary
        }
    }

    private static let valuesWord = "values"

    // MARK: Verbs

    /// A verb with its fields: `offer to=… sdp=… [label=…]`.
    static func usage(of verb: VerbDescription) -> String {
        let alternatives = verb.alternatives.map { "\($0)=…" }.joined(separator: "|")
        let fields = verb.fields.filter { !verb.alternatives.contains($0.name) }.map { field in
            field.isRequired ? "\(field.name)=…" : "[\(field.name)=…]"
        }
        return ([verb.name] + (alternatives.isEmpty ? [] : [alternatives]) + fields).joined(separator: " ")
    }

    /// Protocols whose verbs of the name are the same share a section.
    private static func verbPage(_ name: String, _ protocols: [ProtocolName]) -> String {
        var sections: [(verb: VerbDescription, protocols: [ProtocolName])] = []
        for protocolName in protocols {
            guard let verb = VerbDescription.verb(name, of: protocolName) else { continue }
            if let index = sections.firstIndex(where: { $0.verb == verb }) {
                sections[index].protocols.append(protocolName)
            } else {
                sections.append((verb, [protocolName]))
            }
        }
        return sections.map { section in
            let verb = section.verb
            let names = section.protocols.map(\.rawValue).joined(separator: ", ")
            var lines = ["\(usage(of: verb))   (\(names))", "", "  \(verb.summary)", ""]
            lines += table(verb.fields.map { ("\($0.name)=", text(on: $0)) })
            if !verb.fields.isEmpty { lines.append("") }
            return (lines + ["  as in: \(verb.example)"]).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    // MARK: Keywords

    private static func page(on keyword: Keyword) -> String {
        let example = keyword.example.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
        return "\(keyword.usage)\n\n  \(keyword.summary)\n\n  as in:\n\(example)"
    }

    private static var expectPage: String {
        let kinds = ProtocolName.allCases.map { name in
            (name.rawValue, EventKind.incoming(of: name).map(\.rawValue).joined(separator: " "))
        }
        let tests = [
            ("FIELD=VALUE, FIELD!=VALUE", "the field is, or is not, this text; numbers as they are written"),
            ("FIELD~=REGEX", "a regular expression is found in its first 64 KiB"),
            ("FIELD:=JSON", "it is this JSON, but for the order of members"),
            (".PATH", "it is there, as .sdp, .members[0].id or .[\"odd name\"]"),
        ]
        let parts = [
            ("next", "the oldest event that nobody took must match"),
            ("none", "nothing may match, there or coming for TIME"),
            ("within TIME", "how long to wait; 'timeout' says how long without it"),
            ("capture NAME=.PATH", "set a variable to what the event has there"),
        ]
        return
            ([
                Keyword.expect.usage, "",
                "  Takes the oldest event of the peer that matches and that nobody took, or awaits it.", "",
            ] + table(parts) + ["", "Tests:", ""] + table(tests) + ["", "Kinds:", ""] + table(kinds) + [
                "", "  as in: \(Keyword.expect.example)",
            ]).joined(separator: "\n")
    }

    private static var valuesPage: String {
        let forms = [
            ("word", "text up to the next blank; ${x} is a variable, $$ is $"),
            ("'literal'", "text as it is, with blanks and $"),
            ("\"with escapes\"", "\\n \\r \\t \\\" \\\\ \\u{e9}, ${x} and $$"),
            ("@FILE, @'a file'", "what is in a file, relative to the script"),
            ("@-, -", "what is on standard input"),
            ("@@text", "text that starts with one @"),
            ("FIELD:=JSON", "JSON, to its closing bracket or quote"),
            ("${x}, ${x:-text}", "a variable, else one of the environment, else the text"),
        ]
        return (["How values are written:", ""] + table(forms)).joined(separator: "\n")
    }

    /// Two columns.
    private static func table(_ rows: [(String, String)]) -> [String] {
        // What is longer does not push all others to the right.
        let width = rows.map(\.0.count).filter { $0 <= 34 }.max() ?? 0
        return rows.map { left, right in
            left.count > width
                ? "  \(left)\n\(String(repeating: " ", count: width + 4))\(right)"
                : "  \(left)\(String(repeating: " ", count: width - left.count + 2))\(right)"
        }
    }
}
