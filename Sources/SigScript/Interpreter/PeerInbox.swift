import NIOCore
import SigProtocol

/// What a peer was told and nobody has expected yet, in order: a pure value.
///
/// Events are kept by their kinds, because what is looked for always has one: a peer that is told of a hundred others who come does not
/// make finding an offer any slower.
struct PeerInbox {
    /// How many events it holds.
    static let maxCount = 10_000
    /// How many bytes the events may have that it holds.
    static let maxBytes = 64 << 20
    /// What an event counts besides what it carries.
    static let overhead = 128

    /// An event, and its place among all that came.
    final class Entry: Sendable {
        let event: Event
        let number: UInt64
        /// What it counts against the bound.
        let bytes: Int

        init(_ event: Event, number: UInt64) {
            self.event = event
            self.number = number
            bytes =
                PeerInbox.overhead + event.payload.bytes.readableBytes + (event.from?.utf8.count ?? 0)
                + (event.to?.utf8.count ?? 0)
        }
    }

    private var queues: [EventKind: [Entry]] = [:]
    /// Those that were told as the failure of a statement: they can be expected, and end no wait any more.
    private var told: Set<UInt64> = []
    private var last: UInt64 = 0
    private(set) var count = 0
    private(set) var bytes = 0
    private let countBound: Int
    private let byteBound: Int
    /// How many were dropped since somebody was told.
    private var dropped = 0

    init(maxCount: Int = Self.maxCount, maxBytes: Int = Self.maxBytes) {
        countBound = max(1, maxCount)
        byteBound = max(1, maxBytes)
    }

    // MARK: Coming and going

    /// Adds an event, unless it does not fit any more.
    /// - Parameter isTold: whether it is known already as the failure of a statement.
    mutating func append(_ event: Event, isTold: Bool = false) -> Entry? {
        let entry = makeEntry(event)
        guard count < countBound, entry.bytes <= byteBound - bytes else { return nil }
        insert(entry, isTold)
        return entry
    }

    /// Adds an event, and drops the oldest ones until it fits.
    mutating func appendDroppingOldest(_ event: Event, isTold: Bool = false) -> Entry {
        let entry = makeEntry(event)
        while count > 0, count >= countBound || entry.bytes > byteBound - bytes,
            let oldest = oldest(where: { _ in true })
        {
            remove(oldest)
            dropped += 1
        }
        insert(entry, isTold)
        return entry
    }

    /// How many events were dropped since this was last asked.
    mutating func takeDropped() -> Int {
        defer { dropped = 0 }
        return dropped
    }

    private mutating func makeEntry(_ event: Event) -> Entry {
        var event = event
        // Tests look at what it carries; the frame would only keep more memory.
        event.raw = nil
        last &+= 1
        return Entry(event, number: last)
    }

    private mutating func insert(_ entry: Entry, _ isTold: Bool) {
        queues[entry.event.kind, default: []].append(entry)
        count += 1
        bytes += entry.bytes
        if isTold { told.insert(entry.number) }
    }

    /// Takes an event out.
    mutating func remove(_ entry: Entry) {
        guard let index = queues[entry.event.kind]?.firstIndex(where: { $0 === entry }) else { return }
        queues[entry.event.kind]?.remove(at: index)
        told.remove(entry.number)
        count -= 1
        bytes -= entry.bytes
    }

    /// Takes note that an event is known as the failure of a statement.
    mutating func markTold(_ entry: Entry) { told.insert(entry.number) }

    // MARK: Looking

    /// The oldest event of a kind that passes.
    func first(_ kind: EventKind, where passes: (Event) -> Bool) -> Entry? {
        queues[kind]?.first { passes($0.event) }
    }

    /// The oldest event of the kinds that pass.
    func oldest(where counts: (EventKind) -> Bool) -> Entry? {
        queues.compactMap { counts($0.key) ? $0.value.first : nil }.min { $0.number < $1.number }
    }

    /// The oldest event that ends a wait for others than the named ones.
    func firstThatEndsWaits(except named: Set<EventKind>) -> Entry? {
        queues.compactMap { kind, entries in
            kind.endsWaits && !named.contains(kind) ? entries.first { !told.contains($0.number) } : nil
        }.min { $0.number < $1.number }
    }

    /// Whether an event ends a wait for others than the named ones.
    func endsWaits(_ entry: Entry, except named: Set<EventKind>) -> Bool {
        let kind = entry.event.kind
        return kind.endsWaits && !named.contains(kind) && !told.contains(entry.number)
    }

    /// The events of a kind that were not told yet.
    func untold(_ kind: EventKind) -> [Entry] { (queues[kind] ?? []).filter { !told.contains($0.number) } }

    /// All events, in order.
    var entries: [Entry] { queues.values.joined().sorted { $0.number < $1.number } }
}
