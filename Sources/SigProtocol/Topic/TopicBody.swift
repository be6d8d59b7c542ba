public import NIOCore

/// A request's body as it arrives at the server: known to be a JSON object, read further only as it is asked.
///
/// The server's checks have an order (JSON, topic, then the parameters as the document lists them) in which the topic stands
/// between two steps of reading, so the steps are apart.
public struct TopicBody: Sendable {
    private let frame: JSONFrame
    private let fields: Fields

    private struct Fields: Sendable {
        /// What `side` says, if the document has it.
        var side: TopicSide?
        var code = JSONFrame.Member()
        var info = JSONFrame.Member()
        var peerID = JSONFrame.Member()
        var offer = JSONFrame.Member()
        var answer = JSONFrame.Member()
        var candidate = JSONFrame.Member()

        mutating func take(
            _ member: JSONFrame.Member,
            named name: UnsafeRawBufferPointer,
            _ value: UnsafeRawBufferPointer
        ) {
            switch name.count {
            case 4 where name.says("code"): code = member
            case 4 where name.says("info"): info = member
            case 4 where name.says("side"): side = TopicSide(member, value)
            case 5 where name.says("offer"): offer = member
            case 6 where name.says("answer"): answer = member
            case 6 where name.says("peerId"): peerID = member
            case 9 where name.says("candidate"): candidate = member
            default: break
            }
        }
    }

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
        var fields = Fields()
        do throws(JSONError) {
            frame = try JSONFrame(parsing: text) { fields.take($2, named: $0, $1) }
        } catch {
            // Most bodies are in order, so that only the others are looked at twice.
            guard !text.isValidUTF8 else { throw .invalidBody }
            fields = Fields()
            let repaired = ByteBuffer(string: String(buffer: text))
            guard let frame = try? JSONFrame(parsing: repaired, { fields.take($2, named: $0, $1) }) else {
                throw .invalidBody
            }
            self.frame = frame
        }
        self.fields = fields
    }

    /// What the peer says of itself, and under which name: `info` wins over `peerId`. Nil if both are absent or null.
    var info: (name: TopicOffer.InfoName, value: JSONValue)? {
        if fields.info.kind != .null, let value = frame[fields.info] { return (.info, value) }
        if fields.peerID.kind != .null, let value = frame[fields.peerID] { return (.peerID, value) }
        return nil
    }

    /// The code that a client wants for its session; nil if it is absent, empty or no string.
    var wantedCode: String? { frame.string(fields.code).flatMap { $0.isEmpty ? nil : $0 } }

    /// The answer, if it is something to JavaScript.
    var answer: JSONValue? { truthy(fields.answer) }
    /// The candidate, if it is something to JavaScript.
    var candidate: JSONValue? { truthy(fields.candidate) }

    private func truthy(_ member: JSONFrame.Member) -> JSONValue? { frame[member].flatMap { $0.isTruthy ? $0 : nil } }

    /// The offer's description as it was written, which is a string with something in it.
    ///
    /// - Throws: `invalidParameter` for everything else.
    func offer() throws(TopicErrorKind) -> JSONValue {
        guard fields.offer.kind == .string, fields.offer.count > 2, let offer = frame[fields.offer] else {
            throw .invalidParameter(.offer)
        }
        return offer
    }

    /// The side of a request.
    func side() throws(TopicErrorKind) -> TopicSide {
        guard let side = fields.side else { throw .invalidSide }
        return side
    }

    /// The code of a session.
    func code() throws(TopicErrorKind) -> String {
        guard let code = wantedCode else { throw .invalidParameter(.code) }
        return code
    }
}

extension TopicSide: JSONWord {
    init?(word: UnsafeRawBufferPointer) {
        switch word.count {
        case 7 where word.says("offerer"): self = .offerer
        case 8 where word.says("answerer"): self = .answerer
        default: return nil
        }
    }
}
