import ArgumentParser
import SigClient
import SigScript

/// `sigctl lookup CODE`: who has a share code.
struct Lookup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the id of the peer that has a share code.",
        discussion: """
            sigctl lookup BFKM
            sigctl lookup bf-km  # the same, as people write it

            Exit code 1 says that nobody has the code.
            """
    )

    @Argument(help: ArgumentHelp("The share code; case, spaces and hyphens don't matter.", valueName: "code"))
    var code: String

    @OptionGroup
    var retry: RetryOption

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    func run() async throws {
        let code = try Recipient.shareCode(code)
        let session = Session(options: common, headline: (.found, "id"), retries: retry.isGiven)
        try await ShareSession(session: session, code: code).run { client in _ = try await client.lookup(code) }
    }
}
