internal import NIOCore

/// Why the answer of a topic server can't be read.
public enum TopicReadingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// It is no JSON object, or nested more than `Bounds.jsonDepth` deep.
    case json(JSONError)
    /// A member is missing or of a wrong kind.
    case badMember(String)

    public var description: String {
        switch self {
        case .json(let error): "\(error)"
        case .badMember(let name): "'\(name)' is missing or of a wrong kind"
        }
    }
}

extension TopicReadingError {
    static func object(_ bytes: ByteBuffer) throws(TopicReadingError) -> JSONObject {
        do {
            return try JSONObject(parsing: bytes)
        } catch {
            throw .json(error)
        }
    }

    static func list(_ name: String, of object: JSONObject) throws(TopicReadingError) -> [JSONValue] {
        guard let values = object[name]?.elements else { throw .badMember(name) }
        return values
    }

    static func text(_ name: String, of object: JSONObject) throws(TopicReadingError) -> String {
        guard let text = object[name]?.string else { throw .badMember(name) }
        return text
    }

    static func int(_ name: String, of object: JSONObject) throws(TopicReadingError) -> Int {
        guard let number = object[name]?.int else { throw .badMember(name) }
        return number
    }
}
