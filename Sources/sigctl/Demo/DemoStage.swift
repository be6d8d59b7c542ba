import SigClient
import SigProtocol
import SigScript

/// Where a demo shows what happens: as a ladder that grows, or as events with `--json`.
actor DemoStage {
    private var ladder: Ladder
    private let isJSON: Bool
    private let includesRaw: Bool
    /// What was shown so far.
    private(set) var tally = DemoTally()

    /// - Parameters:
    ///   - title: what is going to happen.
    ///   - columns: the sides, from left to right; the server is in the middle.
    init(_ title: String, columns: [String], options: CommonOptions) {
        ladder = Ladder(columns: columns)
        isJSON = options.json
        includesRaw = options.raw
        guard !isJSON else { return }
        Output.line(title)
        Output.line("")
        for line in ladder.lines { Output.line(line) }
    }

    /// Something that is said, for which there is no event.
    func arrow(_ from: Int, _ to: Int, _ text: String) {
        tally.steps += 1
        tally.messages += 1
        if !isJSON { Output.line(ladder.arrow(from: from, to: to, text)) }
    }

    func remark(_ text: String) {
        tally.steps += 1
        if !isJSON { Output.line(ladder.remark(text)) }
    }

    /// The last line: how to do the same by hand.
    func end(_ text: String) {
        guard !isJSON else { return }
        Output.line("")
        Output.line(text)
    }

    /// An event of the peer in a column.
    func show(_ event: Event, column: Int) {
        let label = event.ladderLabel
        if label != nil {
            tally.steps += 1
            if !event.continuesFrame { tally.messages += 1 }
        }
        if isJSON {
            Output.line(event.jsonLine(includingRaw: includesRaw))
        } else if let label {
            let server = 1
            let isOut = event.direction == .outgoing
            Output.line(ladder.arrow(from: isOut ? column : server, to: isOut ? server : column, label))
        }
    }
}

/// How much there was to see in a demo.
struct DemoTally: Sendable {
    /// The lines of the ladder.
    var steps = 0
    /// What travelled between a peer and the server: frames, requests and answers.
    var messages = 0
}

/// One side of a demo: a client whose events are shown when the script comes to them, so that every run looks the same.
struct DemoPeer<Client: SignalingClient> {
    let client: Client
    private var reports: ClientEvents<TimedEvent<Client.Event>>.AsyncIterator
    private var mapper: any EventMapping<Client.Event>
    private var early: [Event] = []
    private let stage: DemoStage
    private let column: Int

    init(_ client: Client, _ mapper: any EventMapping<Client.Event>, on stage: DemoStage, column: Int) {
        self.client = client
        self.mapper = mapper
        self.stage = stage
        self.column = column
        reports = client.timedEvents.makeAsyncIterator()
    }

    /// Shows everything up to the next event of this kind.
    /// - Throws: `.internalFault` if the conversation ends before.
    @discardableResult
    mutating func shows(_ kind: EventKind, _ direction: EventDirection = .incoming) async throws -> Event {
        while true {
            while !early.isEmpty {
                let event = early.removeFirst()
                await stage.show(event, column: column)
                if event.kind == kind, event.direction == direction { return event }
            }
            guard let happened = try await reports.next() else {
                throw Failure(.internalFault, "'\(kind.rawValue)' did not come")
            }
            early = mapper.events(for: happened.event, at: happened.at)
        }
    }

    /// Shows what comes up to an offer, answer or candidate, which must be the one that was sent.
    mutating func shows(_ kind: EventKind, sameAs text: String) async throws {
        let event = try await shows(kind)
        guard event.payloadText(kind == .candidate ? "candidate" : "sdp") == text else {
            throw Failure(.internalFault, "the \(kind.rawValue) arrived changed")
        }
    }
}

extension Event {
    /// What the event says in a ladder; nil for what is left out of it.
    fileprivate var ladderLabel: String? {
        switch kind {
        case .opened, .closed: nil
        // In rooms no message says so.
        case .peerJoined, .peerLeft: continuesFrame ? nil : "\(kind.rawValue) \(from ?? "")"
        case .members: "members \(memberIDs.joined(separator: ", "))"
        case .identity: "identity \(short(payloadText("id")))"
        case .code: "code \(payloadText("code") ?? "")"
        case .found: "id \(short(payloadText("id")))"
        case .join: "join \(payloadText("room") ?? "")"
        case .candidate: "candidate \(candidateType)"
        case .message: "message \(payload.object?["json"]?.object?["type"]?.string ?? "")"
        case .offer, .answer, .hangup, .leave:
            direction == .outgoing ? "\(kind.rawValue)\(to.map { " to \(short($0))" } ?? "")" : kind.rawValue
        default: direction == .outgoing ? kind.rawValue : textLine
        }
    }

    /// The beginning of an id: UUIDs are long.
    private func short(_ id: String?) -> String {
        guard let id, id.utf8.count > 16 else { return id ?? "" }
        return id.prefix(8) + "…"
    }

    /// `host`, `srflx` or `relay`.
    private var candidateType: String {
        let words = (payloadText("candidate") ?? "").split(separator: " ")
        return words.firstIndex(of: "typ").flatMap { words.dropFirst($0 + 1).first }.map(String.init) ?? ""
    }
}
