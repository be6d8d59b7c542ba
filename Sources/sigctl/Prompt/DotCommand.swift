import SigProtocol

/// What is said to the prompt itself: commands that begin with a dot, and are no statements.
enum DotCommand: Hashable {
    /// `.record FILE`, `.record off`; nil asks what is recorded.
    case record(Recording?)
    case save(String)
    /// Nil turns it over.
    case timing(Bool?)
    case raw(Bool?)
    case peers
    case events(Int)
    case help
    case quit

    enum Recording: Hashable {
        case file(String)
        case off
    }

    static let standardEvents = 20
    /// As many events as are kept.
    static let maxEvents = 1000

    /// The commands, for help and completion.
    static let all: [(usage: String, summary: String)] = [
        (".record FILE", "write what is done from now on as a script; .record off ends it"),
        (".save FILE", "write the session so far as a script"),
        (".peers", "show the peers and what lies in their inboxes"),
        (".events [N]", "show the last N events (default: \(standardEvents)), whole"),
        (".timing [on|off]", "tell how long each statement took"),
        (".raw [on|off]", "show each event's frame, and what goes out"),
        (".help", "this list; help lists the statements"),
        (".quit", "leave; so do quit and Ctrl-D"),
    ]

    static var names: [String] { all.map { String($0.usage.prefix { $0 != " " }) } }

    /// Whether a line is for the prompt. A statement never begins with a dot.
    static func isOne(_ line: String) -> Bool { line.drop { $0 == " " || $0 == "\t" }.first == "." }

    /// Reads a line that begins with a dot.
    /// - Throws: a sentence that says what to type instead.
    init(_ line: String) throws(Mistake) {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        let words = line.drop(while: isSpace).split(maxSplits: 1, whereSeparator: isSpace)
        let name = words.first.map(String.init) ?? ""
        var rest = (words.count > 1 ? words[1] : "").drop(while: isSpace)
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        let argument = String(rest)
        switch name {
        case ".record": self = .record(argument.isEmpty ? nil : argument == "off" ? .off : .file(argument))
        case ".save":
            guard !argument.isEmpty else { throw Mistake("which file? Write it like: .save call.sig") }
            self = .save(argument)
        case ".timing": self = .timing(try Self.onOrOff(argument, name))
        case ".raw": self = .raw(try Self.onOrOff(argument, name))
        case ".events":
            guard !argument.isEmpty else {
                self = .events(Self.standardEvents)
                return
            }
            guard let count = Int(argument), (1...Self.maxEvents).contains(count) else {
                throw Mistake(".events takes a number from 1 to \(Self.maxEvents)")
            }
            self = .events(count)
        case ".peers": self = try Self.alone(.peers, argument, name)
        case ".help": self = try Self.alone(.help, argument, name)
        case ".quit": self = try Self.alone(.quit, argument, name)
        default: throw Mistake(Self.unknown(name))
        }
    }

    struct Mistake: Error, Hashable {
        let sentence: String
        init(_ sentence: String) { self.sentence = sentence }
    }

    private static func alone(_ command: DotCommand, _ argument: String, _ name: String) throws(Mistake) -> DotCommand {
        guard argument.isEmpty else { throw Mistake("\(name) stands alone") }
        return command
    }

    private static func onOrOff(_ argument: String, _ name: String) throws(Mistake) -> Bool? {
        switch argument {
        case "": nil
        case "on": true
        case "off": false
        default: throw Mistake("\(name) takes on or off, or turns over what is")
        }
    }

    private static func unknown(_ name: String) -> String {
        let hint =
            Suggestion.nearest(to: name, among: names).map { "did you mean \($0)?" }
            ?? ".help lists what there is"
        return "there is no \(Inert.text(name, maxLength: 40)); \(hint)"
    }
}
