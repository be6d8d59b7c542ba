import SigScript
import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The text of a script, and where it is from.
struct ScriptSource: Sendable {
    /// The name of the script that comes through standard input.
    static let standardInputName = "standard input"

    var name: String
    var bytes: [UInt8]
    var isStandardInput: Bool

    /// Reads the files; none is standard input.
    static func read(_ files: [String]) throws -> [ScriptSource] {
        var sources: [ScriptSource] = []
        for file in files.isEmpty ? ["-"] : files {
            guard file == "-" else {
                sources.append(
                    ScriptSource(
                        name: file,
                        bytes: try TextSource.file(file).readBytes(maxBytes: ScriptBounds.fileBytes),
                        isStandardInput: false
                    )
                )
                continue
            }
            guard !sources.contains(where: \.isStandardInput) else {
                throw Failure(.usage, "standard input can be read once; give - once")
            }
            guard isatty(0) == 0 else {
                throw Failure(.usage, "which script? Give its file, or pipe it in: sigctl run call.sig")
            }
            let bytes = try TextSource.standardInput.readBytes(maxBytes: ScriptBounds.fileBytes)
            // 'sigctl' alone, with nothing to read, is somebody who asks what there is.
            if CommandLine.arguments.count == 1, bytes.isEmpty { throw CommandLineCheck.verbIsMissing }
            sources.append(ScriptSource(name: standardInputName, bytes: bytes, isStandardInput: true))
        }
        return sources
    }

    /// A file that a script includes.
    static func included(_ path: String) throws(TextSource.Failure) -> [UInt8] {
        try TextSource.file(path).readBytes(maxBytes: ScriptBounds.fileBytes)
    }

    /// Reads and checks the script with all that it includes.
    /// - Parameter knowing: what is there before it begins.
    func script(
        environment: [String: String],
        variables: [String: String],
        knowing: ScriptKnowledge = ScriptKnowledge()
    ) throws -> Script {
        let context = ScriptContext(
            environment: environment,
            variables: variables,
            scriptIsStandardInput: isStandardInput,
            read: Self.included
        )
        do { return try Script(parsing: bytes, named: name, in: context, knowing: knowing) } catch {
            Output.note(error.description)
            throw CommandExit(status: error.exitCode.rawValue)
        }
    }
}
