import SigProtocol

extension LineScanner {
    /// JSON behind `:=`, to its closing bracket or quote, over blanks; what is neither, to the next blank.
    mutating func json() throws(ScriptProblem) -> Template {
        let start = index
        let end = try jsonEnd()
        guard end > start else {
            throw problem("JSON is missing behind :=; write it without a blank between, as in :={\"a\":1}", at: start)
        }
        let template = try bare(until: end)
        guard isWordEnd(index) else {
            throw problem("a blank has to stand behind the JSON, which ends here", at: index)
        }
        try check(template, start..<end)
        return template
    }

    /// Where the JSON ends that begins here.
    private mutating func jsonEnd() throws(ScriptProblem) -> Int {
        let start = index
        defer { index = start }
        let isOpen = next == UInt8(ascii: "{") || next == UInt8(ascii: "[")
        var depth = 0
        var isString = false
        while let byte = next {
            switch byte {
            case UInt8(ascii: "$") where self.byte(at: index + 1) == UInt8(ascii: "$"): index += 1
            case UInt8(ascii: "$") where self.byte(at: index + 1) == UInt8(ascii: "{"):
                while let byte = next, byte != UInt8(ascii: "}") { index += 1 }
            case UInt8(ascii: "\\") where isString: index += 1
            case UInt8(ascii: "\""):
                isString.toggle()
                if !isString, depth == 0 { return index + 1 }
            case _ where isString: break
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if isOpen, depth == 0 { return index + 1 }
            case _ where depth <= 0 && Self.isBlank(byte): return index
            default: break
            }
            index += 1
        }
        if isString { throw problem("the \" that ends the JSON string is missing in this line", at: start) }
        if depth > 0 {
            throw problem("the bracket that ends the JSON is missing in this line; a line goes on behind \\", at: start)
        }
        return min(index, line.bytes.count)
    }

    /// Whether it is JSON, where variables are taken for what could be there: nothing in a string, else a number.
    private mutating func check(_ template: Template, _ range: Range<Int>) throws(ScriptProblem) {
        var text = ""
        var isString = false
        for part in template.parts {
            switch part {
            case .text(let piece):
                text += piece
                isString = Self.endsInString(piece, isString)
            case .variable: if !isString { text += "0" }
            }
        }
        do { _ = try JSONValue(parsing: text) } catch {
            // The place is known where all bytes stand for themselves.
            let isExact = text.utf8.count == range.count && template.literal != nil
            let offset = isExact ? min(max(0, error.offset), range.count) : 0
            throw problem("that is no JSON: \(error.reason.sentence)", at: range.lowerBound + offset)
        }
    }

    private static func endsInString(_ text: String, _ isString: Bool) -> Bool {
        var isString = isString
        var isEscaped = false
        for byte in text.utf8 {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\"") {
                isString.toggle()
            } else if byte == UInt8(ascii: "\\"), isString {
                isEscaped = true
            }
        }
        return isString
    }
}

extension JSONError.Reason {
    /// What is wrong, and where it matters what to write.
    fileprivate var sentence: String {
        switch self {
        case .unexpectedEnd: "it ends too early"
        case .unexpectedByte: "this character can't stand here; strings and names stand in double quotes"
        case .badNumber: "a number is malformed"
        case .badEscape: "an escape in a string is malformed"
        case .badUTF8: "it is not UTF-8"
        case .controlCharacter: "a control character stands bare in a string"
        case .tooDeep: "more than \(Bounds.jsonDepth) brackets stand inside each other"
        case .tooLarge: "it is too long"
        case .trailingText: "something stands behind the value"
        case .byteOrderMark: "a byte order mark stands before it"
        case .notAnObject: "it is no object"
        }
    }
}
