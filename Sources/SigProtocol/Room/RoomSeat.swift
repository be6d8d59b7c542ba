internal import NIOCore

/// A member's place in a room, as the messages name it that a server passes on from there.
///
/// An object, so that whoever passes a message on holds one reference and makes no copy of the names.
public final class RoomSeat: Sendable, Hashable {
    /// The room.
    public let room: RoomName
    /// The id of the member.
    public let id: RoomPeerID
    /// What stands between the type of a message and its target: `","room":"lobby","from":"alice","to":"`.
    let fields: String

    public init(room: RoomName, id: RoomPeerID) {
        self.room = room
        self.id = id
        var writer = JSONWriter()
        writer.string(room.text)
        // Ids need no escapes.
        fields = #"","room":\#(String(buffer: writer.buffer)),"from":"\#(id.text)","to":""#
    }

    public static func == (left: RoomSeat, right: RoomSeat) -> Bool { left.room == right.room && left.id == right.id }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(room)
        hasher.combine(id)
    }
}
