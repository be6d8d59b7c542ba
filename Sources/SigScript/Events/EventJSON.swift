public import NIOCore
import SigClient
import SigProtocol

extension Event {
    /// The event as one line of JSON, without the line's end.
    ///
    /// Payloads keep their bytes, but for white space between values, and for control and direction characters, which are
    /// written as `\uXXXX`: the line is one line, and harmless on a terminal. Both spellings are the same JSON.
    ///
    /// - Parameter includingRaw: adds the member `raw`: the frame as text, or as base64 in `rawBase64` if it is no UTF-8.
    public func jsonLine(includingRaw: Bool = false) -> ByteBuffer {
        var writer = JSONWriter(escaping: .terminal)
        writer.beginObject()
        writer.name("v")
        writer.int(Event.version)
        writer.member("at", at.description)
        writer.name("seq")
        writer.int(seq)
        writer.member("peer", peer)
        writer.member("protocol", protocolName.rawValue)
        writer.member("direction", direction.rawValue)
        writer.member("kind", kind.rawValue)
        if let from { writer.member("from", from) }
        if let to { writer.member("to", to) }
        writer.member("payload", payload)
        if includingRaw, let raw {
            writer.member("raw", String(buffer: raw))
        }
        writer.endObject()
        return writer.buffer
    }
}
