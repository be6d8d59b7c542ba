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
        for line in data.lines { Output.note(mark + Inert.text(line)) }
    }
}
