/// Why a file could not be read or made, in a sentence that says what to do.
package struct FileFailure: Error, Sendable, CustomStringConvertible {
    package enum Reason: Sendable, Hashable {
        /// There is no such file.
        case absent
        /// The system does not let it be read.
        case unreadable
        /// The system does not let it be made.
        case unwritable
        /// It is there, and is no file that such a thing may be kept in: a link, a folder, open to others, empty, too long.
        case unfit
    }

    package let reason: Reason
    package let description: String

    package init(_ reason: Reason, _ description: String) {
        self.reason = reason
        self.description = description
    }
}
