import NIOCore

/// When a ping is due and when a silent peer counts as gone, as a pure machine. Anything received counts as life.
struct KeepAlive {
    /// What is to be done when the timer fires, and when it is to fire next.
    enum Action: Equatable {
        case wait(TimeAmount)
        case ping(TimeAmount)
        case gone
    }

    /// Shorter times would keep the loop busy with nothing else.
    private static let shortest = TimeAmount.milliseconds(10)

    let interval: TimeAmount
    let timeout: TimeAmount
    private var lastReceived: NIODeadline
    private var pingSent: NIODeadline?

    init(interval: TimeAmount, timeout: TimeAmount, now: NIODeadline) {
        self.interval = max(interval, Self.shortest)
        self.timeout = max(timeout, Self.shortest)
        lastReceived = now
    }

    /// Something came from the peer.
    mutating func received(at now: NIODeadline) {
        lastReceived = now
        pingSent = nil
    }

    /// The timer fired.
    ///
    /// - Parameter isPaused: whether this side has stopped reading, so that silence says nothing about the peer.
    mutating func tick(at now: NIODeadline, isPaused: Bool) -> Action {
        if isPaused {
            received(at: now)
            return .wait(interval)
        }
        if let pingSent {
            let silence = now - pingSent
            return silence >= timeout ? .gone : .wait(max(timeout - silence, Self.shortest))
        }
        let silence = now - lastReceived
        guard silence >= interval else { return .wait(max(interval - silence, Self.shortest)) }
        pingSent = now
        return .ping(min(interval, timeout))
    }
}
