import Foundation
import Testing

/// How blocks of a document are run: one by itself, or several that belong together, as in two terminals.
struct DocumentScene: Sendable, CustomStringConvertible {
    let document: String
    /// The first command lines of the blocks, without comments.
    let blocks: [String]
    /// The options of the server that they find; nil where they start one.
    var server: [String]? = []
    let play: @Sendable (Stage, [CodeBlock]) async throws -> Void

    var description: String { "\(document): \(blocks.joined(separator: ", then "))" }
}

/// A block that can't be run by a test.
struct UnrunBlock: Sendable {
    let document: String
    let block: String
    /// What runs it instead, as a path below the package, and what has to stand there.
    let instead: String
    let having: [String]
}

extension UnrunBlock {
    static let all: [UnrunBlock] = [
        UnrunBlock(document: "README.md", block: "make demo", instead: ".ci/run", having: ["make demo", "make test"]),
        UnrunBlock(
            document: "docs/ci.md",
            block: "pip install playwright",
            instead: "Tests/EndToEndTests/CIRecipeTests.swift",
            having: ["playwright/test_call.py"]
        ),
        UnrunBlock(
            document: "docs/performance.md",
            block: "make bench",
            instead: "Tests/EndToEndTests/BenchTests.swift",
            having: ["sigbench", "--only", "--json"]
        ),
    ]
}

extension DocumentScene {
    static let all: [DocumentScene] = readme + documents

    private static let readme: [DocumentScene] = [
        DocumentScene(
            document: "README.md",
            blocks: ["sigserve &", "sigctl message BFKM hello"],
            server: nil
        ) { stage, blocks in
            var host = ShellLines.read(blocks[0].text)
            let url = try await stage.type([host.removeFirst()])[0]
            stage.environment["SIGCTL_URL"] = url
            let share = try stage.start(host.joined(separator: "\n"))
            let code = try #require(try await share.standardOutput.next(), "\(share.standardError.everything)")
            stage.replacements.append(("BFKM", code))
            let sent = try await stage.run(blocks[1].text)
            #expect(sent.status == 0 && sent.output == "ack\n", "\(sent.error)")
            #expect(try await share.standardOutput.next(containing: "hello") != nil)
        },
        DocumentScene(document: "README.md", blocks: ["sigctl register --token-file host.token"]) { stage, blocks in
            let lines = ShellLines.read(blocks[0].text)
            let id = try await stage.type([lines[0]])[0]
            stage.replacements.append(("550e8400-e29b-41d4-a716-446655440000", id))
            let listen = try stage.start(lines[1])
            #expect(try await listen.standardOutput.next() == id)
            #expect(try await stage.type(Array(lines.dropFirst(2))) == ["ack"])
            #expect(try await listen.standardOutput.next(containing: "hello") != nil)
        },
        DocumentScene(
            document: "README.md",
            blocks: [
                "sigctl peerjs connect alice --peer-token-file alice.token",
                "sigctl peerjs offer alice --id bob --sdp fake --connection-id call1 --wait answer",
                "sigctl peerjs answer bob --id alice --peer-token-file alice.token --connection-id call1 --sdp fake",
            ]
        ) { stage, blocks in
            let alice = try stage.start(blocks[0].text)
            #expect(try await alice.standardOutput.next() == "alice")
            let bob = try stage.start(blocks[1].text)
            #expect(try await alice.standardOutput.next(containing: "offer from bob") != nil)
            try await stage.type(ShellLines.read(blocks[2].text))
            #expect(try await bob.standardOutput.next()?.hasPrefix("answer from alice: ") == true)
            #expect(try await bob.wait() == 0)
        },
        DocumentScene(
            document: "README.md",
            blocks: ["sigctl room join lobby --id alice", "sigctl room members lobby"]
        ) { stage, blocks in
            let alice = try stage.start(blocks[0].text)
            #expect(try await alice.standardOutput.next() == "alice")
            #expect(try await stage.type(ShellLines.read(blocks[1].text)).first == "alice")
            #expect(try await alice.standardOutput.next(containing: "offer from bob") != nil)
        },
        DocumentScene(
            document: "README.md",
            blocks: [
                "sigctl room offer alice --room lobby --id bob --when-there --sdp fake --wait answer --json > bob.jsonl &"
            ]
        ) { stage, blocks in
            let outcome = try await stage.run(blocks[0].text)
            #expect(outcome.status == 0, "\(outcome.error)")
            #expect(try stage.contents(of: "alice.jsonl").contains(#""direction":"in","kind":"offer""#))
            #expect(try stage.contents(of: "bob.jsonl").contains(#""direction":"in","kind":"answer""#))
        },
        DocumentScene(
            document: "README.md",
            blocks: ["sigctl hub join-or-create lobby", "sigctl hub offer 1 --hub lobby --sdp fake"]
        ) { stage, blocks in
            let first = try stage.start(blocks[0].text)
            #expect(try await first.standardOutput.next() == "1")
            try await stage.type(ShellLines.read(blocks[1].text))
            #expect(try await first.standardOutput.next(containing: "offer from 2") != nil)
        },
        DocumentScene(
            document: "README.md",
            blocks: ["CODE=$(sigctl topic offer chess --info alice --sdp fake)"]
        ) { stage, blocks in
            let outcome = try await stage.run(blocks[0].text)
            #expect(outcome.status == 0, "\(outcome.error)")
            let lines = outcome.output.split(separator: "\n")
            #expect(lines.count == 3 && lines[0].hasSuffix(" alice") && lines[1] == "ack")
            #expect(lines.last?.hasPrefix("answer: ") == true)
        },
        DocumentScene(
            document: "README.md",
            blocks: ["$ sigctl 'room+ws://127.0.0.1:8080?room=lobby&id=alice'"]
        ) { stage, blocks in try await session(stage, blocks[0]) },
        DocumentScene(
            document: "README.md",
            blocks: ["sigctl share --code-file code.txt --wait message --json > got.jsonl &"]
        ) { stage, blocks in
            let outcome = try await stage.run(blocks[0].text)
            #expect(outcome.status == 0 && outcome.output == "ack\n", "\(outcome.error)")
            #expect(try stage.contents(of: "got.jsonl").contains(#""kind":"message""#))
        },
        DocumentScene(
            document: "README.md",
            blocks: ["#!/usr/bin/env -S sigctl run --serve", "sigctl run --serve call.sig"],
            server: nil
        ) { stage, blocks in
            #expect(try stage.contents(of: "call.sig") == blocks[0].text)
            try await stage.type(ShellLines.read(blocks[1].text))
            try await script(stage, blocks[0])
        },
        DocumentScene(document: "README.md", blocks: ["sigserve run -- sigctl run call.sig"], server: nil) {
            stage,
            blocks in
            try stage.standIn("npm", "[ \"$1\" = test ] && sigctl room health && echo \"$SIGCTL_HUB_URL\"")
            let said = try await stage.type(ShellLines.read(blocks[0].text))
            #expect(said[0].contains("alice < answer from bob"))
            #expect(said[1].hasPrefix("ok\nhub+ws://"))
        },
    ]

