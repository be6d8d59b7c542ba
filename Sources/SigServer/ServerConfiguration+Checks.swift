import NIOCore
import SigProtocol

extension ServerConfiguration {
    /// These settings with the PeerJS path in its full form.
    ///
    /// - Throws: `badConfiguration` for settings that can't be, or that contradict each other.
    func checked() throws(ServerError) -> ServerConfiguration {
        try checkProtocols()
        try checkAddresses()
        try checkBounds()
        if webRoot != nil, !protocols.contains(.room) {
            throw ServerError(.badConfiguration, "a web root is part of the room protocol, which is not served")
        }
        var checked = self
        if protocols.contains(.peerjs) { checked.peerjs.path = try checkedPeerJSPath() }
        return checked
    }

    private func checkProtocols() throws(ServerError) {
        let missing = protocols.subtracting(SigServer.servedProtocols).map(\.rawValue).sorted()
        guard missing.isEmpty else {
            let served = SigServer.servedProtocols.map(\.rawValue).sorted().joined(separator: ", ")
            throw ServerError(
                .badConfiguration,
                "this build does not serve \(missing.joined(separator: ", ")) yet; it serves \(served)"
            )
        }
        guard !protocols.isEmpty else { throw ServerError(.badConfiguration, "no protocol to serve") }
    }

    private func checkAddresses() throws(ServerError) {
        guard !listen.isEmpty else { throw ServerError(.badConfiguration, "no address to listen on") }
        if !publicly, let open = listen.first(where: { !$0.isLoopback }) {
            throw ServerError(
                .badConfiguration,
                "\(open) can be reached from other machines, and this server is for tests;"
                    + " say so with --public (`publicly`) if that is meant, else listen on 127.0.0.1"
            )
        }
    }

    private func checkBounds() throws(ServerError) {
        guard maxConnections > 0 else {
            throw ServerError(.badConfiguration, "the largest number of connections is at least 1")
        }
        guard maxMemory > 0 else { throw ServerError(.badConfiguration, "the memory for queues is at least 1 byte") }
        guard peerjs.maxMessageSize > 0, hub.maxMessageSize > 0 else {
            throw ServerError(.badConfiguration, "the largest message has at least 1 byte")
        }
        guard topic.sessionTimeout > .zero, topic.sessionTimeout <= .hours(365 * 24) else {
            throw ServerError(.badConfiguration, "a topic session lives for more than no time and at most a year")
        }
    }

    /// The characters of a path (RFC 3986, 3.3).
    private static func isPathCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "/-._~%!$&'()*+,;=:@".utf8.contains(byte)
        }
    }

    /// The path with a slash at both ends, unless another protocol has it.
    private func checkedPeerJSPath() throws(ServerError) -> String {
        let path = peerjs.path
        guard path.utf8.allSatisfy(Self.isPathCharacter) else {
            throw ServerError(
                .badConfiguration,
                "the PeerJS path '\(Inert.text(path))' is not one; characters that a URL's path can't have are percent-encoded"
            )
        }
        let segments = path.split(separator: "/")
        let full = segments.isEmpty ? "/" : "/\(segments.joined(separator: "/"))/"
        if let other = Router(protocols: protocols).pathThatHides(peerJSPath: full) {
            throw ServerError(
                .badConfiguration,
                "the PeerJS path \(path) clashes with \(other), which another protocol has; choose another one, or other protocols"
            )
        }
        return full
    }
}
