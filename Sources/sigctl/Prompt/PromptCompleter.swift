import LineEditor
import SigProtocol
import SigScript

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the completion key offers: statements, from what the session has seen, and the prompt's own commands.
struct PromptCompleter: Sendable {
    let memory: PromptMemory
    /// Names of the environment's variables.
    let environment: [String]

    /// Names of one folder that are looked at.
    static let maxFiles = 10_000

    func complete(_ line: String, _ cursor: Int) -> LineCompletion {
        if DotCommand.isOne(line) { return command(line, cursor) }
        let completion = Completion.candidates(
            line: line,
            cursor: cursor,
            knowing: memory.knowledge,
            environment: environment,
            files: Self.files
        )
        return LineCompletion(
            replacing: completion.replaced.count,
            candidates: completion.candidates.map { candidate in
                let text = candidate.text.last == " " ? String(candidate.text.dropLast()) : candidate.text
                let suffix = candidate.text.last == " " ? " " : ""
                return LineCompletion.Candidate(text, suffix: suffix, label: Inert.text(text, maxLength: 200))
            }
        )
    }

    private func command(_ line: String, _ cursor: Int) -> LineCompletion {
        let before = Self.string(line.unicodeScalars.prefix(cursor))
        let words = before.split(separator: " ", omittingEmptySubsequences: false)
        let word = words.last.map(String.init) ?? ""
        let first = words.first { !$0.isEmpty } ?? ""
        let isFirst = words.count { !$0.isEmpty } <= 1 && !word.isEmpty
        let candidates: [LineCompletion.Candidate]
        if isFirst {
            candidates = DotCommand.names.filter { $0.hasPrefix(word) }.map { LineCompletion.Candidate($0) }
        } else if first == ".timing" || first == ".raw" {
            candidates = ["on", "off"].filter { $0.hasPrefix(word) }.map { LineCompletion.Candidate($0) }
        } else if first == ".record" || first == ".save" {
            candidates = Self.paths(word)
        } else {
            candidates = []
        }
        return LineCompletion(replacing: word.unicodeScalars.count, candidates: candidates)
    }

    private static func paths(_ word: String) -> [LineCompletion.Candidate] {
        let slash = word.lastIndex(of: "/")
        let folder = slash.map { String(word[...$0]) } ?? ""
        let start = slash.map { String(word[word.index(after: $0)...]) } ?? word
        return files(in: folder).filter { $0.hasPrefix(start) && ($0.first != "." || start.first == ".") }.map { name in
            LineCompletion.Candidate(folder + name, suffix: name.last == "/" ? "" : " ", label: Inert.text(name))
        }
    }

    /// The names in a folder, sorted; those of folders end in `/`.
    static func files(in folder: String) -> [String] {
        guard let directory = opendir(folder.isEmpty ? "." : folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while names.count < maxFiles, let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
                    String(validatingCString: $0)
                }
            }
            guard let name, name != ".", name != ".." else { continue }
            var status = stat()
            let isFolder = stat(folder + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
            names.append(isFolder ? name + "/" : name)
        }
        return names.sorted()
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
