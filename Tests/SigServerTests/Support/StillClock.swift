import SigServer

extension ServerConfiguration {
    /// The standard settings, on a clock that stands still: however slow the machine is, no time-out comes between a test and what it asserts.
    static var still: ServerConfiguration {
        var configuration = ServerConfiguration()
        configuration.clock = .manual(ManualClock())
        return configuration
    }
}
