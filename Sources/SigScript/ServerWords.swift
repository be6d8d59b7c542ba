import NIOCore
package import SigClient
import SigProtocol

extension SignalingError {
    /// What the server said, whatever its form: the error of its protocol, else the first line of a short answer, or the title of a page.
    package var serverWords: String? {
        if let serverMessage { return serverMessage }
        guard let body = response?.body, body.readableBytes > 0 else { return nil }
        // An answer that was too large is refused with all that came of it.
        let beginning = body.getSlice(at: body.readerIndex, length: min(body.readableBytes, Self.beginningOfBody))
        let words = Self.firstWords(of: beginning.map { String(buffer: $0) } ?? "")
        return words.isEmpty || words.utf8.count > Self.longestWords ? nil : Redaction.words(words)
    }

    /// The failure in one sentence, with the server's words and without a hint.
    package var sentence: String {
        var error = self
        error.serverMessage = serverWords.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
        // Where the message names what happened, the cause would only say it again in the system's words.
        if error.code != .internalFault, error.code != .io { error.cause = nil }
        return error.description
    }

    /// Bytes of a body in which the words are looked for.
    private static let beginningOfBody = 4096
    /// Bytes of a line that are still words, and not a page.
    private static let longestWords = 200

    /// The first line of a body; of a page the title, which says what its first line does not.
    private static func firstWords(of body: String) -> String {
        if let start = body.firstRange(of: "<title>")?.upperBound,
            let end = body[start...].firstRange(of: "</title>")?.lowerBound
        {
            return String(body[start..<end].trimmingPrefix(while: \.isWhitespace))
        }
        return body.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }
}
