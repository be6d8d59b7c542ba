extension UnsafeRawBufferPointer {
    /// Whether two pieces of memory have the same bytes: eight at a time, where `elementsEqual` looks at each.
    func isSame(as other: UnsafeRawBufferPointer) -> Bool {
        guard count == other.count else { return false }
        var index = 0
        while index &+ 8 <= count {
            let word = loadUnaligned(fromByteOffset: index, as: UInt64.self)
            guard word == other.loadUnaligned(fromByteOffset: index, as: UInt64.self) else { return false }
            index &+= 8
        }
        while index < count {
            guard self[index] == other[index] else { return false }
            index &+= 1
        }
        return true
    }

    /// Whether the bytes are a text that the program knows.
    func says(_ text: StaticString) -> Bool {
        isSame(as: UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

extension String {
    /// Whether two texts have the same bytes of UTF-8. Swift's own `==` holds canonically equivalent texts to be the same.
    package func isSame(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        let isSame = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in
                UnsafeRawBufferPointer(left).isSame(as: UnsafeRawBufferPointer(right))
            }
        }
        return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
    }
}

extension String {
    /// Whether it is a word that the program knows, whatever the case of its ASCII letters: how names of header fields and tokens are
    /// compared (RFC 9110, 5.1). `lowercased()` goes further: to it the Kelvin sign is a `k`.
    ///
    /// - Parameter word: in lower case.
    package func isWord(_ word: StaticString) -> Bool {
        guard utf8.count == word.utf8CodeUnitCount else { return false }
        var text = self
        return text.withUTF8 { UnsafeRawBufferPointer($0).isWord(word) }
    }
}

extension Substring {
    /// Whether it is a word that the program knows, whatever the case of its ASCII letters.
    ///
    /// - Parameter word: in lower case.
    package func isWord(_ word: StaticString) -> Bool {
        var text = self
        return text.withUTF8 { UnsafeRawBufferPointer($0).isWord(word) }
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func isWord(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        for index in indices {
            let (byte, letter) = (self[index], word.utf8Start[index])
            guard byte == letter || (byte | 0x20 == letter && UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z"))
            else {
                return false
            }
        }
        return true
    }
}
