import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A server or a command that is measured: a process of ours that ends no later than this value.
final class Child {
    let id: pid_t
    /// Holds its standard input open: a child that reads it ends with us, however we end.
    private let input: CInt
    private let output: CInt
    private var isReaped = false

    /// - Parameter command: a path and its arguments.
    init(_ command: [String]) throws {
        var (toChild, fromChild) = ([CInt](repeating: -1, count: 2), [CInt](repeating: -1, count: 2))
        guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { throw Failure.system("pipe") }
        for descriptor in toChild + fromChild { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        defer {
            close(toChild[0])
            close(fromChild[1])
        }
        (input, output) = (toChild[1], fromChild[0])
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
        posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        let number = posix_spawn(&child, command[0], &actions, nil, &arguments, environ)
        guard number == 0 else {
            close(input)
            close(output)
            throw Failure.system("can't start \(command[0])", number)
        }
        id = child
    }

    deinit {
        if !isReaped {
            _ = kill(id, SIGKILL)
            _ = reap()
        }
        close(input)
        close(output)
    }

    /// The next line that it prints, without its end.
    func readLine() throws -> String {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let count = withUnsafeMutableBytes(of: &byte) { readSome(output, $0) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure("process \(id) ended without being ready") }
            if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
        }
    }

    /// Waits for its end.
    ///
    /// - Returns: the largest memory that it ever had resident, in bytes.
    func waitForEnd() throws -> Int {
        let (status, usage) = reap()
        guard status == 0 else { throw Failure("process \(id) ended with status \(status)") }
        return usage.ru_maxrss * 1024
    }

    /// Ends it at once; it has nothing that is worth keeping.
    func end() {
        guard !isReaped else { return }
        _ = kill(id, SIGKILL)
        _ = reap()
    }

    private func reap() -> (status: CInt, usage: rusage) {
        var (status, usage): (CInt, rusage) = (0, rusage())
        while wait4(id, &status, 0, &usage) < 0, errno == EINTR {}
        isReaped = true
        return (status, usage)
    }
}

extension Child {
    /// The processor time that it has used, all threads together, in nanoseconds.
    func processorTime() throws -> Int {
        var clock = clockid_t()
        let number = clock_getcpuclockid(id, &clock)
        guard number == 0 else { throw Failure.system("the clock of process \(id)", number) }
        return nanoseconds(clock)
    }

    /// Bytes that are resident.
    func residentMemory() throws -> Int {
        let descriptor = open("/proc/\(id)/statm", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure.system("/proc/\(id)/statm") }
        defer { close(descriptor) }
        let text = readAll(descriptor, maxBytes: 1024).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let fields = text.split(separator: " ")
        guard fields.count > 1, let pages = Int(fields[1]) else { throw Failure("/proc/\(id)/statm says '\(text)'") }
        return pages * Int(sysconf(CInt(_SC_PAGESIZE)))
    }
}

/// What a clock says.
func nanoseconds(_ clock: clockid_t = CLOCK_MONOTONIC) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