    private static let documents: [DocumentScene] = [
        lines("README.md", "sigctl profile add staging --url http://127.0.0.1:8080 --connect-timeout 3"),
        lines("docs/configuration.md", "sigctl profile add local --url http://127.0.0.1:8080 --connect-timeout 3"),
        DocumentScene(document: "docs/configuration.md", blocks: ["sigserve --config server.json"], server: nil) {
            stage,
            blocks in
            let json = try Documents.blocks(of: "docs/configuration.md").first { $0.text.contains("\"protocols\"") }
            let text = try #require(json?.text.replacingOccurrences(of: "127.0.0.1:8080", with: "127.0.0.1:0"))
            try text.write(to: stage.folder.appendingPathComponent("server.json"), atomically: true, encoding: .utf8)
            try #"{"iceServers":[]}"#
                .write(to: stage.folder.appendingPathComponent("rtc.json"), atomically: true, encoding: .utf8)
            try FileManager.default.createDirectory(
                at: stage.folder.appendingPathComponent("public"),
                withIntermediateDirectories: true
            )
            try stage.standIn("npm", "sigctl room health")
            let lines = ShellLines.read(blocks[0].text)
            #expect(try await stage.type([lines[0] + " &"])[0].hasPrefix("http://127.0.0.1:"))
            #expect(try await stage.type(Array(lines.dropFirst())) == ["ok"])
        },
        DocumentScene(document: "docs/ci.md", blocks: ["sigserve run -- npm test"], server: nil) { stage, blocks in
            try stage.standIn("npm", "sigctl room health")
            #expect(try await stage.type(ShellLines.read(blocks[0].text)) == ["ok"])
        },
        DocumentScene(document: "docs/ci.md", blocks: ["#!/bin/sh"], server: nil) { stage, blocks in
            let file = stage.folder.appendingPathComponent("plain.sh")
            try blocks[0].text.write(to: file, atomically: true, encoding: .utf8)
            #expect(try await stage.type(["sh plain.sh sigctl room health"]) == ["ok"])
        },
        DocumentScene(document: "docs/statements.md", blocks: ["#!/usr/bin/env -S sigctl run"]) { stage, blocks in
            try await script(stage, blocks[0])
        },
    ]

    /// Lines that are typed one after the other, and each of which succeeds.
    private static func lines(_ document: String, _ block: String) -> DocumentScene {
        DocumentScene(document: document, blocks: [block]) { stage, blocks in
            try await stage.type(ShellLines.read(blocks[0].text))
        }
    }

    /// A script that is a command of its own.
    private static func script(_ stage: Stage, _ block: CodeBlock) async throws {
        let file = stage.folder.appendingPathComponent("block.sig")
        try block.text.write(to: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        try await stage.type(["./block.sig"])
    }

    /// A session at the prompt: what is typed behind `$` and the prompt, and the beginnings of the lines that come.
    private static func session(_ stage: Stage, _ block: CodeBlock) async throws {
        let server = try #require(stage.server)
        var lines = stage.localized(block.text).components(separatedBy: "\n")
        let target = lines.removeFirst().replacingOccurrences(of: "$ sigctl ", with: "").trimmingCharacters(in: ["'"])
        let prompt = try Prompt([target], home: stage.folder, environment: ["SIGCTL_URL": server.url])
        try await prompt.wait(forLineWith: "members alice")
        try await prompt.waitForPrompt()
        for line in lines {
            if line.hasPrefix("me> ") {
                try await prompt.run(String(line.dropFirst(4)))
            } else {
                try await prompt.wait(forLineWith: line.components(separatedBy: "…")[0])
            }
        }
        try await prompt.leave()
        #expect(try stage.contents(of: "call.sig").contains("offer to=bob sdp=fake"))
    }
}
