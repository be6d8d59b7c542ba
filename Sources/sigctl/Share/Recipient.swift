import SigProtocol
import SigScript

/// Whom a message is for, as people write it.
enum Recipient {
    case id(String)
    case code(String)

    enum Spelling { case either, id, code }

    /// A UUID in any case is an id; anything else is a code.
    init(_ text: String, as spelling: Spelling) throws {
        if spelling != .code, let id = UUIDText(parsing: text) {
            self = .id(id.text)
        } else if spelling == .id {
            throw Failure(
                .badData,
                "'\(Inert.text(text))' is no id; an id is a UUID such as 550e8400-e29b-41d4-a716-446655440000"
            )
        } else {
            self = .code(try Self.shareCode(text))
        }
    }

    /// A share code: spaces and hyphens go, letters are raised.
    static func shareCode(_ text: String) throws -> String {
        let code = ShareCode.normalize(text)
        guard ShareCode.lengths.contains(code.utf8.count), code.utf8.allSatisfy({ (0x41...0x5a).contains($0) }) else {
            let mistake = ShareCode.mistake(in: code) ?? "a code has 4 to 6 letters"
            throw Failure(.badData, "'\(Inert.text(text))' is no share code, such as BFKM: \(mistake)")
        }
        return code
    }
}
