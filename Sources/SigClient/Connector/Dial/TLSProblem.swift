/// What is wrong with TLS, where that is known: the cause of an error `.tlsFailed`. A tool says by it which option helps.
package struct TLSProblem: Error, CustomStringConvertible {
    package enum Kind: Sendable, Hashable {
        /// Nobody who is trusted has issued the certificate, or it is of another time.
        case notTrusted
        /// The certificate is for another name.
        case otherName
        /// The server does not speak TLS there.
        case plainServer
        /// The server speaks TLS, and was spoken to without.
        case plainClient
    }

    package let kind: Kind
    /// What the TLS library said, if it was asked.
    package let underlying: (any Error)?

    init(_ kind: Kind, _ underlying: (any Error)? = nil) {
        self.kind = kind
        self.underlying = underlying
    }

    package var description: String { underlying.map { "\($0)" } ?? "\(kind)" }
}
