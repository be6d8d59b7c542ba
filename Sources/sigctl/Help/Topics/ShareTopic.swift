extension HelpTopic {
    static let share = HelpTopic(
        name: "share",
        summary: "the protocol of share codes",
        text: """
              sigctl share                             # prints a code, then what arrives
              sigctl message BFKM hello                # elsewhere: prints 'ack'
              sigctl register --token-file host.token  # an identity that can come back
              sigctl listen --token-file host.token    # come back under it

            Share codes: JSON over one WebSocket at /v1. Every peer has an id (a UUID), may have a code that leads to it, and sends
            texts of up to about 4000 bytes to ids. Every request is answered, so that a message is 'ack' or an error.

            Target:    share+ws://127.0.0.1:8080/v1?token-file=host.token
            Refusals:  Code not found., Recipient not found. (1); Recipient busy., Rate limited. (75); Bad token. (77)
            Waits for: message, code, found, ack, token, error
            """
    )
}
