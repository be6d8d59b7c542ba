/// The peer's text in the log.
enum AccessText {
    /// A request's target, its secrets replaced.
    static func target(path: String, query: String?) -> String {
        query.map { "\(path)?\($0)" } ?? path
    }
}
