import SigClient
import SigProtocol
import SigSystem

extension ScriptRunner {
    /// Performs one statement; blocks and files are entered, and their statements follow.
    func perform(_ statement: Statement) async throws(ScriptFailure) -> Outcome {
        if Task.isCancelled { throw .cancelled(at: statement.place) }
        if let overflow { throw overflow }
        do {
            return try await act(statement)
        } catch {
            throw ScriptFailure(error, at: statement.place)
        }
    }

    private func act(_ statement: Statement) async throws -> Outcome {
        switch statement.action {
        case .peer(let name, let target, let isIdle):
            try await declare(name, variables.text(target), isIdle: isIdle, statement.place)
        case .use(let name):
            guard states[name] != nil else { throw unknownPeer(name) }
            current = name
        case .set(let name, let value):
            try variables.set(name, to: try await text(of: value), at: statement.place)
            knowledge.variables.insert(name)
        case .secret(let name, let value):
            try variables.setSecret(name, to: try await secret(of: value), at: statement.place)
            sharedMask.mask = variables.mask
            knowledge.variables.insert(name)
        case .sleep(let time): try await configuration.sleep(try variables.time(time).duration)
        case .timeout(let time): timeout = try variables.time(time).duration
        case .include(let script): cursor.enter(script.statements)
        case .repetition(let count, let body):
            cursor.enter(body, rounds: try variables.number(count, within: 0...ScriptBounds.rounds))
        case .anyOrder(let time, let expectations): try await expect(expectations, within: time, statement)
        case .expect(let expectation): try await expect([expectation], within: expectation.time, statement)
        case .verb(let name, let call):
            let name = try peerName(name)
            let resolved = try await resolve(call)
            do {
                try await perform(resolved, of: name)
            } catch {
                throw ScriptFailure(error, at: call.place)
            }
        case .help(let word): help(word)
        case .quit: return .quit
        }
        return .done
    }

    private func help(_ word: String?) {
        let protocolName = current.flatMap { states[$0] }?.peer.about.target.protocolName
        guard let word else { return note(StatementHelp.overview(of: protocolName)) }
        note(StatementHelp.page(on: word, for: protocolName) ?? "there is no help on '\(word)'; try: help")
    }

    // MARK: Names

    /// The peer that a statement means.
    func peerName(_ name: String?) throws(ScriptFailure) -> String {
        guard let name = name ?? current else {
            throw ScriptFailure(.badData, "which peer? Write its name in front, as in 'alice: …', or use it: use alice")
        }
        guard states[name] != nil else { throw unknownPeer(name) }
        return name
    }

    private func unknownPeer(_ name: String) -> ScriptFailure {
        ScriptFailure(
            .badData,
            "there is no peer '\(Inert.text(name, maxLength: 64))'; declare it: peer \(Inert.text(name, maxLength: 64)) TARGET"
        )
    }

    // MARK: Values

    /// A statement of a peer with everything filled in.
    private func resolve(_ call: VerbCall) async throws -> ResolvedCall {
        var resolved = ResolvedCall(call.verb)
        for argument in call.arguments {
            switch argument.content {
            case .text(let value): resolved.fields[argument.field] = .text(try await text(of: value))
            case .json(let template): resolved.fields[argument.field] = .json(try variables.json(template))
            }
        }
        return resolved
    }

    /// The text of a value: its bytes as they are.
    func text(of value: Value) async throws -> String {
        switch value {
        case .text(let template): return try variables.text(template)
        case .file(let template):
            let path = template.place.path(of: try variables.text(template))
            do { return try TextSource.file(path).read(maxBytes: ScriptVariables.maxBytes) } catch {
                throw ScriptFailure(error, at: template.place)
            }
        case .standardInput(let place): return try await standardInput(at: place)
        }
    }

    /// The same for a secret, whose file nobody else may read.
    private func secret(of value: Value) async throws -> String {
        guard case .file(let template) = value else { return try await text(of: value) }
        let path = template.place.path(of: try variables.text(template))
        do {
            let bytes = try SecretFile.read(path, maxBytes: SecretFile.maxBytes)
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw ScriptFailure(.badData, "\(path) is no text", at: template.place)
            }
            return text
        } catch {
            throw ScriptFailure(error, at: template.place)
        }
    }

    private func standardInput(at place: SourcePlace) async throws -> String {
        guard case .available = configuration.standardInput else {
            throw ScriptFailure(
                .badData,
                "the script itself is on standard input, so that nothing else can be read from there; give a file: @FILE",
                at: place
            )
        }
        guard !standardInputIsRead else {
            throw ScriptFailure(
                .badData,
                "standard input was read before, and can be read once; keep it: set x=@-",
                at: place
            )
        }
        standardInputIsRead = true
        do { return try await StandardInput.read(maxBytes: ScriptVariables.maxBytes) } catch {
            throw ScriptFailure(error, at: place)
        }
    }
}

/// Standard input, read by a thread of its own: whoever writes there may take all the time in the world.
private enum StandardInput {
    static func read(maxBytes: Int) async throws -> String {
        // Nobody reads it twice, so that a wait that was given up leaves one thread behind until the input ends, and no more.
        let (results, continuation) = AsyncStream<Result<String, TextSource.Failure>>.makeStream()
        let failed = BackgroundThread.detach {
            do throws(TextSource.Failure) {
                continuation.yield(.success(try TextSource.standardInput.read(maxBytes: maxBytes)))
            } catch { continuation.yield(.failure(error)) }
            continuation.finish()
        }
        guard failed == 0 else {
            throw ScriptFailure(.io, "no thread to read standard input: \(systemMessage(failed))")
        }
        for await result in results { return try result.get() }
        throw CancellationError()
    }
}
