extension HelpTopic {
    static let hub = HelpTopic(
        name: "hub",
        summary: "the protocol of ZeroHub",
        text: """
              sigctl hub join-or-create lobby            # prints our id, then what happens
              sigctl hub offer 1 --hub lobby --sdp fake  # elsewhere: an offer to peer 1
              sigctl hub get lobby                       # is there such a hub?

            Hubs of numbered peers who learn of each other when they join: protobuf over one WebSocket below /v1/hubs/, the rest is
            HTTP. Nothing is answered, and a message for nobody is dropped. A hub ends with its last peer. Each --kind has hubs of
            its own: fixed (we choose the id), random (the server makes it), ip (of all who come from our address), permanent.

            Target:    hub+ws://127.0.0.1:8080?hub=lobby&kind=fixed
            Refusals:  hub not found, hub id already exists (1); create hub error, Limit exceeded (75); invalid authorization
                       code (77)
            Waits for: members, peer-joined, peer-left, offer, answer, candidate
            """
    )
}
