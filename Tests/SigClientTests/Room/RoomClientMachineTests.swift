import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigClient

private typealias Conversation = MachineConversation<RoomClientMachine>

extension MachineConversation<RoomClientMachine> {
    /// A client that joins a room, or none.
    init(room: String?, id: String = "alice") throws {
        let machine = RoomClientMachine(
            url: try SignalingURL("ws://h/ws"),
            room: try room.map { try RoomName($0) },
            id: try RoomPeerID(id)
        )
        self.init(machine) { $0.summary }
    }

    /// A client that is in the room `lobby` with others.
    static func joined(with others: [String] = []) throws -> Self {
        var conversation = try Self(room: "lobby")
        _ = conversation.connects()
        _ = conversation.hears(Said.joined("lobby", "alice"))
        _ = conversation.hears(Said.members("lobby", ["alice"] + others))
        return conversation
    }
}

/// Frames as the real server writes them, with the newline at the end.
enum Said {
    static func joined(_ room: String, _ id: String) -> String {
        #"{"type":"joined","room":"\#(room)","from":"\#(id)"}"# + "\n"
    }

    static func members(_ room: String, _ members: [String]) -> String {
        let list = members.map { "\"\($0)\"" }.joined(separator: ",")
        return #"{"type":"room_members","room":"\#(room)","from":"","members":[\#(list)]}"# + "\n"
    }

    static func error(_ kind: RoomErrorKind, room: String = "") -> String {
        #"{"type":"error","room":"\#(room)","from":"","code":"\#(kind.code)","error":"\#(kind.text)"}"# + "\n"
    }

    static let pong = #"{"type":"pong","room":"","from":""}"# + "\n"
}

extension RoomEvent {
    /// The event in a few words; `<` before what was sent.
    var summary: String {
        func text(_ delivery: RoomDelivery) -> String {
            "\(delivery.signal) \(delivery.from)>\(delivery.to) \(delivery.payload?.description ?? "-")"
        }
        let words =
            switch kind {
            case .opened: "opened"
            case .identity(let id, let room): "identity \(id) in \(room)"
            case .members(let members, _): "members \(members.joined(separator: ","))"
            case .peerJoined(let id): "+\(id)"
            case .peerLeft(let id): "-\(id)"
            case .offer(let delivery), .answer(let delivery), .candidate(let delivery), .hangup(let delivery):
                text(delivery)
            case .pong: "pong"
            case .error(let error): "error \(error.code)"
            case .join(let id, let room): "join \(id) in \(room)"
            case .leave(let room): "leave \(room)"
            case .ping: "ping"
            case .reconnecting(let attempt, _, _): "reconnecting \(attempt)"
            case .closed(let end): "closed \(end.close.code)"
            case .other(let type): "other \(type ?? "-")"
            }
        return (direction == .outgoing ? "< " : "") + words
    }
}

@Suite("The client's side of the room protocol: joining and members")
struct RoomClientMachineTests {
    @Test("Without a room the connection is ready at once")
    func noRoom() throws {
        var conversation = try Conversation(room: nil)
        #expect(conversation.connects() == "ready")
    }

