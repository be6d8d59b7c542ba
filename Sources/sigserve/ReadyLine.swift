import NIOCore
import SigProtocol
import SigServer

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What `--json` prints when the server is ready.
enum ReadyLine {
    /// `{"url":…,"port":…,"pid":…,"protocols":{"share":…}}`; members are only ever added. The port of a server that has none is null.
    static func json(_ server: SigServer) -> String {
        var writer = JSONWriter(escaping: .terminal)
        writer.beginObject()
        writer.name("url")
        writer.string(server.url)
        writer.name("port")
        if let port = server.port { writer.int(port) } else { writer.null() }
        writer.name("pid")
        writer.int(Int(getpid()))
        writer.name("protocols")
        writer.beginObject()
        for name in ProtocolName.allCases where server.protocols.contains(name) {
            writer.name(name.rawValue)
            writer.string(server.url(for: name))
        }
        writer.endObject()
        if let caFile = server.caFile {
            writer.name("caFile")
            writer.string(caFile)
        }
        writer.endObject()
        return String(buffer: writer.buffer)
    }
}
