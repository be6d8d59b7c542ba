/// Something that frames name with a word: a type, a side, an identity.
protocol JSONWord {
    /// What a word means; nil if it is another.
    /// - Parameter word: the string, decoded.
    init?(word: UnsafeRawBufferPointer)
}

extension JSONWord {
    /// What a member says; nil if it is no string, or another word.
    /// - Parameter value: the member's value as it was written.
    @inline(__always)
    init?(_ member: JSONFrame.Member, _ value: UnsafeRawBufferPointer) {
        guard member.kind == .string, let said = JSONStringDecoder.withBytes(of: value, { Self(word: $0) }) else {
            return nil
        }
        self = said
    }
}
