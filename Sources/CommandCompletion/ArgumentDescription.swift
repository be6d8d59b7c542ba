import SigProtocol

/// One argument of a command: what it is called, and what its value may be.
struct ArgumentDescription {
    enum Kind { case flag, option, positional }

    /// Where values come from.
    enum Values {
        case list([String])
        /// Files with one of these extensions (none: all), and folders.
        case files(extensions: [String])
        case folders
        /// The command has a function for them.
        case computed
    }

    var kind: Kind
    /// As they are typed: `--timeout`, `-m`; none of a positional argument.
    var names: [String]
    var isRepeating: Bool
    /// Whether it stands behind `--` only.
    var isBehindDashes: Bool
    var abstract: String
    var values: Values?

    /// The arguments in what the parser says of a command, without those that it hides.
    static func all(in dump: String) -> [Self] {
        guard let tool = try? JSONValue(parsing: dump),
            let arguments = tool.object?["command"]?.object?["arguments"]?.elements
        else { return [] }
        return arguments.compactMap { Self($0) }
    }

    private init?(_ value: JSONValue) {
        guard let object = value.object, object["shouldDisplay"]?.bool != false else { return nil }
        switch object["kind"]?.string {
        case "flag": kind = .flag
        case "option": kind = .option
        case "positional": kind = .positional
        default: return nil
        }
        names = (object["names"]?.elements ?? []).compactMap { name in
            guard let text = name.object?["name"]?.string else { return nil }
            return (name.object?["kind"]?.string == "long" ? "--" : "-") + text
        }
        isRepeating = object["isRepeating"]?.bool ?? false
        isBehindDashes = object["parsingStrategy"]?.string == "postTerminator"
        abstract = object["abstract"]?.string ?? ""
        values = Self.values(object["completionKind"]?.object)
    }

    private static func values(_ kind: JSONObject?) -> Values? {
        guard let kind else { return nil }
        if let list = kind["list"]?.object?["values"]?.elements { return .list(list.compactMap(\.string)) }
        if let file = kind["file"]?.object {
            return .files(extensions: (file["extensions"]?.elements ?? []).compactMap(\.string))
        }
        if kind["directory"] != nil { return .folders }
        return kind["custom"] != nil ? .computed : nil
    }
}
