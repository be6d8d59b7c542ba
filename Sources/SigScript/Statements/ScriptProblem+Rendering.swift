import SigProtocol

extension ScriptProblem {
    /// Characters of a line that are shown.
    private static let shownLength = 100

    /// Place, sentence, the line, and a caret below the place: several lines, harmless on a terminal.
    ///
    ///     call.sig:3:8: there is no verb 'ofer'; did you mean 'offer'? …
    ///       alice: ofer to=bob
    ///              ^
    public var rendered: String {
        guard !line.isEmpty else { return description }
        var shown = ""
        var width = 0
        // Of a long line the part that matters is shown.
        let column = max(1, place.column)
        let first = column > Self.shownLength ? column - Self.shownLength / 2 : 1
        if first > 1 {
            shown += Inert.ellipsis
            width += 1
        }
        var number = 0
        for scalar in line.unicodeScalars {
            number += 1
            guard number >= first else { continue }
            guard number < first + Self.shownLength else {
                shown += Inert.ellipsis
                break
            }
            // A tab would be as wide as the terminal likes.
            let piece = scalar == "\t" ? " " : Inert.text(String(scalar))
            if number < column { width += Self.width(of: scalar, shownAs: piece) }
            shown += piece
        }
        return "\(description)\n  \(shown)\n  \(String(repeating: " ", count: width))^"
    }

    /// Columns of a terminal.
    private static func width(of scalar: Unicode.Scalar, shownAs piece: String) -> Int {
        guard piece.unicodeScalars.count == 1 else { return piece.unicodeScalars.count }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        // East Asian wide characters and emoji, in blocks: exact enough for a caret.
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
