import LineEditor
import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What was typed at prompts, kept from session to session.
actor PromptHistory {
    /// Nil: nothing is kept.
    private let file: HistoryFile?
    /// Lines that are not in the file yet, because another session is writing.
    private var waiting: [String] = []
    private var hasFailed = false

    /// How often, and how many microseconds apart, the end of a session tries to write what waits.
    private static let lastAttempts = 50
    private static let pause: UInt32 = 10_000
    private static let maxWaiting = 1000

    init(path: String?) { file = path.map { HistoryFile(path: $0) } }

    /// `$SIGCTL_HISTFILE` (empty: none is kept), else below `$XDG_STATE_HOME`, else below `~/.local/state`.
    static func path(_ environment: [String: String]) -> String? {
        if let path = environment["SIGCTL_HISTFILE"] { return path.isEmpty ? nil : path }
        // Of the XDG rules: a relative path is ignored.
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return "\(state)/sigctl/history" }
        guard let home = environment["HOME"], !home.isEmpty else { return nil }
        return "\(home)/.local/state/sigctl/history"
    }

    /// Whether the lines of a statement may be kept: not if one begins with a space, or a secret is in one of them.
    static func keeps(_ lines: [String]) -> Bool {
        guard let first = lines.first, !first.hasPrefix(" ") else { return false }
        let text = lines.joined(separator: "\n").lowercased()
        if text.hasPrefix("secret") { return false }
        let words = ["secret ", "secret\t", "token=", "token:=", "token\"", "password", "passwd", "authorization"]
        if words.contains(where: text.contains) { return false }
        // The user of a URL with a password: scheme://user:password@host.
        for start in text.ranges(of: "://") {
            let authority = text[start.upperBound...].prefix { !"/?# \n\t".contains($0) }
            if let at = authority.lastIndex(of: "@"), authority[..<at].contains(":") { return false }
        }
        return true
    }

    /// What is there from before, the oldest first, or why it can't be had: then nothing is kept in this session.
    func load() -> (lines: [String], problem: String?) {
        guard let file else { return ([], nil) }
        do throws(FileFailure) {
            return (try file.load(), nil)
        } catch {
            hasFailed = true
            return ([], "the history is not kept: \(error)")
        }
    }

    /// Keeps lines.
    /// - Returns: why it can't be done, once.
    func add(_ lines: [String]) -> String? {
        guard let file, !hasFailed else { return nil }
        waiting = (waiting + lines).suffix(Self.maxWaiting)
        do throws(FileFailure) {
            makeFolder(of: file.path)
            if try file.append(waiting) { waiting = [] }
            return nil
        } catch {
            hasFailed = true
            return "the history is not kept: \(error)"
        }
    }

    /// Writes what still waits.
    func finish() {
        for _ in 0..<Self.lastAttempts where !waiting.isEmpty && !hasFailed {
            _ = add([])
            if !waiting.isEmpty { usleep(Self.pause) }
        }
    }

    /// The folders above the file, where they are missing, for their owner alone.
    private func makeFolder(of path: String) {
        guard let end = path.lastIndex(of: "/"), !AtomicFile.exists(String(path[..<end])) else { return }
        for (index, character) in zip(path.indices, path) where character == "/" && index != path.startIndex {
            _ = mkdir(String(path[..<index]), 0o700)
        }
    }
}
