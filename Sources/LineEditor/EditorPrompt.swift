/// What stands before the line.
package struct EditorPrompt: Sendable, Hashable {
    /// Without control characters; one space follows it.
    package var text: String
    /// The parameters of a colour (`1;32`), where colours are wanted.
    package var colour: String?

    package init(_ text: String, colour: String? = nil) {
        self.text = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
        self.colour = colour
    }

    /// What is seen of it.
    var visible: String { "\(text) " }

    /// As libedit wants it: with U+0001 around what takes no columns, and something visible behind each of these.
    var marked: String {
        guard let colour, !text.isEmpty else { return visible }
        return "\u{1}\u{1B}[\(colour)m\u{1}\(text)\u{1}\u{1B}[0m\u{1} "
    }
}

/// Whether a character would drive the terminal.
func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) }
