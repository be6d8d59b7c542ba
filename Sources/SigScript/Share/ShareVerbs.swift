extension VerbDescription {
    /// What a peer of a share server can be told.
    static let share =
        [
            connect,
            VerbDescription("share", "ask for our code, by which others find us", example: "share"),
            VerbDescription(
                "lookup",
                "ask whose code it is",
                [Field("code", .code, isRequired: true, "the code, in any case, with or without hyphens")],
                example: "lookup code=BFKM"
            ),
            VerbDescription(
                "message",
                "send a text, and await that the server has it",
                [
                    to("whom: an id, or a code that is looked up"),
                    Field("text", .text, isRequired: true, takesJSON: true, "the text; up to about 4,000 bytes"),
                ],
                example: "message to=BFKM text=hello"
            ),
            VerbDescription(
                "register",
                "ask for a token that keeps our id; it is saved in the target's token-file",
                example: "register"
            ),
        ] + ofWebSockets
}
