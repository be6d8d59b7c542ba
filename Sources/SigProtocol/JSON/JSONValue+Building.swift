extension JSONValue {
    /// Bytes that most objects find room in: a buffer that begins with none grows several times.
    private static let usualObject = 128

    /// An object of what is written between its braces.
    ///
    /// - Parameter capacity: how many bytes it will have, if that is known to be many.
    package static func object(capacity: Int = 0, _ write: (inout JSONWriter) -> Void) -> JSONValue {
        var writer = JSONWriter(capacity: max(usualObject, capacity))
        writer.beginObject()
        write(&writer)
        writer.endObject()
        return JSONValue(known: .object, writer.buffer)
    }

    /// An array of values, each byte for byte.
    package static func array(_ values: some Sequence<JSONValue>) -> JSONValue {
        var writer = JSONWriter()
        writer.beginArray()
        for value in values { writer.raw(value) }
        writer.endArray()
        return JSONValue(known: .array, writer.buffer)
    }

    /// An array of strings.
    package static func array(strings: some Sequence<String>) -> JSONValue {
        var writer = JSONWriter()
        writer.beginArray()
        for string in strings { writer.string(string) }
        writer.endArray()
        return JSONValue(known: .array, writer.buffer)
    }
}

extension JSONWriter {
    /// A member that is a text.
    package mutating func member(_ name: String, _ text: String) {
        self.name(name)
        string(text)
    }

    /// A member that is a value, byte for byte.
    package mutating func member(_ name: String, _ value: JSONValue) {
        self.name(name)
        raw(value)
    }
}
