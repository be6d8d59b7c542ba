import CSpawn
import Foundation
import SigSystem
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A command on a terminal of its own: what a person would do there, and what they would see.
public final class Terminal: Sendable {
    /// How long anything is waited for before the test fails: long, since it only ever passes when something is broken.
    public static let patience = Duration.seconds(300)

    public struct Impatience: Error, CustomStringConvertible {
        public let description: String
    }

    private struct State {
        var screen: Screen
        /// All that was written.
        var output: [UInt8] = []
        var isOver = false
        var changes = 0
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
        var nextWaiter = 0
    }

    /// The state, and those who wait for it to change.
    private final class SharedState: Sendable {
        private let state: Mutex<State>

        init(_ state: consuming State) { self.state = Mutex(state) }

        func withLock<Result: Sendable>(_ body: (inout State) -> Result) -> Result { state.withLock { body(&$0) } }

        func change(_ body: (inout State) -> Void) {
            let waiters = state.withLock { state in
                body(&state)
                state.changes += 1
                defer { state.waiters = [:] }
                return state.waiters
            }
            for waiter in waiters.values { waiter.resume() }
        }
    }

    /// The other end of the terminal. Whoever reads and whoever types keep it open.
    private final class Master: Sendable {
        let descriptor: Int32

        init(_ descriptor: Int32) { self.descriptor = descriptor }

        deinit { close(descriptor) }
    }

    private let master: Master
    private let child: ChildProcess
    private let state: SharedState

    /// Starts a command on a new terminal, as the leader of a session.
    ///
    /// - Parameter environment: all of it, but for PATH.
    public init(
        _ command: [String],
        environment: [String: String] = [:],
        columns: Int = 80,
        height: Int = 24,
        directory: String? = nil
    ) throws {
        var environment = environment
        environment["PATH"] = environment["PATH"] ?? ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        // A trap would otherwise be looked at by the debugger of the toolchain, which asks at the terminal.
        environment["SWIFT_BACKTRACE"] = "enable=no"
        state = SharedState(State(screen: Screen(columns: columns, height: height)))
        let descriptor: Int32
        (child, descriptor) = try Child.start(
            command,
            environment: environment,
            directory: directory,
            terminal: (columns, height)
        )
        master = Master(descriptor)
        // Not us: the command ends when nobody is at the terminal any more.
        Thread { [master, state] in Self.read(from: master, into: state) }.start()
        Task { [child, state] in
            _ = await child.wait()
            state.change { _ in }
        }
    }

    deinit { child.send(SIGKILL) }

    public var processID: Int32 { child.id }
    public var screen: Screen { state.withLock { $0.screen } }
    /// Everything that was written to the terminal.
    public var output: [UInt8] { state.withLock { $0.output } }
    /// The exit status as shells say it, once it has ended.
    public var status: Int32? { child.status }

    // MARK: What a person does

    /// Types a text, as keys: `\r` is Return, `\u{3}` is Ctrl-C.
    public func type(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(master.descriptor, $0.baseAddress, $0.count) }
            if count > 0 { bytes = bytes.dropFirst(count) } else if errno != EINTR && errno != EAGAIN { return }
        }
    }

    /// Pastes a text, as terminals do it.
    public func paste(_ text: String) {
        let isBracketed = screen.modes.contains(2004)
        let lines = text.replacingOccurrences(of: "\n", with: "\r")
        type(isBracketed ? "\u{1B}[200~\(lines)\u{1B}[201~" : lines)
    }

    /// Gives the window another size.
    public func resize(columns: Int, height: Int, rewrapping: Bool = true) {
        state.change { $0.screen.resize(columns: columns, height: height, rewrapping: rewrapping) }
        terminal_resize(master.descriptor, Int32(columns), Int32(height))
    }

    public func signal(_ number: Int32) { child.send(number) }

    /// How the terminal is set: what a shell would find.
    public var settings: (isCanonical: Bool, echoes: Bool, signals: Bool) {
        var settings = termios()
        tcgetattr(master.descriptor, &settings)
        let flags = settings.c_lflag
        return (flags & tcflag_t(ICANON) != 0, flags & tcflag_t(ECHO) != 0, flags & tcflag_t(ISIG) != 0)
    }

    // MARK: What a person waits for

    /// Waits until the screen is as `condition` says, and returns it.
    @discardableResult
    public func wait(for what: String, _ condition: @escaping @Sendable (Screen) -> Bool) async throws -> Screen {
        try await waitUntil(what) { condition($0.screen) ? $0.screen : nil }
    }

    /// Waits until the window shows exactly this.
    @discardableResult
    public func wait(untilShown text: String) async throws -> Screen {
        try await wait(for: "the screen\n\(text)\n") { $0.text == text }
    }

    /// Waits until a line of the window is this one.
    @discardableResult
    public func wait(forLine line: String) async throws -> Screen {
        try await wait(for: "the line '\(line)'") { $0.lines.contains(line) }
    }

    /// Waits until the cursor is in this line, behind its last character.
    @discardableResult
    public func wait(forCursorLine line: String) async throws -> Screen {
        try await wait(for: "the line '\(line)' with the cursor") { $0.cursorLine == line }
    }

    /// Waits for its end: the exit status as a shell says it.
    public func waitForEnd() async throws -> Int32 {
        try await waitUntil("the end") { [child] state in state.isOver ? child.status : nil }
    }

    private func waitUntil<Result: Sendable>(
        _ what: String,
        _ condition: @escaping @Sendable (State) -> Result?
    ) async throws -> Result {
        let deadline = ContinuousClock.now + Self.patience
        while true {
            let (result, seen) = state.withLock { (condition($0), $0.changes) }
            if let result { return result }
            guard ContinuousClock.now < deadline else {
                let screen = screen
                throw Impatience(
                    description: """
                        waited too long for \(what); the screen is (cursor at \(screen.cursor)):
                        \(screen.text)
                        (\(status.map { "ended with \($0)" } ?? "still running"))
                        """
                )
            }
            await change(since: seen, until: deadline)
        }
    }

    private func change(since seen: Int, until deadline: ContinuousClock.Instant) async {
        let number = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        let timer = Task { [weak self] in
            try await Task.sleep(until: deadline, clock: .continuous)
            self?.state.withLock { $0.waiters.removeValue(forKey: number) }?.resume()
        }
        await withCheckedContinuation { continuation in
            let isLate = state.withLock { state in
                if state.changes != seen || ContinuousClock.now >= deadline { return true }
                state.waiters[number] = continuation
                return false
            }
            if isLate { continuation.resume() }
        }
        timer.cancel()
    }

    private static func read(from master: Master, into state: SharedState) {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = bytes.withUnsafeMutableBytes { readBytes(master.descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            // EIO: nobody has the terminal open any more.
            guard count > 0 else { break }
            state.change { state in
                state.screen.feed(bytes[..<count])
                state.output += bytes[..<count]
            }
        }
        state.change { $0.isOver = true }
    }
}

private func readBytes(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, bytes, count)
}
