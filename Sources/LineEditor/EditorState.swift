import SigSystem
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What others want of the editor's thread, and the pipe that wakes it.
final class EditorState: Sendable {
    struct Wishes {
        var output = OutputQueue()
        /// Who waits until all that was printed so far is written.
        var waiters: [CheckedContinuation<Void, Never>] = []
        var prompt: EditorPrompt?
        var history: [String] = []
        var isClosing = false
        fileprivate var isWoken = false
        fileprivate var hasEnded = false
    }

    private let wishes = Mutex(Wishes())
    private let continuation: AsyncStream<EditorInput>.Continuation
    /// The pipe: signals are told through it as well, a byte each. -1 if the system has none left.
    let wakeReader: CInt
    let wakeWriter: CInt

    init(_ continuation: AsyncStream<EditorInput>.Continuation) {
        self.continuation = continuation
        (wakeReader, wakeWriter) = makePipe() ?? (-1, -1)
        for end in [wakeReader, wakeWriter] where end >= 0 { makeNonBlocking(end) }
    }

    /// Changes the wishes and wakes the thread. Once it has ended, what is printed goes to standard output as it is.
    func change(_ body: (inout Wishes) -> Void) {
        let left = wishes.withLock { wishes -> Wishes? in
            body(&wishes)
            if wishes.hasEnded {
                defer { wishes = Wishes(hasEnded: true) }
                return wishes
            }
            if !wishes.isWoken {
                wishes.isWoken = true
                var byte: UInt8 = 0
                _ = write(wakeWriter, &byte, 1)
            }
            return nil
        }
        if let left { Self.print(left) }
    }

    /// All wishes so far; they are forgotten here.
    func take() -> Wishes {
        wishes.withLock { wishes in
            defer { wishes = Wishes() }
            return wishes
        }
    }

    func yield(_ input: EditorInput) { continuation.yield(input) }

    /// Nothing reads the wishes any more. The pipe stays open: a signal's handler could still be about to write to it.
    func end() {
        let left = wishes.withLock { wishes in
            defer { wishes = Wishes(hasEnded: true) }
            return wishes
        }
        Self.print(left)
        continuation.finish()
    }

    private static func print(_ wishes: Wishes) {
        var wishes = wishes
        for text in wishes.output.take().texts { _ = writeAll(1, text + "\n") }
        for waiter in wishes.waiters { waiter.resume() }
    }
}

extension EditorState.Wishes {
    fileprivate init(hasEnded: Bool) { self.hasEnded = hasEnded }
}
