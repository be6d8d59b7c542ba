public import SigProtocol

/// A script: statements that were read and checked, none of which has run.
public struct Script: Sendable {
    /// The file as it was named, or what stands for it.
    public var name: String
    public var statements: [Statement]

    public init(name: String, statements: [Statement]) {
        self.name = name
        self.statements = statements
    }
}

/// One statement of a script (docs/statements.md).
public struct Statement: Sendable {
    public enum Action: Sendable {
        /// `peer NAME TARGET [idle]`
        case peer(name: String, target: Template, isIdle: Bool)
        /// `use NAME`
        case use(String)
        /// `set x=…`
        case set(name: String, Value)
        /// `secret x=@FILE`: like `set`, and never shown.
        case secret(name: String, Value)
        /// `sleep D`
        case sleep(Template)
        /// `timeout D`: how long an `expect` without `within` waits from here on.
        case timeout(Template)
        /// `include FILE`, read and checked with the rest.
        case include(Script)
        /// `repeat N { … }`
        case repetition(count: Template, [Statement])
        /// `any order [within D] { expects }`
        case anyOrder(within: Template?, [Expectation])
        /// `[NAME:] VERB …`: `peer` is nil for the peer in use.
        case verb(peer: String?, VerbCall)
        /// `[NAME:] expect …`
        case expect(Expectation)
        /// `help [WORD]`
        case help(String?)
        /// `quit`: as if the script ended here.
        case quit
    }

    public var place: SourcePlace
    public var action: Action
    /// As it was written, without comments; blocks with their lines.
    public var text: String

    public init(_ action: Action, at place: SourcePlace, text: String) {
        self.place = place
        self.action = action
        self.text = text
    }
}

/// What a peer is told to do.
public struct VerbCall: Sendable {
    public struct Argument: Sendable {
        public enum Content: Sendable {
            /// `FIELD=value`
            case text(Value)
            /// `FIELD:=JSON`. Variables in it are filled in with what strings need escaped; the result is JSON.
            case json(Template)
        }

        public var field: String
        public var content: Content
        public var place: SourcePlace

        public init(field: String, content: Content, place: SourcePlace) {
            self.field = field
            self.content = content
            self.place = place
        }
    }

    public var verb: String
    /// Each field at most once.
    public var arguments: [Argument]
    public var place: SourcePlace

    public init(verb: String, arguments: [Argument], place: SourcePlace) {
        self.verb = verb
        self.arguments = arguments
        self.place = place
    }
}

/// `[NAME:] expect [next|none] KIND [test…] [within D|for D] [capture x=.path]…`
public struct Expectation: Sendable {
    public enum Mode: Sendable, Hashable {
        /// The oldest event that nobody took yet and that matches.
        case any
        /// The oldest event that nobody took yet; it must match.
        case next
        /// None that matches, there or coming.
        case none
    }

    public struct Test: Sendable {
        public enum Comparison: Sendable {
            case equal(Value)
            case unequal(Value)
            case matches(Value)
            case equalJSON(Template)
            case present
        }

        public var path: JSONPath
        public var comparison: Comparison
        /// As it was written.
        public var text: String
        public var place: SourcePlace

        public init(path: JSONPath, comparison: Comparison, text: String, place: SourcePlace) {
            self.path = path
            self.comparison = comparison
            self.text = text
            self.place = place
        }
    }

    public struct Capture: Sendable {
        public var variable: String
        public var path: JSONPath
        public var place: SourcePlace

        public init(variable: String, path: JSONPath, place: SourcePlace) {
            self.variable = variable
            self.path = path
            self.place = place
        }
    }

    /// Nil is the peer in use.
    public var peer: String?
    public var mode: Mode
    public var kind: EventKind
    public var tests: [Test]
    /// `within D`, or with `none`: `for D`.
    public var time: Template?
    public var captures: [Capture]
    public var place: SourcePlace
    /// As it was written.
    public var text: String

    public init(
        peer: String?,
        mode: Mode,
        kind: EventKind,
        tests: [Test] = [],
        time: Template? = nil,
        captures: [Capture] = [],
        place: SourcePlace,
        text: String
    ) {
        self.peer = peer
        self.mode = mode
        self.kind = kind
        self.tests = tests
        self.time = time
        self.captures = captures
        self.place = place
        self.text = text
    }
}
