import NIOCore

/// What the switchboard asks of a connection that speaks HTTP.
extension HTTPHandler: ConnectionDriver {
    func flushTurn() {
        isDirty = false
        context?.flush()
    }

    func sweep(now: NIODeadline) {
        switch phase {
        case .serving:
            if let blockedSince {
                if isTooSlow(since: blockedSince, now: now) { cut("answers not taken") }
            } else if let file {
                if now - file.since >= ServerBounds.idleTime { cut("file not read") }
            } else if list == nil, let deadline = reader.deadline, deadline <= now {
                cut(reader.waitsFor)
            }
        case .ending(let until):
            if until <= now { cut(why) }
        case .handedOver:
            break
        }
    }

    func drain() {
        guard case .serving = phase, reader.isIdle, isDone else { return }
        end()
    }

    func evict() { cut("memory is full") }

    func cut() { cut("server stops") }

    func cut(_ why: String?) {
        self.why = why ?? self.why
        context?.close(promise: nil)
    }
}
