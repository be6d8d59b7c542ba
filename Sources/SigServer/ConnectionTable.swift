/// The connections of a server. Every message looks for one or two of them, so an id says where its connection stands. There are never
/// more places than connections may be there at one time.
struct ConnectionTable {
    private var slots = Slots<Connection>()
    /// How many were ever added.
    private(set) var accepted: UInt64 = 0

    var count: Int { slots.count }
    var isEmpty: Bool { count == 0 }
    /// All connections, in no order.
    var all: [Connection] { slots.all }

    /// The connection of an id; nil if it has gone, whoever has its place now.
    subscript(_ id: ConnectionID) -> Connection? {
        guard let connection = slots[id.place], connection.id == id else { return nil }
        return connection
    }

    /// Adds a connection, under an id that was never there.
    mutating func add(from: RemoteAddress) -> Connection {
        accepted &+= 1
        let connection = Connection(id: ConnectionID(accepted, place: slots.next), from: from)
        slots.add(connection)
        return connection
    }

    /// - Returns: whether it was there.
    mutating func remove(_ connection: Connection) -> Bool {
        guard self[connection.id] != nil else { return false }
        slots.remove(at: connection.id.place)
        return true
    }
}

@available(*, unavailable)
extension ConnectionTable: Sendable {}
