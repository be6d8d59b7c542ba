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
        var line: [UInt8] = []
        write(event, timestamp: Self.timestamp(at), to: &line)
        return String(decoding: line, as: UTF8.self)
    }

    /// Writes one event as a line behind others, in UTF-8: lines come as fast as requests, and appending to a `String` costs several
    /// times as much.
    ///
    /// - Parameter timestamp: what `timestamp(_:)` makes of the time.
    func write(_ event: AccessEvent, timestamp: String, to lines: inout [UInt8]) {
        switch self {
        case .text: Self.writeText(event, timestamp, to: &lines)
        case .json: lines += Self.json(event, timestamp).utf8
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

    private static func writeText(_ event: AccessEvent, _ at: String, to lines: inout [UInt8]) {
        lines += at.utf8
        lines += " #".utf8
        lines += String(event.connection.number).utf8
        lines.append(space)
        lines += inert(event.from.description).utf8
        lines.append(space)
        switch event.kind {
        case .opened: lines += "connected".utf8
        case .closed(let why): lines += (why.map { "closed: \(inert($0))" } ?? "closed").utf8
        case .request(let method, let path, let status):
            lines += inert(method).utf8
            lines.append(space)
            lines += inert(path).utf8
            lines.append(space)
            lines += String(status).utf8
        case .webSocketOpened(let name, let path): lines += "\(name) opened \(inert(path))".utf8
        case .webSocketClosed(let end): lines += text(end).utf8
        case .refused(let why): lines += "refused: \(inert(why))".utf8
        }
        lines.append(UInt8(ascii: "\n"))
    }

    private static let space = UInt8(ascii: " ")

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
