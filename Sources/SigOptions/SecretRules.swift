internal import SigProtocol

/// What must not stand in a configuration file, and is not shown: such files are copied, committed and read aloud.
package enum SecretRules {
    /// The sentence for a member that is no option, where somebody seems to keep a secret in it.
    package static func hint(forUnknown name: String) -> String? {
        let word = name.lowercased()
        guard ["secret", "token", "password", "passwd", "auth", "authorization"].contains(word) else { return nil }
        let kind = word == "token" ? "token" : "secret"
        return "secrets are not kept here; write \(kind)-file, the name of a file of mode 600, or \(kind)-command, "
            + #"such as ["pass", "show", "hub"]"#
    }

    /// Why a value of an option may not be in a file; nil if it may.
    package static func problem(with value: String, of option: String) -> String? {
        if option == "header", hasSecret(header: value) {
            return
                "this header is a secret, and secrets are not kept here; write header-file, the name of a file of mode 600, "
                + #"or header-command, such as ["pass", "show", "header"]"#
        }
        guard option == "proxy" || option == "url" || option.hasSuffix("-url"), Redaction.url(value) != value else {
            return nil
        }
        return option == "proxy"
            ? "the password is a secret, and secrets are not kept here; set $SIGCTL_PROXY"
            : "it has a password or token in it, and secrets are not kept here; write token-file, or set "
                + "$\(VariableLayer.name(of: option))"
    }

    /// A value as it may be shown.
    package static func shown(_ value: String, of option: String) -> String {
        if option == "header", hasSecret(header: value) {
            return "\(value.prefix { $0 != ":" }): \(Redaction.mark)"
        }
        return value.contains("://") ? Redaction.url(value) : value
    }

    /// Whether a header, as `Name: value`, carries what lets somebody in.
    private static func hasSecret(header: String) -> Bool {
        let name = header.prefix { $0 != ":" }.lowercased()
        return name.contains("authorization") || name.contains("cookie") || Redaction.isSecretHeader(name)
    }
}
