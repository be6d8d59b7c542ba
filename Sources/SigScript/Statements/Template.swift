/// A text in which variables are filled in when its statement runs, and not before.
///
/// What is filled in is never read again: a value with spaces or `${…}` in it stays one text as it is.
public struct Template: Sendable, Hashable {
    public enum Part: Sendable, Hashable {
        case text(String)
        /// `${name}`, or `${name:-instead}`.
        case variable(name: String, instead: String?, place: SourcePlace)
    }

    public var parts: [Part]
    /// Where it begins.
    public var place: SourcePlace

    public init(_ parts: [Part], at place: SourcePlace) {
        self.parts = parts
        self.place = place
    }

    /// The text, if no variable is in it.
    public var literal: String? {
        var text = ""
        for part in parts {
            guard case .text(let piece) = part else { return nil }
            text += piece
        }
        return text
    }
}

/// Where the text of an argument comes from. It is bytes as they are, which have to be UTF-8; no newline is cut off.
public enum Value: Sendable, Hashable {
    case text(Template)
    /// `@FILE`, relative to the script.
    case file(Template)
    /// `@-`.
    case standardInput(SourcePlace)
}
