import NIOCore
import SigClient
import SigProtocol
import Synchronization

/// A mask that grows while others use it: what shows the wire runs on event loops.
final class SharedMask: Sendable {
    private let state = Mutex(SecretMask())

    var mask: SecretMask {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}

extension SecretMask {
    /// What a trace shows, without the secrets. Frames that are no text are shown by their length only.
    func masked(_ event: TraceEvent) -> TraceEvent {
        guard !isEmpty else { return event }
        return switch event {
        case .info(let text): .info(masked(text))
        case .sent(let data): .sent(masked(data))
        case .received(let data): .received(masked(data))
        }
    }

    private func masked(_ data: TraceData) -> TraceData {
        switch data {
        case .head(let lines): .head(lines.map(masked))
        case .body(let bytes): .body(masked(frame: bytes))
        case .text(let bytes): .text(masked(frame: bytes))
        case .close(let close): .close(WebSocketClose(code: close.code, reason: masked(close.reason)))
        case .binary, .ping, .pong: data
        }
    }
}
