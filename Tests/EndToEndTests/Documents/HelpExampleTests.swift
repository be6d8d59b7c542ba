import Foundation
import Testing

@Suite("Every command line of the help texts and of the manual runs as it stands")
struct HelpExampleTests {
    /// All of them, each once.
    private static let examples = Task {
        let help = try await HelpTexts.examples()
        let lines = Set(help.map(\.line))
        return help + (try HelpTexts.manualExamples()).filter { !lines.contains($0.line) }
    }

    /// Peers who are there, and do nothing but that.
    enum Town: String, CaseIterable {
        /// With alice in the room and at the PeerJS server, who is written to.
        case ofAlice
        /// With bob there instead, whom alice writes to.
        case ofBob

        init(for line: String) { self = line.contains("--id alice") || line.contains("id=alice") ? .ofBob : .ofAlice }

        var name: String { self == .ofAlice ? "alice" : "bob" }
    }

    @Test("Those that end by themselves, beside peers who are there", arguments: Town.allCases)
    func town(_ town: Town) async throws {
        let played = Set(HelpScene.all.map(\.line))
        let examples = try await Self.examples.value.filter { !played.contains($0.line) && Town(for: $0.line) == town }
        #expect(examples.count >= 5)
        let server = ["--peerjs-allow-discovery", "--hub-trickle", "--hub-secret-file", "./secret.txt"]
        try await Stage.with(server: server) { stage in
            try await settle(stage, town)
            for example in examples {
                let outcome = try await stage.run(example.line)
                #expect(
                    outcome.status == 0,
                    "\(example.line) of '\(example.place)' ended with \(outcome.status): \(outcome.error); if it stays, or waits for somebody, give it a HelpScene"
                )
            }
        }
    }

    private func settle(_ stage: Stage, _ town: Town) async throws {
        let printed = try await stage.type([
            "sigctl share &", "sigctl register --token-file host.token", "sigctl hub create --kind random &",
            "sigctl topic offer chess --info dave --sdp fake", "sigctl topic offer chess --info carol --sdp fake",
            "sigctl hub join-or-create lobby &", "sigctl hub join-or-create lobby &",
            "sigctl room join lobby --id \(town.name) &", "sigctl peerjs connect \(town.name) &",
        ])
        let code = printed[0]
        stage.replacements += [
            ("BFKM", code), ("bf-km", code.lowercased().prefix(2) + "-" + code.lowercased().dropFirst(2)),
            ("550e8400-e29b-41d4-a716-446655440000", printed[1]),
            ("7c9e6679-7425-40de-944b-e07fc1f90ae7", printed[2]),
        ]
        stage.environment["CODE"] = printed[3]
        try await stage.type([
            "sigctl topic candidate \"$CODE\" --side offerer --candidate fake",
            "sigctl topic answer \"$CODE\" --sdp fake",
        ])
        // The examples make files of their own.
        try FileManager.default.removeItem(at: stage.folder.appendingPathComponent("host.token"))
    }

    @Test("Those that stay, and those for which somebody has to do something", arguments: HelpScene.all)
    func scene(_ scene: HelpScene) async throws {
        try await Stage.with(server: scene.server) { stage in
            let printed = try await stage.type(scene.before)
            stage.replacements += zip(scene.standsFor, printed).map { ($0, $1) }
            if let cast = scene.cast {
                let event = try await stage.cast(cast, ready: scene.ready)
                if let code = try member("code", ofPayload: event) { stage.replacements.append(("BFKM", code)) }
            }
            if case .prompts = scene.end {
                let arguments = scene.line.split(separator: " ").dropFirst().map(String.init)
                let prompt = try Prompt(arguments, home: stage.folder)
                try await prompt.waitForPrompt("sigctl>")
                return try await prompt.leave()
            }
            let command = try stage.start(scene.line.hasSuffix(" &") ? String(scene.line.dropLast(2)) : scene.line)
            switch scene.end {
            case .prompts: break
            case .stays:
                let first = try await command.standardOutput.next()
                #expect(first != nil, "\(scene.line): \(command.standardError.everything)")
                command.signalGroup(SIGTERM)
                try await command.wait()
            case .exits(let code):
                if !scene.then.isEmpty {
                    stage.replacements.append(("HEAD", try await introduction(of: command, scene)))
                    try await stage.type(scene.then)
                }
                let status = try await command.wait()
                #expect(status == code, "\(scene.line) ended with \(status): \(command.standardError.everything)")
            }
        }
    }

    /// What a command is found by, once it can be: its id or code.
    private func introduction(of command: Command, _ scene: HelpScene) async throws -> String {
        let output = command.standardOutput
        let kind = scene.line.hasPrefix("sigctl topic") ? "code" : "identity"
        let line =
            scene.line.contains("--json")
            ? try await output.next(containing: #""kind":"\#(kind)""#) : try await output.next()
        guard let line else { throw Impatience(what: "\(scene.line): \(command.standardError.everything)") }
        guard line.hasPrefix("{") else { return line }
        return try member(kind == "code" ? "code" : "id", ofPayload: line) ?? ""
    }

    @Test("No scene is left over, and none is there twice")
    func leftOver() async throws {
        let lines = Set(try await Self.examples.value.map(\.line))
        for scene in HelpScene.all { #expect(lines.contains(scene.line), "no help text has '\(scene.line)' any more") }
        #expect(Set(HelpScene.all.map(\.line)).count == HelpScene.all.count)
    }

    @Test("Every help text of every command begins with examples that fit a terminal of 80 columns")
    func first() async throws {
        for command in try HelpTexts.commands() {
            let help = try await HelpTexts.help(of: command)
            let lines = HelpTexts.firstParagraph(of: help).components(separatedBy: "\n")
            // The parser breaks lines that are too long, and the second half of one would be no command.
            for line in ShellLines.read(lines.joined(separator: "\n")) {
                #expect(
                    ShellLines.isCommand(line),
                    "'\(line)' of \(command.joined(separator: " ")) --help is no command"
                )
            }
            #expect(lines.allSatisfy { $0.count < 80 })
            #expect(!ShellLines.read(lines.joined(separator: "\n")).isEmpty)
        }
    }

    @Test("Every topic begins with examples, and is in the list of topics")
    func topics() async throws {
        let topics = try await HelpTexts.topics()
        #expect(
            Set(topics).isSuperset(of: [
                "codes", "exit-codes", "targets", "waiting", "events", "environment", "scripts", "tls", "share",
                "peerjs", "room", "hub", "topic",
            ])
        )
        for topic in topics {
            let page = try await HelpTexts.page(on: topic)
            let lines = HelpTexts.firstParagraph(of: page).components(separatedBy: "\n")
            #expect(lines.allSatisfy { $0.hasPrefix("  ") && $0.count <= 100 }, "\(topic)")
            #expect(ShellLines.read(lines.joined(separator: "\n")).allSatisfy { ShellLines.isCommand($0) }, "\(topic)")
        }
        let targets = try await HelpTexts.page(on: "targets")
        for member in ["token-file=", "key=", "room=", "hub=", "kind=", "origin=", "info=", "interval=", "side="] {
            #expect(targets.contains(member), "targets don't say \(member)")
        }
        for noun in ["share", "peerjs", "room", "hub", "topic"] {
            let help = try await sigctl(["help", noun]).output
            #expect(help.contains("Target: ") && help.contains("USAGE: sigctl \(noun)"))
        }
    }

    @Test("What the manual shows of a command is what its help shows")
    func manual() async throws {
        for command in try HelpTexts.commands() {
            let help = ShellLines.read(HelpTexts.firstParagraph(of: try await HelpTexts.help(of: command)))
            let page = try HelpTexts.literals(of: command.joined(separator: "-") + ".1").first ?? ""
            #expect(ShellLines.read(page) == help)
        }
    }
}
