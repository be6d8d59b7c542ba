extension HelpTopic {
    static let environment = HelpTopic(
        name: "environment",
        summary: "the variables that count",
        text: """
              SIGCTL_URL=http://127.0.0.1:8080 sigctl share
              SIGCTL_ROOM_URL='ws://127.0.0.1:8080/ws?room=lobby' sigctl room join --id alice
              sigserve run -- sh -c 'echo "$SIGCTL_URL" "$SIGCTL_HUB_URL"'  # sets them

              SIGCTL_SHARE_URL, SIGCTL_PEERJS_URL, SIGCTL_ROOM_URL, SIGCTL_HUB_URL, SIGCTL_TOPIC_URL
                                             the server of a protocol, where --url is not given
              SIGCTL_URL                     the server, where that is not set either
              SIGCTL_CACERT                  the certificates to trust, where --cacert is not given
              SIGCTL_<OPTION>                any other option: SIGCTL_CONNECT_TIMEOUT is --connect-timeout; see
                                             sigctl help configuration
              SIGCTL_PROFILE, SIGCTL_CONFIG  the profile, and the file that has it
              SIGCTL_HISTFILE                where the prompt keeps what was typed; empty keeps nothing
              http_proxy, https_proxy, HTTPS_PROXY, all_proxy, ALL_PROXY, no_proxy, NO_PROXY
                                             as curl reads them; never for loopback; ws counts as http, wss as https
            """
    )
}
