import NIOCore
import NIOHTTP1
package import SigClient
package import SigProtocol

/// What to do about failures that people meet with servers of every protocol, in the words of the commands' options.
package enum ConnectionHint {
    /// What is added to the sentence of a failure, from its semicolon on; empty if there is nothing to say.
    package static func text(for error: SignalingError) -> String {
        if error.message.contains("the proxy") { return proxy(error) }
        switch error.code {
        case .connectFailed: return "; start sigserve, or give --url"
        case .hostNotFound: return "; is the host in --url right? --resolve HOST:PORT:ADDRESS says its address"
        case .tlsFailed:
            switch (error.cause as? TLSProblem)?.kind {
            case .notTrusted: return ": --cacert FILE, or -k; 'sigctl help tls' explains"
            case .otherName: return ": --servername NAME, or -k; 'sigctl help tls' explains"
            case .plainServer, .plainClient, nil: return ""
            }
        case .upgradeRefused, .httpFailure:
            let status = error.response.map { Int($0.status.code) }
            if status == 421 {
                return "; the server does not know the host of --url as its own (sigserve --any-host takes any)"
            }
            if let host = error.response.flatMap(redirection) {
                return "; it sends us to \(Inert.text(host, maxLength: 200)): if that is the server, name it with --url"
            }
            return error.response.map(saysHTTPS) == true ? "; with TLS a URL begins with wss:// or https://" : ""
        default: return ""
        }
    }

    /// What is added where the server answers as if it spoke another protocol, or had another path.
    package static func mistaken(for protocolName: ProtocolName) -> String {
        let kind =
            switch protocolName {
            case .share: "share-code server"
            case .peerjs: "PeerJS server"
            case .room: "room server"
            case .hub: "ZeroHub server"
            case .topic: "topic server"
            }
        return "; is this a \(kind), and the path in --url its own? See 'sigctl help targets'"
    }

    /// What is added where a connection ended, or the time ran out, before the server had let us in. A server that is about to
    /// end, or that is overloaded, says so itself.
    package static func unready(_ error: SignalingError, for protocolName: ProtocolName) -> String {
        // 1011 to 1014: a fault, a restart, overload, a gateway (the registry of RFC 6455, 11.7).
        let speaksForItself = error.close.map { $0.code == CloseCode.goingAway || (1011...1014).contains($0.code) }
        return error.wasBeforeReady && speaksForItself != true ? mistaken(for: protocolName) : ""
    }

    private static func proxy(_ error: SignalingError) -> String {
        "; it is the proxy of --proxy, else of $https_proxy, $http_proxy or $all_proxy; no_proxy=HOST goes around it"
            + (error.response?.status.code == 407
                ? ", and http://USER:PASSWORD@HOST:PORT in the variable says who we are" : "")
    }

    /// The scheme, host and port to which an answer sends us; nil if it names none. It is not followed: whoever gave the URL decides
    /// whom to trust. Its path and query are those of one request, may have a token in them, and are no part of `--url`.
    private static func redirection(_ answer: HTTPResponse) -> String? {
        guard (300..<400).contains(answer.status.code), let location = answer.headers.first(name: "Location"),
            let scheme = location.firstRange(of: "://")
        else { return nil }
        let authority = location[scheme.upperBound...].prefix { !["/", "?", "#", "\\"].contains($0) }
        let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        return host.isEmpty || scheme.lowerBound == location.startIndex
            ? nil : String(location[..<scheme.upperBound] + host)
    }

    /// What web servers in front of others answer to plain HTTP at a port of TLS.
    private static func saysHTTPS(_ answer: HTTPResponse) -> Bool {
        guard answer.status.code == 400 else { return false }
        return String(buffer: answer.body).contains("HTTPS")
    }
}
