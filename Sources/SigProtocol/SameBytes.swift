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
        if index &+ 4 <= count {
            let word = loadUnaligned(fromByteOffset: index, as: UInt32.self)
            guard word == other.loadUnaligned(fromByteOffset: index, as: UInt32.self) else { return false }
            index &+= 4
        }
        while index < count {
            guard self[index] == other[index] else { return false }
            index &+= 1
        }
        return true
    }

    /// Whether the bytes are a text that the program knows. Inlined, so that the compiler knows it, too.
    @inline(__always)
    func says(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard count == length else { return false }
        for index in 0..<length where self[index] != text.utf8Start[index] { return false }
        return true
    }
}

extension String {
    /// Calls `body` with the bytes of UTF-8. Unlike `withUTF8` it makes no copy first that could be changed.
    ///
    /// Inlinable, because what is generic is not specialised in other modules, and would cost far more than it does.
    @inlinable
    @inline(__always)
    package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable({ body(UnsafeRawBufferPointer($0)) }) { return result }
        var copy = self
        return copy.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    }

    /// Whether two texts have the same bytes of UTF-8. Swift's own `==` holds canonically equivalent texts to be the same.
    package func isSame(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        return withBytes { left in other.withBytes { left.isSame(as: $0) } }
    }
}

extension String {
    /// Whether it is a word that the program knows, whatever the case of its ASCII letters: how names of header fields and tokens are
    /// compared (RFC 9110, 5.1). `lowercased()` goes further: to it the Kelvin sign is a `k`.
    ///
    /// - Parameter word: in lower case.
    package func isWord(_ word: StaticString) -> Bool {
        withBytes { $0.isWord(word) }
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
