import SigProtocol

extension Template {
    /// A variable that is not set and has nothing to stand for it: exit code 65.
    public struct UnsetVariable: Error, Sendable, Hashable, CustomStringConvertible {
        public let name: String
        public let place: SourcePlace

        public var description: String {
            "${\(Inert.text(name))} is not set; set it before, or write ${\(Inert.text(name)):-instead}"
        }
    }

    /// The text with its variables filled in.
    /// - Parameter value: of a variable; nil if it is not set.
    public func filled(_ value: (_ name: String) -> String?) throws(UnsetVariable) -> String {
        try joined(value) { $0 }
    }

    /// The text of a `:=JSON` with its variables filled in, each with the escapes that a JSON string needs. Whether the whole is JSON shows
    /// when it is read.
    /// - Parameter value: of a variable; nil if it is not set.
    public func filledAsJSON(_ value: (_ name: String) -> String?) throws(UnsetVariable) -> String {
        try joined(value) { text in String(JSONValue(string: text).description.dropFirst().dropLast()) }
    }

    private func joined(
        _ value: (_ name: String) -> String?,
        _ escaped: (String) -> String
    ) throws(UnsetVariable) -> String {
        var result = ""
        for part in parts {
            switch part {
            case .text(let text): result += text
            case .variable(let name, let instead, let place):
                guard let text = value(name) ?? instead else { throw UnsetVariable(name: name, place: place) }
                result += escaped(text)
            }
        }
        return result
    }
}
