import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

@Suite("The bounds of a hub server")
struct HubBoundsTests {
    private static let full = #"503 {"error":"create hub error"}"#

    @Test("So many hubs, empty ones too; who joins one that is there may come all the same")
    func hubs() {
        var talk = HubConversation(registry: HubRegistry(maxHubs: 2))
        talk.party("one", "a")
        _ = talk.ask(.POST, "/v1/hubs/create?id=two")
        for path in ["hubs/create?id=x", "hubs/join-or-create?id=x", "random-hubs/create", "ip-hubs/join-or-create"] {
            #expect(talk.open("x", "/v1/\(path)") == Self.full)
        }
        #expect(talk.ask(.POST, "/v1/hubs/create?id=x") == Self.full)
        #expect(talk.ask(.POST, "/v1/random-hubs/create") == Self.full)
        #expect(talk.ask(.GET, "/v1/permanent-hubs/create?id=x", headers: HubConversation.admin) == Self.full)
        #expect(talk.open("b", "/v1/hubs/join-or-create?id=one") == nil)
        #expect(talk.ask(.POST, "/v1/hubs/create?id=two").hasPrefix("409"))
        talk.end("a")
        talk.end("b")
        #expect(talk.open("x", "/v1/random-hubs/create") == nil)
    }

    @Test("So many permanent hubs")
    func permanent() {
        var talk = HubConversation(registry: HubRegistry(maxPermanentHubs: 1))
        let admin = HubConversation.admin
        #expect(talk.ask(.GET, "/v1/permanent-hubs/create?id=a", headers: admin).hasPrefix("200"))
        #expect(talk.ask(.GET, "/v1/permanent-hubs/create?id=b", headers: admin) == Self.full)
        #expect(talk.ask(.GET, "/v1/permanent-hubs/create?id=a", headers: admin).hasPrefix("409"))
        #expect(talk.open("x", "/v1/hubs/create?id=b") == nil)
    }

    @Test("So many peers of one hub; one who goes makes room, and the numbers go on")
    func peers() {
        var talk = HubConversation(registry: HubRegistry(maxPeers: 2))
        talk.party("h", "a", "b")
        for path in ["join", "join-or-create"] { #expect(talk.open("c", "/v1/hubs/\(path)?id=h") == Self.full) }
        #expect(talk.hears("a").isEmpty)
        talk.end("a")
        #expect(talk.open("c", "/v1/hubs/join?id=h") == nil)
        #expect(talk.greeting("c")?.me == "3")
    }

    @Test("The bounds that hold are those of the documentation")
    func documented() {
        #expect(HubLimits.hubs == 10_000)
        #expect(HubLimits.permanentHubs == 1_000)
        #expect(HubLimits.peers == 1_000)
        let policy = HubService(configuration: HubConfiguration()).policy
        #expect(policy.maxMessageSize == 16 << 20)
        #expect(policy.queuedMessages == 256)
        #expect(policy.queuedBytes == 32 << 20)
        #expect(policy.pingInterval == nil)
    }

    @Test("1000 peers are in one hub, and the list of them is in the order of their numbers")
    func thousand() {
        var registry = HubRegistry()
        let name = HubName(kind: .fixed, id: "h")
        let now = NIODeadline.uptimeNanoseconds(0)
        #expect((try? registry.make(name, metadata: "", date: WallTime(), now: now)) != nil)
        for number in 1...1000 as ClosedRange<UInt64> {
            #expect(
                (try? registry.join(ConnectionID(number), name, metadata: "", date: WallTime()))?.place.peer == number
            )
        }
        #expect(registry.refusal(toJoin: name) == .createFailed)
        for number in stride(from: 1, through: 1000, by: 3) as StrideThrough<UInt64> {
            #expect(registry.leave(ConnectionID(number))?.peer == number)
        }
        let left = (1...1000 as ClosedRange<UInt64>).filter { $0 % 3 != 1 }
        #expect(registry[name]?.peers.map(\.number) == left)
        #expect(left.allSatisfy { registry[name]?.connection(of: $0) == ConnectionID($0) })
        #expect(registry[name]?.connection(of: 4) == nil)
        #expect(registry.leave(ConnectionID(1)) == nil, "gone already")
    }
}
