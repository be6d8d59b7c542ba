import ArgumentParser
import SigClient
import SigProtocol
import SigScript

/// `sigctl listen`: come back under an identity and print what arrives.
struct Listen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Connect under a registered identity and print what others send to it.",
        discussion: """
            sigctl register --token-file host.token  # once
            sigctl listen --token-file host.token    # the id, then a line per message
            sigctl listen --token-file host.token --reconnect

            Exit code 75 says that the identity is connected elsewhere, 77 that the server does not know the token.
            """
    )

    @OptionGroup(title: "Identity")
    var identity: TokenOptions

    @Flag(name: .long, help: "Come back when the connection is lost: after 1, 2, 4, 8, 8… s, up to 10 times in a row.")
    var reconnect = false

    @OptionGroup
    var retry: RetryOption

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    func run() async throws {
        let token = try identity.token()
        let target = try Settings.target(of: .share, options: common)
        guard token != nil || target.tokenFile != nil else {
            throw Failure(
                .usage,
                "which identity? Give --token-file FILE; 'sigctl register --token-file FILE' makes one"
            )
        }
        let session = ShareSession(
            session: Session(options: common, headline: (.identity, "id"), stays: true, retries: retry.isGiven),
            token: token,
            tokenFile: identity.tokenFile,
            reconnect: reconnect ? ReconnectPolicy() : nil
        )
        try await session.run { _ in }
    }
}
