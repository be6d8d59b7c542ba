import SigProtocol

/// An `expect` with its variables filled in.
struct ResolvedExpectation {
    /// The name of the peer.
    var peer: String
    var mode: Expectation.Mode
    var kind: EventKind
    var tests: [EventTest]
    var captures: [Expectation.Capture]
    var place: SourcePlace

    init(
        peer: String,
        mode: Expectation.Mode = .any,
        kind: EventKind,
        tests: [EventTest] = [],
        captures: [Expectation.Capture] = [],
        place: SourcePlace
    ) {
        self.peer = peer
        self.mode = mode
        self.kind = kind
        self.tests = tests
        self.captures = captures
        self.place = place
    }

    /// Whether an event is what is expected.
    func matches(_ event: Event) -> Bool { event.kind == kind && passes(event) }

    /// Whether an event passes all tests.
    func passes(_ event: Event) -> Bool { tests.allSatisfy { $0.passes(event) } }

    /// What is expected, for people, variables filled in: `offer from=alice`.
    var words: String {
        let mode =
            switch mode {
            case .any: ""
            case .next: "next "
            case .none: "none "
            }
        return ([mode + kind.rawValue] + tests.map(\.words)).joined(separator: " ")
    }
}

extension EventTest {
    /// The longest value that is shown whole.
    static let longestShown = 80

    /// The test for people, its value filled in and cut.
    var words: String {
        switch comparison {
        case .present: field
        case .equal(let value): "\(field)=\(Self.shown(value))"
        case .unequal(let value): "\(field)!=\(Self.shown(value))"
        case .matches(let pattern): "\(field)~=\(Self.shown(pattern))"
        case .equalJSON(let value): "\(field):=\(Self.shown(value.description))"
        }
    }

    /// The field as it is written: without the dot where one name is all there is.
    var field: String {
        let text = path.description
        guard path.steps.count == 1, case .member(let name)? = path.steps.first, text == ".\(name)", comparison.hasValue
        else { return text }
        return name
    }

    static func shown(_ value: String) -> String {
        value.contains(where: { $0.isWhitespace }) || value.isEmpty
            ? "'\(Inert.text(value, maxLength: longestShown))'" : Inert.text(value, maxLength: longestShown)
    }
}

extension EventTest.Comparison {
    fileprivate var hasValue: Bool {
        if case .present = self { false } else { true }
    }
}
