public import NIOCore
public import SigProtocol

/// The server's side of the PeerJS protocol.
public struct PeerJSService: Service {
    public static let name = ProtocolName.peerjs

    public let policy = WebSocketPolicy(
        maxMessageSize: 16 * 1024 * 1024,
        queuedMessages: 256,
        queuedBytes: 32 * 1024 * 1024,
        pingInterval: nil
    )

    private let configuration: PeerJSConfiguration
    private var random: RandomSource

    public init(configuration: PeerJSConfiguration, random: RandomSource = .system) {
        self.configuration = configuration
        self.random = random
    }

    public mutating func admit(_ request: ServiceRequest, now: NIODeadline) -> Admission { .accept }

    public mutating func receive(_ event: ServiceEvent, from connection: ConnectionID, turn: inout ServiceTurn) {}

    public mutating func tick(turn: inout ServiceTurn) {}
}
