/// One of the five signaling protocols, by the name it has everywhere: in code, on the command line, in URLs and events.
public enum ProtocolName: String, CaseIterable, Sendable, Hashable, CustomStringConvertible {
    /// ZeroHub: protobuf over WebSocket, hubs of numbered peers.
    case hub
    /// The PeerJS server: JSON over WebSocket with a small HTTP API.
    case peerjs
    /// Rooms of named members: JSON over WebSocket.
    case room
    /// Rondevu: topics, sessions, offers and answers over HTTP, polled.
    case topic
    /// Share codes: JSON over WebSocket, short codes and identities.
    case share

    public var description: String { rawValue }

    /// The environment variable that names this protocol's server to the commands: `SIGCTL_HUB_URL` for hub.
    package var urlVariable: String { "SIGCTL_\(rawValue.uppercased())_URL" }
}
