import Foundation
import Testing

/// A folder with the files that the documents speak of, and a server, where their command lines are run as they stand.
///
/// Only what can't be the same each time is put in: the port for `127.0.0.1:8080`, and codes and ids that a server makes.
final class Stage {
    let folder: URL
    let server: Server?
    /// What is put into command lines in place of what.
    var replacements: [(text: String, by: String)] = []
    var environment: [String: String]
    private var started: [Command] = []

    private init(folder: URL, server: Server?) {
        self.folder = folder
        self.server = server
        let home = folder.appendingPathComponent("home").path
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        environment = [
            "HOME": home, "XDG_CONFIG_HOME": home + "/.config", "XDG_STATE_HOME": home + "/.local/state",
            "PATH": [folder.appendingPathComponent("bin").path, Binaries.folder.path, path].joined(separator: ":"),
        ]
        if let server {
            environment["SIGCTL_URL"] = server.url
            if server.url.hasPrefix("http://") {
                // As `sigserve run` sets them.
                let socket = "ws://127.0.0.1:\(server.port)"
                environment["SIGCTL_SHARE_URL"] = "share+\(socket)/v1"
                environment["SIGCTL_PEERJS_URL"] = "peerjs+\(socket)/"
                environment["SIGCTL_ROOM_URL"] = "room+\(socket)/ws"
                environment["SIGCTL_HUB_URL"] = "hub+\(socket)/"
                environment["SIGCTL_TOPIC_URL"] = "topic+\(server.url)/"
            }
            replacements = [("127.0.0.1:8080", "127.0.0.1:\(server.port)")]
        } else {
            // For a sigserve that the line starts.
            environment["ADDR"] = "127.0.0.1:0"
        }
    }

    /// Sets a stage and clears it away.
    /// - Parameter server: the options of the server that the command lines find; nil for none.
    static func with<Value>(server arguments: [String]? = [], _ body: (Stage) async throws -> Value) async throws
        -> Value
    {
        try await withFolder { folder in
            try fill(folder)
            guard let arguments else { return try await use(Stage(folder: folder, server: nil), body) }
            let inFolder = arguments.map { $0.hasPrefix("./") ? folder.appendingPathComponent($0).path : $0 }
            return try await withServer(inFolder) { server in
                try await use(Stage(folder: folder, server: server), body)
            }
        }
    }

    private static func use<Value>(_ stage: Stage, _ body: (Stage) async throws -> Value) async throws -> Value {
        do {
            let value = try await body(stage)
            try await stage.clear()
            return value
        } catch {
            try await stage.clear()
            throw error
        }
    }

    /// The files that the documents speak of.
    private static func fill(_ folder: URL) throws {
        for name in ["home", "bin"] {
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent(name),
                withIntermediateDirectories: true
            )
        }
        let offerText =
            "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n"
        let script = try Documents.commandBlocks().first { $0.document == "README.md" && $0.text.hasPrefix("#!") }
        let files = [
            "offer.json": offer, "offer.sdp": offerText, "answer.sdp": offerText,
            "candidate.json":
                #"{"candidate":"candidate:1 1 udp 2113937151 192.0.2.1 54400 typ host","sdpMid":"0","sdpMLineIndex":0}"#,
            "secret.txt": "a secret of the hub server\n", "call.sig": script?.text ?? "",
        ]
        for (name, text) in files {
            let file = folder.appendingPathComponent(name)
            try text.write(to: file, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        }
    }

    /// A program that the documents speak of and that need not be there.
    func standIn(_ name: String, _ script: String) throws {
        let file = folder.appendingPathComponent("bin/\(name)")
        try "#!/bin/sh\n\(script)\n".write(to: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }

    func contents(of name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    /// A command line as it is run here.
    func localized(_ line: String) -> String {
        replacements.reduce(line) { line, replacement in
            let text = NSRegularExpression.escapedPattern(for: replacement.text)
            return line.replacingOccurrences(
                of: "(?<![A-Za-z0-9])\(text)(?![A-Za-z0-9])",
                with: NSRegularExpression.escapedTemplate(for: replacement.by),
                options: .regularExpression
            )
        }
    }

    /// Starts a command line, or several, in a shell.
    func start(_ script: String) throws -> Command {
        let command = try Command(
            // A session of its own, so that all that it starts can be ended with it.
            "/usr/bin/setsid",
            ["/bin/sh", "-ec", localized(script)],
            environment: environment,
            directory: folder
        )
        started.append(command)
        return command
    }

    /// Runs a command line, or several, to the end.
    func run(_ script: String) async throws -> Outcome {
        let command = try start(script)
        let status = try await command.wait()
        return Outcome(
            status: status,
            output: try await command.standardOutput.all(),
            error: try await command.standardError.all()
        )
    }

    /// Types lines as somebody at a terminal: one that ends in `&` is left running when it has printed its first line, the others
    /// run to the end and have to succeed.
    /// - Returns: what each printed: the first line of those that are left running.
    @discardableResult
    func type(_ lines: [String]) async throws -> [String] {
        var printed: [String] = []
        for line in lines {
            if line.hasSuffix("&") {
                let command = try start(String(line.dropLast()))
                guard let first = try await command.standardOutput.next() else {
                    throw Impatience(what: "a line of '\(line)', which said: \(command.standardError.everything)")
                }
                printed.append(first)
            } else {
                let outcome = try await run(line)
                #expect(outcome.status == 0, "\(localized(line)) ended with \(outcome.status): \(outcome.error)")
                printed.append(outcome.output.trimmingCharacters(in: .newlines))
            }
        }
        return printed
    }

    /// Starts a script of statements, and waits until it has had an event of a kind.
    /// - Returns: that event.
    func cast(_ script: String, ready kind: String = "identity") async throws -> String {
        let name = "cast-\(started.count).sig"
        try script.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        let command = try start("sigctl run --json \(name); rm -f \(name)")
        // Not among the scripts of the folder any more, once it is read.
        guard let line = try await command.standardOutput.next(containing: #""kind":"\#(kind)""#) else {
            throw Impatience(what: "\(kind) in \(script), which said: \(command.standardError.everything)")
        }
        try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        return line
    }

    /// Ends what is left running, and all that it has started.
    private func clear() async throws {
        for command in started { command.signalGroup(SIGKILL) }
        for command in started { try await command.wait() }
    }
}
