import NIOCore
import SigProtocol

/// The services of a server, each under the name of its protocol, and how much memory they keep.
///
/// A value of its own, so that the switchboard, which is asked from many sides, looks at it once for a whole turn.
struct ServiceTable {
    private struct Row {
        let name: ProtocolName
        var service: any Service
        /// What it kept when its last turn was over.
        var storedBytes = 0

        /// - Returns: also how many bytes more it keeps then.
        mutating func perform<Result>(_ body: (inout any Service) -> Result) -> (Result, added: Int) {
            let (result, before) = (body(&service), storedBytes)
            storedBytes = service.storedBytes
            return (result, storedBytes &- before)
        }
    }

    private var rows: [Row]
    /// What all of them keep.
    private(set) var storedBytes = 0
    /// The effects of the last turn, gone from it: its memory serves the next one.
    private var usedEffects: [ServiceEffect] = []

    init(_ services: [any Service]) {
        rows = services.map { Row(name: type(of: $0).name, service: $0) }
    }

    /// The protocols that are served, in the order of the services.
    var names: [ProtocolName] { rows.map(\.name) }

    /// How a protocol's WebSockets are kept; nil if it is not served.
    func policy(of name: ProtocolName) -> WebSocketPolicy? { place(of: name).map { rows[$0].service.policy } }

    /// Whether a service takes a WebSocket; nil if its protocol is not served.
    mutating func admit(_ request: ServiceRequest, to name: ProtocolName, now: NIODeadline) -> Admission? {
        place(of: name).map { rows[$0].service.admit(request, now: now) }
    }

    /// A service's answer to a request; nil if its protocol is not served.
    mutating func answer(_ request: ServiceRequest, by name: ProtocolName, _ turn: inout ServiceTurn) -> HTTPReply? {
        withService(of: name, &turn) { $0.answer(request, turn: &$1) }
    }

    /// The next piece of a service's answer; nil if its protocol is not served.
    mutating func more(
        _ rest: ReplyRest,
        by name: ProtocolName,
        _ turn: inout ServiceTurn
    ) -> (piece: ByteBuffer, rest: ReplyRest?)? {
        withService(of: name, &turn) { $0.more(rest, turn: &$1) }
    }

    /// Gives a service one event of one of its connections. The turn is to be given back when its effects are performed.
    mutating func receive(
        _ event: ServiceEvent,
        from connection: ConnectionID,
        _ name: ProtocolName,
        _ turn: inout ServiceTurn
    ) {
        turn.reuse(&usedEffects)
        withService(of: name, &turn) { $0.receive(event, from: connection, turn: &$1) }
    }

    /// Takes back the memory of a turn that was given to `receive`.
    mutating func giveBack(_ turn: inout ServiceTurn) { turn.giveBack(&usedEffects) }

    /// Has a service do what is due by time.
    mutating func tick(_ name: ProtocolName, _ turn: inout ServiceTurn) {
        withService(of: name, &turn) { $0.tick(turn: &$1) }
    }

    /// Lets a service do something, and counts what it keeps afterwards; nil if its protocol is not served.
    ///
    /// - Parameter turn: what it has of free memory is what there is for all that services keep.
    @discardableResult
    private mutating func withService<Result>(
        of name: ProtocolName,
        _ turn: inout ServiceTurn,
        _ body: (inout any Service, inout ServiceTurn) -> Result
    ) -> Result? {
        guard let place = place(of: name) else { return nil }
        turn.use(storedBytes)
        let (result, added) = rows[place].perform { body(&$0, &turn) }
        storedBytes &+= added
        return result
    }

    private func place(of name: ProtocolName) -> Int? { rows.firstIndex { $0.name == name } }
}
