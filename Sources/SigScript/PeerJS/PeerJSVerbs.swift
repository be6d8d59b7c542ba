extension VerbDescription {
    /// What a peer of a PeerJS server can be told.
    static let peerjs =
        [
            connect,
            VerbDescription(
                "offer",
                "offer a peer a connection; it waits at the server for one that is not there",
                [
                    to("the id of the peer"),
                    sdp,
                    Field("connectionId", .connection, "the connection's id; a new one if none is given"),
                    Field("label", .text, "of the data channel; the connection's id if none is given"),
                    Field("metadata", .text, takesJSON: true, "what we say of the connection"),
                ],
                example: "offer to=bob sdp=fake"
            ),
            VerbDescription(
                "answer",
                "answer an offer",
                [
                    to("the id of the peer"),
                    sdp,
                    Field(
                        "connectionId",
                        .connection,
                        "the connection's id; that of the peer's last offer if none is given"
                    ),
                ],
                example: "answer to=alice sdp=fake"
            ),
            VerbDescription(
                "candidate",
                "tell a peer a candidate",
                [to("the id of the peer"), candidate] + sections + [
                    Field("connectionId", .connection, "the connection's id; that of the last offer if none is given")
                ],
                example: "candidate to=bob candidate=fake"
            ),
            VerbDescription(
                "leave",
                "tell a peer that we leave; without one, give our id back",
                [to("the id of the peer", isRequired: false)],
                example: "leave to=bob"
            ),
            VerbDescription(
                "expire",
                "tell a peer that what it sent has expired",
                [to("the id of the peer")],
                example: "expire to=bob"
            ),
            VerbDescription("heartbeat", "say that we are still there", example: "heartbeat"),
            VerbDescription("id", "ask the server for a free id", example: "id"),
            VerbDescription("peers", "ask the server who is there", example: "peers"),
        ] + ofWebSockets
}
