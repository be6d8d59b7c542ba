/// The names that PeerJS clients give themselves and their connections.
public enum PeerJSNames {
    /// How many characters of `[0-9a-z]` a token and the random part of a connection id have: as many as the browser library
    /// makes of a random number.
    public static let randomLength = 11

    /// Whether the browser library takes an id that its user chose: letters and digits of ASCII, with single spaces, `_` or
    /// `-` between them. Servers have no such rule, and ids made by a server are not checked.
    public static func isValidID(_ id: String) -> Bool {
        var isInsideWord = false
        for byte in id.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                isInsideWord = true
            case UInt8(ascii: " "), UInt8(ascii: "_"), UInt8(ascii: "-"):
                guard isInsideWord else { return false }
                isInsideWord = false
            default: return false
            }
        }
        return isInsideWord
    }

    /// A new token: whoever has it may take its id again. A secret.
    public static func token(using random: inout some RandomNumberGenerator) -> String {
        let alphabet = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)
        var text: [UInt8] = []
        for _ in 0..<randomLength { text.append(alphabet.randomElement(using: &random) ?? UInt8(ascii: "0")) }
        return String(decoding: text, as: UTF8.self)
    }

    /// A new id for a connection: `dc_…` for data, `mc_…` for media.
    public static func connectionID(
        for kind: PeerJSConnectionKind,
        using random: inout some RandomNumberGenerator
    ) -> String {
        (kind == .data ? "dc_" : "mc_") + token(using: &random)
    }
}
