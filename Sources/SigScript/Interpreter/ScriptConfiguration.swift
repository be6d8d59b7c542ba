public import SigClient

/// What a ``ScriptRunner`` is told: how to connect, what is known from outside, and where everything goes.
public struct ScriptConfiguration: Sendable {
    /// What becomes of the inbox of a peer that holds as much as it may: 10,000 events or 64 MiB.
    public enum Overflow: Sendable {
        /// The script fails with 1: for scripts, where something is wrong then.
        case fails
        /// The oldest event is dropped, and the next `expect` says how many were: for prompts, which stay for hours.
        case dropsOldest
    }

    /// What standard input is to statements that read it with `@-`.
    public enum StandardInput: Sendable {
        /// It is read by the first of them, to its end.
        case available
        /// The statements themselves come from there: reading it is 65.
        case isTheScript
    }

    /// How to connect to a target.
    public var connector: @Sendable (Target) throws -> ConnectorConfiguration
    /// What `${x}` is where no variable has the name.
    public var environment: [String: String]
    /// The variables that are there from the beginning, as `--var` gives them.
    public var variables: [String: String]
    /// Whether statements behind one that failed still run.
    public var keepsGoing: Bool
    /// Whether events that nobody expected are a failure at the end of a script.
    public var isStrict: Bool
    /// How long an `expect` waits that says nothing else and comes before any `timeout`.
    public var timeout: Duration
    public var overflow: Overflow
    public var standardInput: StandardInput
    /// Whether PeerJS heartbeats are events.
    public var showsHeartbeats: Bool
    /// Gets every event of every peer, both directions, in the order of each peer, without the secrets. It is called on the runner:
    /// while it takes its time, everything waits.
    public var onEvent: @Sendable (Event) -> Void
    /// Gets every failure of a script as it happens. That of a single statement is thrown to who runs it.
    public var onFailure: @Sendable (ScriptFailure) -> Void
    /// Gets remarks: what `help` prints, how many events were dropped.
    public var onNote: @Sendable (String) -> Void
    /// Waits; for tests, which turn the clock by hand. It throws when the task is cancelled.
    public var sleep: @Sendable (Duration) async throws -> Void

    public init(
        connector: @escaping @Sendable (Target) throws -> ConnectorConfiguration = { _ in ConnectorConfiguration() },
        environment: [String: String] = [:],
        variables: [String: String] = [:],
        keepsGoing: Bool = false,
        isStrict: Bool = false,
        timeout: Duration = ScriptRunner.standardTimeout,
        overflow: Overflow = .fails,
        standardInput: StandardInput = .available,
        showsHeartbeats: Bool = false,
        onEvent: @escaping @Sendable (Event) -> Void = { _ in },
        onFailure: @escaping @Sendable (ScriptFailure) -> Void = { _ in },
        onNote: @escaping @Sendable (String) -> Void = { _ in },
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.connector = connector
        self.environment = environment
        self.variables = variables
        self.keepsGoing = keepsGoing
        self.isStrict = isStrict
        self.timeout = timeout
        self.overflow = overflow
        self.standardInput = standardInput
        self.showsHeartbeats = showsHeartbeats
        self.onEvent = onEvent
        self.onFailure = onFailure
        self.onNote = onNote
        self.sleep = sleep
    }
}
