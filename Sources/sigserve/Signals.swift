import SigSystem
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A request to end.
struct EndRequest: Sendable, Equatable {
    var signal: CInt
    /// Whether the terminal sent it, and so to our children too.
    var isFromTerminal: Bool
}

/// SIGINT, SIGTERM and SIGHUP as a stream, through a pipe that their handler writes to; and SIGPIPE ignored: a reader that went away
/// must not end the server.
///
/// Blocking them and waiting on a thread does not do: the main thread of an asynchronous program sleeps with no signal
/// blocked (`sigsuspend` in libdispatch).
enum Signals {
    /// The writing end of the pipe, for the handler; made before it is installed.
    fileprivate static let pipeEnd = Atomic<CInt>(-1)

    /// What the handler writes for a signal that the terminal sent, added to its number.
    fileprivate static let terminalMark: UInt8 = 0x80

    /// Takes the signals over. To be called first of all.
    static func takeOver() throws(Failure) -> AsyncStream<EndRequest> {
        guard let pipe = makePipe() else {
            throw Failure(.internalFault, "no pipe for signals: \(systemMessage())")
        }
        // The handler must never wait. A full pipe has all the signals that anybody needs.
        makeNonBlocking(pipe.writing)
        pipeEnd.store(pipe.writing, ordering: .relaxed)
        setHandler(SIGPIPE, SIG_IGN)
        handle(SIGINT)
        handle(SIGTERM)
        if !isIgnored(SIGHUP) { handle(SIGHUP) }
        return requests(from: pipe.reading)
    }

    private static func requests(from reading: CInt) -> AsyncStream<EndRequest> {
        AsyncStream(bufferingPolicy: .bufferingNewest(16)) { continuation in
            BackgroundThread.detach {
                var byte: UInt8 = 0
                while true {
                    let count = read(reading, &byte, 1)
                    if count == 1 {
                        let number = CInt(byte & ~terminalMark)
                        continuation.yield(EndRequest(signal: number, isFromTerminal: byte & terminalMark != 0))
                    } else if count == 0 || errno != EINTR {
                        return
                    }
                }
            }
        }
    }

    private static func handle(_ number: CInt) {
        var action = sigaction()
        #if os(Linux)
            action.__sigaction_handler.sa_sigaction = handler
        #else
            action.__sigaction_u.__sa_sigaction = handler
        #endif
        action.sa_flags = CInt(SA_SIGINFO) | CInt(SA_RESTART)
        sigaction(number, &action, nil)
    }

    /// Whether a signal was ignored from outside, as `nohup` does; it stays so.
    private static func isIgnored(_ number: CInt) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        #if os(Linux)
            let handler = action.__sigaction_handler.sa_handler
        #else
            let handler = action.__sigaction_u.__sa_handler
        #endif
        return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}

/// Runs in the middle of anything: it may only call what signal-safety(7) allows.
private let handler: @convention(c) (CInt, UnsafeMutablePointer<siginfo_t>?, UnsafeMutableRawPointer?) -> Void = {
    number,
    info,
    _ in
    let saved = errno
    // SI_USER, SI_QUEUE and SI_TKILL are not above zero; what the terminal sends comes from the kernel.
    let isFromTerminal = (info?.pointee.si_code ?? 0) > 0
    var byte = UInt8(truncatingIfNeeded: number) | (isFromTerminal ? Signals.terminalMark : 0)
    _ = write(Signals.pipeEnd.load(ordering: .relaxed), &byte, 1)
    errno = saved
}

/// The process that started this one.
enum Parent {
    private static let first = Mutex<pid_t>(0)

    /// How often it is looked for. PR_SET_PDEATHSIG would tell at once, but it is about the parent's thread, not its process.
    private static let microseconds: UInt32 = 100_000

    /// Takes note of the parent. To be called first of all: one that ends before is not missed any more.
    static func remember() { first.withLock { $0 = getppid() } }

    /// Calls `body` when the parent has ended.
    static func whenGone(_ body: @escaping @Sendable () -> Void) {
        BackgroundThread.detach {
            let parent = first.withLock { $0 }
            while getppid() == parent { usleep(microseconds) }
            body()
        }
    }
}
