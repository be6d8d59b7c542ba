import BenchSupport

/// Pairs of peers at one server, of which the first sends to the second.
final class PairRun {
    private struct Pair {
        let seat: Seat
        let identity: String
    }

    private let dialect: RelayDialect
    private let server: RunningServer
    private var peers: [Peer]
    private let pairs: [Pair]
    private let buffer = ReadBuffer()

    /// How many pairs there are at most, and how many send with each window.
    private static let most = 64
    static func pairs(ofWindow window: Int) -> Int { window == 1 ? most : most / 2 }

    /// Seconds that something runs before it counts.
    private static let warmUp = 0.1

    /// - Parameter isBare: whether the server only passes bytes on, and answers them, so that there is nothing to join.
    init(_ dialect: RelayDialect, at server: RunningServer, isBare: Bool) throws {
        self.dialect = dialect
        self.server = server
        let seats = Seat.seats(2 * Self.most, inGroupsOf: 2)
        let peers =
            isBare
            ? try seats.map { _ in Peer(bare: try Socket(port: server.port)) }
            : try Arrival(dialect: dialect, port: server.port).bring(seats, groupSize: 2, atOnce: 1)
        self.peers = peers
        for sender in peers.indices where sender % 2 == 0 {
            self.peers[sender].expect(messagesOf: dialect.answer?.count ?? 1)
        }
        pairs = peers.indices.filter { $0 % 2 == 1 }.map { Pair(seat: seats[$0], identity: peers[$0].identity) }
    }

    deinit { for peer in peers { peer.socket.close() } }

    /// What the sender of a pair writes, and what is waited for.
    private func prepare(_ pair: Int, _ size: MessageSize) -> [UInt8] {
        let frame = dialect.relay(size: size.rawValue, to: pairs[pair].seat, identity: pairs[pair].identity)
        peers[2 * pair + 1].expect(messagesOf: frame.count)
        return frame
    }

    private var answersToSender: Int { dialect.answersToSender }

    /// One message after the other from one peer to another, each as soon as the one before is there.
    func latency(_ size: MessageSize, seconds: Double) throws -> Figures {
        let frame = prepare(0, size)
        var histogram = Histogram()
        let counted = nanoseconds() + Int(Self.warmUp * 1e9)
        let end = counted + Int(seconds * 1e9)
        var begin = nanoseconds()
        // At least one counts, however slow the machine is.
        while begin < end || histogram.count == 0 {
            try peers[0].socket.write(frame)
            var messages = 0
            while messages == 0 { messages = try peers[1].receive(buffer.bytes) }
            let now = nanoseconds()
            if begin >= counted { histogram.record(now - begin) }
            var answers = 0
            while answers < answersToSender { answers += try peers[0].receive(buffer.bytes) }
            begin = nanoseconds()
        }
        var figures = Figures()
        for percent in [50, 99] {
            guard let value = histogram.quantile(Double(percent) / 100) else { continue }
            figures.add(.latency(size, percent), value / 1000)
        }
        return figures
    }

    /// As many messages as the server takes, `window` of each pair on their way at one time.
    func rate(_ size: MessageSize, window: Int, seconds: Double) throws -> Figures {
        let count = Self.pairs(ofWindow: window)
        // One write for however many messages may follow.
        let frames = (0..<count).map { pair in
            let frame = prepare(pair, size)
            return (1...window).map { Array(repeatElement(frame, count: $0).joined()) }
        }
        let poller = try Poller()
        for index in 0..<2 * count { try poller.add(peers[index].socket, index: index) }
        for pair in 0..<count { try peers[2 * pair].socket.write(frames[pair][window - 1]) }
        var (relayed, answered, sent) = (0, 0, count * window)
        func turn(sends: Bool) throws {
            var isSilent = true
            try poller.wait(milliseconds: Self.patience) { index in
                isSilent = false
                let messages = try peers[index].receive(buffer.bytes)
                guard index % 2 == 1 else { return answered += messages }
                relayed += messages
                guard sends, messages > 0 else { return }
                guard messages <= window else { throw Failure("\(messages) messages came of \(window)") }
                sent += messages
                try peers[index - 1].socket.write(frames[index / 2][messages - 1])
            }
            if isSilent { throw Failure("\(dialect.rawValue): a message did not come, after \(relayed)") }
        }
        let warm = nanoseconds() + Int(Self.warmUp * 1e9)
        while nanoseconds() < warm { try turn(sends: true) }
        let (begin, processor, before) = (nanoseconds(), try server.child.processorTime(), relayed)
        let end = begin + Int(seconds * 1e9)
        while nanoseconds() < end || relayed == before { try turn(sends: true) }
        let (time, used) = (nanoseconds() - begin, try server.child.processorTime() - processor)
        let done = max(1, relayed - before)
        while relayed < sent || answered < sent * answersToSender { try turn(sends: false) }
        var figures = Figures()
        figures.add(.rate(size, window: window), Double(done) / Double(time) * 1e9)
        figures.add(.relayCPU(size, window: window), Double(used) / Double(done) / 1000)
        return figures
    }

    private static let patience: CInt = 15_000
}
