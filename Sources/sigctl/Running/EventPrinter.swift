import NIOCore
import SigProtocol
import SigScript

/// Prints the events of a conversation on standard output, in the form that was asked for.
struct EventPrinter {
    enum Form { case text, json, rawFrames }

    /// What a verb was called for, such as the code of `share`: in text it stands alone on the first line.
    var headline: (kind: EventKind, member: String)?
    /// What text leaves out: the steps on the way to the headline, and frames that the protocol does not have.
    var hidden: Set<EventKind> = [.opened, .identity, .other]
    /// How text shows an event, where not by its usual line.
    var describe: (@Sendable (Event) -> String?)?
    let form: Form
    let includesRaw: Bool
    /// Whether what text leaves out is told on standard error.
    let isVerbose: Bool

    private var headlineIsDue = true

    init(options: CommonOptions, headline: (kind: EventKind, member: String)?) {
        form = options.json ? .json : options.raw ? .rawFrames : .text
        includesRaw = options.raw
        isVerbose = options.verbose
        self.headline = headline
    }

    /// Whether an event counts for `--count`: it is shown and is not the verb's own result or a step towards it. To be asked before
    /// it is printed.
    func counts(_ event: Event) -> Bool {
        let isShown = form != .rawFrames || rawFrame(of: event) != nil
        return isShown && event.direction == .incoming && !isHeadline(event) && !hidden.contains(event.kind)
            && ![.ack, .closed, .reconnecting].contains(event.kind)
    }

    private func isHeadline(_ event: Event) -> Bool { headlineIsDue && event.kind == headline?.kind }

    /// The frame that an event was made from, if it is the first of it.
    private func rawFrame(of event: Event) -> ByteBuffer? {
        event.direction == .incoming && !event.continuesFrame ? event.raw : nil
    }

    /// Prints an event, if it is one that is shown.
    /// - Parameter isTold: whether the command ends with this event and tells it on standard error.
    mutating func print(_ event: Event, isTold: Bool) {
        let isHeadline = isHeadline(event)
        if isHeadline { headlineIsDue = false }
        switch form {
        case .json:
            Output.line(event.jsonLine(includingRaw: includesRaw))
        case .rawFrames:
            guard let raw = rawFrame(of: event) else { return }
            Output.line(Output.isTerminal ? ByteBuffer(string: Inert.text(raw)) : Self.withoutLineEnd(raw))
        case .text:
            if isHeadline, let headline, let value = event.payloadText(headline.member) {
                Output.line(Inert.text(value))
            } else if event.direction == .incoming, !hidden.contains(event.kind), !isTold,
                event.kind != .closed
            {
                guard event.kind != .reconnecting || !headlineIsDue || headline == nil else {
                    // The headline is the first line, whatever becomes of the connection before it.
                    return Output.note("* \(event.textLine)")
                }
                Output.line(describe?(event).map { Inert.text($0) } ?? event.textLine)
            } else if isVerbose, event.kind == .opened || event.kind == .identity {
                Output.note("* \(event.textLine)")
            }
        }
    }

    /// Frames of room servers end with a newline, and here each has a line anyway.
    static func withoutLineEnd(_ frame: ByteBuffer) -> ByteBuffer {
        guard frame.readableBytesView.last == UInt8(ascii: "\n") else { return frame }
        return frame.getSlice(at: frame.readerIndex, length: frame.readableBytes - 1) ?? frame
    }
}
