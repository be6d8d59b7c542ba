import NIOCore

/// The pings that somebody awaits the pongs of, in the order in which they were sent.
///
/// A pong answers its ping and all before it: a peer may answer only the last of several (RFC 6455, 5.5.3).
struct PendingPings<Waiter> {
    /// Pings that may be awaited at once. One more is refused.
    static var maxCount: Int { 1024 }

    private var pings: [(payload: UInt64, waiter: Waiter)] = []

    var isFull: Bool { pings.count >= Self.maxCount }

    mutating func add(_ payload: UInt64, _ waiter: Waiter) { pings.append((payload, waiter)) }

    /// Takes out those that a pong answers; nobody for a pong that answers none.
    mutating func answered(by pong: ByteBuffer) -> [Waiter] {
        guard let payload = pong.getInteger(at: pong.readerIndex, as: UInt64.self),
            pong.readableBytes == MemoryLayout<UInt64>.size,
            let index = pings.firstIndex(where: { $0.payload == payload })
        else { return [] }
        let answered = pings[...index].map(\.waiter)
        pings.removeSubrange(...index)
        return answered
    }

    /// Takes out one whose waiter gave up.
    mutating func remove(_ payload: UInt64) -> Waiter? {
        guard let index = pings.firstIndex(where: { $0.payload == payload }) else { return nil }
        return pings.remove(at: index).waiter
    }

    /// Takes out all.
    mutating func removeAll() -> [Waiter] {
        defer { pings = [] }
        return pings.map(\.waiter)
    }
}
