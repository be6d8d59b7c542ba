/// Values that stand at places, so that whoever knows the place of one finds it without hashing.
///
/// There are as many places as there were values at one time; the place of one that has gone is given to another.
struct Slots<Element> {
    private var values: [Element?] = []
    /// Places without a value.
    private var free: [Int] = []

    var count: Int { values.count - free.count }
    /// All values, in no order.
    var all: [Element] { values.compactMap { $0 } }

    /// The value at a place; nil if there is none now.
    subscript(_ place: Int) -> Element? { values.indices.contains(place) ? values[place] : nil }

    /// The place that the next value gets.
    var next: Int { free.last ?? values.count }

    /// Adds a value.
    ///
    /// - Returns: its place.
    @discardableResult
    mutating func add(_ value: Element) -> Int {
        let place = free.popLast() ?? values.count
        if place < values.count { values[place] = value } else { values.append(value) }
        return place
    }

    /// Puts another value in the place of one. Nothing happens where none is.
    mutating func replace(at place: Int, with value: Element) {
        if self[place] != nil { values[place] = value }
    }

    /// Takes a value out. Nothing happens where none is.
    mutating func remove(at place: Int) {
        guard self[place] != nil else { return }
        values[place] = nil
        free.append(place)
        // After a crowd nothing is kept of it.
        if count == 0 { (values, free) = ([], []) }
    }
}

extension Slots: Sendable where Element: Sendable {}
