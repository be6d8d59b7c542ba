import ArgumentParser

/// Whether a verb that speaks to a server tries again by itself (``Attempts``). All of them have it, so that a failure may advise it.
struct RetryOption: ParsableArguments {
    @Flag(
        name: .customLong("retry"),
        help: "Try up to 5 times in all, waiting in between, when it may work later (exit code 75)."
    )
    var isGiven = false
}
