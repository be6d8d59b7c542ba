/// A second opinion on what is JSON (RFC 8259): short, slow and recursive, so that it can be seen to be right.
public enum NaiveJSON {
    /// Whether a text is one value with nothing but space around it.
    public static func isValid(_ text: [UInt8], maxDepth: Int = 512) -> Bool {
        var parser = Parser(text: text, maxDepth: maxDepth)
        return parser.value(depth: 0) && parser.index == text.count
    }

    /// Whether a text is one object.
    public static func isObject(_ text: [UInt8], maxDepth: Int = 512) -> Bool {
        isValid(text, maxDepth: maxDepth) && text.first { !isSpace($0) } == UInt8(ascii: "{")
    }

    public static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private struct Parser {
        let text: [UInt8]
        let maxDepth: Int
        var index = 0

        /// The next byte; 0, which JSON has nowhere, at the end.
        var next: UInt8 { index < text.count ? text[index] : 0 }

        mutating func take(_ byte: Unicode.Scalar) -> Bool {
            guard index < text.count, text[index] == UInt8(truncatingIfNeeded: byte.value) else { return false }
            index += 1
            return true
        }

        mutating func space() { while index < text.count, NaiveJSON.isSpace(text[index]) { index += 1 } }

        mutating func value(depth: Int) -> Bool {
            space()
            defer { space() }
            switch next {
            case UInt8(ascii: "{"): return depth < maxDepth && object(depth: depth + 1)
            case UInt8(ascii: "["): return depth < maxDepth && array(depth: depth + 1)
            case UInt8(ascii: "\""): return string()
            case UInt8(ascii: "t"): return word("true")
            case UInt8(ascii: "f"): return word("false")
            case UInt8(ascii: "n"): return word("null")
            default: return number()
            }
        }

        mutating func object(depth: Int) -> Bool {
            _ = take("{")
            space()
            if take("}") { return true }
            repeat {
                space()
                guard string() else { return false }
                space()
                guard take(":"), value(depth: depth) else { return false }
            } while take(",")
            return take("}")
        }

        mutating func array(depth: Int) -> Bool {
            _ = take("[")
            space()
            if take("]") { return true }
            repeat {
                guard value(depth: depth) else { return false }
            } while take(",")
            return take("]")
        }

        mutating func string() -> Bool {
            guard take("\"") else { return false }
            let start = index
            while index < text.count, text[index] != UInt8(ascii: "\"") {
                guard text[index] >= 0x20 else { return false }
                guard take("\\") else {
                    index += 1
                    continue
                }
                if take("u") {
                    for _ in 0..<4 {
                        guard Unicode.Scalar(next).properties.isASCIIHexDigit else { return false }
                        index += 1
                    }
                } else if "\"\\/bfnrt".utf8.contains(next) {
                    index += 1
                } else {
                    return false
                }
            }
            return String(validating: text[start..<index], as: UTF8.self) != nil && take("\"")
        }

        mutating func number() -> Bool {
            _ = take("-")
            if !take("0"), !digits() { return false }
            if take("."), !digits() { return false }
            if take("e") || take("E") {
                if !take("+") { _ = take("-") }
                return digits()
            }
            return true
        }

        mutating func digits() -> Bool {
            let start = index
            while next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9") { index += 1 }
            return index > start
        }

        mutating func word(_ word: String) -> Bool {
            guard text[index...].starts(with: word.utf8) else { return false }
            index += word.utf8.count
            return true
        }
    }
}
