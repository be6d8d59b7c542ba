import SigProtocol

/// The variables of a session, and how they get into statements.
struct ScriptVariables: Sendable {
    /// Bytes of the longest text that statements make: more could not be sent.
    static let maxBytes = SignalArgument.maxBytes
    /// Bytes that all variables may have together.
    static let maxTotalBytes = 64 << 20

    private var values: [String: String]
    private let environment: [String: String]
    private var bytes: Int
    /// What must not be shown.
    private(set) var mask = SecretMask()

    init(_ values: [String: String] = [:], environment: [String: String] = [:]) {
        self.values = values
        self.environment = environment
        bytes = values.values.reduce(0) { $0 + $1.utf8.count }
    }

    subscript(_ name: String) -> String? { values[name] ?? environment[name] }

    mutating func set(_ name: String, to value: String, at place: SourcePlace) throws(ScriptFailure) {
        let total = bytes - (values[name]?.utf8.count ?? 0) + value.utf8.count
        guard total <= Self.maxTotalBytes else {
            throw ScriptFailure(
                .badData,
                "the variables together have more than \(Self.maxTotalBytes) bytes",
                at: place
            )
        }
        bytes = total
        values[name] = value
    }

    mutating func setSecret(_ name: String, to value: String, at place: SourcePlace) throws(ScriptFailure) {
        mask.add(value)
        try set(name, to: value, at: place)
    }

    /// The text of a template.
    func text(_ template: Template) throws(ScriptFailure) -> String {
        try check(template)
        do { return try template.filled { self[$0] } } catch {
            throw ScriptFailure(.badData, error.description, at: error.place)
        }
    }

    /// The JSON of a template.
    func json(_ template: Template) throws(ScriptFailure) -> JSONValue {
        try check(template)
        let text: String
        do { text = try template.filledAsJSON { self[$0] } } catch {
            throw ScriptFailure(.badData, error.description, at: error.place)
        }
        do { return try JSONValue(parsing: text) } catch {
            throw ScriptFailure(.badData, "with its variables filled in that is no JSON: \(error)", at: template.place)
        }
    }

    /// A length of time.
    func time(_ template: Template) throws(ScriptFailure) -> TimeSpan {
        let text = try text(template)
        guard let span = TimeSpan(text) else {
            throw ScriptFailure(
                .badData,
                "'\(Inert.text(text, maxLength: 40))' is no time; write it like 5s, 300ms, 2m",
                at: template.place
            )
        }
        return span
    }

    /// A whole number.
    func number(_ template: Template, within range: ClosedRange<Int>) throws(ScriptFailure) -> Int {
        let text = try text(template)
        guard let number = Int(text), range.contains(number) else {
            throw ScriptFailure(
                .badData,
                "'\(Inert.text(text, maxLength: 40))' is no number from \(range.lowerBound) to \(range.upperBound)",
                at: template.place
            )
        }
        return number
    }

    /// Variables that are made of each other grow without a bound.
    private func check(_ template: Template) throws(ScriptFailure) {
        var bytes = 0
        for part in template.parts {
            switch part {
            case .text(let text): bytes += text.utf8.count
            case .variable(let name, let instead, _): bytes += (self[name] ?? instead ?? "").utf8.count
            }
            guard bytes <= Self.maxBytes else {
                throw ScriptFailure(
                    .badData,
                    "with its variables filled in the text has more than \(Self.maxBytes) bytes",
                    at: template.place
                )
            }
        }
    }
}