    @Test("Joining is done when both answers have come, in either order", arguments: [false, true])
    func joining(membersFirst: Bool) throws {
        var conversation = try Conversation(room: " lobby ")
        #expect(
            conversation.connects()
                == #"sends {"type":"join","room":"lobby","from":"alice"}; < join alice in lobby"#
        )
        if membersFirst {
            #expect(conversation.hears(Said.members("lobby", ["alice"])) == "members alice")
            #expect(conversation.hears(Said.joined("lobby", "alice")) == "identity alice in lobby; ready")
        } else {
            #expect(conversation.hears(Said.joined("lobby", "alice")) == "identity alice in lobby")
            #expect(conversation.hears(Said.members("lobby", ["alice"])) == "ready; members alice")
        }
        #expect(conversation.machine.members.list == ["alice"])
    }

    @Test(
        "Any refusal while joining ends the connection; only duplicate_id gets better by waiting",
        arguments: RoomErrorKind.allCases
    )
    func refusedJoin(kind: RoomErrorKind) throws {
        var conversation = try Conversation(room: "lobby")
        _ = conversation.connects()
        #expect(conversation.hears(Said.error(kind)) == "error \(kind.code); ends with 1000 \(kind.code)")
        let error = SignalingError(refusal: RoomServerError(code: kind.code, text: kind.text, room: ""), of: "it")
        #expect(conversation.machine.isFinal(error) == (kind != .duplicateID))
        #expect(error.roomErrorKind == kind)
        #expect(error.serverMessage == kind.text)
    }

    @Test("A lost network is no reason to give up")
    func lostNetwork() throws {
        let machine = try Conversation(room: "lobby").machine
        for code in [SignalingError.Code.connectFailed, .timedOut, .closed, .upgradeRefused] {
            #expect(!machine.isFinal(SignalingError(code, "x")))
        }
    }

    @Test("Who came and who went follows from the lists; nobody comes with the first, and we ourselves never do")
    func members() throws {
        var conversation = try Conversation.joined(with: ["bob"])
        #expect(
            conversation.hears(Said.members("lobby", ["alice", "bob", "carol"])) == "members alice,bob,carol; +carol"
        )
        #expect(
            conversation.hears(Said.members("lobby", ["alice", "dave"])) == "members alice,dave; +dave; -bob; -carol"
        )
        #expect(
            conversation.hears(Said.members("lobby", ["dave"])) == "members dave",
            "shrinking while the server stops"
        )
        #expect(conversation.hears(Said.members("lobby", ["alice", "dave"])) == "members alice,dave")
        #expect(conversation.machine.members.list == ["alice", "dave"])
    }

    @Test("Lists that are null, absent, doubled or without a room's name are taken")
    func strangeMembers() throws {
        var conversation = try Conversation.joined(with: ["bob"])
        #expect(conversation.hears(#"{"type":"room_members","room":"lobby","members":null}"#) == "members ; -bob")
        #expect(conversation.hears(#"{"type":"room_members","members":["alice","x","x"]}"#) == "members alice,x,x; +x")
        #expect(conversation.hears(#"{"type":"room_members","room":"lobby","members":[1]}"#) == "other -")
        #expect(conversation.hears(#"{"type":"room_members","room":"elsewhere","members":["y"]}"#) == "members y")
        #expect(conversation.machine.members.list == ["alice", "x", "x"])
    }

    @Test("Coming back into the room, the lists go on where they were")
    func comingBack() throws {
        var conversation = try Conversation.joined(with: ["bob", "carol"])
        conversation.loses()
        #expect(conversation.connects().hasPrefix(#"sends {"type":"join","room":"lobby","from":"alice"}"#))
        _ = conversation.hears(Said.joined("lobby", "alice"))
        #expect(
            conversation.hears(Said.members("lobby", ["alice", "carol", "dave"]))
                == "ready; members alice,carol,dave; +dave; -bob"
        )
    }

    @Test("After leaving there is nothing to come back to, and late lists of the room are only told")
    func leaving() throws {
        var conversation = try Conversation.joined(with: ["bob"])
        #expect(try conversation.asks(.leave) == #"{"type":"leave","room":"lobby","from":"alice"}"#)
        #expect(conversation.hears(Said.members("lobby", ["alice", "bob", "carol"])) == "members alice,bob,carol")
        #expect(conversation.machine.members.list == [])
        #expect(conversation.refusal(of: .leave)?.code == .invalidArgument)
        conversation.loses()
        #expect(conversation.connects() == "ready")
    }

    @Test(
        "A handshake that is refused hints at the origin or the path",
        arguments: [(403, "Origin"), (404, "/ws"), (500, "refused")]
    )
    func refusedHandshake(status: Int, hint: String) throws {
        let machine = try Conversation(room: nil).machine
        let answer = HTTPResponse(status: .init(statusCode: status))
        #expect(machine.explained(SignalingError(.upgradeRefused, "refused", response: answer)).message.contains(hint))
    }
}
