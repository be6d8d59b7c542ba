/// The list of a room's members, and what changes from one list of the server to the next: a pure value.
struct RoomMembers: Sendable, Equatable {
    /// The last list, as the server wrote it, ourselves too.
    private(set) var list: [String] = []
    /// Whether there was a list, so that the next one says who came and went.
    private var isKnown = false

    /// Takes the server's list.
    ///
    /// - Parameter own: our id, which neither comes nor goes.
    /// - Returns: who came and who went since the list before, in the order of the lists. Nobody comes with the first list: they
    ///   were there.
    mutating func update(_ new: [String], own: String) -> (came: [String], went: [String]) {
        defer {
            list = new
            isKnown = true
        }
        guard isKnown else { return ([], []) }
        return (Self.names(in: new, missingIn: list, own), Self.names(in: list, missingIn: new, own))
    }

    private static func names(in list: [String], missingIn other: [String], _ own: String) -> [String] {
        // A server may name somebody twice.
        var left = Set(other).union([own])
        return list.filter { left.insert($0).inserted }
    }
}
