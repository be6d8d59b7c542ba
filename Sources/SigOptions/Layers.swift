/// Layers of options, one above the other: what is given higher up counts.
package struct Layers: Sendable {
    /// Whether values of options that repeat add up over the layers, or the highest layer has all of them.
    package enum Repeating: Sendable { case addsUp, isReplaced }

    private let repeating: Repeating
    /// Options that say the same thing in different ways, so that one of them takes the place of the others.
    private let alternatives: [Set<String>]
    /// What counts, the lowest layer first.
    package private(set) var given: [Given] = []

    package init(repeating: Repeating, alternatives: [Set<String>] = []) {
        self.repeating = repeating
        self.alternatives = alternatives
    }

    /// Puts a layer on top.
    package mutating func add(_ layer: [Given]) {
        hide(layer.map(\.info))
        given += layer
    }

    /// Takes away what a layer above has its own value for, which is told to the parser by others.
    package mutating func hide(_ infos: [OptionInfo]) {
        for info in infos {
            let isKept = info.repeats && repeating == .addsUp
            given = given.filter { old in
                old.name == info.name ? isKept : !isAlternative(old.name, to: info.name)
            }
        }
    }

    /// The same by their names, where a variable that is no option stands for them.
    package mutating func hide(named names: Set<String>) {
        given = given.filter { old in !names.contains(old.name) && !names.contains { isAlternative(old.name, to: $0) } }
    }

    private func isAlternative(_ name: String, to other: String) -> Bool {
        guard name != other else { return false }
        if alternatives.contains(where: { $0.contains(name) && $0.contains(other) }) { return true }
        guard let source = Self.source(name), let otherSource = Self.source(other) else { return false }
        return source == otherSource
    }

    /// What `--secret-file`, `--secret-env`, `--secret-fd` and `--secret-command` have in common.
    private static func source(_ name: String) -> Substring? {
        for suffix in ["-file", "-env", "-fd", "-command"] where name.hasSuffix(suffix) {
            return name.dropLast(suffix.count)
        }
        return nil
    }
}
