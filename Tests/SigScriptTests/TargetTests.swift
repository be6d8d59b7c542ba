import SigClient
import SigProtocol
import SigScript
import Testing

@Suite("Targets")
struct TargetTests {
    @Test(
        "A path that is missing becomes the protocol's own, and every scheme a WebSocket's",
        arguments: [
            ("share+ws://h:8080", ProtocolName.share, "ws://h:8080/v1"), ("https://h", .share, "wss://h/v1"),
            ("room+ws://h:8080", .room, "ws://h:8080/ws"), ("http://[::1]:8080/", .room, "ws://[::1]:8080/ws"),
            ("wss://h/elsewhere", .room, "wss://h/elsewhere"), ("peerjs+wss://h", .peerjs, "wss://h/"),
            ("http://h:9000/myapp", .peerjs, "ws://h:9000/myapp/"), ("http://h/myapp/", .peerjs, "ws://h/myapp/"),
        ]
    )
    func paths(text: String, protocolName: ProtocolName, url: String) throws {
        #expect(try Target(text, for: protocolName).url.description == url)
    }

    @Test(
        "A path of PeerJS that ends in /peerjs is the WebSocket's own",
        arguments: [
            ("ws://h/peerjs", "ws://h/"), ("ws://h/myapp/peerjs?key=k", "ws://h/myapp/"),
            ("ws://h/peerjs/", "ws://h/peerjs/"),
            ("ws://h/mypeerjs", "ws://h/mypeerjs/"),
        ]
    )
    func socketPath(text: String, url: String) throws {
        #expect(try Target(text, for: .peerjs).url.description == url)
    }

    @Test("Known members of the query are used, decoded; others go to the server as they are")
    func members() throws {
        let peerjs = try Target("peerjs+ws://h/?key=my%20key&id=alice&version=1.5.4&a=%20b&token-file=t", for: .peerjs)
        #expect(peerjs.url.description == "ws://h/?version=1.5.4&a=%20b")
        #expect(peerjs.key == "my key" && peerjs.id == "alice" && peerjs.tokenFile == "t")
        let room = try Target("room+ws://h:8080/ws?room=caf%C3%A9&id=bob&key=x", for: .room)
        #expect(room.url.description == "ws://h:8080/ws?key=x")
        #expect(room.room == "caf\u{e9}" && room.id == "bob" && room.key == nil)
        #expect(try Target("ws://h/v1?id=x", for: .share).url.query == "id=x")
    }

    @Test("A token is refused wherever it stands", arguments: [ProtocolName.share, .peerjs, .room])
    func tokens(protocolName: ProtocolName) {
        let error = #expect(throws: SignalingError.self) { try Target("ws://h/?a=b&token=secret", for: protocolName) }
        #expect(error?.code == .invalidArgument)
        #expect(error?.message.contains("secret") == false)
    }

    @Test("Another protocol's target is refused", arguments: ["room+ws://h/", "nonsense+ws://h/", "h:8080", ""])
    func others(text: String) {
        #expect(throws: SignalingError.self) { try Target(text, for: .peerjs) }
    }
}
