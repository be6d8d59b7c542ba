import ChildSupport
import Foundation
import SigSystem
import Synchronization
import Testing

/// One of the built binaries, started with its own streams: what end-to-end tests drive as a shell would.
final class Command: Sendable {
    /// How long anything is waited for before the test fails: long, since it only ever passes when something is broken.
    static let patience = Duration.seconds(300)

    private let child: ChildProcess
    /// What its standard input is written to.
    private let input: FileHandle
    private let command: [String]
    let standardOutput: Lines
    let standardError: Lines

    /// Starts `name` (`sigctl`, `sigserve`, or a path).
    /// - Parameters:
    ///   - environment: added to an environment that has nothing of the tests' own but PATH and TMPDIR, and an empty home.
    ///   - text: all of its standard input; nil keeps that open.
    init(
        _ name: String,
        _ arguments: [String] = [],
        environment: [String: String] = [:],
        input text: String? = "",
        directory: URL? = nil
    ) throws {
        let path = name.hasPrefix("/") ? name : Binaries.folder.appendingPathComponent(name).path
        command = [path] + arguments
        var variables = ProcessInfo.processInfo.environment.filter { $0.key == "TMPDIR" }
            .merging(Home.environment) { $1 }
        variables["PATH"] =
            Binaries.folder.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
        variables["COLUMNS"] = "100"
        // Only a fault reaches it; what is to fail says 'within'.
        variables["SIGCTL_EXPECT_TIMEOUT"] = "300"
        let (input, output, error) = (Pipe(), Pipe(), Pipe())
        child = try Child.start(
            command,
            environment: variables.merging(environment) { $1 },
            directory: directory?.path,
            streams: (
                input.fileHandleForReading.fileDescriptor, output.fileHandleForWriting.fileDescriptor,
                error.fileHandleForWriting.fileDescriptor
            )
        )
        // Only the command has them now, so that what we read ends when it does.
        try input.fileHandleForReading.close()
        try output.fileHandleForWriting.close()
        try error.fileHandleForWriting.close()
        standardOutput = Lines(reading: output.fileHandleForReading)
        standardError = Lines(reading: error.fileHandleForReading)
        self.input = input.fileHandleForWriting
        if let text {
            try? self.input.write(contentsOf: Data(text.utf8))
            try? self.input.close()
        }
    }

    var processID: Int32 { child.id }

    /// Sends a signal.
    func signal(_ number: Int32) { child.send(number) }

    /// Sends a signal to it and to all that it has started.
    func signalGroup(_ number: Int32) { kill(-child.id, number) }

    /// Waits for the end: the exit status as a shell says it, 128 and the signal's number for an end by a signal.
    @discardableResult
    func wait() async throws -> Int32 {
        try await within(Command.patience, "the end of \(self.command)") { _ = await self.child.wait() }
        return try #require(child.status)
    }

    deinit { child.send(SIGKILL) }
}

/// What a command printed, as it comes.
final class Lines: Sendable {
    private struct State {
        var text = Data()
        var taken = 0
        var isOver = false
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    init() {}

    init(reading handle: FileHandle) {
        let thread = Thread { [self] in
            // Whatever is there: other ways of reading wait until they have all that they asked for.
            while case let data = handle.availableData, !data.isEmpty { append(data) }
            finish()
        }
        thread.start()
    }

    private func append(_ data: Data) { change { $0.text.append(data) } }
    func finish() { change { $0.isOver = true } }

