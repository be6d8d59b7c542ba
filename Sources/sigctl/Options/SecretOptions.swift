import ArgumentParser
import CommandCompletion
import SigScript
import SigSystem
import Synchronization

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
        help: ArgumentHelp(
            "The command whose first line of output is the secret, as in 'pass show hub'; run with sh -c.",
            valueName: "cmd"
        ),
        completion: .shellCommand
    )
    var secretCommand: String?

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
        let source = SecretSource(
            name: "secret",
            file: secretFile,
            command: secretCommand,
            variable: secretEnv,
            descriptor: secretFd
        )
        guard let secret = try source.read() else {
            throw Failure(
                .usage,
                "it takes the server's secret: give --secret-file FILE (or --secret-command, --secret-env, --secret-fd)"
            )
        }
        return secret
    }
}

/// The four places that a secret may come from.
struct SecretSource {
    /// What it is called in the names of the options.
    var name: String
    var file: String?
    var command: String?
    var variable: String?
    var descriptor: Int32?

    /// Refuses a descriptor that nobody has opened for us: by now it may be one of our own.
    static func check(_ descriptor: Int32, _ option: String, _ redirection: String) throws {
        guard !InheritedDescriptors.contains(descriptor) else { return }
        throw Failure(
            .usage,
            "\(option) \(descriptor): no such descriptor is open; open it where sigctl is called, as in: \(option) 3 \(redirection)"
        )
    }

    /// The secret, or nil if no place was given.
    func read() throws -> String? {
        let given: [Any?] = [file, command, variable, descriptor]
        guard given.compactMap({ $0 }).count <= 1 else {
            throw Failure(
                .usage,
                "--\(name)-file, --\(name)-command, --\(name)-env and --\(name)-fd exclude each other; give one"
            )
        }
        if let file { return try SecretFile.readText(file) }
        if let descriptor {
            try Self.check(descriptor, "--\(name)-fd", "3<FILE")
            return try SecretFile.readText(descriptor: descriptor)
        }
        if let command { return try SecretCommand.output(of: command, option: "--\(name)-command") }
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

/// Secrets that commands print, asked for once each.
enum SecretCommand {
    private static let known = Mutex<[String: String]>([:])

    /// The first line that a command prints.
    /// - Parameter option: the option that named it, for the failure.
    static func output(of command: String, option: String) throws -> String {
        if let line = known.withLock({ $0[command] }) { return line }
        do throws(CommandOutput.Failure) {
            let line = try CommandOutput.firstLine(of: command)
            known.withLock { $0[command] = line }
            return line
        } catch {
            throw Failure(.configuration, "\(option): \(error.description)")
        }
    }
}
