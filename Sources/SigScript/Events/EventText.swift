import NIOCore
import SigProtocol

extension Event {
    /// The event as one readable line, without the line's end. What came from the wire is inert in it: no peer can make it
    /// look like two lines or drive a terminal.
    public var textLine: String {
        let body = Inert.text(words)
        return direction == .outgoing ? "> \(body)" : body
    }

    private var words: String {
        switch kind {
        case .opened: "opened \(payloadText("url") ?? "")\(milliseconds)"
        case .identity: "identity \(payloadText("id") ?? "")"
        case .code: "code \(payloadText("code") ?? "")"
        case .found: "found \(payloadText("code") ?? "") is \(payloadText("id") ?? "")"
        case .token: "token saved in \(payloadText("saved") ?? "")"
        case .message:
            "message \(direction == .outgoing ? "to \(to ?? "?")" : "from \(from ?? "?")"): \(payloadText("text") ?? "")"
        case .error: errorWords.isEmpty ? "error" : "error \(errorWords)"
        case .closed: "closed \(closedWords)"
        case .reconnecting: "reconnecting, attempt \(payloadNumber("attempt")), in \(payloadNumber("in")) s"
        case .ack: "ack"
        case .members: "members\(payloadText("hub").map { " of \($0):" } ?? "") \(memberNames)"
        case .peerJoined, .peerLeft: "\(kind.rawValue) \(from ?? "")\(Self.metadata(of: payload))"
        case .expire: "expire \(from ?? payloadText("code") ?? "")"
        default: generalWords
        }
    }

    /// An error's code and message, in the server's words: not yet safe for a terminal.
    public var errorWords: String {
        let message = payloadText("message") ?? ""
        guard let code = payloadText("code"), !code.isEmpty else { return message }
        return message.isEmpty ? code : "\(code): \(message)"
    }

    private var memberNames: String {
        let members = payload.object?["members"]?.elements ?? []
        // Members of rooms are their names; those of hubs have metadata besides.
        return members.map { member in
            member.string ?? (member.object?["id"]?.string).map { $0 + Self.metadata(of: member) } ?? member.description
        }.joined(separator: ", ")
    }

    /// What a member of a hub says of itself, to stand behind its id; empty for nothing.
    private static func metadata(of member: JSONValue) -> String {
        member.object?["metadata"].map { " (\($0.string ?? $0.description))" } ?? ""
    }

    private var closedWords: String {
        let reason = payloadText("reason") ?? ""
        let clean = payload.object?["clean"]?.bool ?? true
        return payloadNumber("code") + (reason.isEmpty ? "" : " \(reason)") + (clean ? "" : ", without a close frame")
    }

    private var milliseconds: String {
        guard let steps = payload.object?["ms"]?.object?.members, !steps.isEmpty else { return "" }
        let list = steps.map { "\($0.name) \(String(buffer: $0.value.bytes)) ms" }.joined(separator: ", ")
        return " (\(list))"
    }

    private var generalWords: String {
        var words = kind.rawValue
        if let from { words += " from \(from)" }
        if let to, direction == .outgoing { words += " to \(to)" }
        let text = String(buffer: payload.bytes)
        return text == "{}" ? words : "\(words): \(text)"
    }

    private func payloadNumber(_ name: String) -> String {
        payload.object?[name].map { String(buffer: $0.bytes) } ?? "?"
    }
}
