import SigSystem
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes a server's access log to a file descriptor, from a thread of its own.
///
/// The server's loop only puts events into a bounded queue. The first after a silence is written at once; what follows is written
/// together a few milliseconds later, because waking the thread and a write of its own for each line would cost more than a request.
/// While the descriptor is blocked (a pipe that nobody reads) events beyond the bound are dropped, and the next line that can be
/// written says how many.
public final class LogWriter: Sendable {
    /// Events that may wait. Beyond: dropped and counted.
    public static let longestQueue = 4096

    private struct State {
        var events: [(event: AccessEvent, at: Int64)] = []
        var dropped: UInt64 = 0
        /// Whether the thread has nothing to write, and waits to be woken.
        var isAsleep = false
        var isClosed = false
        var hasEnded = false
    }

    private let format: AccessFormat
    private let descriptor: CInt
    private let state = Mutex(State())
    private let wake: WakeUp

    /// Starts the thread.
    ///
    /// - Parameters:
    ///   - format: how a line is written.
    ///   - descriptor: where lines go; it is not closed.
    /// - Throws: `internalFault` if the system has no thread or pipe left.
    public init(format: AccessFormat, descriptor: CInt = 2) throws(ServerError) {
        self.format = format
        self.descriptor = descriptor
        wake = try WakeUp()
        let failed = BackgroundThread.detach { self.run() }
        guard failed == 0 else {
            throw ServerError(.internalFault, "no thread for the log: \(SystemError(number: failed))")
        }
    }

    /// The log to give to a server.
    public var log: AccessLog { AccessLog { [self] event in put(event) } }

    private func put(_ event: AccessEvent) {
        let at = WallTime.now.milliseconds
        let sleeps = state.withLock { state in
            guard !state.isClosed else { return false }
            guard state.events.count < Self.longestQueue else {
                state.dropped &+= 1
                return false
            }
            state.events.append((event, at))
            defer { state.isAsleep = false }
            return state.isAsleep
        }
        if sleeps { wake.signal() }
    }

    /// Ends the thread when everything is written, or after `milliseconds` if it can't be.
    public func close(within milliseconds: Int = 500) {
        state.withLock { $0.isClosed = true }
        wake.signal()
        for _ in 0..<max(1, milliseconds / Self.step) {
            if state.withLock({ $0.hasEnded }) { return }
            usleep(UInt32(Self.step) * 1000)
        }
    }

    private static let step = 5

    /// Milliseconds in which lines come together. At 35 000 requests a second the queue has room for ten times as many.
    private static let pause = 10

    /// Lines of a batch whose memory is kept for the next one; that of a larger batch is given back.
    private static let usualBatch = 512

    private func run() {
        // Both keep their memory from batch to batch, as long as those are small.
        var events: [(event: AccessEvent, at: Int64)] = []
        var lines: [UInt8] = []
        // Many lines have the same one.
        var timestamp = (at: Int64.min, text: "")
        while true {
            let (dropped, isClosed) = state.withLock { state in
                swap(&events, &state.events)
                state.isAsleep = events.isEmpty && state.dropped == 0
                defer { state.dropped = 0 }
                return (state.dropped, state.isClosed)
            }
            for (event, at) in events {
                if at != timestamp.at { timestamp = (at, AccessFormat.timestamp(at)) }
                format.write(event, timestamp: timestamp.text, to: &lines)
            }
            if dropped > 0 { lines += format.dropped(dropped, at: WallTime.now.milliseconds).utf8 }
            if !lines.isEmpty {
                // A descriptor that is gone takes nothing any more, and that is nobody's fault.
                _ = lines.withUnsafeBytes { writeAll(descriptor, $0) }
                lines.removeAll(keepingCapacity: events.count <= Self.usualBatch)
                events.removeAll(keepingCapacity: events.count <= Self.usualBatch)
                if !isClosed { usleep(UInt32(Self.pause) * 1000) }
            } else if isClosed {
                return state.withLock { $0.hasEnded = true }
            } else {
                wake.wait()
            }
        }
    }
}

/// Wakes a waiting thread: a pipe, which is closed when neither the writer nor its thread is there any more.
private final class WakeUp: Sendable {
    private let reading: CInt
    private let writing: CInt

    init() throws(ServerError) {
        guard let pipe = makePipe() else {
            throw ServerError(.internalFault, "no pipe for the log: \(SystemError(number: errno))")
        }
        (reading, writing) = pipe
        // A full pipe has woken the thread already.
        makeNonBlocking(writing)
    }

    deinit {
        close(reading)
        close(writing)
    }

    func signal() { _ = withUnsafeBytes(of: UInt8(0)) { writeSome(writing, $0) } }

    func wait() {
        var bytes = [UInt8](repeating: 0, count: 64)
        _ = read(reading, &bytes, bytes.count)
    }
}
