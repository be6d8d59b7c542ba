/// Walks over JSON text and says where its values end. It builds nothing: everything that reads JSON here stands on it.
///
/// One pass, without recursion: the kinds of the open arrays and objects are bits on a stack, so that depth costs a bit and
/// can't reach the end of the thread's stack. Each function takes the index where its token starts and returns the index
/// behind it, or nil after it has set `error`. Every index is compared with the count before a byte is read, because a raw
/// buffer does not check that in a release build.
struct JSONScanner {
    let bytes: UnsafeRawBufferPointer
    let maxDepth: Int
    private(set) var error: JSONError?

    init(_ bytes: UnsafeRawBufferPointer, maxDepth: Int) {
        self.bytes = bytes
        self.maxDepth = maxDepth
    }

    /// The bytes of one value with nothing but space around it.
    mutating func scanText() -> Range<Int>? {
        guard let start = scanStart() else { return nil }
        guard let end = scanValue(from: start) else { return nil }
        return scanEnd(from: end) ? start..<end : nil
    }

    /// Where the value of a whole text starts.
    mutating func scanStart() -> Int? {
        guard bytes.count <= Int(UInt32.max) else { return fail(.tooLarge, 0) }
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { return fail(.byteOrderMark, 0) }
        return skipSpace(from: 0)
    }

    /// Whether nothing but space is left.
    mutating func scanEnd(from index: Int) -> Bool {
        let end = skipSpace(from: index)
        guard end < bytes.count else { return true }
        fail(.trailingText, end)
        return false
    }

    /// The first byte that is no space, or the end. Inlined, because most frames have none.
    @inline(__always)
    func skipSpace(from start: Int) -> Int {
        guard start < bytes.count, bytes[start] <= 0x20 else { return start }
        return skipSomeSpace(from: start)
    }

