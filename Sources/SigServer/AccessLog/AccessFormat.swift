import NIOCore
import SigProtocol

/// How events become lines: one each, harmless on a terminal whatever the peer wrote.
public enum AccessFormat: String, Sendable, CaseIterable {
    /// For people; it may change: `2025-11-03T09:00:00.250Z #7 127.0.0.1 GET / 200`.
    case text
    /// One JSON object a line; it only grows: `{"at":"…Z","connection":7,"from":"127.0.0.1","event":"request",…}`.
    case json

    /// Characters of a peer's path or reason in a line; longer ones are cut.
    private static let longestText = 1024

    /// One event as a line, with its end.
    ///
    /// - Parameters:
    ///   - event: what happened.
    ///   - at: the wall clock, in milliseconds since 1970.
    public func line(_ event: AccessEvent, at: Int64) -> String {
        var line = ""
        write(event, timestamp: Self.timestamp(at), to: &line)
        return line
    }

    /// Writes one event as a line behind others: lines come as fast as requests.
    ///
    /// - Parameter timestamp: what `timestamp(_:)` makes of the time.
    func write(_ event: AccessEvent, timestamp: String, to lines: inout String) {
        switch self {
        case .text: Self.writeText(event, timestamp, to: &lines)
        case .json: lines += Self.json(event, timestamp)
        }
    }

    /// The line that says how many others could not be written.
    func dropped(_ count: UInt64, at: Int64) -> String {
        switch self {
        case .text:
            return "\(Self.timestamp(at)) \(count) lines of the log were dropped: standard error was blocked\n"
        case .json:
            return #"{"at":"\#(Self.timestamp(at))","event":"dropped","lines":\#(count)}"# + "\n"
        }
    }

    /// `2025-11-03T09:00:00.250Z`.
    static func timestamp(_ milliseconds: Int64) -> String { RFC3339.text(milliseconds: milliseconds) }

    private static func inert(_ text: String) -> String { Inert.text(text, maxLength: longestText) }

    // MARK: Text

    private static func writeText(_ event: AccessEvent, _ at: String, to lines: inout String) {
        lines += at
        lines += " #"
        lines += String(event.connection.number)
        lines += " "
        lines += inert(event.from.description)
        lines += " "
        switch event.kind {
        case .opened: lines += "connected"
        case .closed(let why): lines += why.map { "closed: \(inert($0))" } ?? "closed"
        case .request(let method, let path, let status):
            lines += inert(method)
            lines += " "
            lines += inert(path)
            lines += " "
            lines += String(status)
        case .webSocketOpened(let name, let path): lines += "\(name) opened \(inert(path))"
        case .webSocketClosed(let end): lines += text(end)
        case .refused(let why): lines += "refused: \(inert(why))"
        }
        lines += "\n"
    }

    private static func text(_ end: WebSocketEnd) -> String {
        let reason = end.close.reason.isEmpty ? "" : " \"\(inert(end.close.reason))\""
        return "\(end.name) closed \(end.close.code)\(reason) by \(end.byServer ? "us" : "peer")"
            + " after \(end.milliseconds) ms, in \(end.messagesIn)/\(end.bytesIn) B, out \(end.messagesOut)/\(end.bytesOut) B"
    }

    // MARK: JSON

    private static func json(_ event: AccessEvent, _ at: String) -> String {
        var writer = JSONWriter(escaping: .terminal)
        writer.beginObject()
        writer.name("at")
        writer.string(at)
        writer.name("connection")
        writer.uint(event.connection.number)
        writer.name("from")
        writer.string(event.from.description)
        writer.name("event")
        switch event.kind {
        case .opened:
            writer.string("opened")
        case .closed(let why):
            writer.string("closed")
            if let why { writer.member("why", why) }
        case .request(let method, let path, let status):
            writer.string("request")
            writer.member("method", method)
            writer.member("path", path)
            writer.name("status")
            writer.int(status)
        case .webSocketOpened(let name, let path):
            writer.string("websocket-opened")
            writer.member("protocol", name.rawValue)
            writer.member("path", path)
        case .webSocketClosed(let end):
            writer.string("websocket-closed")
            write(end, to: &writer)
        case .refused(let why):
            writer.string("refused")
            writer.member("why", why)
        }
        writer.endObject()
        return String(buffer: writer.buffer) + "\n"
    }

    private static func write(_ end: WebSocketEnd, to writer: inout JSONWriter) {
        writer.member("protocol", end.name.rawValue)
        writer.name("code")
        writer.int(Int(end.close.code))
        writer.member("reason", end.close.reason)
        writer.member("by", end.byServer ? "server" : "peer")
        let numbers = [
            ("messagesIn", end.messagesIn), ("messagesOut", end.messagesOut), ("bytesIn", end.bytesIn),
            ("bytesOut", end.bytesOut),
        ]
        for (name, number) in numbers {
            writer.name(name)
            writer.uint(number)
        }
        writer.name("milliseconds")
        writer.int(Int(end.milliseconds))
    }
}
