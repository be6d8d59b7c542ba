import NIOCore
import SigProtocol

extension TraceEvent {
    /// The event as it is shown for a connection to a hub server: binary frames, which are protobuf messages, stand in it as text
    /// frames that have their JSON form.
    ///
    /// ```swift
    /// configuration.options.connector.trace = { show($0.showingHubMessages) }
    /// ```
    public var showingHubMessages: TraceEvent {
        switch self {
        case .sent(.binary(let frame)): .sent(.text(frame.hubJSON(.outgoing)))
        case .received(.binary(let frame)): .received(.text(frame.hubJSON(.incoming)))
        default: self
        }
    }
}

extension ByteBuffer {
    /// The JSON form of a frame; its bytes in hexadecimal if it is no message.
    func hubJSON(_ direction: SignalDirection) -> ByteBuffer {
        switch direction {
        case .incoming: HubServerMessage.json(ofFrame: self).bytes
        case .outgoing: HubClientMessage.json(ofFrame: self).bytes
        }
    }
}
