/// The events of a client, in order.
///
/// One task at a time may iterate; another one gets `.invalidArgument`. The sequence ends when nothing will come any more: after `close()`,
/// or when the connection is lost for good. It does not throw for that: the client's `failure` says why. If the iterating task
/// is cancelled it throws `.cancelled`.
///
/// Up to 10,000 events and 64 MiB are kept for a reader that is slow. From half of that on what comes waits as it is (unless an answer
/// is awaited), up to 16 MiB; pings are still answered. Then the connection is not read any more, so that the server sees a slow
/// reader. What an awaited answer brings beyond 10,000 events or 64 MiB closes the connection with 1008, and the client's failure is
/// `.inboxOverflow`.
public struct ClientEvents<Element: Sendable>: AsyncSequence, Sendable {
    let next: @Sendable () async throws -> Element?

    public struct AsyncIterator: AsyncIteratorProtocol {
        let next: @Sendable () async throws -> Element?

        public mutating func next() async throws -> Element? { try await self.next() }
    }

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(next: next) }
}
