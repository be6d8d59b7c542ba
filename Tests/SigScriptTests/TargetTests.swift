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

    @Test("Topics are asked over HTTP; origin, topic and info are used here")
    func topics() throws {
        let topic = try Target("topic+ws://h:8080?origin=https://app.example&topic=a%2Fb&info=alice&x=y", for: .topic)
        #expect(topic.url.description == "http://h:8080/?x=y")
        #expect(topic.origin == "https://app.example" && topic.topic == "a/b" && topic.info == "alice")
        #expect(try Target("https://h/base", for: .topic).url.description == "https://h/base")
    }

    @Test("A hub and its kind are used here")
    func hubs() throws {
        let hub = try Target("hub+ws://h:8080/base?hub=my%20hub&kind=random&x=y", for: .hub)
        #expect(hub.url.description == "ws://h:8080/base?x=y")
        #expect(hub.hub == "my hub" && hub.kind == "random" && hub.hubAction == nil)
    }

    @Test(
        "A whole path of a hub server says what it says, read as the server reads it",
        arguments: [
            ("ws://h/v1/hubs/join?id=my+hub", "ws://h/", "fixed", HubAction.join, "my hub"),
            ("wss://h/base/v1/random-hubs/join?id=a%2Bb&x=y", "wss://h/base/?x=y", "random", .join, "a+b"),
            ("http://h/v1/ip-hubs/join-or-create", "ws://h/", "ip", .joinOrCreate, nil),
            ("ws://h/v1/hubs/get?id=", "ws://h/", "fixed", .get, ""),
        ] as [(String, String, String, HubAction, String?)]
    )
    func hubPaths(text: String, url: String, kind: String, action: HubAction, hub: String?) throws {
        let target = try Target(text, for: .hub)
        #expect(target.url.description == url)
        #expect(target.kind == kind && target.hubAction == action && target.hub == hub)
    }

    @Test("Metadata in a whole path counts, too")
    func hubMetadata() throws {
        let target = try Target("ws://h/v1/hubs/create?id=x&hubMetadata=%7B%7D&peerMetadata=a+b", for: .hub)
        #expect(target.hubMetadata == "{}" && target.peerMetadata == "a b" && target.url.query == nil)
    }

    @Test(
        "A path that no hub server has stays a base",
        arguments: ["/v1", "/v1/hubs", "/v1/ip-hubs/get", "/v2/hubs/join"]
    )
    func hubBases(path: String) throws {
        let target = try Target("ws://h\(path)", for: .hub)
        #expect(target.url.path == path && target.hubAction == nil)
    }

    @Test("A token is refused wherever it stands", arguments: ProtocolName.allCases)
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
