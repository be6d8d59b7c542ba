import NIOCore
import NIOHTTP1
public import SigProtocol

extension SignalingError {
    /// What the refusal of a hub server means; nil for errors of another kind, and for words that no hub server is known to have.
    public var hubErrorKind: HubErrorKind? {
        guard code == .httpFailure || code == .upgradeRefused, let response else { return nil }
        let kind = HubErrorKind(body: response.body)
        return kind == .other ? nil : kind
    }

    /// The host that a migrating hub server has named when it closed the connection: `host` or `host:port`. Nil if it named none.
    public var hubBackupHost: String? {
        guard let close, close.code == CloseCode.goingAway, let parsed = try? HostAndPort(close.reason[...]),
            parsed.host != nil, !close.reason.hasSuffix(":")
        else { return nil }
        return close.reason
    }

    /// The error with the words of a hub server, which need not be JSON, and with what they mean.
    /// - Parameter path: where the request went.
    func explainedByHub(path: String) -> SignalingError {
        var error = self
        if let host = hubBackupHost {
            error.message = "the server is migrating and sends its clients to \(Inert.text(host))"
            return error
        }
        guard code == .httpFailure || code == .upgradeRefused, let response else { return error }
        error.serverMessage = Self.words(of: response) ?? serverMessage
        switch (hubErrorKind, response.status) {
        case (.hubNotFound, _): error.message = "the hub is not there"
        case (.idTaken, _): error.message = "a hub of this id is there already: join it"
        case (.unauthorized, _): error.message = "the server wants its secret for that, and did not get it"
        case (.createFailed, _): error.message = "the server takes no more hubs, or no more peers of this one"
        case (.rateLimited, _), (_, .tooManyRequests): error.message = "the server has had too many requests from here"
        case (.upgradeFailed, _): error.message = "the server found fault with the WebSocket handshake"
        case (.unsupportedPath, _), (nil, .notFound):
            error.message = "the server has no hubs at \(path): check the address"
        // What the ZeroHub server answers then to whatever would make a hub.
        case (nil, .serviceUnavailable) where error.serverMessage?.hasPrefix("websocket handshake:") == true:
            error.message = "the server is migrating and makes no hubs"
        case (nil, .requestHeaderFieldsTooLarge):
            error.message = "the id of the hub and the metadata are longer than the server takes"
        default: break
        }
        return error
    }

    /// The longest body that is taken for words.
    private static let maxWords = 1024

    private static func words(of response: HTTPResponse) -> String? {
        guard response.body.readableBytes <= maxWords else { return nil }
        let words = HubErrorKind.message(of: response.body)
        return words.isEmpty ? nil : words
    }
}
