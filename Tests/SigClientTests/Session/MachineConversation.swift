import NIOCore
import SigProtocol

@testable import SigClient

/// A conversation with the machine of a client, as a transcript: what it is told, and what comes of it.
struct MachineConversation<Machine: SessionMachine> {
    var machine: Machine
    /// Requests that were sent and not answered, by the names that the test gives them.
    private(set) var waiting: [RequestID: String] = [:]
    private var last: RequestID = 0
    private let describeEvent: (Machine.Event) -> String

    init(_ machine: Machine, _ describeEvent: @escaping (Machine.Event) -> String) {
        self.machine = machine
        self.describeEvent = describeEvent
    }

    /// A connection is made; what comes of it.
    mutating func connects() -> String {
        _ = machine.connecting()
        waiting = [:]
        return describe(machine.opened())
    }

    mutating func loses() {
        machine.ended()
        waiting = [:]
    }

    /// Sends a request; the frame that goes out.
    @discardableResult
    mutating func asks(_ request: Machine.Request, as name: String = "") throws -> String {
        last += 1
        let outgoing = try machine.prepare(request, as: last)
        machine.sent(request, as: last)
        waiting[last] = name
        return String(buffer: outgoing.message.payload)
    }

    /// Gives a request up. The answer may still come.
    mutating func givesUp(_ name: String) {
        for (id, other) in waiting where other == name {
            waiting[id] = nil
            machine.cancel(id)
        }
    }

    /// Why a request can't be sent; nil if it can, and was.
    mutating func refusal(of request: Machine.Request) -> SignalingError? {
        do {
            try asks(request)
            return nil
        } catch { return error as? SignalingError }
    }

    /// What comes of a frame of the server, effect by effect.
    mutating func hears(_ frame: String) -> String { hears(.text(ByteBuffer(string: frame))) }

    mutating func hears(_ message: WebSocketMessage) -> String { describe(machine.receive(message)) }

    mutating func fires(_ timer: Machine.Timer) -> String { describe(machine.fired(timer)) }

    private mutating func describe(_ effects: [Machine.Effect]) -> String {
        effects.map { describe($0) }.joined(separator: "; ")
    }

    private mutating func describe(_ effect: Machine.Effect) -> String {
        switch effect {
        case .ready: return "ready"
        case .event(let event): return describeEvent(event)
        case .send(let frame): return "sends \(String(buffer: frame))"
        case .answer(let id, let result):
            guard let name = waiting.removeValue(forKey: id) else { return "answers nobody" }
            switch result {
            case .success(let answer): return "\(name) answered \(answer)"
            case .failure(let error): return "\(name) refused: \(error.serverCode ?? error.serverMessage ?? "")"
            }
        case .refused(let error): return "refused: \(error.serverCode ?? error.serverMessage ?? "")"
        case .end(let close, let error): return "ends with \(close.code) \(error.serverCode ?? "")"
        case .startTimer(let timer, let delay): return "timer \(timer) \(delay)"
        }
    }
}
