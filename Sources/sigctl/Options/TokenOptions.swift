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
        try SecretSource(name: "token", file: tokenFile, variable: tokenEnv, descriptor: tokenFd).read()
    }
}
