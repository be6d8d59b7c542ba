import SigScript

extension HelpTopic {
    static let targets = HelpTopic(
        name: "targets",
        summary: "how a server, and who we are there, is written as a URL",
        text: """
              sigctl share --url http://127.0.0.1:8080               # the verb says which protocol
              sigctl room members lobby --url ws://127.0.0.1:8080/ws
              sigctl 'room+ws://127.0.0.1:8080?room=lobby&id=alice'  # a prompt, in the room

            A target is a URL that carries everything. Quote it: & and ? mean something to shells.

              share+ws://127.0.0.1:8080/v1                       a share-code server
              share+wss://signal.example/?token-file=my.token    with TLS and an identity
              peerjs+wss://0.peerjs.com/?key=peerjs&id=alice
              peerjs+ws://127.0.0.1:9000/myapp                   a PeerJS server below a path
              room+ws://127.0.0.1:8080/ws?room=lobby&id=alice
              hub+ws://127.0.0.1:8080?hub=lobby&kind=fixed
              hub+ws://127.0.0.1:8080/v1/random-hubs/join?id=…   as the server's documents print it
              topic+http://127.0.0.1:8080?origin=https://app.example&topic=chess
              http://127.0.0.1:8080                              also fine where the verb says the protocol
              ws://[::1]:8080/v1

            A path that is missing becomes the protocol's own (/v1, /ws); a path of PeerJS that ends in /peerjs is that of its
            WebSocket. These members of the query are used here, an option of the same name goes before them, and others
            go to the server:

              share   token-file=                  the file of an identity's token
              peerjs  key=, id=, token-file=       the server's key, our id, the file of its token
              room    room=, id=                   the room, our id
              hub     hub=, kind=                  the hub and its kind: fixed, random, ip, permanent
              topic   origin=, topic=, info=       the Origin to send, the topic, who we are
                      interval=, side=             of a peer of a script: how often to poll (1s; 100ms or longer), as offerer
                                                   or answerer

            -v prints the URL that was built.

            The server is --url, else $SIGCTL_SHARE_URL, $SIGCTL_PEERJS_URL, $SIGCTL_ROOM_URL, $SIGCTL_HUB_URL or
            $SIGCTL_TOPIC_URL, else $SIGCTL_URL, else the profile's (sigctl help configuration), else \(Target.standard).
            """
    )
}
