// The Swift recipe of docs/ci.md, compiled and run. What stands between the marks is the document's text; a test compares them.

// docs/ci.md begins
import SigClient
import SigServer
import Testing

@Suite struct CallTests {
    @Test("An offer finds its way")
    func offer() async throws {
        try await withSigServer { server in
            let room = server.url.replacing("http://", with: "ws://") + "/ws"
            let configuration = RoomClientConfiguration(room: "lobby", id: "alice")
            try await RoomClient.withConnection(to: room, configuration: configuration) { alice in
                // In an application this is the code under test, which was given the server's address.
                try await call("alice", at: room)
                for try await event in alice.events {
                    guard case .offer(let call) = event.kind else { continue }
                    #expect(call.from == "bob")
                    return
                }
                Issue.record("the connection ended without an offer")
            }
        }
    }
}
// docs/ci.md ends

private func call(_ peer: String, at url: String) async throws {
    let configuration = RoomClientConfiguration(room: "lobby", id: "bob")
    try await RoomClient.withConnection(to: url, configuration: configuration) { bob in
        try await bob.offer(to: peer, sdp: "v=0\r\n")
    }
}
