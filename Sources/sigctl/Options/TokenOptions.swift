import ArgumentParser
import CommandCompletion

/// Where a token is read from. Never from the command line: others on the machine can see that.
struct TokenOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The file that has the token of an identity; mode 600.", valueName: "file"),
        completion: .file()
    )
    var tokenFile: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The command whose first line of output is the token, as in 'pass show host'; run with sh -c.",
            valueName: "cmd"
        ),
        completion: .shellCommand
    )
    var tokenCommand: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The variable that has the token.", valueName: "name"),
        completion: .variableNames
    )
    var tokenEnv: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The open descriptor to read the token from, as in 3<file.", valueName: "n")
    )
    var tokenFd: Int32?

    /// The token, or nil if none was given.
    func token() throws -> String? {
        let source = SecretSource(
            name: "token",
            file: tokenFile,
            command: tokenCommand,
            variable: tokenEnv,
            descriptor: tokenFd
        )
        return try source.read()
    }
}
