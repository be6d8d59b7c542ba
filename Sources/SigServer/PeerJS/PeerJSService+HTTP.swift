public import NIOCore
import NIOHTTP1
import SigProtocol

/// The HTTP API ("HTTP API" of the document).
extension PeerJSService {
    /// Answers `{path}`, `{path}KEY/id` and `{path}KEY/peers`. Another key is 401; like the rest of the path it is compared
    /// without case.
    public mutating func answer(_ request: ServiceRequest, turn: inout ServiceTurn) -> HTTPReply {
        if request.endpoint == "root" { return .json(.ok, Self.about.bytes, type: Self.json) }
        guard let key = PercentCoding.decode(Substring(request.segment ?? "")) else {
            return .text(.badRequest, "Bad Request")
        }
        guard isOurs(key) else { return .text(.unauthorized, PeerJSServerText.invalidKey) }
        switch request.endpoint {
        case "id": return .text(.ok, freshID(), type: Self.html)
        case "peers":
            guard configuration.allowDiscovery else { return .text(.unauthorized, PeerJSServerText.unauthorized) }
            let (piece, rest) = peers(after: 0)
            return .json(.ok, piece, type: Self.json, rest: rest)
        default: return .text(.notFound, "Not Found")
        }
    }

    /// Goes on with the list of ids. Those that were given back meanwhile are left out, and new ones are in it.
    public mutating func more(_ rest: ReplyRest, turn: inout ServiceTurn) -> (piece: ByteBuffer, rest: ReplyRest?) {
        peers(after: rest.place)
    }

    /// A piece of the array of ids, and where it goes on: ids may be as long as a request's head.
    private func peers(after start: UInt64) -> (piece: ByteBuffer, rest: ReplyRest?) {
        var piece = ByteBuffer()
        var last = start
        if start == 0 { piece.writeStaticString("[") }
        for (place, client) in registry.clients(after: start) {
            // One at least, so that the next piece begins elsewhere.
            guard last == start || piece.readableBytes < listPiece else {
                return (piece, ReplyRest(list: [], place: last))
            }
            if last > 0 { piece.writeStaticString(",") }
            piece.writeImmutableBuffer(client.literal.bytes)
            last = place
        }
        piece.writeStaticString("]")
        return (piece, nil)
    }

    /// The object at the root, compact.
    private static let about = JSONValue.object { writeAbout(to: &$0) }

    /// The members at the root.
    static func writeAbout(to writer: inout JSONWriter) {
        writer.member("name", PeerJSServerText.name)
        writer.member("description", PeerJSServerText.summary)
        writer.member("website", PeerJSServerText.website)
    }

    /// What the PeerJS server says of an id, though it is one word. (The document says `text/plain`.)
    private static let html = "text/html; charset=utf-8"
    static let json = "application/json; charset=utf-8"

    private func isOurs(_ key: String) -> Bool {
        let lowered = { (byte: UInt8) in (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte }
        return key.utf8.elementsEqual(configuration.key.utf8) { lowered($0) == lowered($1) }
    }

    /// An id that nobody has. It is not reserved.
    private mutating func freshID() -> String {
        var id = UUIDText.random(using: &random).text
        while registry.holder(of: PeerJSAddress(id: id)) != nil { id = UUIDText.random(using: &random).text }
        return id
    }
}
