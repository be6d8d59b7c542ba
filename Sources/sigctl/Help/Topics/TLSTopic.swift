extension HelpTopic {
    static let tls = HelpTopic(
        name: "tls",
        summary: "certificates, and what to do when they are refused",
        text: """
              sigserve --tls auto --tls-ca-file ca.pem                   # with a CA of its own
              sigctl share --url https://127.0.0.1:8080 --cacert ca.pem  # trust that CA
              sigctl room health --url https://127.0.0.1:8080 -k         # or verify nothing
              sigserve run --tls auto -- sigctl room health              # sets $SIGCTL_CACERT

            https://, wss:// and targets such as room+wss:// mean TLS; http:// and ws:// mean none. A server that speaks TLS is
            not reached without it, nor the other way round: the sentence says which is the case.

              --cacert FILE       trust the certificates in this PEM file, and no others (else $SIGCTL_CACERT, else the system's)
              --servername NAME   the name that the certificate must have, and that is sent as SNI (else the URL's host)
              --cert, --key       our own certificate and its key, for servers that want one
              -k, --insecure      verify nothing: for a look at a test server, never for secrets

            'not trusted': the server's certificate comes from a CA that nobody here knows, or from itself. Ask for
            the CA's certificate and give it with --cacert. sigserve says on standard error where its own is, and with
            --json in the member 'caFile'.
            'for another name': the certificate is trusted, but not for the host in the URL. Write the host as the certificate has it,
            or say --servername NAME. --resolve HOST:PORT:ADDRESS reaches any address under that name.
            """
    )
}
