import SigProtocol

extension Template {
    /// Why variables can't be filled in: exit code 65.
    public struct FillingError: Error, Sendable, Hashable, CustomStringConvertible {
        public enum Reason: Sendable, Hashable {
            /// It is not set, and nothing stands for it.
            case unset
            /// With it the text is longer than ``Template/maxBytes``.
            case tooLong
        }

        public let reason: Reason
        /// The name of the variable.
        public let name: String
        public let place: SourcePlace

        public var description: String {
            switch reason {
            case .unset: "${\(Inert.text(name))} is not set; set it before, or write ${\(Inert.text(name)):-instead}"
            case .tooLong: "with ${\(Inert.text(name))} the text is longer than \(Template.maxBytes) bytes"
            }
        }
    }

    /// Bytes of the longest text that variables are filled into.
    public static let maxBytes = SignalArgument.maxBytes

    /// The text with its variables filled in.
    /// - Parameter value: of a variable; nil if it is not set.
    public func filled(_ value: (_ name: String) -> String?) throws(FillingError) -> String {
        try joined(value) { $0 }
    }

    /// The text of a `:=JSON` with its variables filled in, each with the escapes that a JSON string needs. Whether the whole is JSON shows
    /// when it is read.
    /// - Parameter value: of a variable; nil if it is not set.
    public func filledAsJSON(_ value: (_ name: String) -> String?) throws(FillingError) -> String {
        try joined(value) { text in String(JSONValue(string: text).description.dropFirst().dropLast()) }
    }

    private func joined(
        _ value: (_ name: String) -> String?,
        _ escaped: (String) -> String
    ) throws(FillingError) -> String {
        var result = ""
        for part in parts {
            switch part {
            case .text(let text): result += text
            case .variable(let name, let instead, let place):
                guard let text = value(name) ?? instead else {
                    throw FillingError(reason: .unset, name: name, place: place)
                }
                guard result.utf8.count + text.utf8.count <= Self.maxBytes else {
                    throw FillingError(reason: .tooLong, name: name, place: place)
                }
                result += escaped(text)
            }
        }
        return result
    }
}
