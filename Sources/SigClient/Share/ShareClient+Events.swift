extension ShareClient {
    /// The messages that come from other peers.
    ///
    /// As ``events``, with one difference: when the connection ends without ``close(_:)``, the sequence throws ``SignalingError``: `.closed` with the
    /// close code, `.protocolViolation`, `.inboxOverflow`.
    public var deliveries: Deliveries { Deliveries(client: self) }

    /// Everything that happens on the connection, in order, if ``ShareClientConfiguration/recording`` is `.everything`;
    /// otherwise deliveries only. For its bounds see ``ClientEvents``. One task at a time may iterate, over either of the two.
    public var events: Events { session.events }

    /// See ``ShareClient/events``.
    public typealias Events = ClientEvents<ShareEvent>

    /// See ``ShareClient/deliveries``.
    public struct Deliveries: AsyncSequence, Sendable {
        public typealias Element = ShareDelivery
        let client: ShareClient

        public struct AsyncIterator: AsyncIteratorProtocol {
            let client: ShareClient

            public mutating func next() async throws -> ShareDelivery? {
                while let event = try await client.session.nextEvent() {
                    if case .message(let delivery) = event.kind { return delivery }
                }
                if let failure = await client.failure { throw failure }
                return nil
            }
        }

        public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(client: client) }
    }
}