    private func skipSomeSpace(from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index &+= 1
            default: return index
            }
        }
        return index
    }

    @discardableResult
    mutating func fail(_ reason: JSONError.Reason, _ offset: Int) -> Int? {
        error = JSONError(reason, at: offset)
        return nil
    }

    /// The byte at `index` can't stand there, or there is none.
    @discardableResult
    mutating func failUnexpected(_ index: Int) -> Int? {
        fail(index < bytes.count ? .unexpectedByte : .unexpectedEnd, index)
    }

    // MARK: Objects

    /// A member of an object: where the literal of its name stands, and its value.
    struct MemberPlace {
        let nameStart: Int
        let nameEnd: Int
        /// Whether the name stands for itself: it is ASCII without escapes.
        let nameIsPlain: Bool
        let valueStart: Int
        let valueEnd: Int
    }

    /// Where the one object starts that a text is, with nothing but space around it.
    mutating func scanObjectStart() -> Int? {
        guard let start = scanStart() else { return nil }
        if start < bytes.count, bytes[start] == UInt8(ascii: "{") { return start }
        // What is wrong with it matters more than what kind it would have been.
        guard let end = scanValue(from: start), scanEnd(from: end) else { return nil }
        return fail(.notAnObject, start)
    }

    /// An object, from its opening brace; `body` gets its members in their order. That all of them are members is only known when the
    /// end is.
    @inline(__always)
    mutating func scanMembers(from start: Int, _ body: (MemberPlace) -> Void) -> Int? {
        guard maxDepth > 0 else { return fail(.tooDeep, start) }
        var index = skipSpace(from: start &+ 1)
        if index < bytes.count, bytes[index] == UInt8(ascii: "}") { return index &+ 1 }
        while true {
            guard let name = scanName(from: index) else { return nil }
            // Most values are strings, which need nothing that arrays and objects need.
            let isString = name.value < bytes.count && bytes[name.value] == UInt8(ascii: "\"")
            let value = isString ? scanString(from: name.value) : scanValue(from: name.value, outer: 1)
            guard let end = value else { return nil }
            body(
                MemberPlace(
                    nameStart: index,
                    nameEnd: name.end,
                    nameIsPlain: name.isPlain,
                    valueStart: name.value,
                    valueEnd: end
                )
            )
            index = skipSpace(from: end)
            guard index < bytes.count else { return failUnexpected(index) }
            switch bytes[index] {
            case UInt8(ascii: ","): index = skipSpace(from: index &+ 1)
            case UInt8(ascii: "}"): return index &+ 1
            default: return failUnexpected(index)
            }
        }
    }

    // MARK: Values

    /// - Parameter outer: how many arrays and objects are open around the value.
    mutating func scanValue(from start: Int, outer: Int = 0) -> Int? {
        var open = OpenContainers()
        var index = start
        while true {
            guard index < bytes.count else { return failUnexpected(index) }
            let byte = bytes[index]
            if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
                guard outer &+ open.count < maxDepth else { return fail(.tooDeep, index) }
                let isObject = byte == UInt8(ascii: "{")
                open.push(isObject: isObject)
                index = skipSpace(from: index &+ 1)
                guard index < bytes.count else { return failUnexpected(index) }
                if bytes[index] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                    open.pop()
                    index &+= 1
                } else {
                    if isObject {
                        guard let name = scanName(from: index) else { return nil }
                        index = name.value
                    }
                    continue
                }
            } else {
                guard let end = scanScalar(from: index) else { return nil }
                index = end
            }
            // A value has ended: close what it ends, up to the next comma.
            var needsValue = false
            while !needsValue {
                if open.count == 0 { return index }
                index = skipSpace(from: index)
                guard index < bytes.count else { return failUnexpected(index) }
                switch bytes[index] {
                case UInt8(ascii: ","):
                    index = skipSpace(from: index &+ 1)
                    if open.topIsObject {
                        guard let name = scanName(from: index) else { return nil }
                        index = name.value
                    }
                    needsValue = true
                case UInt8(ascii: "}") where open.topIsObject, UInt8(ascii: "]") where !open.topIsObject:
                    open.pop()
                    index &+= 1
                default: return failUnexpected(index)
                }
            }
        }
    }

    /// A member's name and its colon; returns where the name ends, whether it stands for itself, and where its value starts.
    private mutating func scanName(from start: Int) -> (end: Int, isPlain: Bool, value: Int)? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else {
            failUnexpected(start)
            return nil
        }
        var end = JSONPlainText.skip(from: start &+ 1, in: bytes) &+ 1
        let isPlain = end <= bytes.count && bytes[end &- 1] == UInt8(ascii: "\"")
        if !isPlain {
            guard let whole = scanString(from: start) else { return nil }
            end = whole
        }
        let colon = skipSpace(from: end)
        guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else {
            failUnexpected(colon)
            return nil
        }
        return (end, isPlain, skipSpace(from: colon &+ 1))
    }

    private mutating func scanScalar(from index: Int) -> Int? {
        switch bytes[index] {
        case UInt8(ascii: "\""): scanString(from: index)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): scanNumber(from: index)
        case UInt8(ascii: "t"): scanWord("true", from: index)
        case UInt8(ascii: "f"): scanWord("false", from: index)
        case UInt8(ascii: "n"): scanWord("null", from: index)
        default: failUnexpected(index)
        }
    }

    private mutating func scanWord(_ word: StaticString, from start: Int) -> Int? {
        var index = start
        let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        for letter in letters {
            guard index < bytes.count, bytes[index] == letter else { return failUnexpected(index) }
            index &+= 1
        }
        return index
    }

    private mutating func scanNumber(from start: Int) -> Int? {
        var index = start
        if bytes[index] == UInt8(ascii: "-") { index &+= 1 }
        guard index < bytes.count else { return failUnexpected(index) }
        if bytes[index] == UInt8(ascii: "0") {
            index &+= 1
            if index < bytes.count, isDigit(bytes[index]) { return fail(.badNumber, index) }
        } else {
            guard let end = scanDigits(from: index) else { return nil }
            index = end
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            guard let end = scanDigits(from: index &+ 1) else { return nil }
            index = end
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index &+= 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
                index &+= 1
            }
            guard let end = scanDigits(from: index) else { return nil }
            index = end
        }
        return index
    }

    /// One digit or more.
    private mutating func scanDigits(from start: Int) -> Int? {
        var index = start
        while index < bytes.count, isDigit(bytes[index]) { index &+= 1 }
        guard index > start else { return fail(index < bytes.count ? .badNumber : .unexpectedEnd, index) }
        return index
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

/// The arrays and objects that are open, a bit each: 64 in a register, deeper ones on the heap.
private struct OpenContainers {
    private(set) var count = 0
    private var word: UInt64 = 0
    private var deeper: [UInt64] = []

    var topIsObject: Bool { word & 1 == 1 }

    mutating func push(isObject: Bool) {
        if count > 0, count & 63 == 0 { deeper.append(word) }
        word = word &<< 1 | (isObject ? 1 : 0)
        count &+= 1
    }

    mutating func pop() {
        count &-= 1
        if count > 0, count & 63 == 0 { word = deeper.popLast() ?? 0 } else { word = word &>> 1 }
    }
}
