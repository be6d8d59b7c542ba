import SigClient
public import SigProtocol

/// A session of statements: its peers, their inboxes, its variables.
///
/// It lives in the closure of ``withScriptRunner(_:isolation:_:)``. A runner runs a whole ``Script``, or one statement after the other as
/// prompts do; one at a time. Peers stay connected from statement to statement, each held open by a task of its own, until they are closed.
public actor ScriptRunner {
    /// What came of a statement that did not fail.
    public enum Outcome: Sendable {
        case done
        /// It was `quit`.
        case quit
    }

    /// How long an `expect` waits where nothing says otherwise.
    public static let standardTimeout = Duration.seconds(5)
    /// After so many statements in a row others get a turn, too: not all statements wait for something.
    private static let statementsPerTurn = 256

    let configuration: ScriptConfiguration
    /// What completion knows: peers, and what their events have named. A value: a snapshot is a copy.
    public internal(set) var knowledge = SessionKnowledge()
    /// The peer in use.
    public internal(set) var current: String? {
        didSet { knowledge.current = current }
    }

    var variables: ScriptVariables
    /// The mask of the variables, for those who show something outside of the runner.
    let sharedMask = SharedMask()
    var timeout: Duration
    var standardInputIsRead = false

    var states: [String: PeerState] = [:]
    /// The names of the peers, in the order in which they were declared.
    var order: [String] = []
    var inboxes: ExpectationWait.Inboxes = [:]
    var lastPeer = 0

    /// The statement that waits for events.
    var wait: OpenWait?
    var lastWait = 0
    /// What ends the script, whatever it says: more came than an inbox holds.
    var overflow: ScriptFailure?
    private var isRunning = false
    private var isClosed = false
    /// What comes behind the statement that runs.
    var cursor = StatementCursor([])

    init(_ configuration: ScriptConfiguration) {
        self.configuration = configuration
        timeout = configuration.timeout
        variables = ScriptVariables(configuration.variables, environment: configuration.environment)
    }

    /// The peers, in the order in which they were declared.
    public var peers: [ScriptPeerStatus] {
        order.compactMap { name in
            states[name].map { state in
                ScriptPeerStatus(
                    name: name,
                    protocolName: state.peer.about.target.protocolName,
                    url: variables.mask.masked(Redaction.url(state.peer.about.target.url.description)),
                    id: state.id,
                    isOpen: state.open != nil,
                    unconsumed: inboxes[name]?.count ?? 0
                )
            }
        }
    }

    // MARK: Running

    /// Runs a script from its first statement to its end, and closes the peers in order, each with its handshake.
    ///
    /// Failures go to ``ScriptConfiguration/onFailure``. It stops at the first, unless the configuration keeps going. Cancelling the task ends the
    /// statement that runs, and closes the peers.
    ///
    /// - Returns: ``ExitCode/done``, or the exit code of the first failure.
    public func run(_ script: Script) async -> ExitCode {
        guard !isRunning else { return told(ScriptFailure(.internalFault, "another statement is running")) }
        isRunning = true
        defer { isRunning = false }
        cursor = StatementCursor(script.statements)
        var result = ExitCode.done
        var count = 0
        statements: while let statement = cursor.next() {
            count += 1
            if count % Self.statementsPerTurn == 0 { await Task.yield() }
            do {
                if case .quit = try await perform(statement) { break statements }
            } catch {
                if error.isCancelled { return cancelled(result) }
                let code = told(error)
                if result == .done { result = code }
                if !configuration.keepsGoing || overflow != nil { break statements }
            }
        }
        cursor = StatementCursor([])
        await close()
        if let overflow, result == .done { result = told(overflow) }
        if configuration.isStrict, result == .done || configuration.keepsGoing, let failure = leftovers() {
            let code = told(failure)
            if result == .done { result = code }
        }
        return result
    }

    private func cancelled(_ result: ExitCode) -> ExitCode {
        cursor = StatementCursor([])
        return result == .done ? .internalFault : result
    }

    /// Runs one statement. What the statements behind it expect is not known, so that an error that a server answers with always fails it; the
    /// event stays in the inbox for an `expect`.
    ///
    /// Cancelling the task ends the statement with a failure that ``ScriptFailure/isCancelled`` says so of. The session goes on: what was
    /// sent is sent, peers that are open stay open, and a peer that was being connected is not there.
    ///
    /// - Throws: why it failed.
    @discardableResult
    public func run(_ statement: Statement) async throws(ScriptFailure) -> Outcome {
        guard !isRunning else {
            throw ScriptFailure(.internalFault, "another statement is running", at: statement.place)
        }
        isRunning = true
        defer { isRunning = false }
        // A block is run to its end, and so are the statements of a file.
        cursor = StatementCursor([statement])
        var count = 0
        do {
            while let statement = cursor.next() {
                count += 1
                if count % Self.statementsPerTurn == 0 { await Task.yield() }
                if case .quit = try await perform(statement) {
                    cursor = StatementCursor([])
                    return .quit
                }
            }
            return .done
        } catch {
            cursor = StatementCursor([])
            throw variables.mask.masked(error)
        }
    }

    /// Tells a failure.
    private func told(_ failure: ScriptFailure) -> ExitCode {
        configuration.onFailure(variables.mask.masked(failure))
        return failure.exitCode
    }

    func note(_ text: String) { configuration.onNote(variables.mask.masked(text)) }

    // MARK: The end

    /// Closes all peers in order, each with its handshake. A second call does nothing.
    ///
    /// - Parameter atOnce: closes them at the same time, so that all of it takes no longer than one handshake: 2 s.
    public func close(atOnce: Bool = false) async {
        guard !isClosed else { return }
        isClosed = true
        let tasks = order.compactMap { name in states[name].map { state in (name, state) } }
        if atOnce {
            await withDiscardingTaskGroup { group in
                for (name, _) in tasks { group.addTask { await self.closePeer(name) } }
            }
        } else {
            for (name, _) in tasks { await closePeer(name) }
        }
    }

    /// The failure of a strict script in which events lie that nobody has expected.
    private func leftovers() -> ScriptFailure? {
        let left = order.flatMap { name in
            (inboxes[name]?.entries ?? []).map(\.event).filter { event in
                !event.kind.isSetAside && !(event.kind == .closed && states[name]?.wasClosedHere == true)
            }
        }
        guard !left.isEmpty else { return nil }
        let shown = left.prefix(ExpectationReport.maxListed).map { "\($0.peer): \(ExpectationReport.line($0))" }
        let more = left.count - shown.count
        return ScriptFailure(
            .notSo,
            left.count == 1
                ? "1 event was not expected (--strict)" : "\(left.count) events were not expected (--strict)",
            details: shown + (more > 0 ? ["and \(more) more"] : [])
        )
    }
}

/// What is known of a peer of a session.
public struct ScriptPeerStatus: Sendable, Equatable {
    public var name: String
    public var protocolName: ProtocolName
    /// Where it leads, with the secrets hidden.
    public var url: String
    /// Our own id on the server, once `identity` has come.
    public var id: String?
    public var isOpen: Bool
    /// How many events of its inbox nobody has expected yet.
    public var unconsumed: Int
}

/// Runs `body` with a new session, and closes its peers, whatever comes of it.
///
/// - Parameter isolation: the caller's actor; `body` runs on it.
public func withScriptRunner<Result>(
    _ configuration: ScriptConfiguration,
    isolation: isolated (any Actor)? = #isolation,
    _ body: (ScriptRunner) async throws -> Result
) async rethrows -> Result {
    let runner = ScriptRunner(configuration)
    do {
        let result = try await body(runner)
        await runner.close(atOnce: Task.isCancelled)
        return result
    } catch {
        await runner.close(atOnce: true)
        throw error
    }
}
