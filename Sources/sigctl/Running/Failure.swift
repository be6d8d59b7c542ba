import SigClient
import SigProtocol
import SigScript
import SigSystem

/// Why the command ends without success: a sentence for standard error and an exit code.
struct Failure: Error, Sendable {
    var exitCode: ExitCode
    var sentence: String
    /// How long to wait before it is worth trying again, where that is known.
    var retryAfter: Duration?

    init(_ exitCode: ExitCode, _ sentence: String) {
        self.exitCode = exitCode
        self.sentence = sentence
    }

    /// The failure for any error that a command may end with.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let failure as FileFailure: self.init(ExitCode(failure), failure.description)
        case let failure as TextSource.Failure: self.init(failure.exitCode, failure.description)
        case let failure as EventTestError: self.init(.usage, failure.description)
        case let failure as SignalingError: self.init(failure)
        case is CancellationError: self.init(.internalFault, "cancelled")
        default: self.init(.internalFault, "unexpected error: \(error)")
        }
    }

    /// Runs `send`. A message that is too long is bad data of ours, other than one that came.
    static func sending(_ send: () async throws -> Void) async throws {
        do { try await send() } catch let error as SignalingError where error.code == .tooLarge {
            throw Failure(.badData, error.message)
        }
    }

    private init(_ error: SignalingError) {
        self.init(ExitCode(error), error.sentence + ConnectionHint.text(for: error))
        retryAfter = error.retryAfter
    }

    /// The failure that an event tells: a server's error that answers no request, or a peer that never came.
    init(event: Event) {
        switch event.kind {
        case .expire where event.protocolName == .topic:
            self.init(ExitCode(event), "the session '\(event.payloadText("code") ?? "?")' has expired")
        case .expire:
            self.init(
                ExitCode(event),
                "the peer '\(event.from ?? "?")' never came: the server has dropped what waited for it"
            )
        default:
            let words = event.errorWords
            self.init(ExitCode(event), "the server sent an error" + (words.isEmpty ? " without words" : ": \(words)"))
        }
    }

    /// Tells it on standard error.
    func report() { Output.note("sigctl: \(Inert.text(sentence))") }
}
