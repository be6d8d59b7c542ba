import NIOCore
import SigProtocol

@testable import SigServer

/// A peer of a hub over a real socket.
struct HubMember {
    let client: RawClient
    /// What it was told first.
    let hub: HubInfo

    /// Opens a WebSocket, and waits until it is a peer.
    init(
        _ server: SigServer,
        at address: ListenAddress? = nil,
        _ target: String = "/v1/hubs/join-or-create?id=h"
    ) async throws {
        client = try await RawClient.webSocket(to: server, at: address, path: target)
        guard case .hubInfo(let hub) = try await Self.message(in: client.frame()) else {
            throw RawClient.Failure(description: "something came before the hub")
        }
        self.hub = hub
    }

    func say(_ message: HubClientMessage) async throws {
        try await client.send(RawFrame(RawFrame.binary, Array(message.encoded().readableBytesView)))
    }

    /// The next message.
    func hears() async throws -> HubServerMessage { try await Self.message(in: client.frame()) }

    private static func message(in frame: RawFrame) throws -> HubServerMessage {
        guard frame.first == RawFrame.binary,
            let message = try HubServerMessage(decoding: ByteBuffer(bytes: frame.payload))
        else { throw RawClient.Failure(description: "no message: \(frame)") }
        return message
    }
}
