import SigProtocol

extension ForeignOptions {
    /// What people write to `sigserve` who know other servers, PeerServer above all.
    static let sigserve = ForeignOptions([
        Entry(
            ["port", "p", "host", "hostname", "address", "addr", "bind", "l"],
            "--listen",
            "--listen says the address and the port, as in: --listen 127.0.0.1:9000"
        ),
        Entry(["cert", "sslcert", "certificate"], "--tls-cert", "write --tls-cert FILE, with --tls-key FILE"),
        Entry(
            ["key", "k"],
            "--tls-key",
            "--tls-key FILE is that of the certificate, --peerjs-key KEY that of PeerJS clients"
        ),
        Entry(["sslkey"], "--tls-key", "write --tls-key FILE, with --tls-cert FILE"),
        Entry(["ssl", "https", "tls-auto"], "--tls", "--tls auto makes a certificate, --tls-cert FILE takes yours"),
        Entry(["path"], "--peerjs-path", "write --peerjs-path PATH"),
        Entry(["allow-discovery"], "--peerjs-allow-discovery", "write --peerjs-allow-discovery"),
        Entry(["concurrent-limit"], "--peerjs-concurrent-limit", "write --peerjs-concurrent-limit N"),
        Entry(["alive-timeout"], "--peerjs-alive-timeout", "write --peerjs-alive-timeout MS"),
        Entry(["expire-timeout", "t"], "--peerjs-expire-timeout", "write --peerjs-expire-timeout MS"),
        Entry(
            ["cors", "cors-origins"],
            "--peerjs-cors",
            "each protocol has its own: --peerjs-cors, --topic-cors-origins, --room-allowed-origins"
        ),
        Entry(["secret", "admin-secret"], "--hub-secret-file", "write --hub-secret-file FILE"),
        Entry(["session-timeout"], "--topic-session-timeout", "write --topic-session-timeout MS"),
        Entry(
            ["verbose", "v", "debug", "log", "log-level", "q", "silent"],
            "--quiet",
            "the log tells everything, on standard error; --quiet has none"
        ),
        Entry(["root", "dir", "static", "www"], "--web-root", "write --web-root DIR"),
    ])
}
