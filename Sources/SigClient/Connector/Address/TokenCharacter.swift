import SigProtocol

extension UInt8 {
    /// Whether the byte can be in a token (RFC 9110, 5.6.2): header names, subprotocols.
    package var isTokenCharacter: Bool {
        switch self {
        case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
            UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "^"), UInt8(ascii: "`"),
            UInt8(ascii: "|"):
            true
        default: PercentCoding.isUnreserved(self)
        }
    }
}
