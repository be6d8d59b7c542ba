/// How whoever makes permanent hubs or starts a migration shows that they know the server's secret.
public enum HubAuthorization {
    /// The header's name.
    public static let header = "Authorization"

    /// The header's value: the secret in base64 and nothing else, no scheme in front. (RFC 9110, 11.4 would have one.)
    public static func value(of secret: String) -> String { Base64.encode(secret.utf8) }
}
