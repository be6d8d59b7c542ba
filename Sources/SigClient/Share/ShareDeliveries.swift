extension ShareClient {
    /// The messages that come from other peers.
    ///
    /// As ``SignalingClient/events``, and one task at a time may iterate over either of the two, with one difference: when the connection ends without `close(_:)`, the sequence throws ``SignalingError``: `.closed` with the
    /// close code, `.protocolViolation`, `.inboxOverflow`.
    public var deliveries: Deliveries { Deliveries(client: self) }

    /// See ``ShareClient/deliveries``.
    public struct Deliveries: AsyncSequence, Sendable {
        public typealias Element = ShareDelivery
        let client: ShareClient

        public struct AsyncIterator: AsyncIteratorProtocol {
            let client: ShareClient
            var events: ClientEvents<ShareEvent>.AsyncIterator

            public mutating func next() async throws -> ShareDelivery? {
                while let event = try await events.next() {
                    if case .message(let delivery) = event.kind { return delivery }
                }
                if let failure = await client.failure { throw failure }
                return nil
            }
        }

        public func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(client: client, events: client.events.makeAsyncIterator())
        }
    }
}
