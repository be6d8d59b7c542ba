import SigProtocol

/// The addresses of a PeerJS server: all of them hang below what the document and the browser library call `path`.
struct PeerJSURLs: Sendable {
    /// Ends with a slash.
    let base: SignalingURL

    /// - Parameter url: as ``SignalingURL/peerJSBase`` takes it.
    init(_ url: SignalingURL) { base = url.peerJSBase }

    /// "WebSocket Connection": `{path}peerjs?key=…&id=…&token=…`. The last segment is always that word, whatever the key is.
    func socket(key: String, id: String, token: String) -> SignalingURL {
        var url = base
        url.path += "peerjs"
        return url.adding(query: "key", value: key).adding(query: "id", value: id).adding(query: "token", value: token)
    }

    /// "GET /:key/id".
    func newID(key: String) -> SignalingURL { http(key, "/id") }

    /// "GET /:key/peers".
    func peers(key: String) -> SignalingURL { http(key, "/peers") }

    private func http(_ key: String, _ rest: String) -> SignalingURL {
        var url = base
        url.path += PercentCoding.encode(key) + rest
        return url
    }
}

extension SignalingURL {
    /// The address that all paths of a PeerJS server hang below; it ends with a slash.
    ///
    /// Made of the base with or without its slash at the end, or of the WebSocket's own address as documents print it, which ends in
    /// `/peerjs`. A server whose `path` itself ends in `/peerjs` is written with a slash behind it.
    package var peerJSBase: SignalingURL {
        var base = self
        if path.hasSuffix("/peerjs") {
            base.path.removeLast("peerjs".count)
        } else if !path.hasSuffix("/") {
            base.path += "/"
        }
        return base
    }
}
