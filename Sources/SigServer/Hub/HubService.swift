public import NIOCore
internal import NIOHTTP1
public import SigProtocol

/// The server's side of the hub protocol.
public struct HubService: Service {
    public static let name = ProtocolName.hub

    public let policy = WebSocketPolicy(
        maxMessageSize: 16 * 1024 * 1024,
        queuedMessages: 256,
        queuedBytes: 32 * 1024 * 1024,
        pingInterval: nil
    )

    public init(configuration: HubConfiguration, rateLimits: Bool = false, random: RandomSource = .system) {}

    public mutating func admit(_ request: ServiceRequest, now: NIODeadline) -> Admission {
        .refuse(.text(.notFound, "Not Found\n"))
    }

    public mutating func receive(_ event: ServiceEvent, from connection: ConnectionID, turn: inout ServiceTurn) {}

    public mutating func tick(turn: inout ServiceTurn) {}
}
