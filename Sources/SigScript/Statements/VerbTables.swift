public import SigProtocol

extension VerbDescription {
    /// The verbs that a peer of a protocol has, in the order in which help lists them.
    public static func verbs(of protocolName: ProtocolName) -> [VerbDescription] {
        switch protocolName {
        case .share: share
        case .peerjs: peerjs
        case .room: room
        case .hub: hub
        case .topic: topic
        }
    }

    /// A verb of a protocol.
    public static func verb(_ name: String, of protocolName: ProtocolName) -> VerbDescription? {
        verbs(of: protocolName).first { $0.name == name }
    }

    /// The protocols that have a verb of this name.
    static func protocols(having verb: String) -> [ProtocolName] {
        ProtocolName.allCases.filter { Self.verb(verb, of: $0) != nil }
    }

    // MARK: Verbs of several protocols

    /// For a peer that was named `idle`.
    static let connect = VerbDescription(
        "connect",
        "connect, and do what the target says; for a peer that was named idle",
        example: "connect"
    )

    /// What all protocols over WebSocket have.
    static let ofWebSockets = [
        VerbDescription(
            "raw",
            "send a frame as it is, whatever it says",
            [
                Field("text", .text, takesJSON: true, "a text frame; raw @FILE sends that of a file"),
                Field("hex", .hex, "a binary frame, two hexadecimal digits a byte"),
            ],
            alternatives: ["text", "hex"],
            fieldOfBareFile: "text",
            example: "raw text='{\"type\":\"nonsense\"}'"
        ),
        VerbDescription("wsping", "send a WebSocket ping and await its pong", example: "wsping"),
        VerbDescription(
            "close",
            "close the connection with a handshake; the peer's name is free then",
            [
                // RFC 6455, 7.4: lower codes are not used, higher ones don't exist.
                Field("code", .number, range: 1000...4999, "the code of the close frame; 1000 if none is given"),
                Field("reason", .text, "the reason in it, up to 123 bytes"),
            ],
            example: "close code=4000 reason=done"
        ),
    ]

    // MARK: Fields of several verbs

    static func to(_ summary: String, isRequired: Bool = true) -> Field {
        Field("to", .peer, isRequired: isRequired, summary)
    }

    static let sdp = Field(
        "sdp",
        .description,
        isRequired: true,
        "a session description: its text, fake, fake:LABEL or @FILE; := sends JSON as it is"
    )

    static let candidate = Field(
        "candidate",
        .candidate,
        isRequired: true,
        "its text, fake, fake:srflx, fake:relay or @FILE; empty is the last; := sends JSON as it is"
    )

    static let sections = [
        Field("mid", .text, "the media section's name"),
        Field("index", .number, "the media section's number, from 0"),
    ]
}
