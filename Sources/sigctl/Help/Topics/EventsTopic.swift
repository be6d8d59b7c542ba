extension HelpTopic {
    static let events = HelpTopic(
        name: "events",
        summary: "what --json prints, and what --wait waits for",
        text: """
              sigctl share --json
              sigctl room join lobby --id alice --json --raw         # with the frames
              sigctl room join lobby --id alice --wait offer --json  # until one comes

            With --json every event is one line:

              {"v":1,"at":"2026-01-31T12:00:00.250Z","seq":3,"peer":"me","protocol":"share","direction":"in",
               "kind":"message","from":"550e8400-…","to":"6fa459ea-…","payload":{"text":"hello"}}

            All:    opened {url, ms}; closed {code, reason, clean}; reconnecting {attempt, in, url}; error {code, message, of};
                    other; result {verb, value}: the answer of a verb that asks
            share:  identity {id}; code {code}; found {code, id}; token {saved}; ack; message {text, and json when the text is
                    a JSON object}
            peerjs: identity {id}; offer and answer {sdp, type, connectionType, connectionId, …}; candidate {candidate, sdpMid,
                    …}; leave; expire; heartbeat (with -v)
            room:   identity {id, room}; members {room, members}; peer-joined; peer-left; offer and answer {sdp, type};
                    candidate {candidate, sdpMid, …}; hangup; join {room}; leave; ping; pong
            hub:    identity {id, hub}; members {hub, metadata, createdAt, members: [{id, metadata, joinedAt}]}; peer-joined
                    {metadata, joinedAt}; peer-left; offer and answer {sdp, type}; candidate; metadata {metadata}
            topic:  identity {id}; code {code, topic}; ack; offer {sdp, type, code, topic, createdAt, expiresAt}; answer {sdp,
                    type, code}; candidate {candidate, sdpMid, …, code, index}; expire {code}; error {message, status, of}

            The payload of an offer, answer or candidate is what --sdp and --candidate take. --raw adds the frame. The JSON only
            ever grows; 'man 5 sigctl-events' and docs/events.schema.json describe it.
            """
    )
}
