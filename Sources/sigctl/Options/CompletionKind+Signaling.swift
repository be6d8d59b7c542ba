import ArgumentParser
import CommandCompletion
import SigProtocol
import SigScript

// What is offered for values that only this command has. Nothing is asked of a server: it may be far away, or not be there.
extension CompletionKind {
    /// Where a server is: the beginnings of targets, and the address of a sigserve on this machine.
    static var targets: CompletionKind {
        .offers { _ in
            let standard = [Offer.word(Target.standard, note: "sigserve on this machine")]
            return standard
                + ProtocolName.allCases.sorted { $0.rawValue < $1.rawValue }.flatMap { name in
                    let schemes = name == .topic ? ["http", "https"] : ["ws", "wss"]
                    return schemes.map { Offer.word("\(name)+\($0)://", note: "a server of \(name)") }
                }
        }
    }

    /// `KIND` or `KIND,FIELD=`, of the events that come in the verb's protocol.
    static var waits: CompletionKind {
        .custom { words, _, word in
            let name = ProtocolName(rawValue: words.dropFirst().first { !$0.hasPrefix("-") } ?? "")
            let isShare = words.contains { ["share", "message", "listen", "lookup", "register"].contains($0) }
            let spoken = name ?? (isShare ? .share : nil)
            let kinds = spoken.map(EventKind.incoming(of:)) ?? EventKind.allCases
            guard let comma = word.lastIndex(of: ",") else { return kinds.map { Offer.word($0.rawValue).text } }
            let kind = EventKind(rawValue: String(word.prefix { $0 != "," }))
            let lead = word[...comma]
            return (kind?.fields(of: spoken) ?? []).map { Offer.word("\(lead)\($0)=").text }
        }
    }

    /// How a proxy is named.
    static var proxies: CompletionKind {
        .offers { _ in ["http://", "https://", "socks5://", "socks5h://"].map { .word($0) } }
    }

    /// `NAME=`, of the variables that the scripts of the command line use.
    static var scriptVariables: CompletionKind { .custom(ScriptVariableNames.complete) }

    /// The verbs and topics of `help`, and behind a noun its verbs.
    static var helpPages: CompletionKind {
        .custom { words, index, _ in
            let path = words.prefix(index).drop { $0 != "help" }.dropFirst().filter { !$0.hasPrefix("-") }
            guard !path.isEmpty else {
                return CommandLineCheck.verbs + HelpTopic.names
            }
            return CommandLineCheck.command(at: Array(path)).map { CommandLineCheck.verbs(of: $0) } ?? []
        }
    }
}
