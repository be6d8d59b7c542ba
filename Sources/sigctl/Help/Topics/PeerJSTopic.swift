extension HelpTopic {
    static let peerjs = HelpTopic(
        name: "peerjs",
        summary: "the protocol of PeerJS servers",
        text: """
              sigctl peerjs connect alice                    # prints what arrives
              sigctl peerjs offer alice --id bob --sdp fake  # elsewhere: an offer to her
              sigctl peerjs connect alice --url ws://127.0.0.1:8080/ --peerjs-key peerjs

            The server of the PeerJS browser library: JSON over one WebSocket at PATH/peerjs, ids and lists over HTTP at PATH/KEY/id
            and PATH/KEY/peers. Nothing is answered: a message for a peer that is not there waits at the server for 5
            seconds, and then its sender gets 'expire'.

            PATH and KEY are the server's: new Peer(id, {path: "/myapp", key: "secret"}) in a browser is --peerjs-path /myapp
            --peerjs-key secret here; they are / and peerjs unless the server says otherwise. The public server is
            wss://0.peerjs.com.

            Target:    peerjs+ws://127.0.0.1:8080/?key=peerjs&id=alice
            Refusals:  ID-TAKEN (75), INVALID-KEY (77), ERROR, EXPIRE (1)
            Waits for: offer, answer, candidate, leave, expire, error
            """
    )
}
