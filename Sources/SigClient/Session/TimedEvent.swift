/// An event, and the moment at which the client had it from the connection or sent it: events may wait a while before somebody takes
/// them.
public struct TimedEvent<Event: Sendable>: Sendable {
    public var event: Event
    public var at: Timestamp
}
