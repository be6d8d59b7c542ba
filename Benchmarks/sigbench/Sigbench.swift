import ArgumentParser
import BenchSupport
import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// `sigbench`: measures sigserve beside a bare server that forwards bytes.
@main
struct Sigbench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sigbench",
        abstract: "Measures sigserve beside a bare server on SwiftNIO.",
        discussion: """
            Both are measured in turn, several rounds, and the medians of the rounds are told, with the ratio of the two: a \
            busy machine slows both. docs/performance.md says how to read it.
            """,
        version: "1",
        subcommands: [Bare.self]
    )

    @Flag(help: "Two short rounds.")
    var quick = false

    @Flag(help: "One JSON document instead of the table.")
    var json = false

    @Option(
        help: ArgumentHelp("room, peerjs, hub, share, topic or start; repeatable (default: all).", valueName: "name")
    )
    var only: [Bench.Subject] = []

    @Option(help: ArgumentHelp("How often all is measured (default: 5, 2 with --quick).", valueName: "n"))
    var rounds: Int?

    @Option(
        help: ArgumentHelp(
            "How long a rate or latency is measured at a time (default: 0.4, 0.2).",
            valueName: "seconds"
        )
    )
    var slot: Double?

    @Option(help: ArgumentHelp("Idle clients, of which the memory is told.", valueName: "n"))
    var idleClients = 5000

    @Option(help: ArgumentHelp("The sigserve to measure (default: the one beside sigbench).", valueName: "path"))
    var sigserve: String?

    @Option(help: ArgumentHelp("Compare with another build of sigserve instead of the bare server.", valueName: "path"))
    var against: String?

    func validate() throws {
        guard (rounds ?? 1) > 0, (slot ?? 1) > 0, slot ?? 1 <= 60 else {
            throw ValidationError("--rounds is at least 1, --slot more than 0 and at most 60.")
        }
        guard (1...10_000).contains(idleClients) else { throw ValidationError("--idle-clients is 1 to 10000.") }
    }

    func run() throws {
        let files = raiseFileLimit()
        guard files > idleClients + Self.filesBeside else {
            throw Failure(
                "\(idleClients) clients need as many open files, and the limit is \(files); raise it with: ulimit -n"
            )
        }
        let own = Self.ownPath
        let folder = own.prefix(through: own.lastIndex(of: "/") ?? own.startIndex)
        let bench = Bench(
            sigbench: own,
            sigserve: sigserve ?? folder + "sigserve",
            sigctl: folder + "sigctl",
            other: against.map { .sigserve($0) } ?? .bare,
            subjects: only.isEmpty ? Bench.Subject.allCases : only,
            rounds: rounds ?? (quick ? 2 : 5),
            slot: slot ?? (quick ? 0.2 : 0.4),
            idleClients: idleClients,
            progress: { _ = writeAll(STDERR_FILENO, $0 + "\n") }
        )
        var report = Report(
            other: against == nil ? .bare : .build,
            cores: sysconf(CInt(_SC_NPROCESSORS_ONLN)),
            slot: bench.slot
        )
        try bench.run(&report)
        _ = writeAll(STDOUT_FILENO, (json ? report.json : report.table) + "\n")
    }

    /// Descriptors for all that is no idle client.
    private static let filesBeside = 64

    /// Where this executable is.
    private static var ownPath: String {
        var path = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &path, path.count)
        return String(decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

extension Bench.Subject: ExpressibleByArgument {}

/// Each connection is a file: as many as the system lets us have.
///
/// - Returns: how many that is.
@discardableResult
func raiseFileLimit() -> Int {
    var limit = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard getrlimit(resource, &limit) == 0 else { return 0 }
    limit.rlim_cur = limit.rlim_max
    _ = setrlimit(resource, &limit)
    return Int(clamping: limit.rlim_cur)
}
