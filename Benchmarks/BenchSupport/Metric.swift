/// One thing that is measured.
package struct Metric: Sendable, Hashable {
    /// What it is called in JSON; never changed.
    package var id: String
    /// What it is called in the table.
    package var title: String
    package var unit: Unit
    /// What we want it to be; nil if it is only told.
    package var target: Target?

    package enum Unit: String, Sendable, Hashable {
        case microseconds = "µs"
        case milliseconds = "ms"
        case kibibytes = "KiB"
        case mebibytes = "MiB"
        case perSecond = "/s"

        var digits: Int { self == .perSecond ? 0 : self == .microseconds || self == .kibibytes ? 2 : 1 }
    }

    package enum Target: Sendable, Hashable {
        /// At most so many times what the bare server has.
        case timesBare(Double)
        /// At most so much.
        case atMost(Double)
    }

    package init(_ id: String, _ title: String, _ unit: Unit, target: Target? = nil) {
        self.id = id
        self.title = title
        self.unit = unit
        self.target = target
    }
}

extension Metric {
    /// Time from a write to the whole message's arrival at the other peer, one message at a time.
    package static func latency(_ size: MessageSize, _ percent: Int) -> Metric {
        Metric(
            "latency_\(size.id)_p\(percent)",
            "latency \(size.title), p\(percent)",
            .microseconds,
            target: percent == 50 ? .timesBare(1.5) : nil
        )
    }

    package static func rate(_ size: MessageSize, window: Int) -> Metric {
        Metric("relays_\(size.id)_w\(window)", "relays \(size.title), window \(window)", .perSecond)
    }

    /// Of the server's process, all its threads.
    package static func relayCPU(_ size: MessageSize, window: Int) -> Metric {
        Metric(
            "relay_cpu_\(size.id)_w\(window)",
            "CPU of one, \(size.title), window \(window)",
            .microseconds,
            target: .timesBare(2.2)
        )
    }

    /// Resident memory that each client that joined and is silent adds.
    package static let idleClient = Metric("idle_client", "memory of an idle client", .kibibytes, target: .atMost(8))
    package static let joins = Metric("joins", "connect and join", .perSecond)
    package static let joinCPU = Metric("join_cpu", "CPU of one", .microseconds)

    package static func requests(_ id: String, _ title: String) -> Metric { Metric(id, title, .perSecond) }
    package static func requestCPU(_ id: String) -> Metric { Metric("\(id)_cpu", "CPU of one", .microseconds) }

    package static let start = Metric("start", "start until ready", .milliseconds)
    package static let startMemory = Metric("start_memory", "memory when ready", .mebibytes)
    package static let run = Metric("run", "--version, start to end", .milliseconds)
    package static let runMemory = Metric("run_memory", "largest memory", .mebibytes)
}

/// How large a message is: the payload of its WebSocket frame, all of it.
package enum MessageSize: Int, Sendable, CaseIterable {
    case small = 200
    case large = 3072

    var id: String { self == .small ? "200" : "3k" }
    var title: String { self == .small ? "200 B" : "3 KB" }
}
