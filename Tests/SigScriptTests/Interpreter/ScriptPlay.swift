import NIOCore
import SigClient
import SigProtocol
import SigServer
import Synchronization
import Testing

@testable import SigScript

/// What became of a script.
struct Played: Sendable {
    var code: ExitCode
    var failures: [ScriptFailure]
    var events: [Event]
    var notes: [String]

    /// The events of a peer in one direction, as `kind`.
    func kinds(of peer: String, _ direction: EventDirection = .incoming) -> [EventKind] {
        events.filter { $0.peer == peer && $0.direction == direction }.map(\.kind)
    }

    /// Everything that was shown, as lines.
    var everything: String {
        (failures.map(\.description) + events.map { String(buffer: $0.jsonLine(includingRaw: true)) } + notes)
            .joined(separator: "\n")
    }

    /// The first failure as it is printed.
    var failure: String { failures.first?.description ?? "" }
}

/// Collects what a runner tells.
final class Told: Sendable {
    private let state = Mutex((failures: [ScriptFailure](), events: [Event](), notes: [String]()))

    func configuration(_ environment: [String: String]) -> ScriptConfiguration {
        ScriptConfiguration(
            environment: environment,
            // Only a fault reaches it; an expectation that is to fail says 'within'.
            timeout: .seconds(300),
            onEvent: { event in self.state.withLock { $0.events.append(event) } },
            onFailure: { failure in self.state.withLock { $0.failures.append(failure) } },
            onNote: { note in self.state.withLock { $0.notes.append(note) } }
        )
    }

    func played(_ code: ExitCode) -> Played {
        state.withLock { Played(code: code, failures: $0.failures, events: $0.events, notes: $0.notes) }
    }
}

/// The variables that lead to a server.
func variables(of server: SigServer) -> [String: String] {
    var variables = ["SIGCTL_URL": server.url]
    for name in ProtocolName.allCases {
        variables[name.rawValue.uppercased()] = server.url(for: name)
        variables["SIGCTL_\(name.rawValue.uppercased())_URL"] = server.url(for: name)
    }
    return variables
}

/// Reads a script; `${ROOM}` and its like are the targets of the server.
func script(
    _ text: String,
    environment: [String: String],
    variables: [String: String] = [:],
    named name: String = "test.sig",
    files: [String: String] = [:]
) throws -> Script {
    let context = ScriptContext(
        environment: environment,
        variables: variables,
        read: { path throws(TextSource.Failure) in
            guard let text = files[path] else { return try TextSource.file(path).readBytes(maxBytes: 1 << 20) }
            return Array(text.utf8)
        }
    )
    return try Script(parsing: text.utf8, named: name, in: context)
}

/// Runs a script on a server of its own.
func play(
    _ text: String,
    server: ServerConfiguration = ServerConfiguration(),
    files: [String: String] = [:],
    named name: String = "test.sig",
    _ change: @Sendable (inout ScriptConfiguration) -> Void = { _ in }
) async throws -> Played {
    try await withSigServer(server) { server in
        let told = Told()
        var configuration = told.configuration(variables(of: server))
        change(&configuration)
        let script = try script(
            text,
            environment: configuration.environment,
            variables: configuration.variables,
            named: name,
            files: files
        )
        let code = await withScriptRunner(configuration) { await $0.run(script) }
        return told.played(code)
    }
}

/// Runs a script that has to go well.
func playsWell(
    _ text: String,
    server: ServerConfiguration = ServerConfiguration(),
    _ change: @Sendable (inout ScriptConfiguration) -> Void = { _ in },
    sourceLocation: SourceLocation = #_sourceLocation
) async throws -> Played {
    let played = try await play(text, server: server, change)
    #expect(played.code == .done, "\(played.failure)", sourceLocation: sourceLocation)
    return played
}
