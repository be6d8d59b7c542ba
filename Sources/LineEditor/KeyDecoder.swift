/// Makes characters of what a terminal sends: UTF-8, whatever pieces it comes in, and pasted text.
///
/// Terminals that are asked to (`ESC[?2004h`) put `ESC[200~` and `ESC[201~` around what is pasted. In between nothing is a
/// command: a tab is a tab, and control characters are left out.
package struct KeyDecoder {
    package enum Key: Hashable {
        case character(Unicode.Scalar)
        /// Text to insert as it is, without line ends.
        case paste([Unicode.Scalar])
    }

    /// Whether the keys are those of vi, where the escape that a sequence begins with would end insertion. Sequences of known
    /// keys become one character each then.
    package var hasViKeys = false

    private var bytes: [UInt8] = []
    private var next = 0
    private var isPasting = false
    /// The line end that was just pasted, if a second half may follow.
    private var lastEnd: UInt8?

    private static let pasteBegins = Array("\u{1B}[200~".utf8)
    private static let pasteEnds = Array("\u{1B}[201~".utf8)
    private static let escape: UInt8 = 0x1B

    package init() {}

    package mutating func feed(_ more: some Sequence<UInt8>) {
        if next > 0 {
            bytes.removeFirst(next)
            next = 0
        }
        bytes.append(contentsOf: more)
    }

    /// Forgets what was typed ahead, and that something is being pasted.
    package mutating func reset() { self = KeyDecoder() }

    /// The next key, or nil until more comes.
    package mutating func key() -> Key? {
        while next < bytes.count {
            if isPasting {
                guard let key = pasted() else { return nil }
                if case .paste(let text) = key, text.isEmpty { continue }
                return key
            }
            if bytes[next] == Self.escape {
                if begins(with: Self.pasteBegins) {
                    next += Self.pasteBegins.count
                    isPasting = true
                    lastEnd = nil
                    continue
                }
                // Its end without its beginning, which somebody interrupted.
                if begins(with: Self.pasteEnds) {
                    next += Self.pasteEnds.count
                    continue
                }
                if isBeginning(of: Self.pasteBegins, atLeast: 3) || isBeginning(of: Self.pasteEnds, atLeast: 3) {
                    return nil
                }
                if hasViKeys, let known = Self.viKeys.first(where: { begins(with: $0.sequence) }) {
                    next += known.sequence.count
                    return .character(known.key)
                }
            }
            guard let scalar = scalar() else { return nil }
            return .character(scalar)
        }
        return nil
    }

    /// A piece of what is pasted: text, perhaps none, or a line end.
    private mutating func pasted() -> Key? {
        var text: [Unicode.Scalar] = []
        while next < bytes.count {
            let byte = bytes[next]
            let otherHalf = lastEnd
            lastEnd = nil
            switch byte {
            case 0x0A, 0x0D:
                if !text.isEmpty { return .paste(text) }
                next += 1
                // CR LF is one end, in whatever order the terminal's settings have made of it.
                if let otherHalf, otherHalf != byte { continue }
                lastEnd = byte
                return .character("\n")
            case Self.escape:
                if begins(with: Self.pasteEnds) {
                    next += Self.pasteEnds.count
                    isPasting = false
                    return .paste(text)
                }
                if isBeginning(of: Self.pasteEnds, atLeast: 1) { return text.isEmpty ? nil : .paste(text) }
                next += 1
            default:
                guard let scalar = scalar() else { return text.isEmpty ? nil : .paste(text) }
                if scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) || scalar == "\t" {
                    text.append(scalar)
                }
            }
        }
        return .paste(text)
    }

    /// The character at `next`; U+FFFD for what is no UTF-8; nil if its rest has not come yet.
    private mutating func scalar() -> Unicode.Scalar? {
        let first = bytes[next]
        let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        let end = min(next + length, bytes.count)
        if end - next < length, first >= 0xC2, first <= 0xF4,
            bytes[(next + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 })
        {
            return nil
        }
        var decoder = UTF8.ForwardParser()
        var iterator = bytes[next..<end].makeIterator()
        switch decoder.parseScalar(from: &iterator) {
        case .valid(let scalar):
            next += scalar.count
            return UTF8.decode(scalar)
        case .error(let count):
            next += max(1, count)
            return "\u{FFFD}"
        case .emptyInput:
            return nil
        }
    }

    private func begins(with sequence: [UInt8]) -> Bool { bytes[next...].starts(with: sequence) }

    /// Whether all that is there could be the beginning of a sequence.
    private func isBeginning(of sequence: [UInt8], atLeast least: Int) -> Bool {
        let rest = bytes[next...]
        return rest.count >= least && rest.count < sequence.count && sequence.starts(with: rest)
    }

    /// What terminals send, and the characters that the editor's keys are bound to instead (`SIG_KEY_…`).
    private static let viKeys: [(sequence: [UInt8], key: Unicode.Scalar)] = [
        ("[A", "\u{81}"), ("OA", "\u{81}"), ("[B", "\u{82}"), ("OB", "\u{82}"), ("[D", "\u{83}"), ("OD", "\u{83}"),
        ("[C", "\u{84}"), ("OC", "\u{84}"), ("[H", "\u{85}"), ("OH", "\u{85}"), ("[1~", "\u{85}"), ("[F", "\u{86}"),
        ("OF", "\u{86}"), ("[4~", "\u{86}"), ("[3~", "\u{87}"),
    ].map { (Array("\u{1B}\($0.0)".utf8), $0.1) }
}
