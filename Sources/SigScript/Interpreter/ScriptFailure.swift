import SigClient
import SigProtocol
import SigSystem

/// Why a statement failed: where, in one sentence, with what belongs to it on further lines.
///
/// Secrets are out of it. Text from peers is in it as it came: it is to go through ``Inert`` before a terminal sees it, which
/// ``lines`` have.
public struct ScriptFailure: Error, Sendable, CustomStringConvertible {
    public var exitCode: ExitCode
    /// The statement; nil for what is about the script as a whole.
    public var place: SourcePlace?
    /// One sentence for people.
    public var sentence: String
    /// What was wanted, the closest event, what differs, what lies there unconsumed: a line each.
    public var details: [String]
    /// Whether the statement's task was cancelled: nothing failed, and nobody needs to be told.
    public var isCancelled = false

    public init(_ exitCode: ExitCode, _ sentence: String, at place: SourcePlace? = nil, details: [String] = []) {
        self.exitCode = exitCode
        self.place = place
        self.sentence = sentence
        self.details = details
    }

    /// The failure of a statement whose task was cancelled.
    static func cancelled(at place: SourcePlace?) -> ScriptFailure {
        var failure = ScriptFailure(.internalFault, "cancelled", at: place)
        failure.isCancelled = true
        return failure
    }

    /// The failure for any error that a statement may end with.
    init(_ error: any Error, at place: SourcePlace?) {
        switch error {
        case let failure as ScriptFailure:
            self = failure
            if self.place == nil { self.place = place }
        case let failure as FileFailure: self.init(ExitCode(failure), failure.description, at: place)
        case let failure as TextSource.Failure: self.init(failure.exitCode, failure.description, at: place)
        case let error as SignalingError where error.code == .cancelled: self = .cancelled(at: place)
        case let error as SignalingError:
            self.init(ExitCode(ofStatement: error), Self.sentence(for: error), at: place)
        case is CancellationError: self = .cancelled(at: place)
        default: self.init(.internalFault, "unexpected error: \(error)", at: place)
        }
    }

    private static func sentence(for error: SignalingError) -> String {
        error.sentence
            + (error.code == .connectFailed ? "; 'sigserve' starts a server" : ConnectionHint.text(for: error))
    }

    /// What is printed: the first line begins with the place, the others are indented. Harmless for terminals.
    public var lines: [String] {
        let start = place.map { "\($0): " } ?? ""
        return [Inert.text(start + sentence)] + details.map { "    " + Inert.text($0) }
    }

    public var description: String { lines.joined(separator: "\n") }
}
