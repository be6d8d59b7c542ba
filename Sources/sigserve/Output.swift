import SigProtocol
import SigSystem

/// The two streams: one line on standard output when the server is ready, everything else on standard error.
enum Output {
    /// Writes a line to standard output. Nobody may be there to read it, and that is no failure.
    static func line(_ text: String) { _ = writeAll(1, text + "\n") }

    /// Tells a person something.
    static func told(_ sentence: String) { _ = writeAll(2, "sigserve: \(Inert.text(sentence))\n") }
}
