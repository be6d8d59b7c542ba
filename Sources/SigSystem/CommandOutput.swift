#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a command prints: secrets that a password store keeps.
package enum CommandOutput {
    /// Why a command's output can't be had, in a sentence. Its own words have gone to standard error before.
    package struct Failure: Error, Sendable, CustomStringConvertible {
        package let description: String
    }

    /// How long a command may take: long enough for somebody to type a passphrase.
    package static let timeLimit = Duration.seconds(60)
    /// How often a command that has closed its output is looked at, until it has ended.
    private static let pause: UInt32 = 1000

    /// The first line of the standard output of `sh -c COMMAND`, without its end.
    ///
    /// The command reads nothing, and writes its complaints to our standard error. It holds the calling thread up.
    ///
    /// - Parameters:
    ///   - timeLimit: after it the command is killed.
    ///   - maxBytes: more output is a failure.
    package static func firstLine(
        of command: String,
        within timeLimit: Duration = timeLimit,
        maxBytes: Int = SecretFile.maxBytes
    ) throws(Failure) -> String {
        guard let pipe = makePipe() else {
            throw Failure(description: "no pipe for '\(command)': \(systemMessage())")
        }
        defer { _ = close(pipe.reading) }
        let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
        let process: ChildProcess
        do throws(ChildProcess.Failure) {
            defer {
                _ = close(pipe.writing)
                if nothing >= 0 { _ = close(nothing) }
            }
            process = try ChildProcess(["/bin/sh", "-c", command], input: nothing, output: pipe.writing)
        } catch {
            throw Failure(description: "can't run \(error.description)")
        }
        let deadline = ContinuousClock.now + timeLimit
        let bytes: [UInt8]
        do throws(Failure) {
            bytes = try read(pipe.reading, until: deadline, maxBytes, of: command)
            try checkEnd(of: process, until: deadline, command)
        } catch {
            process.send(SIGKILL)
            throw error
        }
        let line = bytes.prefix { $0 != 0x0A }
        guard let text = String(validating: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self) else {
            throw Failure(description: "what '\(command)' printed is no text")
        }
        guard !text.isEmpty else { throw Failure(description: "'\(command)' printed nothing in its first line") }
        return text
    }

    private static func read(
        _ descriptor: CInt,
        until deadline: ContinuousClock.Instant,
        _ maxBytes: Int,
        of command: String
    ) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while bytes.count <= maxBytes {
            let rest = deadline - .now
            let milliseconds = rest.components.seconds * 1000 + rest.components.attoseconds / 1_000_000_000_000_000
            guard milliseconds > 0 else { throw late(command) }
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, CInt(clamping: milliseconds)) > 0 else { continue }
            let count = chunk.withUnsafeMutableBytes { readSome(descriptor, $0) }
            if count == 0 { return bytes }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw Failure(description: "can't read what '\(command)' prints: \(systemMessage())")
            }
            bytes += chunk[..<count]
        }
        throw Failure(description: "'\(command)' printed more than \(maxBytes) bytes, too many for a secret")
    }

    private static func checkEnd(
        of process: ChildProcess,
        until deadline: ContinuousClock.Instant,
        _ command: String
    ) throws(Failure) {
        while process.status == nil {
            guard ContinuousClock.now < deadline else { throw late(command) }
            usleep(pause)
        }
        guard let status = process.status, status != 0 else { return }
        throw Failure(
            description: status == 127
                ? "'\(command)' was not found; is it installed, and on the PATH?"
                : "'\(command)' ended with \(status); what it says about that is above"
        )
    }

    private static func late(_ command: String) -> Failure {
        Failure(description: "'\(command)' took too long; run it by itself to see what it waits for")
    }
}
