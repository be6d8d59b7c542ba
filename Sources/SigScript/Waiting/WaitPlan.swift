public import SigProtocol

/// One `--wait KIND[,test…]`: an incoming event of that kind that passes every test.
public struct WaitCondition: Sendable {
    public let kind: EventKind
    public let tests: [EventTest]
    /// The condition as it was written.
    public let text: String

    /// Reads a condition. Tests are separated by commas; a comma inside a value is written `\,`.
    /// - Throws: ``EventTestError`` with what is wrong.
    public init(_ text: String) throws(EventTestError) {
        var parts = Self.split(text)
        let name = parts.removeFirst()
        guard let kind = EventKind(rawValue: name) else {
            let names = EventKind.allCases.map(\.rawValue)
            let question = Suggestion.question(about: name, among: names)
            throw EventTestError(
                "'\(name)' is no kind of event; \(question)the kinds are \(names.joined(separator: ", "))"
            )
        }
        self.kind = kind
        self.text = text
        var tests: [EventTest] = []
        for part in parts { tests.append(try EventTest(part)) }
        self.tests = tests
    }

    private static func split(_ text: String) -> [String] {
        var parts = [""]
        var isEscaped = false
        for character in text {
            if isEscaped {
                if character != "," { parts[parts.count - 1].append("\\") }
                parts[parts.count - 1].append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "," {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        if isEscaped { parts[parts.count - 1].append("\\") }
        return parts
    }

    /// What is wrong with waiting for it in a protocol; nil if such events come there.
    public func complaint(in protocolName: ProtocolName) -> String? {
        let kinds = EventKind.incoming(of: protocolName)
        guard !kinds.contains(kind) else { return nil }
        return "no '\(kind)' ever comes in the protocol \(protocolName); what comes is "
            + kinds.map(\.rawValue).joined(separator: ", ")
    }

    /// Whether the event meets the condition.
    public func isMet(by event: Event) -> Bool {
        event.direction == .incoming && event.kind == kind && tests.allSatisfy { $0.passes(event) }
    }
}

/// What a command waits for: several conditions, each met by one event, in any order, and a count.
///
/// With conditions, the last one has to be met `count` times. Without one, `count` is of events that are printed and are not
/// the command's own result.
public struct WaitPlan: Sendable {
    private var open: [(condition: WaitCondition, left: Int)]
    private var eventsLeft: Int
    /// What is counted, if anything is.
    private let counted: Counted?

    private enum Counted {
        case events
        case condition(WaitCondition)
    }

    /// Whether anything is waited for at all.
    public let isWaiting: Bool
    /// The kinds of event that are waited for by name. One of them does not end the wait for the others, even if it is an error.
    public let kinds: Set<EventKind>

    /// - Parameter count: at least 1; nil if none was given.
    public init(conditions: [WaitCondition], count: Int? = nil) {
        let last = conditions.count - 1
        open = conditions.enumerated().map { ($1, $0 == last ? max(1, count ?? 1) : 1) }
        eventsLeft = conditions.isEmpty ? max(0, count ?? 0) : 0
        counted = count.map { _ in conditions.last.map { .condition($0) } ?? .events }
        isWaiting = !conditions.isEmpty || count != nil
        kinds = Set(conditions.map(\.kind))
    }

    /// Whether all of it has come.
    public var isMet: Bool { isWaiting && open.isEmpty && eventsLeft == 0 }

    /// What is still missing, for the message when the time is up.
    public var missing: String {
        if eventsLeft > 0 { return eventsLeft == 1 ? "1 more event" : "\(eventsLeft) more events" }
        return open.map { $0.left > 1 ? "\($0.condition.text) (\($0.left) times)" : $0.condition.text }.joined(
            separator: " and "
        )
    }

    /// Whether an event is one more than the count that was asked for: several may come before the connection is closed. One that
    /// something else waits for is not.
    /// - Parameter counts: as for ``take(_:counts:)``.
    public func isOneTooMany(_ event: Event, counts: Bool = true) -> Bool {
        guard event.direction == .incoming, !open.contains(where: { $0.condition.isMet(by: event) }) else {
            return false
        }
        return switch counted {
        case .events: eventsLeft == 0 && counts
        // It is met as often as was asked for, or it would be among the open ones.
        case .condition(let condition): condition.isMet(by: event)
        case nil: false
        }
    }

    /// Takes an event. It serves the first open condition that it meets.
    /// - Parameter counts: whether it counts where only a number of events is waited for.
    public mutating func take(_ event: Event, counts: Bool = true) {
        if counts, eventsLeft > 0, event.direction == .incoming { eventsLeft -= 1 }
        guard let index = open.firstIndex(where: { $0.condition.isMet(by: event) }) else { return }
        open[index].left -= 1
        if open[index].left <= 0 { open.remove(at: index) }
    }
}
