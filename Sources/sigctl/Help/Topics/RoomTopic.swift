extension HelpTopic {
    static let room = HelpTopic(
        name: "room",
        summary: "the protocol of rooms",
        text: """
              sigctl room join lobby --id alice                         # prints what happens
              sigctl room offer alice --room lobby --id bob --sdp fake  # elsewhere: an offer
              sigctl room members lobby                                 # who is there

            Rooms with named members who see each other come and go: JSON over one WebSocket at /ws. What is refused is answered
            with an error, what is relayed is not answered. Nothing waits for somebody who is not there; --when-there sends when the
            member has come.

            Target:    room+ws://127.0.0.1:8080/ws?room=lobby&id=alice
            Refusals:  target_not_found (1); duplicate_id, room_full, rate_limited (75); 403, an Origin that the server does not
                       take (77): --origin says another
            Waits for: members, peer-joined, peer-left, offer, answer, candidate, hangup, error
            """
    )
}
