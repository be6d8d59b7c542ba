import NIOCore

/// Keys in the order in which they were last touched, with when that was: what is due by time is always in front, so that
/// looking for it costs nothing while nothing is due.
///
/// A doubly linked list in a dictionary. Everything takes constant time. The time must never go back between two touches.
struct AgeOrder<Key: Hashable & Sendable>: Sendable {
    private struct Links: Sendable {
        var touched: NIODeadline
        var older: Key?
        var younger: Key?
    }

    private var links: [Key: Links] = [:]
    private var oldest: Key?
    private var youngest: Key?

    var count: Int { links.count }

    /// Puts a key, new or known, at the end.
    mutating func touch(_ key: Key, now: NIODeadline) {
        remove(key)
        links[key] = Links(touched: now, older: youngest, younger: nil)
        if let youngest { links[youngest]?.younger = key } else { oldest = key }
        youngest = key
    }

    /// Takes a key out, if it is there.
    mutating func remove(_ key: Key) {
        guard let link = links.removeValue(forKey: key) else { return }
        if let older = link.older { links[older]?.younger = link.younger } else { oldest = link.younger }
        if let younger = link.younger { links[younger]?.older = link.older } else { youngest = link.older }
    }

    /// Takes out the key that was touched longest ago, if that is at least this long.
    mutating func popFirst(after age: TimeAmount, now: NIODeadline) -> Key? {
        guard let oldest, let link = links[oldest], link.touched + age <= now else { return nil }
        remove(oldest)
        return oldest
    }
}
