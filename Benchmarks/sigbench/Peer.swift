import BenchSupport

/// A client that is in: its socket, and the count of what comes.
struct Peer {
    let socket: Socket
    /// What a share server called it; empty elsewhere.
    var identity = ""
    private var counting: Counting

    private enum Counting {
        case frames(FrameCounter)
        /// The bare server passes on what was sent, so that the bytes say how many messages they are.
        case bytes(have: Int, ofMessage: Int)
    }

    /// A peer at sigserve.
    init(_ socket: Socket, identity: String, counter: FrameCounter) {
        self.socket = socket
        self.identity = identity
        counting = .frames(counter)
    }

    /// A peer at the bare server.
    init(bare socket: Socket) {
        self.socket = socket
        counting = .bytes(have: 0, ofMessage: 1)
    }

    /// Says how long the messages are that come next. Only the bare server needs to be told.
    mutating func expect(messagesOf size: Int) {
        if case .bytes = counting { counting = .bytes(have: 0, ofMessage: max(1, size)) }
    }

    /// Reads what is there; waits if that is nothing.
    ///
    /// - Returns: how many messages are whole with it.
    mutating func receive(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let bytes = try socket.read(into: buffer)
        switch counting {
        case .bytes(let have, let size):
            counting = .bytes(have: (have + bytes.count) % size, ofMessage: size)
            return (have + bytes.count) / size
        case .frames(var counter):
            let counts = counter.take(bytes)
            counting = .frames(counter)
            for _ in 0..<counts.pings { try socket.write(Self.pong) }
            guard counts.closes == 0 else { throw Failure("the server closed a WebSocket") }
            return counts.messages
        }
    }

    private static let pong = ClientFrame.encode(.pong, [])
}

/// Memory that is read into.
final class ReadBuffer {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 * 1024, alignment: 16)

    deinit { bytes.deallocate() }
}
