import ArgumentParser
import SigScript

/// How statements expect, where they do not say it themselves.
struct ExpectationOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "How long an expect without 'within' waits, until a 'timeout' statement (default: 5).",
            valueName: "time"
        )
    )
    var expectTimeout: TimeSpan?

    /// How long an `expect` waits where no statement says otherwise.
    var timeout: Duration { expectTimeout?.duration ?? ScriptRunner.standardTimeout }
}
