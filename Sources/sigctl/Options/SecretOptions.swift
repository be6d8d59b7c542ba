import ArgumentParser
import CommandCompletion
import SigScript
import SigSystem

/// Where a server's secret is read from. Never from the command line: others on the machine can see that.
struct SecretOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The file that has the server's secret; mode 600.", valueName: "file"),
        completion: .file()
    )
    var secretFile: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The variable that has the secret.", valueName: "name"),
        completion: .variableNames
    )
    var secretEnv: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The open descriptor to read the secret from, as in 3<file.", valueName: "n")
    )
    var secretFd: Int32?

    /// The secret.
    func required() throws -> String {
        let source = SecretSource(name: "secret", file: secretFile, variable: secretEnv, descriptor: secretFd)
        guard let secret = try source.read() else {
            throw Failure(
                .usage,
                "it takes the server's secret: give --secret-file FILE (or --secret-env, --secret-fd)"
            )
        }
        return secret
    }
}

/// The three places that a secret may come from.
struct SecretSource {
    /// What it is called in the names of the options.
    var name: String
    var file: String?
    var variable: String?
    var descriptor: Int32?

    /// The secret, or nil if no place was given.
    func read() throws -> String? {
        let given: [Any?] = [file, variable, descriptor]
        guard given.compactMap({ $0 }).count <= 1 else {
            throw Failure(.usage, "--\(name)-file, --\(name)-env and --\(name)-fd exclude each other; give one")
        }
        if let file { return try SecretFile.readText(file) }
        if let descriptor { return try SecretFile.readText(descriptor: descriptor) }
        guard let variable else { return nil }
        guard let value = Environment.variables[variable], !value.isEmpty else {
            throw Failure(
                .configuration,
                "the variable \(variable) is not set; --\(name)-env takes its name, not the \(name)"
            )
        }
        return value
    }
}
