import Testing

@testable import SigServer

@Suite("The table of connections")
struct ConnectionTableTests {
    @Test("A connection is found by its id until it is gone, and nobody else by that id afterwards")
    func finding() {
        var table = ConnectionTable()
        let (first, second) = (table.add(from: .unix), table.add(from: .ip("127.0.0.1")))
        #expect(first.id.number == 1 && second.id.number == 2)
        #expect(table[first.id] === first && table[second.id] === second)
        let isRemoved = table.remove(first)
        #expect(isRemoved)
        let isRemovedAgain = table.remove(first)
        #expect(!isRemovedAgain)
        let third = table.add(from: .unix)
        #expect(third.id.number == 3)
        #expect(third.id.place == first.id.place, "its place is given away")
        #expect(table[first.id] == nil && table[third.id] === third)
        #expect(table.count == 2 && table.accepted == 3)
        #expect(Set(table.all.map(\.id.number)) == [2, 3])
    }

    @Test("Numbers are never given twice, also when everybody has gone")
    func empty() {
        var table = ConnectionTable()
        for number in 1...3 {
            let connections = (0..<2).map { _ in table.add(from: .unix) }
            #expect(connections.map(\.id.number) == [UInt64(2 * number - 1), UInt64(2 * number)])
            for connection in connections { _ = table.remove(connection) }
            #expect(table.isEmpty && table.all.isEmpty)
            #expect(connections.allSatisfy { table[$0.id] == nil })
        }
    }

    @Test("An id that no table has given is nobody's")
    func stranger() {
        var table = ConnectionTable()
        _ = table.add(from: .unix)
        #expect(table[ConnectionID(7)] == nil)
        #expect(table[ConnectionID(1, place: 9)] == nil)
    }
}
