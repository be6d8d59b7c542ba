import NIOCore
import SigProtocol

/// Takes what `secret` has set out of all that is shown.
///
/// A secret is looked for in texts, as it is and as it stands in JSON; in JSON, in every string, whatever escapes it is written with.
struct SecretMask: Sendable {
    /// What stands for a secret.
    static let mark = "…"

    private var secrets: [String] = []

    var isEmpty: Bool { secrets.isEmpty }

    mutating func add(_ secret: String) {
        // Also without the line end that most files have: that alone is what a message shows.
        var forms = [secret]
        let end = secret.unicodeScalars.lastIndex { $0 != "\n" && $0 != "\r" }
        let trimmed = end.map { String(secret.unicodeScalars[...$0]) } ?? ""
        if trimmed != secret { forms.append(trimmed) }
        for form in forms where !form.isEmpty {
            // As it stands in JSON, and in JSON that stands in a string of JSON.
            let once = Self.escaped(form)
            for spelling in [Self.escaped(once), once, form] where !secrets.contains(spelling) {
                secrets.append(spelling)
            }
        }
        // The longest first: a part of a secret that is one itself would leave the rest.
        secrets.sort { $0.utf8.count > $1.utf8.count }
    }

    private static func escaped(_ text: String) -> String {
        String(JSONValue(string: text).description.dropFirst().dropLast())
    }

    /// A text without the secrets.
    func masked(_ text: String) -> String {
        // Bytes and not characters, which what follows a secret could become a part of.
        guard secrets.contains(where: { text.utf8.firstRange(of: $0.utf8) != nil }) else { return text }
        var bytes = Array(text.utf8)
        for secret in secrets { bytes.replace(Array(secret.utf8), with: Array(Self.mark.utf8)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    func masked(_ event: Event) -> Event {
        guard !isEmpty else { return event }
        var event = event
        event.from = event.from.map(masked)
        event.to = event.to.map(masked)
        event.payload = masked(event.payload)
        event.raw = event.raw.map { masked(frame: $0) }
        return event
    }

    /// A frame or body. Its form is not known here: if it could tell a secret it is not shown.
    func masked(frame: ByteBuffer) -> ByteBuffer {
        let text = String(buffer: frame)
        return masked(text) != text || isHidden(in: frame) ? ByteBuffer(string: Self.mark) : frame
    }

    func masked(_ failure: ScriptFailure) -> ScriptFailure {
        guard !isEmpty else { return failure }
        var failure = failure
        failure.sentence = masked(failure.sentence)
        failure.details = failure.details.map(masked)
        return failure
    }

    private func isHidden(in frame: ByteBuffer) -> Bool {
        guard let json = try? JSONValue(parsing: frame) else { return false }
        return masked(json).bytes != json.bytes
    }

    /// JSON with the secrets taken out of its strings, names too. The rest keeps its bytes.
    func masked(_ json: JSONValue) -> JSONValue {
        let bytes = Array(json.bytes.readableBytesView)
        var result: [UInt8] = []
        var start = 0
        var isChanged = false
        while let quote = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) {
            var end = quote + 1
            while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
                end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
            }
            end = min(end + 1, bytes.count)
            let literal = bytes[quote..<end]
            result += bytes[start..<quote]
            let text = (try? JSONValue(parsing: ByteBuffer(bytes: literal)))?.string
            if let text, case let safe = masked(text), safe != text {
                result += Array(JSONValue(string: safe).bytes.readableBytesView)
                isChanged = true
            } else {
                result += literal
            }
            start = end
        }
        guard isChanged else { return json }
        result += bytes[start...]
        return (try? JSONValue(parsing: ByteBuffer(bytes: result), maxDepth: .max)) ?? JSONValue(string: Self.mark)
    }
}
