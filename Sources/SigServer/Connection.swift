import NIOCore

/// What the server knows of one accepted connection. Confined to the server's loop.
final class Connection {
    /// Who drives it.
    enum Stage {
        case starting
        case http(HTTPHandler)
        case webSocket(WebSocketHandler)
    }

    let id: ConnectionID
    let from: RemoteAddress
    var stage = Stage.starting
    /// Bytes held for it, as the switchboard counts them.
    var heldBytes = 0
    /// Whether it has ended: nothing that is still done for it counts as held any more.
    var isGone = false
    /// Whether it is one too many and only told so.
    var isTurnedAway = false

    init(id: ConnectionID, from: RemoteAddress) {
        self.id = id
        self.from = from
    }

    /// Its handler; nil before it has one.
    var driver: (any ConnectionDriver)? {
        switch stage {
        case .starting: nil
        case .http(let handler): handler
        case .webSocket(let handler): handler
        }
    }
}

@available(*, unavailable)
extension Connection: Sendable {}

/// What the switchboard asks of the handler that has a connection.
protocol ConnectionDriver: AnyObject {
    /// Flushes what was written since it was last flushed.
    func flushTurn()
    /// Does what is due by time.
    func sweep(now: NIODeadline)
    /// The server goes down: end politely, now or when what is running is done.
    func drain()
    /// The server's memory is full and this connection holds the most.
    func evict()
    /// Close at once.
    func cut()
}

extension RemoteAddress {
    /// The address of a channel's peer as the rules per address see it.
    init(_ address: SocketAddress?) {
        guard let address, let text = address.ipAddress else {
            self = .unix
            return
        }
        let mapped = "::ffff:"
        if text.hasPrefix(mapped), text.contains(".") {
            self = .ip(String(text.dropFirst(mapped.count)))
        } else {
            self = .ip(text)
        }
    }
}
