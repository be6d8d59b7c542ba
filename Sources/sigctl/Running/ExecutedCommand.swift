import NIOCore
import SigScript
import SigSystem
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The command of `--exec`: it has the code in its environment, and events as lines of JSON on its standard input.
///
/// What peers send is never part of a command line. A command that does not read its input holds the events up, and with them
/// the connection; one that closes its input misses them.
final class ExecutedCommand: Sendable {
    /// How long the command may take to end after its input has ended, before it gets SIGTERM, and then before SIGKILL.
    private static let grace = Duration.seconds(5)
    /// How many events are kept for a command that has not started yet.
    private static let maxEarlyEvents = 100

    private struct State {
        var process: ChildProcess?
        var input: Int32?
        var early: [ByteBuffer] = []
        var wasAskedToEnd = false
    }

    private let command: String
    private let state = Mutex(State())

    init(_ command: String) { self.command = command }

    /// Starts it with `sh -c`.
    func start(code: String) throws {
        guard let pipe = makePipe() else { throw Failure(.io, "can't make a pipe: \(systemMessage())") }
        makeNonBlocking(pipe.writing)
        defer { close(pipe.reading) }
        let process: ChildProcess
        do {
            process = try ChildProcess(
                ["/bin/sh", "-c", command],
                environment: ["SIGCTL_CODE": code],
                input: pipe.reading
            )
        } catch {
            close(pipe.writing)
            throw Failure(.io, "can't run \(error.description)")
        }
        let early = state.withLock { state in
            state.process = process
            state.input = pipe.writing
            defer { state.early = [] }
            return state.early
        }
        for line in early { _ = write(line) }
    }

    /// Hands it an event. Waits while its input is full; gives up when the input is closed or the task is cancelled.
    func take(_ event: Event) async {
        var line = event.jsonLine()
        line.writeInteger(UInt8(ascii: "\n"))
        let isEarly = state.withLock { state in
            guard state.process == nil else { return false }
            if state.early.count < Self.maxEarlyEvents { state.early.append(line) }
            return true
        }
        guard !isEarly else { return }
        while !Task.isCancelled {
            guard let rest = write(line) else { return }
            line = rest
            try? await Task.sleep(for: .milliseconds(10))
        }
    }

    /// Writes what fits; the rest, or nil when all is written or the input is closed.
    private func write(_ line: ByteBuffer) -> ByteBuffer? {
        var line = line
        return state.withLock { state in
            guard let input = state.input else { return nil }
            while line.readableBytes > 0 {
                let count = line.withUnsafeReadableBytes { writeSome(input, $0) }
                if count > 0 {
                    line.moveReaderIndex(forwardBy: count)
                } else if errno == EAGAIN {
                    return line
                } else if errno != EINTR {
                    Self.closeInput(&state)
                    return nil
                }
            }
            return nil
        }
    }

    /// Returns when it has ended. If the task is cancelled, its input ends, and it gets signals after a grace time.
    func wait() async {
        guard let process = state.withLock({ $0.process }) else { return }
        await withTaskCancellationHandler {
            _ = await process.wait()
            state.withLock { Self.closeInput(&$0) }
        } onCancel: {
            askToEnd(process)
        }
    }

    private func askToEnd(_ process: ChildProcess) {
        let isRunning = state.withLock { state in
            guard process.status == nil, !state.wasAskedToEnd else { return false }
            state.wasAskedToEnd = true
            Self.closeInput(&state)
            return true
        }
        guard isRunning else { return }
        Task.detached {
            for signal in [SIGTERM, SIGKILL] {
                try? await Task.sleep(for: Self.grace)
                process.send(signal)
            }
        }
    }

    /// How it ended by itself, as shells say it; nil if it was not started, or had to be asked.
    var ownStatus: Int32? { state.withLock { $0.wasAskedToEnd ? nil : $0.process?.status } }

    private static func closeInput(_ state: inout State) {
        if let input = state.input { close(input) }
        state.input = nil
    }
}
