import NIOCore
import SigClient
import SigProtocol

/// What `-v` shows on standard error: `*` for steps, `>` for what goes out, `<` for what comes in. The connector has taken the
/// secrets out; here it is made harmless for terminals.
enum Trace {
    static func show(_ event: TraceEvent) { lines(of: event).forEach(Output.note) }

    static func lines(of event: TraceEvent) -> [String] {
        switch event {
        case .info(let text): ["* \(Inert.text(text))"]
        case .sent(let data): lines(of: data, "> ")
        case .received(let data): lines(of: data, "< ")
        }
    }

    private static func lines(of data: TraceData, _ mark: String) -> [String] {
        switch data {
        case .head(let lines): lines.map { mark + Inert.text($0) }
        case .body(let bytes), .text(let bytes): [mark + Inert.text(bytes)]
        case .binary(let bytes): ["\(mark)binary frame of \(bytes.readableBytes) bytes"]
        case .ping(let bytes): ["\(mark)ping \(Inert.text(bytes))"]
        case .pong(let bytes): ["\(mark)pong \(Inert.text(bytes))"]
        case .close(let close): ["\(mark)close \(Inert.text(close.description))"]
        }
    }
}
