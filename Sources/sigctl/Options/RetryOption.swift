import ArgumentParser

/// Whether a verb that speaks to a server tries again by itself (``Attempts``). All of them have it, so that a failure may advise it.
struct RetryOption: ParsableArguments {
    @Flag(
        name: .customLong("retry"),
        help: "Wait and try again, up to 5 times, when the server says so (rate limited, full, busy, taken, 503)."
    )
    var isGiven = false
}
