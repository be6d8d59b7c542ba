import SigProtocol

/// Which options can be given beforehand.
///
/// What a single command sends, waits for, overwrites or asks is said to that command: an option for that has no place in a profile, and no
/// variable. All others have both.
enum ProfileOptionNames {
    /// Options that are said to one command.
    static let onceOnly: Set<String> = [
        // What is asked for.
        "help", "version", "show-origin", "none", "dry-run",
        // What decides which other options there are.
        "profile",
        // What is sent, and to whom. (A variable SIGCTL_CODE is made by --exec for its command.)
        "sdp", "candidate", "mid", "index", "unchecked", "connection-id", "media", "label", "to-id", "to-code", "code",
        // What is waited for: half of the verbs refuse it.
        "wait", "count",
        // What is run and overwritten, and descriptors that only the caller has opened.
        "exec", "force", "token-fd", "secret-fd",
    ]

    /// Options that a profile may have. A file is checked without asking every verb for its options, which would take longer than most
    /// commands do; a test compares this with what the verbs have.
    static let all: Set<String> = Set([
        // Of every command.
        "url", "json", "raw", "quiet", "verbose", "timeout", "header", "header-file", "header-command", "origin",
        "cacert", "cert", "key", "servername", "insecure", "proxy", "unix-socket", "resolve", "connect-timeout",
        "ipv4", "ipv6",
        // Of some.
        "code-file", "reconnect", "retry", "token-file", "token-command", "token-env", "peerjs-key", "peerjs-path",
        "peer-token-file", "metadata", "serialization", "reliable", "id", "room", "when-there", "kind", "follow",
        "hub-metadata", "hub", "secret-file", "secret-command", "secret-env", "info", "interval", "side", "serve",
        "var", "keep-going", "strict", "expect-timeout",
    ]).union(urls)

    /// The servers: `url`, and one for each protocol that goes before it. On the command line there is `--url` alone, since a command
    /// speaks one protocol.
    static let urls = ProtocolName.allCases.map { "\($0)-url" } + ["url"]

    /// Options that say how to reach a server, which one of our own is not reached by.
    static let connection: Set<String> = [
        "header", "header-file", "header-command", "origin", "cacert", "cert", "key", "servername", "insecure", "proxy",
        "unix-socket", "resolve", "connect-timeout", "ipv4", "ipv6",
    ]

    /// Of these, one takes the place of the other.
    static let alternatives: [Set<String>] = [["ipv4", "ipv6"], ["proxy", "unix-socket"], ["quiet", "verbose"]]

    /// Verbs that are the same everywhere and for everybody.
    static let verbsWithoutAny: Set<String> = ["help", "version", "demo"]
}
