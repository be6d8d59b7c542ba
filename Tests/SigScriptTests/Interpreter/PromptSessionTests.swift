import SigClient
import SigProtocol
import SigServer
import Testing

@testable import SigScript

@Suite("A session that is told one statement after the other")
struct PromptSessionTests {
    /// Reads a line as a prompt does.
    private func statement(_ line: String, _ reader: inout StatementReader) throws -> Statement {
        switch reader.take(line) {
        case .statement(let statement): return statement
        case .problems(let problems): throw problems
        case .nothing, .needsMore: throw ScriptFailure(.usage, "no statement: \(line)")
        }
    }

    /// Runs lines; returns the failures by their numbers.
    private func type(
        _ lines: [String],
        _ overflow: ScriptConfiguration.Overflow = .dropsOldest,
        then check: @escaping @Sendable (ScriptRunner, [Int: ScriptFailure]) async throws -> Void = { _, _ in }
    ) async throws -> Played {
        try await withSigServer { server in
            let told = Told()
            var configuration = told.configuration(variables(of: server))
            configuration.overflow = overflow
            var reader = StatementReader(named: "prompt", in: ScriptContext(environment: configuration.environment))
            try await withScriptRunner(configuration) { runner in
                var failures: [Int: ScriptFailure] = [:]
                for (number, line) in lines.enumerated() {
                    reader.known = ScriptKnowledge(await runner.knowledge)
                    do throws(ScriptFailure) {
                        let next: Statement
                        do { next = try statement(line, &reader) } catch {
                            throw ScriptFailure(.badData, "\(error)")
                        }
                        try await runner.run(next)
                    } catch {
                        failures[number] = error
                    }
                }
                try await check(runner, failures)
            }
            return told.played(.done)
        }
    }

    @Test("a failed statement leaves the session as it is; what it failed with can be expected")
    func failures() async throws {
        _ = try await type([
            "peer a ${SHARE}", "use a", "lookup code=BBBB", "share", "expect code", "expect error of=lookup",
            "expect found within 10ms", "nonsense", "wsping",
        ]) { runner, failures in
            #expect(failures.keys.sorted() == [2, 6, 7])
            #expect(failures[2]?.exitCode == .notSo)
            let peers = await runner.peers
            #expect(peers.map(\.name) == ["a"])
            #expect(peers.first?.isOpen == true)
        }
    }

    @Test("it knows its peers, and what was seen of others")
    func knowledge() async throws {
        _ = try await type([
            "peer a ${ROOM}?room=x&id=alice", "peer b ${ROOM}?room=x&id=bob", "use b", "set v=1",
            "a: expect peer-joined from=bob", "expect members",
        ]) { runner, failures in
            #expect(failures.isEmpty)
            let knowledge = await runner.knowledge
            #expect(knowledge.current == "b")
            #expect(knowledge.variables == ["v"])
            #expect(knowledge["a"]?.protocolName == .room)
            #expect(knowledge["a"]?.members.contains("bob") == true)
            let current = await runner.current
            #expect(current == "b")
        }
    }

    @Test("quit is told to whoever runs the statements")
    func quit() async throws {
        _ = try await type(["quit"]) { runner, failures in
            #expect(failures.isEmpty)
            let outcome = try await runner.run(Statement(.quit, at: nowhere, text: "quit"))
            guard case .quit = outcome else {
                Issue.record("it was quit")
                return
            }
        }
    }

    @Test("a statement that is cancelled ends, and the session goes on")
    func cancelling() async throws {
        let (begun, begins) = AsyncStream.makeStream(of: Void.self)
        try await withSigServer { server in
            var configuration = Told().configuration(variables(of: server))
            // Each of the statements below sleeps or sends once it runs.
            configuration.sleep = { _ in
                begins.yield()
                // Nothing ever comes: it ends when it is cancelled.
                let (nothing, keeper) = AsyncStream.makeStream(of: Void.self)
                for await _ in nothing {}
                keeper.finish()
                try Task.checkCancellation()
            }
            configuration.onEvent = { if $0.kind == .ping { begins.yield() } }
            let context = "peer a ${ROOM}?room=x&id=a\nuse a\n"
            let opening = try script(context, environment: configuration.environment).statements
            try await withScriptRunner(configuration) { runner in
                for statement in opening { try await runner.run(statement) }
                for line in ["expect offer within 1h", "sleep 1h", "repeat 1000000 {\nping\n}"] {
                    let statements = try script(context + line + "\n", environment: configuration.environment)
                        .statements
                    let failure = try await cancelled(try #require(statements.last), runner, after: begun)
                    #expect(failure?.isCancelled == true, "\(line)")
                }
                let next = try script(context + "ping\n", environment: configuration.environment).statements
                try await runner.run(try #require(next.last))
            }
        }
    }

    @Test("a peer whose connecting is cancelled is not there, and its name is free")
    func cancelledConnecting() async throws {
        let (begun, begins) = AsyncStream.makeStream(of: Void.self)
        var configuration = Told().configuration([:])
        configuration.connector = { _ in
            begins.yield()
            return ConnectorConfiguration()
        }
        // A host that never answers: RFC 5737 keeps it for documents.
        let hanging = try script("peer a room+ws://192.0.2.1:9/ws?room=x&id=a\n", environment: [:])
        let statement = try #require(hanging.statements.first)
        try await withScriptRunner(configuration) { runner in
            let failure = try await cancelled(statement, runner, after: begun)
            #expect(failure != nil)
            let peers = await runner.peers
            #expect(peers.isEmpty)
        }
    }

    /// Runs a statement and cancels it as soon as it is known to run.
    private func cancelled(
        _ statement: Statement,
        _ runner: ScriptRunner,
        after begun: AsyncStream<Void>
    ) async throws -> ScriptFailure? {
        let task = Task { () async -> ScriptFailure? in
            do throws(ScriptFailure) {
                try await runner.run(statement)
                return nil
            } catch { return error }
        }
        var beginnings = begun.makeAsyncIterator()
        await beginnings.next()
        task.cancel()
        return await task.value
    }

    @Test("a full inbox fails a script; a prompt drops the oldest events, and the next expect says how many")
    func overflow() async throws {
        let statements = try script(
            "peer a ${ROOM}\nrepeat 5200 {\na: raw text='{\"type\":\"ping\"}'\na: ping\n}\n",
            environment: ["ROOM": "room+ws://h/ws"]
        ).statements
        try await withSigServer { server in
            let told = Told()
            let code = await withScriptRunner(told.configuration(variables(of: server))) {
                await $0.run(Script(name: "t", statements: statements))
            }
            #expect(code == .notSo)
            #expect(told.played(code).failure.contains("more came for a than an inbox holds, 10000 events or 64 MiB"))
        }
        try await withSigServer { server in
            let told = Told()
            var configuration = told.configuration(variables(of: server))
            configuration.overflow = .dropsOldest
            let expects = try script("peer a room+ws://h/ws\na: expect pong\n", environment: [:]).statements.suffix(1)
            let code = await withScriptRunner(configuration) {
                await $0.run(Script(name: "t", statements: statements + expects))
            }
            #expect(code == .done)
            let notes = told.played(code).notes
            #expect(notes.count == 1)
            #expect(notes.first?.hasSuffix("events of a were dropped: its inbox was full") == true)
        }
    }
}
