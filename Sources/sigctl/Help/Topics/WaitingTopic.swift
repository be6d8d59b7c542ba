extension HelpTopic {
    static let waiting = HelpTopic(
        name: "waiting",
        summary: "--wait, --count and --timeout",
        text: """
              sigctl message BFKM @offer.json --wait message               # until an answer comes
              sigctl share --wait message,from=ID --wait message,from=ID2  # one of each, in any order
              sigctl share --wait message --count 3                        # three messages
              sigctl share --count 2                                       # two events of any kind
              sigctl share --wait 'message,json.type=offer'                # only an offer
              sigctl listen --token-file host.token --timeout 10           # listen for 10 s
              sigctl peerjs offer bob --id alice --sdp fake --wait answer,from=bob
              sigctl room join lobby --id alice --wait peer-joined --wait offer
              sigctl hub join lobby --wait 'peer-joined,metadata.name=bob'
              sigctl topic offer chess --info alice --sdp fake --wait answer

            --wait KIND[,TEST…] is met by one incoming event; a kind that never comes in the protocol is refused. A test is
            FIELD=VALUE, FIELD!=VALUE, FIELD~=REGEX, FIELD:=JSON, or .PATH for 'is there'. FIELD is a member of the event or of
            its payload; json.type is a path. A comma inside a value is written \\,
            --count N: the last --wait N times; without --wait, N events after the verb's own result. One more is not printed.
            At a terminal, standard error says what is waited for, unless --quiet is given.
            --timeout runs from the start of the command. When it is up and something is still waited for: exit code 124.
            With neither --wait nor --count it is how long to listen: exit code 0. Verbs that ask and are answered have 30 s
            unless --timeout says otherwise; share, listen, connect, join, create and --follow have no limit, unless they wait: then 30 s.
            A topic server tells nothing by itself: it is asked every --interval while something is waited for.
            An error of the server ends a command that waits or sends, unless it waits for 'error'; so does 'expire', which says
            that a PeerJS peer never came or a topic's session has expired. What was sent is read by the server before a command
            ends: no refusal is missed.
            """
    )
}
