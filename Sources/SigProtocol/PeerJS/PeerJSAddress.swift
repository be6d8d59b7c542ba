internal import NIOCore

/// An id as messages are addressed with it, in the form in which two are compared.
///
/// Strings are compared by what they say, byte for byte: `"bob"` and `"\u0062ob"` are one, `é` in one scalar and in two are
/// not. Values of other kinds are compared as they were written: the number `5` is neither the string `"5"` nor `5.0`.
public struct PeerJSAddress: Sendable, Hashable {
    private let isString: Bool
    private let bytes: [UInt8]

    /// The id of a peer.
    public init(id: String) {
        isString = true
        bytes = Array(id.utf8)
    }

    /// The address that a message names; nil if it names none: absent, `null`, `""`, `false` or a zero, as in JavaScript.
    public init?(_ dst: JSONValue?) {
        guard let dst, let address = dst.bytes.withUnsafeReadableBytes({ PeerJSAddress($0, dst.kind) }) else {
            return nil
        }
        self = address
    }

    /// The address that a message names; it is given as it was written.
    init?(_ dst: UnsafeRawBufferPointer, _ kind: JSONValue.Kind) {
        guard JSONValue.isTruthy(kind, dst) else { return nil }
        isString = kind == .string
        bytes = isString ? JSONStringDecoder.bytes(of: dst) : Array(dst)
    }

    /// All bytes at once: an array gives them to the hasher one by one.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(isString)
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }

    /// The bytes that are compared.
    public var byteCount: Int { bytes.count }
}
