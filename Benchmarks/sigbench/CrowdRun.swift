import BenchSupport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Many clients that join and are silent: what joining costs, and what being there costs.
struct CrowdRun {
    /// How many, a multiple of the group.
    let size: Int

    /// Clients on their way in at one time.
    private static let atOnce = 32
    /// Until a server has let go of what it needed for joining only, in microseconds.
    private static let settling: UInt32 = 300_000

    init(size: Int) { self.size = max(1, size / RelayDialect.crowdGroup) * RelayDialect.crowdGroup }

    func sigserve(_ dialect: RelayDialect, at server: RunningServer) throws -> Figures {
        try figures(of: server) {
            let seats = Seat.seats(size, inGroupsOf: RelayDialect.crowdGroup)
            return try Arrival(dialect: dialect, port: server.port)
                .bring(seats, groupSize: RelayDialect.crowdGroup, atOnce: Self.atOnce).map(\.socket)
        }
    }

    /// Clients of the bare server send an upgrade, get something as long as its answer, and are in.
    func bare(_ dialect: RelayDialect, at server: RunningServer) throws -> Figures {
        let buffer = ReadBuffer()
        return try figures(of: server) {
            let poller = try Poller()
            var sockets: [Socket] = []
            var (entered, waiting) = (0, Array(repeating: BareServer.answerSize, count: size))
            while entered < size {
                while sockets.count < size, sockets.count - entered < Self.atOnce {
                    let socket = try Socket(port: server.port)
                    sockets.append(socket)
                    try poller.add(socket, index: sockets.count - 1)
                    try socket.write(dialect.request(Seat(group: 0, member: 0)))
                }
                try poller.wait(milliseconds: 1000) { index in
                    waiting[index] -= try sockets[index].read(into: buffer.bytes).count
                    if waiting[index] == 0 { entered += 1 }
                }
            }
            return sockets
        }
    }

    private func figures(of server: RunningServer, _ bring: () throws -> [Socket]) throws -> Figures {
        let memory = try server.child.residentMemory()
        let (begin, processor) = (nanoseconds(), try server.child.processorTime())
        let sockets = try bring()
        defer { for socket in sockets { socket.close() } }
        let (time, used) = (nanoseconds() - begin, try server.child.processorTime() - processor)
        usleep(Self.settling)
        let grown = try server.child.residentMemory() - memory
        var figures = Figures()
        figures.add(.idleClient, Double(grown) / Double(size) / 1024)
        figures.add(.joins, Double(size) / Double(time) * 1e9)
        figures.add(.joinCPU, Double(used) / Double(size) / 1000)
        return figures
    }
}

/// What the bare server and its clients agree on.
enum BareServer {
    /// Bytes of the answer to an upgrade.
    static let answerSize = 129
}
