import SigSystem

/// What went wrong in starting or running the server, as data: a code to decide by and a sentence to show.
public struct ServerError: Error, Sendable, CustomStringConvertible {
    /// What kind of failure it is. The codes decide the exit codes of `sigserve`.
    public enum Code: Sendable, Hashable, CaseIterable {
        /// Somebody else listens on the address. Exit code 69.
        case addressInUse
        /// The address can't be listened on for another reason: it is not ours, may not be used, or is no socket. 69.
        case cannotListen
        /// Settings that can't be used, or that contradict each other. 78.
        case badConfiguration
        /// A file could not be read or written. 74.
        case io
        /// A fault of this library. 70.
        case internalFault
    }

    /// What kind of failure it is: what to decide by.
    public var code: Code
    /// One sentence for people, with the next step where there is one, without a full stop.
    public var message: String
    /// What caused it, where something did.
    public var cause: (any Error)?

    public init(_ code: Code, _ message: String, cause: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.cause = cause
    }

    public var description: String {
        if let cause { return "\(message) (\(cause))" }
        return message
    }
}

extension ServerError {
    /// The error for a file that could not be read or made.
    init(_ failure: FileFailure) {
        self.init(failure.reason == .unfit ? .badConfiguration : .io, failure.description)
    }
}
