import NIOHTTP1
import SigProtocol

/// What programs read at `/`: the members that the documents of the served protocols have there, in one object.
enum RootDocument {
    /// - Parameter hasPeerJS: whether PeerJS's members belong there, which they don't where it hangs elsewhere.
    static func reply(hasPeerJS: Bool, hasTopic: Bool) -> HTTPReply {
        let members = JSONValue.object { writer in
            if hasPeerJS { PeerJSService.writeAbout(to: &writer) }
            if hasTopic { writer.member("version", PackageVersion.text) }
        }
        // Each as its own server says it.
        return hasPeerJS ? .json(.ok, members.bytes, type: PeerJSService.json) : .json(.ok, members.bytes)
    }
}
