/// How a ``ShareClient`` behaves. Everything has a default.
public struct ShareClientConfiguration: ClientConfiguration {
    /// The token of an identity, from an earlier ``ShareClient/register()``. It goes into the URL and nowhere else.
    public var token: String?
    /// What is the same for all clients. The server lets us in when it sends the identity; deliveries are the messages of other peers.
    ///
    /// Only a connection that has a token can keep its UUID, so only such a one reconnects: with ``token``, or after `register()`.
    /// While the server still holds the lost connection it says "Token already in use."; that counts as a failed attempt, and the
    /// next one follows.
    public var options: ClientOptions

    public init(token: String? = nil, options: ClientOptions = ClientOptions()) {
        self.token = token
        self.options = options
    }

    public init() { self.init(options: ClientOptions()) }
}
