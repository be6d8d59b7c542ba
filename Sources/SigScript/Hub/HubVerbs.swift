import SigProtocol

extension VerbDescription {
    /// What a peer of a hub server can be told.
    static let hub =
        [
            connect,
            VerbDescription(
                "join",
                "connect to a hub, made if it is not there; for a peer that was named idle",
                [
                    Field("hub", .hub, "the hub; the target's if none is given"),
                    Field("kind", .words(HubKind.allCases.map(\.rawValue)), "the kind of hub; the target's, or fixed"),
                    Field("metadata", .text, takesJSON: true, "what we say of ourselves"),
                ],
                example: "join hub=lobby kind=fixed"
            ),
            VerbDescription(
                "offer",
                "offer a peer a connection",
                [to("the id of the peer"), sdp],
                example: "offer to=2 sdp=fake"
            ),
            VerbDescription(
                "answer",
                "answer an offer",
                [to("the id of the peer"), sdp],
                example: "answer to=1 sdp=fake"
            ),
            VerbDescription(
                "candidate",
                "tell a peer a candidate, which not every server passes on",
                [to("the id of the peer"), candidate],
                example: "candidate to=2 candidate=fake"
            ),
            VerbDescription(
                "metadata",
                "say something new of ourselves, which not every server takes",
                [Field("v", .text, isRequired: true, takesJSON: true, "what we say")],
                example: "metadata v=ready"
            ),
            VerbDescription("get", "ask the server about the hub that we are in", example: "get"),
            VerbDescription("status", "ask the server whether it is well, or moves", example: "status"),
        ] + ofWebSockets
}
