import BenchSupport
import SigProtocol

/// All measurements, round by round, ours and the other's in turn.
struct Bench {
    /// What is compared with: the bare server, or another build of sigserve.
    enum Other {
        case bare
        case sigserve(String)
    }

    var sigbench: String
    var sigserve: String
    var sigctl: String
    var other: Other
    var subjects: [Subject]
    var rounds: Int
    /// Seconds that a rate or a latency is measured each time.
    var slot: Double
    var idleClients: Int
    /// Told what is being done.
    var progress: (String) -> Void

    /// What can be measured by itself.
    enum Subject: String, CaseIterable {
        case room, peerjs, hub, share, topic, start
    }

    func run(_ report: inout Report) throws {
        for round in 1...max(1, rounds) {
            for subject in subjects {
                progress("round \(round) of \(rounds): \(subject.rawValue)")
                // Who goes first has it colder, so that it is not always the same.
                let oursFirst = round % 2 == 1
                switch subject {
                case .start: try starts(oursFirst, &report)
                case .topic: try topic(oursFirst, &report)
                case .room, .peerjs, .hub, .share:
                    guard let dialect = RelayDialect(rawValue: subject.rawValue) else { continue }
                    try relays(dialect, oursFirst, &report)
                }
            }
        }
    }

    /// Both in turn.
    private func compare(
        _ name: String,
        _ oursFirst: Bool,
        _ report: inout Report,
        _ ours: () throws -> Figures,
        _ other: () throws -> Figures
    ) throws {
        if oursFirst {
            let figures = try ours()
            report.add(figures, try other(), to: name)
        } else {
            let figures = try other()
            report.add(try ours(), figures, to: name)
        }
    }

    // MARK: Subjects

    private func relays(_ dialect: RelayDialect, _ oursFirst: Bool, _ report: inout Report) throws {
        let name = dialect.rawValue
        try pairs(dialect, oursFirst, &report)
        let crowd = CrowdRun(size: idleClients)
        try compare(name, oursFirst, &report) {
            try with(try .sigserve(sigserve, protocols: name)) { try crowd.sigserve(dialect, at: $0) }
        } _: {
            switch other {
            case .bare: try with(try .bare(sigbench, .answer)) { try crowd.bare(dialect, at: $0) }
            case .sigserve(let path):
                try with(try .sigserve(path, protocols: name)) { try crowd.sigserve(dialect, at: $0) }
            }
        }
    }

    private func pairs(_ dialect: RelayDialect, _ oursFirst: Bool, _ report: inout Report) throws {
        let name = dialect.rawValue
        try with(try .sigserve(sigserve, protocols: name)) { server in
            try with(try otherServer(name, dialect.answer == nil ? .forward : .acknowledge)) { otherServer in
                let ours = try PairRun(dialect, at: server, isBare: false)
                let others = try PairRun(dialect, at: otherServer, isBare: isBare)
                func both(_ measure: (PairRun) throws -> Figures) throws {
                    try compare(name, oursFirst, &report, { try measure(ours) }, { try measure(others) })
                }
                try both { try $0.latency(.small, seconds: slot) }
                try both { try $0.latency(.large, seconds: slot) }
                try both { try $0.rate(.small, window: 1, seconds: slot) }
                try both { try $0.rate(.small, window: 8, seconds: slot) }
                try both { try $0.rate(.large, window: 1, seconds: slot) }
            }
        }
    }

    private func topic(_ oursFirst: Bool, _ report: inout Report) throws {
        try requests([], oursFirst, &report) { run in
            let poll = TopicRequest.poll(code: try run.announce())
            return try run.repeated(poll, id: "poll", title: "POST /poll", seconds: slot)
        }
        // More than 10 000 sessions are refused: these end before there are so many.
        try requests(["--topic-session-timeout", "100"], oursFirst, &report) { run in
            try run.repeated(TopicRequest.offer, id: "offer", title: "POST /:topic/offer", seconds: slot)
        }
    }

    /// - Parameter options: sigserve's.
    private func requests(
        _ options: [String],
        _ oursFirst: Bool,
        _ report: inout Report,
        _ measure: (RequestRun) throws -> Figures
    ) throws {
        try with(try .sigserve(sigserve, protocols: "topic", options: options)) { server in
            try with(try otherServer("topic", .http, options: options)) { otherServer in
                let ours = RequestRun(port: server.port, child: server.child, isBare: false)
                let others = RequestRun(port: otherServer.port, child: otherServer.child, isBare: isBare)
                try compare("topic", oursFirst, &report, { try measure(ours) }, { try measure(others) })
            }
        }
    }

    private func starts(_ oursFirst: Bool, _ report: inout Report) throws {
        try compare("sigserve", oursFirst, &report) {
            try StartRun.server(sigserve)
        } _: {
            switch other {
            case .bare: try StartRun.bare(sigbench)
            case .sigserve(let path): try StartRun.server(path)
            }
        }
        // A command that does nothing has nothing to be compared with but one that does as little.
        try compare("sigctl", oursFirst, &report, { try StartRun.command(sigctl) }, { try StartRun.command(sigbench) })
    }

    // MARK: Servers

    private var isBare: Bool {
        if case .bare = other { return true }
        return false
    }

    private func otherServer(_ protocols: String, _ work: Bare.Work, options: [String] = []) throws -> RunningServer {
        switch other {
        case .bare: try .bare(sigbench, work)
        case .sigserve(let path): try .sigserve(path, protocols: protocols, options: options)
        }
    }

    private func with<Result>(_ server: RunningServer, _ body: (RunningServer) throws -> Result) throws -> Result {
        defer { server.end() }
        return try body(server)
    }
}
