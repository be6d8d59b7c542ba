import NIOCore
import SigProtocol

@testable import SigServer

/// A member of a room over a real socket.
struct RoomMember {
    let client: RawClient

    /// Opens a connection that has not joined yet.
    init(_ server: SigServer) async throws {
        client = try await RawClient.webSocket(to: server, path: "/ws")
    }

    /// Joins, and waits until it is a member.
    init(_ server: SigServer, room: String, id: String) async throws {
        try await self.init(server)
        try await say(String(buffer: RoomEnvelope(type: "join", room: room, from: id).clientFrame()))
        let joined = try await hears()
        guard joined == RoomFrame.joined(room, id) else {
            throw RawClient.Failure(description: "not joined: \(joined)")
        }
        _ = try await hears()
    }

    func say(_ text: String) async throws { try await client.send(RawFrame(RawFrame.text, text)) }

    /// The next frame, without its newline.
    func hears() async throws -> String {
        let frame = try await client.frame()
        guard frame.first == RawFrame.text, frame.payload.last == UInt8(ascii: "\n") else {
            throw RawClient.Failure(description: "no text frame with a newline: \(frame)")
        }
        return String(frame.text.dropLast())
    }
}
