/// A page about something that several verbs share; `sigctl help NAME` prints it.
///
/// Each begins with a paragraph of command lines and nothing else, which the tests run. A new one is a file in `Topics/` and a
/// line in ``all``.
struct HelpTopic: Sendable {
    /// The word that stands behind `help`.
    let name: String
    /// What it is about, for the list of topics.
    let summary: String
    let text: String

    /// In the order in which `sigctl help` lists them.
    static let all: [HelpTopic] = [
        codes, targets, configuration, environment, waiting, events, exitCodes, scripts, tls, share, peerjs, room, hub,
        topic,
    ]

    static var names: [String] { all.map(\.name) }

    static func named(_ name: String) -> HelpTopic? { all.first { $0.name == name } }
}
