import DequeModule
import SigProtocol

/// What one origin sees: its topics with the sessions that wait for an answer. Sessions are numbered in the order in which they
/// were offered.
struct TopicWorld: Sendable {
    /// The topics that have such sessions, by the bytes of their names.
    private(set) var topics: [TopicName] = []
    /// Their sessions, oldest first.
    private var waiting: [TopicName: Deque<UInt64>] = [:]

    var isEmpty: Bool { topics.isEmpty }

    func count(of topic: TopicName) -> Int { waiting[topic]?.count ?? 0 }

    /// The newest session of a topic that is older than `number`.
    func newest(in topic: TopicName, before number: UInt64) -> UInt64? {
        guard let numbers = waiting[topic] else { return nil }
        let place = numbers.end { $0 < number }
        return place > 0 ? numbers[place - 1] : nil
    }

    /// Lists a session, which must be the newest of all.
    mutating func add(_ number: UInt64, to topic: TopicName) {
        if let known = waiting.index(forKey: topic) {
            waiting.values[known].append(number)
        } else {
            topics.insert(topic, at: topics.end { $0 < topic })
            waiting[topic] = [number]
        }
    }

    /// Takes a session out, if it is there.
    mutating func remove(_ number: UInt64, from topic: TopicName) {
        guard let known = waiting.index(forKey: topic),
            let place = Self.place(of: number, in: waiting.values[known])
        else { return }
        guard waiting.values[known].count > 1 else {
            waiting.remove(at: known)
            let place = topics.end { $0 < topic }
            if place < topics.count, topics[place] == topic { topics.remove(at: place) }
            return
        }
        waiting.values[known].remove(at: place)
    }

    /// A function of its own, so that no copy of the numbers is in hand when one of them is removed.
    private static func place(of number: UInt64, in numbers: Deque<UInt64>) -> Int? {
        // Sessions end in the order in which they began.
        if numbers.first == number { return 0 }
        let place = numbers.end { $0 < number }
        return place < numbers.count && numbers[place] == number ? place : nil
    }
}
