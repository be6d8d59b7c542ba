package import NIOCore
internal import SigProtocol

/// The configuration file of sigctl: named profiles of options, and which of them is used when nobody says.
package struct ProfileFile: Sendable, Equatable {
    package struct Profile: Sendable, Equatable {
        package var name: String
        package var entries: [ConfigurationEntry]
    }

    package var path: String
    package var defaultProfile: String?
    /// In the order of the file.
    package var profiles: [Profile]

    /// A file that is not there.
    package init(absentAt path: String) {
        self.path = path
        profiles = []
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - text: what it says.
    ///   - path: what it is called in problems.
    ///   - known: the options that a profile may have; nil: any.
    package init(parsing text: ByteBuffer, path: String, known: Set<String>?) throws(ConfigurationProblem) {
        self.path = path
        profiles = []
        let reader = try ConfigurationReader(text, path: path)
        var chosen: (name: String, place: Int)?
        for member in try reader.root() {
            switch member.name {
            case "default":
                guard let name = member.value.string else {
                    throw reader.problem(
                        at: member.valuePlace,
                        #"'default' is the name of a profile, such as "staging""#
                    )
                }
                chosen = (name, member.valuePlace)
            case "profiles":
                let members = try reader.members(
                    member,
                    whatItIs: #"'profiles' is an object, such as {"staging": {"url": "wss://signal.example"}}"#
                )
                guard members.count <= ConfigurationBounds.profiles else {
                    throw reader.problem(at: member.place, "more than \(ConfigurationBounds.profiles) profiles")
                }
                for member in members { profiles.append(try Self.profile(member, reader, known)) }
            default:
                throw reader.problem(
                    at: member.place,
                    Self.unknown(member.name, among: ["default", "profiles"], in: "the file")
                )
            }
        }
        if let chosen {
            guard self[chosen.name] != nil else {
                throw reader.problem(
                    at: chosen.place,
                    "'default' names the profile '\(Inert.text(chosen.name, maxLength: 64))', which is not there; \(listed)"
                )
            }
            defaultProfile = chosen.name
        }
    }

    package subscript(name: String) -> Profile? { profiles.first { $0.name == name } }

    /// A sentence about which profiles there are.
    package var listed: String {
        profiles.isEmpty
            ? "there are no profiles yet; make one with: sigctl profile add NAME --url TARGET"
            : "there \(profiles.count == 1 ? "is" : "are") \(profiles.map(\.name).joined(separator: ", "))"
    }

    /// The sentence about a profile that is not there, with what may have been meant and which there are.
    package func absence(of name: String) -> String {
        "there is no profile '\(Inert.text(name, maxLength: 64))' in \(Inert.text(path)); "
            + Suggestion.question(about: name, among: profiles.map(\.name)) + listed
    }

    /// Why a profile can't have this name; nil if it can.
    package static func problem(withName name: String) -> String? {
        let isFine =
            !name.isEmpty && name.utf8.count <= ConfigurationBounds.nameLength && !name.hasPrefix("-")
            && name.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
                    || [0x2D, 0x2E, 0x5F].contains(byte)
            }
        guard !isFine else { return nil }
        return
            "'\(Inert.text(name, maxLength: 64))' is no name for a profile; it has letters, digits, '.', '_' and '-', "
            + "does not begin with '-', and has at most \(ConfigurationBounds.nameLength) of them"
    }

    private static func profile(
        _ member: ConfigurationReader.Member,
        _ reader: ConfigurationReader,
        _ known: Set<String>?
    ) throws(ConfigurationProblem) -> Profile {
        if let problem = problem(withName: member.name) { throw reader.problem(at: member.place, problem) }
        let options = try reader.members(
            member,
            whatItIs: #"a profile is an object of options, such as {"url": "wss://signal.example"}"#
        )
        guard options.count <= ConfigurationBounds.options else {
            throw reader.problem(at: member.place, "more than \(ConfigurationBounds.options) options")
        }
        for option in options {
            guard let known, !known.contains(option.name) else { continue }
            throw reader.problem(
                at: option.place,
                "profile \(member.name): " + unknown(option.name, among: known, in: "a profile")
            )
        }
        return Profile(name: member.name, entries: options.map(reader.entry))
    }

    static func unknown(_ name: String, among known: some Sequence<String>, in place: String) -> String {
        if let hint = SecretRules.hint(forUnknown: name) { return hint }
        let shown = Inert.text(name, maxLength: 64)
        if name.hasPrefix("-"), known.contains(where: { "--\($0)" == name }) {
            return "options have no dashes here: write '\(Inert.text(String(name.dropFirst(2))))'"
        }
        let nearest = Suggestion.nearest(to: name, among: known.sorted())
        return "there is no '\(shown)' in \(place)"
            + (nearest.map { "; did you mean '\($0)'?" } ?? "; 'sigctl help configuration' lists what there is")
    }
}
