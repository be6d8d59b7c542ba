/// A text that is compared byte by byte: Swift's own `==` holds canonically equivalent texts to be the same.
package struct ExactText: Sendable, Hashable, Comparable {
    package let text: String

    package init(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        self.text = text
    }

    package static func == (left: ExactText, right: ExactText) -> Bool {
        left.text.isSame(as: right.text)
    }

    package static func < (left: ExactText, right: ExactText) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if isHashed == nil {
            for byte in text.utf8 { hasher.combine(byte) }
        }
    }
}
