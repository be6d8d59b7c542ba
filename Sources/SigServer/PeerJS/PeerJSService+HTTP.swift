import NIOCore
import NIOHTTP1
import SigProtocol

/// The HTTP API: "HTTP API" of the document.
extension PeerJSService {
    /// Answers `{path}`, `{path}KEY/id` and `{path}KEY/peers`, to GET and HEAD; everything else is 404.
    public mutating func answer(_ request: ServiceRequest, turn: inout ServiceTurn) -> HTTPReply {
        guard request.method == .GET || request.method == .HEAD else { return Self.notFound }
        switch PeerJSPath(request.path, root: configuration.path, key: configuration.key) {
        case .root: return .json(Self.about)
        case .id: return HTTPReply(.ok, headers: Self.html, body: ByteBuffer(string: freshID()))
        case .peers:
            guard configuration.allowDiscovery else { return .text(.unauthorized, PeerJSServerText.unauthorized) }
            return .json(listOfPeers)
        case .wrongKey: return .text(.unauthorized, PeerJSServerText.invalidKey)
        case .malformed: return .text(.badRequest, "Bad Request")
        case .unknown: return Self.notFound
        }
    }

    /// The object at the root, compact.
    static let about: ByteBuffer = {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("name")
        writer.string(PeerJSServerText.name)
        writer.name("description")
        writer.string(PeerJSServerText.summary)
        writer.name("website")
        writer.string(PeerJSServerText.website)
        writer.endObject()
        return writer.buffer
    }()

    private static let notFound = HTTPReply.text(.notFound, "Not Found")

    /// What the PeerJS server says of an id, though it is one word. (The document says `text/plain`.)
    private static let html: HTTPHeaders = ["Content-Type": "text/html; charset=utf-8"]

    /// An id that nobody has. It is not reserved.
    private mutating func freshID() -> String {
        var id = UUIDText.random(using: &random).text
        while registry.holder(of: PeerJSAddress(id: id)) != nil { id = UUIDText.random(using: &random).text }
        return id
    }

    private var listOfPeers: ByteBuffer {
        var writer = JSONWriter()
        writer.beginArray()
        for id in registry.ids { writer.string(id) }
        writer.endArray()
        return writer.buffer
    }
}

extension HTTPReply {
    fileprivate static func json(_ body: ByteBuffer) -> HTTPReply {
        HTTPReply(.ok, headers: ["Content-Type": "application/json; charset=utf-8"], body: body)
    }
}
