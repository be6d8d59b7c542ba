import ArgumentParser
import SigScript
import SigSystem

/// Where a token is read from. Never from the command line: others on the machine can see that.
struct TokenOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The file that has the token of an identity; mode 600.", valueName: "file"),
        completion: .file()
    )
    var tokenFile: String?

    @Option(name: .long, help: ArgumentHelp("The variable that has the token.", valueName: "name"))
    var tokenEnv: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The open descriptor to read the token from, as in 3<file.", valueName: "n")
    )
    var tokenFd: Int32?

    /// The token, or nil if none was given.
    func token() throws -> String? {
        let sources: [Any?] = [tokenFile, tokenEnv, tokenFd]
        guard sources.compactMap({ $0 }).count <= 1 else {
            throw Failure(.usage, "--token-file, --token-env and --token-fd exclude each other; give one")
        }
        if let tokenFile { return try SecretFile.readText(tokenFile) }
        if let tokenFd { return try SecretFile.readText(descriptor: tokenFd) }
        guard let tokenEnv else { return nil }
        guard let token = Environment.variables[tokenEnv], !token.isEmpty else {
            throw Failure(
                .configuration,
                "the variable \(tokenEnv) is not set; --token-env takes its name, not the token"
            )
        }
        return token
    }
}