    private func change(_ body: (inout State) -> Void) {
        let waiters = state.withLock { state in
            body(&state)
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    /// The next whole line, without its end; nil when the stream is over.
    func next() async throws -> String? {
        while true {
            let (line, isOver, seen) = state.withLock { state in
                let rest = state.text.dropFirst(state.taken)
                guard let end = rest.firstIndex(of: 10) else { return (String?.none, state.isOver, state.text.count) }
                state.taken = state.text.distance(from: state.text.startIndex, to: end) + 1
                return (String(decoding: rest[..<end], as: UTF8.self), false, 0)
            }
            if let line { return line }
            if isOver { return nil }
            try await within(Command.patience, "a line of output; so far: \(self.everything)") {
                await self.waitForChange(since: seen)
            }
        }
    }

    /// The first line from here on that contains `text`.
    func next(containing text: String) async throws -> String? {
        while let line = try await next() {
            if line.contains(text) { return line }
        }
        return nil
    }

    /// Everything, when the stream is over.
    func all() async throws -> String {
        try await within(Command.patience, "the end of the output; so far: \(self.everything)") {
            await self.waitForEnd()
        }
        return everything
    }

    var everything: String { state.withLock { String(decoding: $0.text, as: UTF8.self) } }

    func waitForEnd() async {
        while true {
            let (isOver, seen) = state.withLock { ($0.isOver, $0.text.count) }
            if isOver { return }
            await waitForChange(since: seen)
        }
    }

    /// Returns when more than `seen` bytes have come or the stream is over.
    private func waitForChange(since seen: Int) async {
        await withCheckedContinuation { continuation in
            let changed = state.withLock { state in
                if state.isOver || state.text.count != seen { return true }
                state.waiters.append(continuation)
                return false
            }
            if changed { continuation.resume() }
        }
    }
}

struct Impatience: Error, CustomStringConvertible {
    let what: String
    var description: String { "waited too long for \(what)" }
}

/// Runs `body`, or throws when it takes longer than `limit`. The body is left behind then: the test is over anyway.
func within(
    _ limit: Duration,
    _ what: @autoclosure @escaping @Sendable () -> String,
    _ body: @escaping @Sendable () async -> Void
) async throws {
    let gate = Lines()
    let late = Mutex(false)
    let work = Task {
        await body()
        gate.finish()
    }
    let timer = Task {
        try await Task.sleep(for: limit)
        late.withLock { $0 = true }
        gate.finish()
    }
    await gate.waitForEnd()
    timer.cancel()
    if late.withLock({ $0 }) {
        work.cancel()
        throw Impatience(what: what())
    }
}

/// A home with nothing in it, so that no test reads the configuration of whoever runs it.
enum Home {
    /// Made once for all tests, and removed at the end.
    private static let folder: String = {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sigtest-home-\(getpid())")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        atexit { try? FileManager.default.removeItem(atPath: Home.folder) }
        return folder.path
    }()

    static var environment: [String: String] { ["HOME": folder, "XDG_CONFIG_HOME": "\(folder)/.config"] }
}

enum Binaries {
    /// The folder with the built binaries: that of the test bundle.
    static let folder: URL = {
        var candidates = CommandLine.arguments.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
        candidates.append(Bundle.main.bundleURL)
        for candidate in candidates
        where FileManager.default.isExecutableFile(atPath: candidate.appendingPathComponent("sigctl").path) {
            return candidate
        }
        return URL(fileURLWithPath: ".build/debug", isDirectory: true)
    }()

    /// The package's own folder.
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
}

/// What a command said until it ended.
struct Outcome: Sendable {
    var status: Int32
    var output: String
    var error: String
}

/// Runs a command to its end.
func run(
    _ name: String,
    _ arguments: [String],
    environment: [String: String] = [:],
    input: String? = "",
    directory: URL? = nil
) async throws -> Outcome {
    let command = try Command(name, arguments, environment: environment, input: input, directory: directory)
    let status = try await command.wait()
    return Outcome(
        status: status,
        output: try await command.standardOutput.all(),
        error: try await command.standardError.all()
    )
}

/// Runs `sigctl` against a server.
func sigctl(_ arguments: [String], server: String? = nil, environment: [String: String] = [:], input: String? = "")
    async throws -> Outcome
{
    var environment = environment
    if let server { environment["SIGCTL_URL"] = server }
    return try await run("sigctl", arguments, environment: environment, input: input)
}

/// A folder that is removed at the end.
func withFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sigtest-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
}
