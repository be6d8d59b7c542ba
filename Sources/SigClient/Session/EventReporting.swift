import NIOCore

/// An actor on an event loop that reports what happens, and keeps it for whoever iterates over ``ClientEvents``.
protocol EventReporting: Actor {
    associatedtype Event: ReportedEvent

    nonisolated var eventLoop: any EventLoop { get }

    var mailbox: Mailbox<Event> { get set }

    /// The inbox has filled or emptied: reading may have to stop or go on.
    func adjustReading()

    /// More has come than may wait, and nothing is to be dropped in silence: the client has to end with this error.
    func overflowed(_ error: SignalingError)
}

/// An event, as far as those have to know it that keep it.
protocol ReportedEvent: SignalingEvent {
    /// What it counts against the bounds of the inbox, in bytes.
    var size: Int { get }
    /// Whether it is kept when deliveries alone are recorded.
    var isDelivery: Bool { get }
}

/// What is reported and not yet taken, and who waits for it. Only its ``EventReporting`` actor touches it.
struct Mailbox<Event: ReportedEvent> {
    let recording: EventRecording
    fileprivate(set) var inbox = Inbox<TimedEvent<Event>>()
    /// Whether nothing will be reported any more. What is in the inbox can still be taken.
    fileprivate(set) var isFinished = false
    /// How many events there were, those included that were taken.
    fileprivate(set) var reportedCount = 0
    fileprivate var reader: (number: UInt64, continuation: CheckedContinuation<TimedEvent<Event>?, any Error>)?
    fileprivate var readers: UInt64 = 0

    init(recording: EventRecording) { self.recording = recording }
}

extension EventReporting {
    nonisolated var events: ClientEvents<Event> { ClientEvents { try await self.nextEvent()?.event } }

    nonisolated var timedEvents: ClientEvents<TimedEvent<Event>> { ClientEvents { try await self.nextEvent() } }

    /// Gives an event to the reader or keeps it.
    /// - Parameter at: when it happened; nil is now.
    func record(_ event: Event, at: Timestamp? = nil) {
        guard event.isDelivery || mailbox.recording == .everything else { return }
        let reported = TimedEvent(event: event, at: at ?? .now())
        if let (_, continuation) = mailbox.reader {
            mailbox.reportedCount &+= 1
            mailbox.reader = nil
            continuation.resume(returning: reported)
            return
        }
        guard mailbox.inbox.append(reported, bytes: event.size) else {
            return overflowed(
                SignalingError(
                    .inboxOverflow,
                    "more arrived than was taken: \(Inbox<TimedEvent<Event>>.maxCount) events or 64 MiB wait"
                )
            )
        }
        mailbox.reportedCount &+= 1
        adjustReading()
    }

    /// Ends the sequence of events.
    func finishEvents() {
        mailbox.isFinished = true
        let waiting = mailbox.reader?.continuation
        mailbox.reader = nil
        waiting?.resume(returning: nil)
    }

    /// The next event; nil when nothing will come any more.
    private func nextEvent() async throws -> TimedEvent<Event>? {
        if let reported = mailbox.inbox.popFirst() {
            adjustReading()
            return reported
        }
        guard !mailbox.isFinished else { return nil }
        guard mailbox.reader == nil else {
            throw SignalingError(.invalidArgument, "another task iterates over the events of this client already")
        }
        mailbox.readers &+= 1
        let number = mailbox.readers
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                if Task.isCancelled {
                    continuation.resume(throwing: SignalingError.taskCancelled)
                } else {
                    mailbox.reader = (number, continuation)
                }
            }
        } onCancel: {
            eventLoop.execute {
                self.assumeIsolated { $0.abandonReading(number) }
            }
        }
    }

    private func abandonReading(_ number: UInt64) {
        guard let reader = mailbox.reader, reader.number == number else { return }
        mailbox.reader = nil
        reader.continuation.resume(throwing: SignalingError.taskCancelled)
    }
}
