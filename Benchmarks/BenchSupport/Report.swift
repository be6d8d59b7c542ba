/// What was measured, round by round.
package struct Report: Sendable {
    /// One metric of one subject.
    package struct Row: Sendable {
        package fileprivate(set) var metric: Metric
        package fileprivate(set) var rounds: [Round] = []

        /// What we have: the median of the rounds; nil without any.
        package var ours: Double? { median(rounds.map(\.ours)) }
        /// What the other has.
        package var other: Double? { median(rounds.compactMap(\.other)) }
        /// How many times the other's: the median of the rounds' own ratios, since both of a round had the same noise.
        package var ratio: Double? {
            median(rounds.compactMap { round in round.other.flatMap { $0 > 0 ? round.ours / $0 : nil } })
        }
        /// Whether the target is met; nil without a target, or without what it is compared with.
        package var isMet: Bool? {
            switch metric.target {
            case .timesBare(let limit): ratio.map { $0 <= limit }
            case .atMost(let limit): ours.map { $0 <= limit }
            case nil: nil
            }
        }
    }

    package struct Round: Sendable, Equatable {
        package var ours: Double
        package var other: Double?
    }

    /// The rows of a protocol, or of a command.
    package struct Section: Sendable {
        package let name: String
        package fileprivate(set) var rows: [Row] = []
    }

    /// Whom we are compared with.
    package enum Other: String, Sendable {
        /// The bare server, which the targets are about.
        case bare
        /// Another build of sigserve.
        case build
    }

    package let other: Other
    package let cores: Int
    /// Seconds that a rate or latency is measured each time.
    package let slot: Double
    package private(set) var sections: [Section] = []

    package init(other: Other, cores: Int, slot: Double) {
        self.other = other
        self.cores = cores
        self.slot = slot
    }

    /// Adds one round of all metrics of one subject. What the other does not have has no ratio.
    package mutating func add(_ ours: Figures, _ other: Figures, to name: String) {
        if !sections.contains(where: { $0.name == name }) { sections.append(Section(name: name)) }
        guard let section = sections.firstIndex(where: { $0.name == name }) else { return }
        for (metric, value) in ours.values {
            let row: Int
            if let known = sections[section].rows.firstIndex(where: { $0.metric.id == metric.id }) {
                row = known
            } else {
                row = sections[section].rows.count
                sections[section].rows.append(Row(metric: told(metric)))
            }
            sections[section].rows[row].rounds.append(Round(ours: value, other: other[metric]))
        }
    }

    /// A metric, without a target that means nothing here.
    private func told(_ metric: Metric) -> Metric {
        var metric = metric
        if other != .bare, case .timesBare = metric.target { metric.target = nil }
        return metric
    }

    /// How many targets there are, and how many of them are met.
    package var targets: (met: Int, all: Int) {
        let met = sections.flatMap(\.rows).compactMap(\.isMet)
        return (met.count(where: { $0 }), met.count)
    }
}

/// What one server showed in one round, in the order in which it is told.
package struct Figures: Sendable {
    package private(set) var values: [(metric: Metric, value: Double)] = []

    package init() {}

    package subscript(_ metric: Metric) -> Double? { values.first { $0.metric == metric }?.value }

    package mutating func add(_ metric: Metric, _ value: Double) { values.append((metric, value)) }

    package mutating func add(_ more: Figures) { values += more.values }
}
