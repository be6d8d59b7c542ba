// Texts that are compared byte by byte: Swift's own comparison holds canonically equivalent texts to be the same.

extension String {
    /// Whether two texts have the same bytes of UTF-8.
    package func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }

    /// What is equal by `hasSameBytes` hashes alike.
    package func hashBytes(into hasher: inout Hasher) {
        var text = self
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
