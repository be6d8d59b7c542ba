extension HelpTopic {
    static let topic = HelpTopic(
        name: "topic",
        summary: "the protocol of Rondevu's topics",
        text: """
              CODE=$(sigctl topic offer chess --info alice --sdp fake)  # announces
              sigctl topic sessions chess --info bob                    # who is there
              sigctl topic answer "$CODE" --sdp fake                    # takes a session up
              sigctl topic poll "$CODE" --side offerer --wait answer    # what was said

            Rondevu's first HTTP API: an offer waits under a topic for somebody to answer it, and nobody need stay connected. JSON over
            HTTP, no WebSocket: while something is waited for the server is asked every --interval. A session expires after
            five minutes, unless its server says otherwise.

            Servers keep the sessions of each Origin apart, as those of different web applications. --origin (origin= in the
            target) says which; without it there is one of its own. Whoever can't find a code is often in another Origin.

            Target:    topic+http://127.0.0.1:8080?origin=https://app.example&topic=chess&info=alice
            Refusals:  404, no such session of our Origin (1); 409, a code that is taken (1); 503, Too many sessions (75)
            Waits for: offer, answer, candidate, expire, error
            """
    )
}
