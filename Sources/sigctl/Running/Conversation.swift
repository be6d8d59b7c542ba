import SigClient

/// What the runner of verbs needs of a client, whatever protocol it speaks.
protocol Conversation: Sendable {
    /// What the client reports.
    associatedtype Happened: Sendable
    associatedtype Reports: AsyncSequence where Reports.Element == Happened

    /// Everything that happens, in order, until the conversation is over.
    var reports: Reports { get }
    /// Why it has ended, if not because of ``end()``.
    var reasonOfEnd: SignalingError? { get async }
    /// Returns when the server has read what was sent, and everything that it said before has been reported: an answer that
    /// refuses something is never missed.
    func settle() async throws
    /// Leaves, flushes, and does the closing handshake.
    func end() async

    /// How a connection ended, if that is what happened.
    static func ending(in happened: Happened) -> WebSocketEnd?
}

extension ShareClient: Conversation {
    var reports: Events { events }
    var reasonOfEnd: SignalingError? {
        get async { await failure }
    }
    /// Nothing is left to wait for: the server answers every request of the protocol.
    func settle() {}
    func end() async { await close() }

    static func ending(in happened: ShareEvent) -> WebSocketEnd? {
        if case .closed(let end) = happened.kind { end } else { nil }
    }
}
