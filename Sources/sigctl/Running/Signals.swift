import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How the command ends by signals: by the signal itself, silently, so that shells see 130, 143 and 141.
enum Signals {
    /// Ends the process as the signal does by default.
    static func die(of signal: Int32) -> Never {
        restoreDefault(signal)
        kill(getpid(), signal)
        // Only reached if the signal is blocked.
        _exit(128 + signal)
    }

    static func restoreDefault(_ signal: Int32) {
        _ = setHandler(signal, SIG_DFL)
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, signal)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }

    /// Ends the process when nobody reads standard output any more, also while there is nothing to write: `sigctl share | head -1`
    /// would otherwise wait for the next message.
    static func dieWhenOutputIsClosed() {
        var status = stat()
        guard fstat(1, &status) == 0 else { return }
        let kind = status.st_mode & S_IFMT
        guard kind == S_IFIFO || kind == S_IFSOCK else { return }
        BackgroundThread.detach {
            while true {
                var waiting = pollfd(fd: 1, events: 0, revents: 0)
                let count = poll(&waiting, 1, -1)
                if count > 0, waiting.revents & Int16(POLLERR) != 0 { Signals.die(of: SIGPIPE) }
                // A socket whose other end only stopped sending may still be written to.
                if count > 0, waiting.revents & Int16(POLLHUP | POLLNVAL) != 0 { return }
            }
        }
    }
}
