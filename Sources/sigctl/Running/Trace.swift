import NIOCore
import SigClient
import SigProtocol

/// What `-v` shows on standard error: `*` for steps, `>` for what goes out, `<` for what comes in. The connector has taken the
/// secrets out; here it is made harmless for terminals.
enum Trace {
    static func show(_ event: TraceEvent) {
        switch event {
        case .info(let text): Output.note("* \(Inert.text(text))")
        case .sent(let data): lines(of: data, "> ")
        case .received(let data): lines(of: data, "< ")
        }
    }

    private static func lines(of data: TraceData, _ mark: String) {
        switch data {
        case .head(let lines): for line in lines { Output.note(mark + Inert.text(line)) }
        case .body(let bytes), .text(let bytes): Output.note(mark + Inert.text(bytes))
        case .binary(let bytes): Output.note("\(mark)binary frame of \(bytes.readableBytes) bytes")
        case .ping(let bytes): Output.note("\(mark)ping \(Inert.text(bytes))")
        case .pong(let bytes): Output.note("\(mark)pong \(Inert.text(bytes))")
        case .close(let close): Output.note("\(mark)close \(Inert.text(close.description))")
        }
    }
}
