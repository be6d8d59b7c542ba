import ArgumentParser
import SigClient
import SigOptions
import SigProtocol
import SigScript
import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Profile {
    /// `sigctl profile add NAME OPTIONS…`: keep options under a name.
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Keep options under a name.",
            discussion: """
                sigctl profile add staging --url wss://signal.example --cacert staging.pem
                sigctl profile add local --url http://127.0.0.1:8080 --peerjs-path /app
                sigctl profile add hub --secret-command 'pass show hub'
                sigctl profile add staging --force --url wss://other.example

                It takes the options of all verbs, but for those that are said to one command only, such as --sdp or --wait, and \
                --share-url, --peerjs-url, --room-url, --hub-url and --topic-url besides --url. Secrets are not kept: name their file or \
                command. Files are kept with their whole path. The rest of the configuration file stays as it is; it has mode 600.
                """
        )

        @Flag(name: .long, help: "Replace the profile of that name.")
        var force = false

        // Options of other verbs than this one, and the name between them: the parser leaves them to us.
        @Argument(
            parsing: .allUnrecognized,
            help: ArgumentHelp("The name, and the options.", valueName: "name")
        )
        var words: [String] = []

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() throws {
            let table = OptionTable(Verbs.allOptions.options + Self.urls)
            let typed = Array(CommandLine.arguments.dropFirst())
            let (options, rest) = CommandLineScan.options(in: typed, table)
            // Without 'profile add'.
            let words = rest.dropFirst(2)
            if let unknown = words.first(where: { $0.hasPrefix("-") }) { throw Self.unknown(unknown, table) }
            guard let name = words.first, words.count == 1 else {
                throw Failure(
                    .usage,
                    words.isEmpty
                        ? "which name? Write it like: sigctl profile add staging --url wss://signal.example"
                        : "a profile has one name, and these are several: \(Inert.text(words.joined(separator: " ")))"
                )
            }
            if let problem = ProfileFile.problem(withName: name) { throw Failure(.usage, problem) }
            let kept = try Self.kept(options)
            let store = try ProfileStore()
            var isDefault = false
            try store.change { file, edit in
                guard file[name] == nil || force else {
                    throw Failure(
                        .usage,
                        "there is a profile '\(name)' already; replace it with --force, or take another name"
                    )
                }
                isDefault = file.defaultProfile == name
                edit.set(name, to: kept)
            }
            guard !common.quiet else { return }
            Output.note("sigctl: profile \(name) is in \(Inert.text(store.path))")
            if !isDefault {
                Output.note("sigctl: to use it without --profile: sigctl profile use \(name)")
            }
        }

        private static let urls = ProfileOptionNames.urls.filter { $0 != "url" }.map { OptionInfo(name: $0) }

        /// What the file is to say, each option once, checked as a command would.
        private static func kept(
            _ options: [CommandLineScan.Option]
        ) throws -> [(name: String, value: ProfileEdit.JSONText)] {
            var order: [OptionInfo] = []
            var texts: [String: [String]] = [:]
            for option in options where option.name != "force" {
                guard ProfileOptionNames.all.contains(option.name) else {
                    throw Failure(.usage, "--\(option.name) is said to one command, and not kept; leave it out")
                }
                if order.last(where: { $0.name == option.name }) == nil { order.append(option.info) }
                guard option.info.takesValue else { continue }
                guard let value = option.value else { throw Failure(.usage, "--\(option.name) lacks its value") }
                if let secret = SecretRules.problem(with: value, of: option.name) {
                    throw Failure(.usage, "--\(option.name): \(secret)")
                }
                texts[option.name] = (option.info.repeats ? texts[option.name] ?? [] : []) + [value]
            }
            return try order.map { info in
                guard info.takesValue else { return (info.name, ProfileEdit.JSONText(true)) }
                let values = texts[info.name] ?? []
                try check(values, of: info)
                guard !info.repeats else { return (info.name, ProfileEdit.JSONText(values)) }
                let value = values.last ?? ""
                return (info.name, ProfileEdit.JSONText(info.path == .whole ? wholePath(value) : value))
            }
        }

        private static func check(_ values: [String], of info: OptionInfo) throws {
            if ProfileOptionNames.urls.contains(info.name) {
                let named = ProtocolName.allCases.first { "\($0)-url" == info.name }
                for value in values {
                    let name = named ?? Target.protocolName(of: value) ?? .share
                    do { _ = try Target(value, for: name) } catch {
                        throw Failure(.usage, "--\(info.name): \(error.message)")
                    }
                }
            } else if let problem = Verbs.problem(with: Given(info: info, value: .texts(values), origin: .commandLine))
            {
                throw Failure(.usage, problem.split(separator: "\n").first.map(String.init) ?? problem)
            }
        }

        /// A path in the file is not relative to the folder that somebody happened to be in.
        private static func wholePath(_ path: String) -> String {
            guard !path.hasPrefix("/"), !path.hasPrefix("~/"), let folder = getcwd(nil, 0) else { return path }
            defer { free(folder) }
            return "\(String(cString: folder))/\(path)"
        }

        private static func unknown(_ word: String, _ table: OptionTable) -> Failure {
            let name = String(word.drop { $0 == "-" }.prefix { $0 != "=" })
            if let hint = SecretRules.hint(forUnknown: name) { return Failure(.usage, hint) }
            let nearest = Suggestion.nearest(to: name, among: ProfileOptionNames.all.sorted())
            return Failure(
                .usage,
                "there is no option '\(Inert.text(word, maxLength: 64))'"
                    + (nearest.map { "; did you mean '--\($0)'?" }
                        ?? "; 'sigctl help configuration' lists what a profile can have")
            )
        }
    }
}
