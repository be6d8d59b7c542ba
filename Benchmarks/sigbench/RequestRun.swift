import BenchSupport

/// HTTP requests over connections that stay: what the topic protocol is made of.
struct RequestRun {
    let port: Int
    let child: Child
    let isBare: Bool

    /// Connections, each with one request on its way.
    private static let connections = 32
    private static let warmUp = 0.1
    private static let patience: CInt = 15_000

    /// One offer, and its session's code. The bare server has no sessions and takes any code.
    func announce() throws -> String {
        guard !isBare else { return "00000000-0000-4000-8000-000000000000" }
        let socket = try Socket(port: port)
        defer { socket.close() }
        let answer = try exchange(TopicRequest.offer, over: socket)
        guard let code = TopicRequest.code(in: answer) else { throw Failure("an offer was answered with \(answer)") }
        return code
    }

    /// The same request again and again.
    func repeated(_ request: [UInt8], id: String, title: String, seconds: Double) throws -> Figures {
        let poller = try Poller()
        let buffer = ReadBuffer()
        var sockets: [Socket] = []
        defer { for socket in sockets { socket.close() } }
        for index in 0..<Self.connections {
            let socket = try Socket(port: port)
            sockets.append(socket)
            try poller.add(socket, index: index)
        }
        // All answers to one request are as long as the first, and one at a time is on its way.
        let size = try exchange(request, over: sockets[0]).utf8.count
        var left = Array(repeating: size, count: sockets.count)
        for socket in sockets { try socket.write(request) }
        var (done, sent) = (0, sockets.count)
        func turn(sends: Bool) throws {
            var isSilent = true
            try poller.wait(milliseconds: Self.patience) { index in
                isSilent = false
                let bytes = try sockets[index].read(into: buffer.bytes)
                if left[index] == size, !bytes.starts(with: TopicRequest.success) {
                    throw Failure("\(title): the answer is \(String(decoding: bytes, as: UTF8.self))")
                }
                left[index] -= bytes.count
                guard left[index] >= 0 else { throw Failure("\(title): an answer is longer than the first") }
                guard left[index] == 0 else { return }
                left[index] = size
                done += 1
                guard sends else { return }
                sent += 1
                try sockets[index].write(request)
            }
            if isSilent { throw Failure("\(title): an answer did not come, after \(done)") }
        }
        let warm = nanoseconds() + Int(Self.warmUp * 1e9)
        while nanoseconds() < warm { try turn(sends: true) }
        let (begin, processor, before) = (nanoseconds(), try child.processorTime(), done)
        let end = begin + Int(seconds * 1e9)
        while nanoseconds() < end || done == before { try turn(sends: true) }
        let (time, used) = (nanoseconds() - begin, try child.processorTime() - processor)
        let counted = max(1, done - before)
        while done < sent { try turn(sends: false) }
        var figures = Figures()
        figures.add(.requests(id, title), Double(counted) / Double(time) * 1e9)
        figures.add(.requestCPU(id), Double(used) / Double(counted) / 1000)
        return figures
    }

    /// Sends a request and reads its whole answer.
    private func exchange(_ request: [UInt8], over socket: Socket) throws -> String {
        let buffer = ReadBuffer()
        var answer: [UInt8] = []
        try socket.write(request)
        while !TopicRequest.isWhole(answer) { answer += try socket.read(into: buffer.bytes) }
        guard answer.starts(with: TopicRequest.success) else {
            throw Failure("the answer is \(String(decoding: answer, as: UTF8.self))")
        }
        return String(decoding: answer, as: UTF8.self)
    }
}
