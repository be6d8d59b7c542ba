extension LineScanner {
    /// A value, up to the blank behind it.
    mutating func value() throws(ScriptProblem) -> Value {
        switch next {
        case UInt8(ascii: "@"): return try file()
        case UInt8(ascii: "-") where isWordEnd(index + 1):
            let place = place(index)
            index += 1
            return .standardInput(place)
        default: return .text(try text())
        }
    }

    /// A value that is written here and in no file: bare, `'literal'` or `"with escapes"`.
    mutating func text() throws(ScriptProblem) -> Template {
        switch next {
        case UInt8(ascii: "'"): try literal()
        case UInt8(ascii: "\""): try quoted()
        default: try bare(until: nil)
        }
    }

    private mutating func file() throws(ScriptProblem) -> Value {
        let start = index
        let place = place(start)
        index += 1
        if next == UInt8(ascii: "@") { return .text(try bare(until: nil, at: place)) }
        if next == UInt8(ascii: "-"), isWordEnd(index + 1) {
            index += 1
            return .standardInput(place)
        }
        let path = try text()
        guard path.literal != "" else {
            throw problem("a file's name is missing behind @; a text that starts with @ is written @@…", at: start)
        }
        return .file(path)
    }

    private mutating func literal() throws(ScriptProblem) -> Template {
        let start = index
        let place = place(start)
        index += 1
        let first = index
        while let byte = next, byte != UInt8(ascii: "'") { index += 1 }
        guard next != nil else {
            throw problem("the ' that ends the text is missing; it has to stand in the same line", at: start)
        }
        var builder = TemplateBuilder(at: place)
        builder.append(line.bytes[first..<index])
        index += 1
        try boundary()
        return builder.template
    }

    private mutating func quoted() throws(ScriptProblem) -> Template {
        let start = index
        var builder = TemplateBuilder(at: place(start))
        index += 1
        while let byte = next, byte != UInt8(ascii: "\"") {
            switch byte {
            case UInt8(ascii: "\\"): builder.append(try escape())
            case UInt8(ascii: "$"): try dollar(into: &builder, isQuoted: true)
            default:
                builder.append(byte)
                index += 1
            }
        }
        guard next != nil else {
            throw problem("the \" that ends the text is missing; it has to stand in the same line", at: start)
        }
        index += 1
        try boundary()
        return builder.template
    }

    /// Behind a quote a word ends.
    private mutating func boundary() throws(ScriptProblem) {
        guard isWordEnd(index) else {
            throw problem("a blank has to stand behind the quote; put all of the value into the quotes", at: index)
        }
    }

    /// Text up to the next blank, or up to a place.
    mutating func bare(until end: Int?, at place: SourcePlace? = nil) throws(ScriptProblem) -> Template {
        var builder = TemplateBuilder(at: place ?? self.place(index))
        while let byte = next, end.map({ index < $0 }) ?? !Self.isBlank(byte) {
            if byte == UInt8(ascii: "$") {
                try dollar(into: &builder, isQuoted: false)
            } else {
                builder.append(byte)
                index += 1
            }
        }
        return builder.template
    }

    /// What a `$` begins: a variable, `$$`, or nothing.
    private mutating func dollar(into builder: inout TemplateBuilder, isQuoted: Bool) throws(ScriptProblem) {
        switch byte(at: index + 1) {
        case UInt8(ascii: "$"):
            builder.append(UInt8(ascii: "$"))
            index += 2
        case UInt8(ascii: "{"): builder.append(try variable(isQuoted: isQuoted))
        case let byte? where Self.isNameStart(byte):
            let start = index
            index += 1
            let name = Self.shown(nameBytes().text)
            throw problem("a variable is written ${\(name)}, and the character $ is written $$", at: start)
        default:
            builder.append(UInt8(ascii: "$"))
            index += 1
        }
    }

    private mutating func variable(isQuoted: Bool) throws(ScriptProblem) -> Template.Part {
        let start = index
        let place = place(start)
        index += 2
        let name = nameBytes()
        guard Names.isName(name.text) else {
            throw problem("between ${ and } stands a name, as in ${code}: \(Names.rule)", at: start)
        }
        if next == UInt8(ascii: "}") {
            index += 1
            return .variable(name: name.text, instead: nil, place: place)
        }
        guard next == UInt8(ascii: ":"), byte(at: index + 1) == UInt8(ascii: "-") else {
            throw problem(
                "a variable is written ${\(Self.shown(name.text))} or ${\(Self.shown(name.text)):-instead}",
                at: start
            )
        }
        index += 2
        return .variable(name: name.text, instead: try instead(of: start, isQuoted: isQuoted), place: place)
    }

    /// What stands for a variable that is not set, up to the `}`.
    private mutating func instead(of start: Int, isQuoted: Bool) throws(ScriptProblem) -> String {
        var text: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "}") {
            switch byte {
            case UInt8(ascii: "\"") where isQuoted: throw problem("the } of the variable is missing", at: start)
            case UInt8(ascii: "\\") where isQuoted: text += try escape()
            case UInt8(ascii: "$") where self.byte(at: index + 1) == UInt8(ascii: "{"):
                throw problem("no variable can stand for another; set one before that has the value", at: index)
            case UInt8(ascii: "$") where self.byte(at: index + 1) == UInt8(ascii: "$"):
                text.append(byte)
                index += 2
            default:
                text.append(byte)
                index += 1
            }
        }
        guard next != nil else { throw problem("the } of the variable is missing", at: start) }
        index += 1
        return String(decoding: text, as: UTF8.self)
    }

    /// What a backslash stands for in double quotes.
    private mutating func escape() throws(ScriptProblem) -> [UInt8] {
        let start = index
        defer { index += 1 }
        index += 1
        switch next {
        case UInt8(ascii: "n"): return [UInt8(ascii: "\n")]
        case UInt8(ascii: "r"): return [UInt8(ascii: "\r")]
        case UInt8(ascii: "t"): return [UInt8(ascii: "\t")]
        case UInt8(ascii: "\""): return [UInt8(ascii: "\"")]
        case UInt8(ascii: "\\"): return [UInt8(ascii: "\\")]
        case UInt8(ascii: "u") where byte(at: index + 1) == UInt8(ascii: "{"):
            index += 2
            let first = index
            while let byte = next, index < first + 8, byte != UInt8(ascii: "}") { index += 1 }
            let digits = text(first..<index)
            if next == UInt8(ascii: "}"), digits.utf8.allSatisfy({ Self.isHexDigit($0) }),
                let scalar = UInt32(digits, radix: 16).flatMap({ Unicode.Scalar($0) })
            {
                return Array(String(scalar).utf8)
            }
            throw problem("a character is written \\u{…} with its number in hexadecimal, as in \\u{e9}", at: start)
        default:
            throw problem(
                "the escapes are \\n \\r \\t \\\" \\\\ and \\u{…}; a backslash is written \\\\, or the text in single quotes",
                at: start
            )
        }
    }

    static func isHexDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}

/// Puts a template together, byte by byte.
struct TemplateBuilder {
    private let place: SourcePlace
    private var parts: [Template.Part] = []
    private var text: [UInt8] = []

    init(at place: SourcePlace) { self.place = place }

    mutating func append(_ byte: UInt8) { text.append(byte) }
    mutating func append(_ bytes: some Sequence<UInt8>) { text.append(contentsOf: bytes) }

    mutating func append(_ variable: Template.Part) {
        flush()
        parts.append(variable)
    }

    private mutating func flush() {
        guard !text.isEmpty else { return }
        parts.append(.text(String(decoding: text, as: UTF8.self)))
        text.removeAll(keepingCapacity: true)
    }

    var template: Template {
        var copy = self
        copy.flush()
        return Template(copy.parts, at: place)
    }
}
