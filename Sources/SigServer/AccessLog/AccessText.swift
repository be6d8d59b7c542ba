import SigProtocol

/// The peer's text in the log.
enum AccessText {
    /// A request's target without its secrets.
    static func target(path: String, query: String?) -> String {
        guard let query else { return path }
        return Redaction.url("\(path)?\(query)")
    }
}
