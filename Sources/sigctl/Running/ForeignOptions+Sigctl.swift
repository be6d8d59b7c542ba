import SigProtocol

extension ForeignOptions {
    /// What people write to `sigctl` who know curl, websocat or redis-cli.
    static let sigctl = ForeignOptions([
        Entry(
            ["host", "hostname", "server", "address", "addr", "port", "uri", "endpoint", "u", "p"],
            "--url",
            "the server is named by --url, as in: --url ws://127.0.0.1:8080"
        ),
        Entry(["ca", "cafile", "ca-file", "ca-cert", "ca-certificate"], "--cacert", "write --cacert FILE"),
        Entry(
            ["no-verify", "no-check-certificate", "skip-verify", "tls-skip-verify"],
            "--insecure",
            "-k does not verify the server's certificate"
        ),
        Entry(
            ["token", "t", "auth"],
            "--token-file",
            "others see a command line, so a token is read with --token-file FILE, --token-command CMD or --token-env NAME"
        ),
        Entry(
            ["secret", "password", "pass"],
            "--secret-file",
            "others see a command line, so a secret is read with --secret-file FILE, --secret-command CMD or --secret-env NAME"
        ),
        Entry(["debug", "trace"], "--verbose", "-v shows the wire"),
        Entry(["output", "format", "o"], "--json", "--json prints a line of JSON for each event"),
    ])
}
