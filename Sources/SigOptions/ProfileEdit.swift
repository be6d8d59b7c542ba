package import NIOCore
internal import SigProtocol

/// Changes to the text of a configuration file. What they are not about stays as it is, byte for byte.
///
/// The text has been read as a ``ProfileFile`` before; one that could not be is not changed.
package struct ProfileEdit: Sendable {
    package private(set) var text: ByteBuffer

    /// - Parameter text: the whole file; empty where there is none.
    package init(_ text: ByteBuffer) {
        let isBlank = text.readableBytesView.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        self.text = isBlank ? ByteBuffer(string: "{}\n") : text
    }

    /// Puts a profile in, in the place of the one of that name.
    package mutating func set(_ name: String, to options: [(name: String, value: JSONText)]) {
        if span(of: ["profiles"]) == nil { put("profiles", "{}", in: [], level: 1) }
        put(name, Self.object(options, level: 2), in: ["profiles"], level: 2)
    }

    /// Takes a profile out.
    package mutating func remove(_ name: String) { take(name, from: ["profiles"]) }

    /// Makes a profile the one that is used when nobody says; nil: none.
    package mutating func setDefault(_ name: String?) {
        if let name { put("default", JSONText(name).text, in: [], level: 1) } else { take("default", from: []) }
    }

    /// A value as it is written into the file.
    package struct JSONText: Sendable {
        var text: String

        package init(_ string: String) { text = JSONValue(string: string).description }
        package init(_ bool: Bool) { text = bool ? "true" : "false" }
        package init(_ strings: [String]) {
            text = "[" + strings.map { JSONValue(string: $0).description }.joined(separator: ", ") + "]"
        }
    }

    // MARK: Text

    private static let indent = "  "

    private static func object(_ options: [(name: String, value: JSONText)], level: Int) -> String {
        guard !options.isEmpty else { return "{}" }
        let inner = String(repeating: indent, count: level + 1)
        let lines = options.map { "\(inner)\(JSONText($0.name).text): \($0.value.text)" }
        return "{\n" + lines.joined(separator: ",\n") + "\n" + String(repeating: indent, count: level) + "}"
    }

    /// The object at a path, and the bytes in front of its opening brace.
    private func span(of path: [String]) -> (object: JSONObject, start: Int)? {
        guard var object = try? JSONObject(parsing: text, maxDepth: ConfigurationBounds.depth) else { return nil }
        var start = text.readableBytesView.prefix { $0 != UInt8(ascii: "{") }.count
        for name in path {
            guard let index = object.members.lastIndex(where: { $0.name == name }), index < object.places.count,
                let next = object.members[index].value.object
            else { return nil }
            start += object.places[index].value.lowerBound
            object = next
        }
        return (object, start)
    }

    /// Puts a member into the object at a path: in the place of the one of that name, else behind the last.
    private mutating func put(_ name: String, _ value: String, in path: [String], level: Int) {
        guard let (object, start) = span(of: path) else { return }
        let names = object.members.map(\.name)
        let places = object.places
        if let index = names.lastIndex(of: name), index < places.count {
            let place = places[index].value
            return replace(start + place.lowerBound..<start + place.upperBound, with: value)
        }
        let line = "\n" + String(repeating: Self.indent, count: level) + "\(JSONText(name).text): \(value)"
        if let last = places.last {
            replace(start + last.value.upperBound..<start + last.value.upperBound, with: "," + line)
        } else {
            let end = "\n" + String(repeating: Self.indent, count: level - 1)
            replace(start + 1..<start + object.bytes.readableBytes - 1, with: line + end)
        }
    }

    /// Takes a member with its comma out of the object at a path.
    private mutating func take(_ name: String, from path: [String]) {
        guard let (object, start) = span(of: path) else { return }
        let places = object.places
        guard let index = object.members.lastIndex(where: { $0.name == name }), index < places.count else { return }
        let from: Int
        let to: Int
        if index + 1 < places.count {
            (from, to) = (places[index].name.lowerBound, places[index + 1].name.lowerBound)
        } else if index > 0 {
            (from, to) = (places[index - 1].value.upperBound, places[index].value.upperBound)
        } else {
            (from, to) = (1, object.bytes.readableBytes - 1)
        }
        replace(start + from..<start + to, with: "")
    }

    private mutating func replace(_ range: Range<Int>, with new: String) {
        let bytes = text.readableBytesView
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return }
        var result = ByteBuffer()
        result.writeBytes(bytes.prefix(range.lowerBound))
        result.writeString(new)
        result.writeBytes(bytes.dropFirst(range.upperBound))
        text = result
    }
}
