import ArgumentParser
import CommandCompletion
import SigClient
import SigScript
import SigSystem

/// `sigctl share`: get a share code and print what arrives.
struct Share: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Get a share code and print what others send to it.",
        discussion: """
            sigctl share                       # the code, then a line per message
            sigctl share --wait message        # until a message comes
            sigctl share --code-file code.txt  # for scripts: the code in a file
            sigctl share --exec 'echo join with $SIGCTL_CODE; cat'

            The code leads to you as long as the command runs. It waits by nature: CODE=$(sigctl share) would never come \
            back, so scripts use --code-file or --exec.
            """,
        subcommands: [Lookup.self, Message.self, Register.self, Listen.self]
    )

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Write the code to this file, whole or not at all; an old one is removed first.",
            valueName: "file"
        ),
        completion: .file()
    )
    var codeFile: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Run this with sh -c: the code in $SIGCTL_CODE, events as JSON on its standard input. Its exit code becomes ours.",
            valueName: "cmd"
        ),
        completion: .shellCommand
    )
    var exec: String?

    @Flag(name: .long, help: "Come back under the same identity when the connection is lost (with a token).")
    var reconnect = false

    @OptionGroup
    var retry: RetryOption

    @OptionGroup(title: "Identity")
    var identity: TokenOptions

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    func run() async throws {
        let token = try identity.token()
        if reconnect, token == nil {
            throw Failure(.usage, "--reconnect needs an identity to come back as: give --token-file")
        }
        let codeFile = codeFile
        if let codeFile { try CodeFile.removeOld(codeFile) }
        let command = exec.map { ExecutedCommand($0) }
        let session = ShareSession(
            session: Session(
                options: common,
                headline: (.code, "code"),
                stays: true,
                retries: retry.isGiven,
                delay: command == nil ? nil : "the command of --exec has not ended, or the server did not answer",
                sink: Self.sink(to: command)
            ),
            token: token,
            tokenFile: identity.tokenFile,
            reconnect: reconnect ? ReconnectPolicy() : nil
        )
        let isQuiet = common.quiet || common.json
        do {
            try await session.run { client in
                let code = try await client.shareCode()
                if let codeFile { try AtomicFile.write(code + "\n", to: codeFile, mode: 0o644, existing: .replaced) }
                if !isQuiet { Output.note("sigctl: waiting for messages to \(code), our id is \(await client.id)") }
                guard let command else { return }
                Output.line(code)
                try command.start(code: code)
                await command.wait()
                throw CommandEnded()
            }
        } catch {
            // The command that ran decides, if it has ended by itself.
            if let status = command?.ownStatus { throw CommandExit(status: status) }
            throw error
        }
    }

    private static func sink(to command: ExecutedCommand?) -> (@Sendable (Event) async -> Void)? {
        guard let command else { return nil }
        return { event in await command.take(event) }
    }
}

/// The command of `--exec` is over, and so is ours.
struct CommandEnded: Error {}
