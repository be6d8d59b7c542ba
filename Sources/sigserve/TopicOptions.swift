import ArgumentParser
import NIOCore
import SigProtocol
import SigServer

/// How the topic protocol is served; the variables are those of the document's server.
struct TopicOptions: ParsableArguments {
    @Option(
        name: .customLong("topic-cors-origins"),
        help: ArgumentHelp(
            "Origins, with commas between, whose pages may read answers (default: $CORS_ORIGINS, else *, every origin).",
            valueName: "list"
        )
    )
    var corsOrigins: String?

    @Option(
        name: .customLong("topic-session-timeout"),
        help: ArgumentHelp(
            "End a session so long after its offer (default: $SESSION_TIMEOUT, else 300000).",
            valueName: "ms"
        )
    )
    var sessionTimeout: Int64?

    /// Milliseconds of a session's life: a year is more than any test takes, and not too much for the clock.
    private static let lifetimes: ClosedRange<Int64> = 1...(365 * 24 * 3600 * 1000)
    private static let lifetimeRule = "is from \(lifetimes.lowerBound) to \(lifetimes.upperBound) milliseconds"
    private static let originRule = "has origins such as http://localhost:3000 with commas between, or *"

    func validate() throws {
        if let corsOrigins, Self.origins(corsOrigins) == nil {
            throw ValidationError("--topic-cors-origins \(Self.originRule)")
        }
        if let sessionTimeout, !Self.lifetimes.contains(sessionTimeout) {
            throw ValidationError("--topic-session-timeout \(Self.lifetimeRule)")
        }
    }

    /// - Throws: `Failure` with 78 for a variable that can't be used.
    func configuration(environment: ServerEnvironment) throws -> TopicConfiguration {
        var configuration = TopicConfiguration()
        if let list = corsOrigins ?? environment.corsOrigins {
            guard let origins = Self.origins(list) else {
                throw Failure(.configuration, "CORS_ORIGINS \(Self.originRule); it is '\(list)'")
            }
            configuration.corsOrigins = origins
        }
        if let sessionTimeout {
            configuration.sessionTimeout = .milliseconds(sessionTimeout)
        } else if let text = environment.sessionTimeout {
            guard let timeout = Int64(text), Self.lifetimes.contains(timeout) else {
                throw Failure(.configuration, "SESSION_TIMEOUT \(Self.lifetimeRule); it is '\(text)'")
            }
            configuration.sessionTimeout = .milliseconds(timeout)
        }
        return configuration
    }

    /// The entries of a list, without the spaces around them; nil for characters that no header can have. An empty list is every
    /// origin.
    private static func origins(_ list: String) -> [String]? {
        guard list.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else { return nil }
        return list.split(separator: ",").map { entry in
            var entry = entry
            while entry.first == " " { entry.removeFirst() }
            while entry.last == " " { entry.removeLast() }
            return String(entry)
        }.filter { !$0.isEmpty }
    }
}
