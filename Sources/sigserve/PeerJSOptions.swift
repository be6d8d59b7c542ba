import ArgumentParser
import NIOCore
import SigServer

/// How the PeerJS protocol is served; the names are those of the PeerJS server's own command line.
struct PeerJSOptions: ParsableArguments {
    @Option(name: .customLong("peerjs-key"), help: ArgumentHelp("The key that clients give.", valueName: "key"))
    var key = "peerjs"

    @Option(
        name: .customLong("peerjs-path"),
        help: ArgumentHelp("Where everything of PeerJS hangs.", valueName: "path")
    )
    var path = "/"

    @Flag(name: .customLong("peerjs-allow-discovery"), help: "List the ids at /KEY/peers.")
    var allowDiscovery = false

    @Option(
        name: .customLong("peerjs-concurrent-limit"),
        help: ArgumentHelp("Ids at one time; more are refused.", valueName: "n")
    )
    var concurrentLimit = 5_000

    @Option(
        name: .customLong("peerjs-alive-timeout"),
        help: ArgumentHelp("Close a client that sends no heartbeat for so long.", valueName: "ms")
    )
    var aliveTimeout: Int64 = 60_000

    @Option(
        name: .customLong("peerjs-expire-timeout"),
        help: ArgumentHelp("Keep messages for an absent peer so long.", valueName: "ms")
    )
    var expireTimeout: Int64 = 5_000

    @Option(
        name: .customLong("peerjs-cors"),
        help: ArgumentHelp(
            "An origin whose pages may read HTTP answers; repeatable (default: every origin).",
            valueName: "origin"
        )
    )
    var corsOrigins: [String] = []

    /// Milliseconds of the longest time-out, a year: more would be no time-out, and too much for the clock.
    private static let longest: Int64 = 365 * 24 * 3600 * 1000

    func validate() throws {
        guard !key.isEmpty else { throw ValidationError("--peerjs-key is not empty: clients must give one") }
        guard !corsOrigins.contains("") else {
            throw ValidationError("--peerjs-cors is an origin such as http://localhost:3000")
        }
        guard concurrentLimit >= 0 else { throw ValidationError("--peerjs-concurrent-limit is at least 0") }
        for (name, value) in [("alive", aliveTimeout), ("expire", expireTimeout)] {
            guard (1...Self.longest).contains(value) else {
                throw ValidationError("--peerjs-\(name)-timeout is from 1 to \(Self.longest) milliseconds")
            }
        }
    }

    func configuration(maxMessage: ByteCount) -> PeerJSConfiguration {
        var configuration = PeerJSConfiguration()
        configuration.key = key
        configuration.path = path
        configuration.allowDiscovery = allowDiscovery
        configuration.concurrentLimit = concurrentLimit
        configuration.aliveTimeout = .milliseconds(aliveTimeout)
        configuration.expireTimeout = .milliseconds(expireTimeout)
        configuration.corsOrigins = corsOrigins
        configuration.maxMessageSize = maxMessage.bytes
        return configuration
    }
}
