import ArgumentParser
import SigClient
import SigScript
import SigSystem

/// `sigctl register`: make an identity that can come back.
struct Register: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make an identity that can come back, and print its id.",
        discussion: """
            sigctl register --token-file host.token  # prints the id; publish it
            sigctl listen --token-file host.token    # come back under it

            The token is a secret: whoever has it can take the identity's place. It is written with mode 600 and never shown.
            """
    )

    @Option(
        name: .long,
        help: ArgumentHelp("Where the token is written, with mode 600.", valueName: "file"),
        completion: .file()
    )
    var tokenFile: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Write the token to this open descriptor, as in 3>&1, instead.", valueName: "n")
    )
    var tokenFd: Int32?

    @Flag(name: .long, help: "Replace an identity that the file already has. It is lost then.")
    var force = false

    @OptionGroup
    var retry: RetryOption

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    func run() async throws {
        guard (tokenFile == nil) != (tokenFd == nil) else {
            throw Failure(.usage, "where shall the token go? Give --token-file FILE (or --token-fd N)")
        }
        if let tokenFd { try SecretSource.check(tokenFd, "--token-fd", "3>FILE") }
        if let tokenFile {
            guard !tokenFile.isEmpty else { throw Failure(.usage, "--token-file takes the name of a file, and not ''") }
            if AtomicFile.exists(tokenFile), !force {
                throw Failure(
                    .usage,
                    "\(tokenFile) exists already; use it with 'sigctl listen --token-file', or replace that identity with --force"
                )
            }
            // Before the network, so that no identity is made that can't be kept.
            try AtomicFile.checkWritable(tokenFile)
        }
        let (tokenFile, tokenFd, force) = (tokenFile, tokenFd, force)
        let session = Session(options: common, headline: (.identity, "id"), retries: retry.isGiven, hidden: [.token])
        try await ShareSession(session: session, tokenFile: tokenFile).run { client in
            let token = try await client.register()
            if let tokenFile {
                try AtomicFile.write(token + "\n", to: tokenFile, mode: 0o600, existing: force ? .replaced : .refused)
            }
            if let tokenFd, !writeAll(tokenFd, token + "\n") {
                throw Failure(.io, "can't write to descriptor \(tokenFd): \(systemMessage())")
            }
        }
        if let tokenFile, !common.quiet { Output.note("sigctl: token saved in \(tokenFile)") }
    }
}
