public import NIOCore
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
        writer.name("at")
        writer.string(at.description)
        writer.name("seq")
        writer.int(seq)
        writer.name("peer")
        writer.string(peer)
        writer.name("protocol")
        writer.string(protocolName.rawValue)
        writer.name("direction")
        writer.string(direction.rawValue)
        writer.name("kind")
        writer.string(kind.rawValue)
        if let from {
            writer.name("from")
            writer.string(from)
        }
        if let to {
            writer.name("to")
            writer.string(to)
        }
        writer.name("payload")
        writer.raw(payload)
        if includingRaw, let raw {
            writer.name("raw")
            writer.string(String(buffer: raw))
        }
        writer.endObject()
        return writer.buffer
    }
}
