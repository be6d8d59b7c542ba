import ArgumentParser
import NIOCore
import SigOptions
import SigProtocol
import SigSystem
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `--config FILE`: options that are put in front of the typed ones, so that one parser reads all of them.
///
/// A variable that stands for a flag goes before the file, and so does what is typed, also for flags that repeat.
struct ServerConfigurationFile: Sendable {
    /// The command line with the file's options in it.
    let arguments: [String]
    private var given: [Given] = []

    /// The flags that a variable stands for where they are absent.
    private static let variables = [
        "ADDR": "listen", "WS_ALLOWED_ORIGINS": "room-allowed-origins", "RTC_CONFIG_JSON": "room-rtc-config",
        "APP_CLIENT_SECRET": "hub-secret-file", "CORS_ORIGINS": "topic-cors-origins",
        "SESSION_TIMEOUT": "topic-session-timeout",
    ]

    /// What says the same in two ways.
    private static let alternatives: [Set<String>] = [["hub-secret", "hub-secret-file"]]

    /// Flags that have no place in a file: what is asked for, the file itself, and a secret.
    private static let refused: Set<String> = ["config", "help", "version", "hub-secret"]

    private static let applied = Mutex<[Given]>([])

    /// Reads the file that a command line names; without one, nothing is added.
    ///
    /// - Throws: `Failure` with 78 for a file that can't be read, or says what can't be.
    init(for typed: [String]) throws {
        let options = typed.prefix { $0 != "--" }
        guard options.contains(where: { $0 == "--config" || $0.hasPrefix("--config=") }),
            let table = OptionTable(toolInfo: ServerOptions._dumpHelp())
        else {
            arguments = typed
            return
        }
        let (own, words) = CommandLineScan.options(in: Array(options), table)
        guard let path = own.last(where: { $0.name == "config" })?.value, !path.isEmpty else {
            arguments = typed
            return
        }
        var layers = Layers(repeating: .isReplaced, alternatives: Self.alternatives)
        do throws(ConfigurationProblem) {
            let entries = try ServerFile.entries(
                parsing: try Self.text(of: path),
                path: path,
                table: table,
                refused: Self.refused
            )
            let places = ConfigurationEntry.Places(besides: path, home: ChildProcess.environment["HOME"])
            var layer: [Given] = []
            for entry in entries {
                guard let info = table[entry.name] else { continue }
                let value = try entry.value(for: info, in: path, places)
                let origin = Origin.file("\(path):\(entry.position.line):\(entry.position.column)")
                layer.append(Given(info: info, value: value, origin: origin))
            }
            layers.add(layer)
        } catch {
            throw Failure(.configuration, error.description)
        }
        layers.hide(named: Self.namedByVariables(ChildProcess.environment, isRun: words.first == "run"))
        layers.hide(own.map(\.info))
        given = layers.given
        arguments = given.flatMap(\.arguments) + typed
        let given = given
        Self.applied.withLock { $0 = given }
    }

    /// The flags that the environment has a say about.
    private static func namedByVariables(_ environment: [String: String], isRun: Bool) -> Set<String> {
        var names: Set<String> = []
        for (variable, name) in variables {
            guard let value = environment[variable] else { continue }
            // An empty list of origins has a meaning; `run` does not look at ADDR.
            guard !value.isEmpty || variable == "WS_ALLOWED_ORIGINS", variable != "ADDR" || !isRun else { continue }
            names.insert(name)
        }
        return names
    }

    private static func text(of path: String) throws(ConfigurationProblem) -> ByteBuffer {
        // Not blocking: opening a pipe would wait for a writer.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw ConfigurationProblem("--config: can't read \(path): \(systemMessage())") }
        defer { _ = close(descriptor) }
        guard let bytes = readAll(descriptor, maxBytes: ConfigurationBounds.fileBytes) else {
            throw ConfigurationProblem("--config: can't read \(path): \(systemMessage())")
        }
        return ByteBuffer(bytes: bytes)
    }

    /// The failure for an option of the file that the parser does not take; nil if it is about what was typed.
    func blame() -> Failure? {
        for given in given {
            for argument in given.arguments {
                do { _ = try ServerOptions.parse([argument]) } catch {
                    return Failure(
                        .configuration,
                        "\(given.origin): \(given.name): \(ServerOptions.message(for: error))"
                    )
                }
            }
        }
        return nil
    }

    /// A failure that begins with a flag says where that is from, if it is from the file.
    static func attributed(_ failure: Failure) -> Failure {
        guard let sentence = failure.sentence,
            let given = applied.withLock({ $0 }).first(where: { given in
                sentence.ranges(of: "--\(given.name)").contains { range in
                    let next = sentence[range.upperBound...].first
                    return next.map { !$0.isLetter && $0 != "-" } ?? true
                }
            })
        else { return failure }
        guard !sentence.hasPrefix(given.origin.description) else { return failure }
        return Failure(status: failure.status, "\(given.origin): \(sentence)")
    }
}
