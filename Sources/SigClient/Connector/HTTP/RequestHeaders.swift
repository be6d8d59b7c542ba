import NIOHTTP1
import SigProtocol

/// The headers of requests: the connector's own, the user's in their place, and what can't be sent.
enum RequestHeaders {
    static let userAgent = "SigClient/\(PackageVersion.text)"

    /// Headers that HTTP's framing or the WebSocket handshake need for themselves.
    static let reserved: Set<String> = [
        "connection", "content-length", "transfer-encoding", "upgrade", "te", "trailer", "expect",
        "sec-websocket-key", "sec-websocket-version", "sec-websocket-extensions", "sec-websocket-protocol",
        "sec-websocket-accept",
    ]

    /// Headers that the user's replace, in the order in which they are sent.
    private static let replaceable: Set<String> = ["host", "user-agent", "origin"]

    /// Bytes of all the headers of the user.
    static let maxLength = 64 * 1024

    /// Host, User-Agent, Origin and the user's own.
    static func base(_ url: SignalingURL, _ configuration: ConnectorConfiguration, _ more: HTTPHeaders = [:])
        -> HTTPHeaders
    {
        var headers = HTTPHeaders()
        let user = configuration.headers + more
        func own(_ name: String, _ value: String?) {
            if let given = user.first(name: name) {
                headers.add(name: name, value: given)
            } else if let value {
                headers.add(name: name, value: value)
            }
        }
        own("Host", url.authority)
        own("User-Agent", userAgent)
        own("Origin", configuration.origin)
        for (name, value) in user where !replaceable.contains(name.lowercased()) {
            headers.add(name: name, value: value)
        }
        return headers
    }

    /// Refuses what must not reach a request line or header, before anything is sent.
    static func validate(_ headers: HTTPHeaders) throws(SignalingError) {
        var length = 0
        for (name, value) in headers {
            length += name.utf8.count + value.utf8.count + 4
            guard !name.isEmpty, name.utf8.allSatisfy(\.isTokenCharacter) else {
                throw SignalingError(.invalidArgument, "a header's name has only letters, digits and hyphens in it")
            }
            guard value.utf8.allSatisfy({ ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 }) else {
                throw SignalingError(.invalidArgument, "the header \(name) has a line break or control character in it")
            }
            if name.isWord("sec-websocket-protocol") {
                throw SignalingError(.invalidArgument, "offer subprotocols as such, not as the header \(name)")
            }
            guard !reserved.contains(name.lowercased()) else {
                throw SignalingError(.invalidArgument, "the header \(name) is set by the connection itself")
            }
        }
        guard length <= maxLength else {
            throw SignalingError(.invalidArgument, "the headers have more than \(maxLength) bytes")
        }
    }

    /// Checks what the configuration puts into every request.
    static func validate(_ configuration: ConnectorConfiguration) throws(SignalingError) {
        try validate(configuration.headers)
        if let origin = configuration.origin {
            guard !origin.isEmpty, origin.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
                throw SignalingError(.invalidArgument, "the origin has a space, line break or control character in it")
            }
        }
        guard configuration.subprotocols.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isTokenCharacter) }),
            Set(configuration.subprotocols).count == configuration.subprotocols.count
        else {
            throw SignalingError(.invalidArgument, "a subprotocol is one word, and is offered once")
        }
    }
}

extension HTTPHeaders {
    fileprivate static func + (left: HTTPHeaders, right: HTTPHeaders) -> HTTPHeaders {
        var sum = left
        // What is said for one request goes before what is said for all.
        for name in Set(right.map { $0.name.lowercased() }) { sum.remove(name: name) }
        sum.add(contentsOf: right)
        return sum
    }
}
