import SigProtocol

extension VerbDescription {
    /// What a peer of a topic server can be told.
    static let topic = [
        connect,
        VerbDescription(
            "offer",
            "announce an offer in a topic, and await its code",
            [
                Field("topic", .topic, "the topic; the target's if none is given"),
                Field("info", .text, "what we say of ourselves; the target's if none is given"),
                Field("sdp", .description, isRequired: true, sdp.summary),
                Field("code", .code, "a code of our own choice; not every server takes one"),
            ],
            example: "offer topic=chess info=alice sdp=fake"
        ),
        VerbDescription(
            "answer",
            "answer an offer",
            [Field("code", .code, "the session's code; that of the last offer that came if none is given"), sdp],
            example: "answer sdp=fake"
        ),
        VerbDescription(
            "candidate",
            "tell the other side of a session a candidate",
            [
                Field("code", .code, "the session's code; that of the last offer or answer if none is given"), side,
                candidate,
            ],
            example: "candidate candidate=fake"
        ),
        VerbDescription("list", "ask for the topics that have offers; a `result` for each 1000", example: "list"),
        VerbDescription(
            "sessions",
            "ask for the offers in a topic",
            [Field("topic", .topic, "the topic; the target's if none is given")],
            example: "sessions topic=chess"
        ),
        VerbDescription(
            "poll",
            "ask once what the other side of a session has sent",
            [Field("code", .code, "the session's code; that of the last offer or answer if none is given"), side],
            example: "poll code=3q2w side=offerer"
        ),
        VerbDescription("version", "ask for the server's version", example: "version"),
        VerbDescription("health", "ask the server whether it is well", example: "health"),
        VerbDescription(
            "raw",
            "make a request as it is, whatever it says",
            [
                Field("method", .text, "the method; GET without a body, else POST, if none is given"),
                Field("path", .text, isRequired: true, "the path, with its query"),
                Field("body", .text, takesJSON: true, "the body"),
            ],
            example: "raw method=POST path=/answer body:={\"code\":1}"
        ),
        VerbDescription("close", "let go of the server; the peer's name is free then", example: "close"),
    ]

    private static let side = Field(
        "side",
        .words(TopicSide.allCases.map(\.rawValue)),
        "which side we are; if not given: offerer of what we offered, else answerer"
    )
}
