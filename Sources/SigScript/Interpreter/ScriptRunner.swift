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

    let configuration: ScriptConfiguration
    /// What completion knows: peers, and what their events have named. A value: a snapshot is a copy.
    public internal(set) var knowledge = SessionKnowledge()
    /// The peer in use.
    public internal(set) var current: String?

    init(_ configuration: ScriptConfiguration) { self.configuration = configuration }

    /// The peers, in the order in which they were declared.
    public var peers: [ScriptPeerStatus] { [] }

    /// Runs a script from its first statement to its end, and closes the peers in order, each with its handshake.
    ///
    /// Failures go to ``ScriptConfiguration/onFailure``. It stops at the first, unless the configuration keeps going. Cancelling the task ends the
    /// statement that runs, and closes the peers.
    ///
    /// - Returns: ``ExitCode/done``, or the exit code of the first failure.
    public func run(_ script: Script) async -> ExitCode { .done }

    /// Runs one statement. What the statements behind it expect is not known, so that an error that a server answers with always fails it; the
    /// event stays in the inbox for an `expect`.
    ///
    /// Cancelling the task ends the statement with a failure that ``ScriptFailure/isCancelled`` says so of. The session goes on: what was
    /// sent is sent, peers that are open stay open, and a peer that was being connected is not there.
    ///
    /// - Throws: why it failed.
    @discardableResult
    public func run(_ statement: Statement) async throws(ScriptFailure) -> Outcome { .done }

    /// Closes all peers in order, each with its handshake. A second call does nothing.
    ///
    /// - Parameter atOnce: closes them at the same time, so that all of it takes no longer than one handshake: 2 s.
    public func close(atOnce: Bool = false) async {}
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
        await runner.close()
        return result
    } catch {
        await runner.close(atOnce: true)
        throw error
    }
}
