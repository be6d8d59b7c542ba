/// The connections of a server. Every message looks for one or two of them, so an id says where its connection stands, and nothing is
/// hashed.
///
/// It has as many places as there were connections at one time, up to their bound; the place of one that has gone is given to another.
struct ConnectionTable {
    private var places: [Connection?] = []
    private var free: [Int] = []
    /// How many were ever added.
    private(set) var accepted: UInt64 = 0

    var count: Int { places.count - free.count }
    var isEmpty: Bool { count == 0 }
    /// All connections, in no order.
    var all: [Connection] { places.compactMap { $0 } }

    /// The connection of an id; nil if it has gone, whoever has its place now.
    subscript(_ id: ConnectionID) -> Connection? {
        guard places.indices.contains(id.place), let connection = places[id.place], connection.id == id else {
            return nil
        }
        return connection
    }

    /// Adds a connection, under an id that was never there.
    mutating func add(from: RemoteAddress) -> Connection {
        accepted &+= 1
        let place = free.popLast() ?? places.count
        let connection = Connection(id: ConnectionID(accepted, place: place), from: from)
        if place < places.count { places[place] = connection } else { places.append(connection) }
        return connection
    }

    /// - Returns: whether it was there.
    mutating func remove(_ connection: Connection) -> Bool {
        guard self[connection.id] != nil else { return false }
        places[connection.id.place] = nil
        free.append(connection.id.place)
        // After a crowd nothing is kept of it.
        if isEmpty { (places, free) = ([], []) }
        return true
    }
}

@available(*, unavailable)
extension ConnectionTable: Sendable {}
