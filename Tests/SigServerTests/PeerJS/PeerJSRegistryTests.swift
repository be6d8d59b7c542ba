import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("PeerJS: the registry of ids")
struct PeerJSRegistryTests {
    private let now = NIODeadline.uptimeNanoseconds(1_000_000_000_000)
    private func connection(_ number: UInt64) -> ConnectionID { ConnectionID(number) }
    private func receiver(_ registry: PeerJSRegistry, _ id: String) -> ConnectionID? {
        registry.holder(of: PeerJSAddress(id: id))?.receiver
    }

    @Test("An id has one holder, whoever has its token may take over")
    func entering() {
        var registry = PeerJSRegistry(limit: 2)
        #expect(registry.enter(id: "a", token: "t", connection(1), now: now) == .registered)
        #expect(registry.enter(id: "a", token: "u", connection(2), now: now) == .refused(.idTaken))
        #expect(registry.enter(id: "b", token: "u", connection(3), now: now) == .registered)
        #expect(registry.enter(id: "c", token: "t", connection(4), now: now) == .refused(.limitReached))
        #expect(registry.enter(id: "a", token: "t", connection(5), now: now) == .tookOver)
        #expect(registry.ids == ["a", "b"])
        #expect(receiver(registry, "a") == connection(5))
        #expect(registry.client(of: connection(1))?.id == "a")
        #expect(registry.client(of: connection(2)) == nil)
        #expect(registry.clientCount == 2)
        #expect(registry.connectionCount == 3)
    }

    @Test("A client lives as long as one of its connections; its id as long as the newest of them")
    func leaving() {
        var registry = PeerJSRegistry(limit: 9)
        for number in 1...3 { _ = registry.enter(id: "a", token: "t", connection(UInt64(number)), now: now) }
        registry.remove(connection(1))
        #expect(receiver(registry, "a") == connection(3))
        registry.remove(connection(3))
        #expect(receiver(registry, "a") == nil)
        #expect(registry.client(of: connection(2))?.id == "a")
        #expect(registry.clientCount == 1)
        registry.remove(connection(2))
        registry.remove(connection(2))
        #expect(registry.clientCount == 0)
        #expect(registry.idCount == 0)
        #expect(registry.connectionCount == 0)
    }

    @Test("An id that was given back is free, and nothing that its old client does touches the new one")
    func givingBack() {
        var registry = PeerJSRegistry(limit: 9)
        _ = registry.enter(id: "a", token: "t", connection(1), now: now)
        registry.giveBack(connection(1))
        registry.giveBack(connection(9))
        #expect(receiver(registry, "a") == nil)
        #expect(registry.ids == [])
        #expect(registry.enter(id: "a", token: "t", connection(2), now: now) == .registered, "and no taking over")
        registry.giveBack(connection(1))
        registry.remove(connection(1))
        #expect(receiver(registry, "a") == connection(2))
        #expect(registry.ids == ["a"])
    }

    @Test("Who is silent is taken out with all its connections, longest silence first")
    func silence() {
        var registry = PeerJSRegistry(limit: 9)
        _ = registry.enter(id: "a", token: "t", connection(1), now: now)
        _ = registry.enter(id: "b", token: "t", connection(2), now: now + .seconds(1))
        _ = registry.enter(id: "c", token: "t", connection(3), now: now + .seconds(2))
        _ = registry.enter(id: "b", token: "t", connection(4), now: now + .seconds(3))
        registry.beat(connection(1), now: now + .seconds(4))
        registry.beat(connection(9), now: now + .seconds(4))
        #expect(registry.removeSilent(for: .seconds(10), now: now + .seconds(10)) == nil)
        #expect(registry.removeSilent(for: .seconds(10), now: now + .seconds(11)) == [connection(2), connection(4)])
        #expect(registry.removeSilent(for: .seconds(10), now: now + .seconds(11)) == nil)
        #expect(registry.removeSilent(for: .seconds(10), now: now + .seconds(14)) == [connection(3)])
        #expect(registry.removeSilent(for: .seconds(10), now: now + .seconds(14)) == [connection(1)])
        #expect(registry.clientCount == 0)
        #expect(registry.connectionCount == 0)
        registry.remove(connection(2))
        #expect(registry.enter(id: "b", token: "u", connection(5), now: now + .seconds(15)) == .registered)
    }
}

extension PeerJSRegistry {
    /// The registered ids in the order of registration.
    fileprivate var ids: [String] { clients(after: 0).map(\.client.id) }
}
