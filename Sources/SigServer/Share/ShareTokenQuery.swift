import SigProtocol

/// The `?token=` of a request.
enum ShareTokenQuery {
    /// The token that a query carries; nil if it has no member `token`. Of several the last counts. An empty one is a token,
    /// and a bad one.
    ///
    /// Base64's `+` and `/` are taken percent-encoded or bare. Forms write a space as `+`, and clients that decode and
    /// encode once too often turn `+` into a space: tokens have no spaces, so each is a `+`.
    static func token(in query: String?) -> String? {
        FormQuery(query)["token"].map { token in
            String(decoding: token.utf8.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "+") : $0 }, as: UTF8.self)
        }
    }
}
