public import NIOCore

/// A request's body as it arrives at the server: known to be a JSON object, read further only as it is asked.
///
/// The server's checks have an order (JSON, topic, then the parameters as the document lists them) in which the topic stands
/// between two steps of reading, so the steps are apart.
public struct TopicBody: Sendable {
    private let object: JSONObject

    /// Reads a body whatever its Content-Type says, as leniently as JavaScript's `json()`: a byte order mark is skipped, bytes
    /// that are no UTF-8 become U+FFFD.
    ///
    /// - Throws: `invalidBody` for what is no JSON object, or nested more than `Bounds.jsonDepth` deep.
    public init(parsing bytes: ByteBuffer) throws(TopicErrorKind) {
        var text = bytes
        let mark = text.getInteger(at: text.readerIndex, as: UInt16.self)
        if mark == 0xEFBB, text.getInteger(at: text.readerIndex + 2, as: UInt8.self) == 0xBF {
            text.moveReaderIndex(forwardBy: 3)
        }
        if let object = try? JSONObject(parsing: text) {
            self.object = object
            return
        }
        // Most bodies are in order, so that only the others are looked at twice.
        guard !text.isValidUTF8, let object = try? JSONObject(parsing: ByteBuffer(string: String(buffer: text))) else {
            throw .invalidBody
        }
        self.object = object
    }

    /// A member; of duplicates the last.
    subscript(_ name: String) -> JSONValue? { object[name] }

    /// A member that is a string with something in it, as it was written.
    ///
    /// - Throws: `invalidParameter` for everything else.
    func literal(_ parameter: TopicParameter) throws(TopicErrorKind) -> JSONValue {
        guard let value = object[parameter.rawValue], value.kind == .string, value.isTruthy else {
            throw .invalidParameter(parameter)
        }
        return value
    }

    /// The side of a request.
    func side() throws(TopicErrorKind) -> TopicSide {
        guard let value = object["side"], let side = TopicSide.allCases.first(where: { value.isString($0.rawValue) })
        else { throw .invalidSide }
        return side
    }

    /// The code of a session.
    func code() throws(TopicErrorKind) -> String { try literal(.code).string ?? "" }
}
