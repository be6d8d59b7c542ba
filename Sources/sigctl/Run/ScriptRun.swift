import SigClient
import SigProtocol
import SigScript

/// Runs one script after the other, prints their events and tells their failures.
struct ScriptRun: Sendable {
    var options: CommonOptions
    var variables: [String: String]
    /// How long an `expect` waits where the script says nothing.
    var expectTimeout: Duration
    var keepsGoing: Bool
    var isStrict: Bool

    /// Runs a script to its end.
    func run(_ script: Script, _ source: ScriptSource, environment: [String: String]) async -> ExitCode {
        let options = options
        let printer = ScriptEventPrinter(options: options)
        let configuration = ScriptConfiguration(
            connector: { target throws(ScriptFailure) in try Settings.connector(ofScript: target, options: options) },
            environment: environment,
            variables: variables,
            keepsGoing: keepsGoing,
            isStrict: isStrict,
            timeout: expectTimeout,
            standardInput: source.isStandardInput ? .isTheScript : .available,
            showsHeartbeats: options.verbose,
            onEvent: { printer.print($0) },
            onFailure: { failure in
                // Without a place it is about the whole script.
                var failure = failure
                if failure.place == nil { failure.sentence = "\(source.name): \(failure.sentence)" }
                for line in failure.lines { Output.note(line) }
            },
            onNote: { text in
                for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                    Output.note(Inert.text(String(line)))
                }
            }
        )
        return await withScriptRunner(configuration, isolation: nil) { await $0.run(script) }
    }
}

/// Prints the events of the peers of a script, a line each: whose it is, which way it went, and what it says.
struct ScriptEventPrinter: Sendable {
    private let isQuiet: Bool
    private let isVerbose: Bool
    private let form: EventPrinter.Form
    private let includesRaw: Bool

    init(options: CommonOptions) {
        // Whoever asks for JSON wants the events.
        isQuiet = options.quiet && !options.json
        isVerbose = options.verbose
        form = options.json ? .json : options.raw ? .rawFrames : .text
        includesRaw = options.raw
    }

    func print(_ event: Event) {
        guard !isQuiet else { return }
        switch form {
        case .json: Output.line(event.jsonLine(includingRaw: includesRaw))
        case .rawFrames:
            guard !event.continuesFrame, let raw = event.raw else { return }
            Output.line(Inert.text(Self.head(of: event)) + Inert.text(raw))
        case .text:
            // How long connecting took is for those who ask.
            guard event.kind != .opened || isVerbose else { return }
            let line = event.textLine
            Output.line(
                Inert.text(Self.head(of: event)) + (event.direction == .outgoing ? String(line.dropFirst(2)) : line)
            )
        }
    }

    private static func head(of event: Event) -> String {
        "\(event.peer) \(event.direction == .outgoing ? ">" : "<") "
    }
}
