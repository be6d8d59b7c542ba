import ArgumentParser
import CommandCompletion
import SigClient
import SigProtocol
import SigScript

/// `sigctl message CODE|ID [TEXT]`: send a text to a peer.
struct Message: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Send a text to a peer, by its share code or id.",
        discussion: """
            sigctl message BFKM hello
            sigctl message BFKM @offer.json                 # from a file
            sigctl message BFKM < offer.json                # from a pipe
            sigctl message BFKM @offer.json --wait message  # and wait for an answer

            Prints 'ack' when the server has queued it for the recipient. Exit code 1: no such code or peer; 75: it is busy, \
            try again.
            """
    )

    @Argument(help: ArgumentHelp("The peer: a share code, or an id (a UUID).", valueName: "code|id"))
    var recipient: String

    @Argument(
        help: ArgumentHelp(
            "TEXT, @FILE, - for standard input, @@… for a text that starts with @. Default: -",
            valueName: "text"
        ),
        completion: .text()
    )
    var text: String?

    @Flag(name: .long, help: "Take the recipient for an id, whatever it looks like.")
    var toId = false

    @Flag(name: .long, help: "Take the recipient for a share code, whatever it looks like.")
    var toCode = false

    @OptionGroup
    var retry: RetryOption

    @OptionGroup(title: "Identity")
    var identity: TokenOptions

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    func run() async throws {
        if toId, toCode { throw Failure(.usage, "--to-id and --to-code exclude each other; give one") }
        let recipient = try Recipient(recipient, as: toId ? .id : toCode ? .code : .either)
        let text = try TextSource(text ?? "-").read(maxBytes: Bounds.shareFrame)
        var session = ShareSession(
            session: Session(options: common, retries: retry.isGiven, hidden: [.found]),
            token: try identity.token(),
            tokenFile: identity.tokenFile
        )
        if case .code(let code) = recipient { session.code = code }
        try await session.run { client in
            let id =
                switch recipient {
                case .id(let id): id
                case .code(let code): try await client.lookup(code)
                }
            try await Failure.sending { try await client.send(text, to: id) }
        }
    }
}
