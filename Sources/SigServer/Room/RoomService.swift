public import NIOCore
public import SigProtocol

/// The server's side of the room protocol.
public struct RoomService: Service {
    public static let name = ProtocolName.room

    public let policy = WebSocketPolicy(
        maxMessageSize: 1024 * 1024,
        queuedMessages: 64,
        queuedBytes: 4 * 1024 * 1024
    )

    private let configuration: RoomConfiguration
    private let rateLimits: Bool

    public init(configuration: RoomConfiguration, rateLimits: Bool = false) throws(ServerError) {
        self.configuration = configuration
        self.rateLimits = rateLimits
    }

    public mutating func admit(_ request: ServiceRequest, now: NIODeadline) -> Admission { .accept }

    public mutating func receive(_ event: ServiceEvent, from connection: ConnectionID, turn: inout ServiceTurn) {}

    public mutating func tick(turn: inout ServiceTurn) {}
}
