import BenchSupport

/// Brings clients in, some of them at once.
struct Arrival {
    let dialect: RelayDialect
    let port: Int

    /// - Parameters:
    ///   - seats: whole groups, one after the other.
    ///   - groupSize: members of each.
    ///   - atOnce: clients on their way in at one time; with one they come in the order of their seats.
    /// - Returns: the peers in the order of their seats. All that they were sent so far has been read.
    func bring(_ seats: [Seat], groupSize: Int, atOnce: Int) throws -> [Peer] {
        let poller = try Poller()
        let buffer = ReadBuffer()
        var sockets: [Socket] = []
        var entrances: [Entrance] = []
        var inside: [Peer?] = Array(repeating: nil, count: seats.count)
        var (entered, messages) = (0, 0)
        let expected = seats.count / groupSize * dialect.framesToJoin(groupOf: groupSize)
        do {
            while entered < seats.count || messages < expected {
                while sockets.count < seats.count, sockets.count - entered < atOnce {
                    let seat = seats[sockets.count]
                    let socket = try Socket(port: port)
                    sockets.append(socket)
                    entrances.append(Entrance(dialect, seat))
                    try poller.add(socket, index: sockets.count - 1)
                    try socket.write(dialect.request(seat))
                }
                var isSilent = true
                try poller.wait(milliseconds: Self.patience) { index in
                    isSilent = false
                    if inside[index] != nil {
                        messages += try inside[index]?.receive(buffer.bytes) ?? 0
                        return
                    }
                    let bytes = try sockets[index].read(into: buffer.bytes)
                    switch entrances[index].receive(bytes) {
                    case .wait: break
                    case .send(let bytes): try sockets[index].write(bytes)
                    case .refused(let words): throw Failure("\(dialect.rawValue): a client can't come in: \(words)")
                    case .entered(let more):
                        entered += 1
                        messages += dialect.framesToJoin + more
                        let entrance = entrances[index]
                        inside[index] = Peer(sockets[index], identity: entrance.identity, counter: entrance.counter)
                    }
                }
                if isSilent {
                    throw Failure(
                        "\(dialect.rawValue): \(entered) clients came in with \(messages) of \(expected) messages"
                    )
                }
            }
        } catch {
            for socket in sockets { socket.close() }
            throw error
        }
        return inside.compactMap { $0 }
    }

    private static let patience: CInt = 15_000
}
