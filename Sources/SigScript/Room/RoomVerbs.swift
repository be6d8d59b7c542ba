extension VerbDescription {
    /// What a peer of a room server can be told.
    static let room =
        [
            connect,
            VerbDescription(
                "join",
                "join a room, and await its members",
                [
                    Field("room", .room, "the room; the target's if none is given"),
                    Field("id", .text, "who we are in it; the target's if none is given"),
                ],
                example: "join room=lobby id=alice"
            ),
            VerbDescription(
                "offer",
                "offer a member a connection",
                [to("the id of the member"), sdp],
                example: "offer to=bob sdp=fake"
            ),
            VerbDescription(
                "answer",
                "answer an offer",
                [to("the id of the member"), sdp],
                example: "answer to=alice sdp=fake"
            ),
            VerbDescription(
                "candidate",
                "tell a member a candidate",
                [to("the id of the member"), candidate] + sections,
                example: "candidate to=bob candidate=fake"
            ),
            VerbDescription(
                "hangup",
                "end the connection with a member",
                [to("the id of the member")],
                example: "hangup to=bob"
            ),
            VerbDescription("leave", "leave the room; the connection stays", example: "leave"),
            VerbDescription("ping", "send a ping of the protocol and await its pong", example: "ping"),
            VerbDescription("health", "ask the server whether it is well", example: "health"),
        ] + ofWebSockets
}
