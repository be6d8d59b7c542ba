internal import SigProtocol

extension ConfigurationEntry {
    /// Where paths in a file begin.
    package struct Places: Sendable {
        /// The folder of the configuration file; relative paths begin there.
        package var folder: String
        /// What `~/` stands for; nil: it stands for itself.
        package var home: String?

        package init(folder: String, home: String?) {
            self.folder = folder
            self.home = home
        }

        /// The places for a configuration file.
        package init(besides path: String, home: String?) {
            let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
            self.init(folder: folder, home: home)
        }

        package func path(_ path: String) -> String {
            if path.hasPrefix("~/"), let home { return home + path.dropFirst() }
            return path.hasPrefix("/") || folder.isEmpty ? path : (folder.hasSuffix("/") ? folder : folder + "/") + path
        }
    }

    /// The value, as the option wants it.
    ///
    /// - Parameter path: the file, as problems name it.
    package func value(for info: OptionInfo, in path: String, _ places: Places) throws(ConfigurationProblem)
        -> OptionValue
    {
        func problem(_ sentence: String) -> ConfigurationProblem {
            ConfigurationProblem(path, position, "\(name): \(sentence)")
        }
        guard let value = try? JSONValue(parsing: json) else { throw problem("not JSON") }
        guard info.takesValue else {
            guard let isOn = value.bool else { throw problem("it is true or false") }
            return .flag(isOn)
        }
        var texts: [String] = []
        if let elements = value.elements {
            let isCommand = info.name.hasSuffix("-command")
            guard info.repeats || isCommand else { throw problem("it takes one value, and this is a list") }
            for element in elements {
                guard let text = Self.text(of: element) else { throw problem("a list of texts was expected") }
                texts.append(text)
            }
            if isCommand {
                guard !texts.isEmpty else { throw problem("the command is empty") }
                texts = [texts.map(Self.quoted).joined(separator: " ")]
            }
        } else if let text = Self.text(of: value) {
            texts = [text]
        } else {
            throw problem("a text or number was expected" + (info.repeats ? ", or a list of them" : ""))
        }
        guard !texts.contains(where: { $0.utf8.contains(0) }) else { throw problem("a text may not have NUL in it") }
        for text in texts {
            if let secret = SecretRules.problem(with: text, of: name) { throw problem(secret) }
        }
        switch info.path {
        case .none: break
        case .whole: texts = texts.map(places.path)
        case .behindAt: texts = texts.map { $0.hasPrefix("@") ? "@" + places.path(String($0.dropFirst())) : $0 }
        }
        return .texts(texts)
    }

    /// A text, or a number as it was written.
    private static func text(of value: JSONValue) -> String? { value.string ?? value.number }

    /// A word as a shell takes it for that word.
    private static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || "-_./:=@%+,".utf8.contains(byte)
            }
        return isPlain ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
    }
}
