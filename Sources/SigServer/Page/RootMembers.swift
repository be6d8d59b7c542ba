import NIOCore
import NIOHTTP1
import SigProtocol

/// What programs are told at `/`: the members of the documents of what is served there, as JSON.
enum RootMembers {
    static let peerJS = [
        ("name", PeerJSServerText.name),
        ("description", PeerJSServerText.summary),
        ("website", PeerJSServerText.website),
    ]

    static func reply(_ members: [(String, String)]) -> HTTPReply {
        var writer = JSONWriter()
        writer.beginObject()
        for (name, value) in members {
            writer.name(name)
            writer.string(value)
        }
        writer.endObject()
        return HTTPReply(.ok, headers: ["Content-Type": "application/json; charset=utf-8"], body: writer.buffer)
    }
}
