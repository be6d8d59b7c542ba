import SigProtocol

/// A peer of a session, as its runner knows it. Confined to the runner.
final class PeerState {
    /// Tells a peer from another of the same name that was there before.
    let number: Int
    let peer: any ScriptPeer
    let place: SourcePlace

    /// What holds the connection open; it ends with the connection.
    var task: Task<Void, Never>?
    /// Nil while there is no connection.
    var open: OpenPeer?
    /// Who waits until there is one.
    var opening: CheckedContinuation<Result<Void, any Error>, Never>?
    /// Whether the connection is there, and `identity` is what it still waits for.
    var awaitsIdentity = false
    /// Counts the connections of the peer.
    var connection = 0

    /// Counts its events.
    var seq = 0
    var id: String?
    /// Whether its connection was closed by the script.
    var wasClosedHere = false
    /// Errors that have failed a statement before they came as events.
    var errorsToldBefore = 0
    /// Whether everything that comes now was told as the failure of connecting.
    var isRefused = false

    init(_ peer: any ScriptPeer, number: Int, place: SourcePlace) {
        self.peer = peer
        self.number = number
        self.place = place
    }

    /// Ends the wait for the connection.
    func settle(_ result: Result<Void, any Error>) {
        opening?.resume(returning: result)
        opening = nil
    }
}

/// A statement that waits for events.
struct OpenWait {
    var number: Int
    var machine: ExpectationWait
    var continuation: CheckedContinuation<WaitEnd, Never>?
    /// How it ended, before anybody waited for that.
    var end: WaitEnd?
}

/// How a wait for events ends.
enum WaitEnd {
    case met
    case failed(Int, ExpectationWait.Obstacle)
    case timeIsUp
    case overflow(ScriptFailure)
    /// Polling was in vain.
    case vain(any Error)
    case cancelled
}
