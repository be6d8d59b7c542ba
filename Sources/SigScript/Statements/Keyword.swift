/// The words that begin statements and are no verbs of a peer.
public enum Keyword: String, CaseIterable, Sendable, Hashable {
    case peer, use, set, secret, sleep, timeout, include
    case repetition = "repeat"
    case any, expect, close, help, quit

    /// What the statement looks like.
    public var usage: String {
        switch self {
        case .peer: "peer NAME TARGET [idle]"
        case .use: "use NAME"
        case .set: "set NAME=VALUE"
        case .secret: "secret NAME=@FILE"
        case .sleep: "sleep TIME"
        case .timeout: "timeout TIME"
        case .include: "include FILE"
        case .repetition: "repeat N {"
        case .any: "any order [within TIME] {"
        case .expect: "[NAME:] expect [next|none] KIND [TEST…] [within TIME|for TIME] [capture NAME=.PATH]…"
        case .close: "[NAME:] close"
        case .help: "help [WORD]"
        case .quit: "quit"
        }
    }

    /// What it does, in one line.
    public var summary: String {
        switch self {
        case .peer: "name a peer, connect it, and do what its target says; with idle: only name it"
        case .use: "let statements without a name mean this peer"
        case .set: "set a variable, which is written ${NAME} from here on"
        case .secret: "set a variable that is never shown, from a file or a variable"
        case .sleep: "do nothing for a time"
        case .timeout: "how long an expect without 'within' waits from here on; 5s at the beginning"
        case .include: "do what the statements of a file say"
        case .repetition: "do the statements up to } as often as it says"
        case .any: "await what all expects up to } say, in any order"
        case .expect: "await an event"
        case .close: "close a peer's connection; its name is free then"
        case .help: "explain statements, or one word of them"
        case .quit: "end here, as if nothing followed"
        }
    }

    /// A statement, or block, that works.
    public var example: String {
        switch self {
        case .peer: "peer alice room+ws://127.0.0.1:8080/ws?room=lobby&id=alice"
        case .use: "use alice"
        case .set: "set greeting=\"hello ${USER:-you}\""
        case .secret: "secret password=@password.txt"
        case .sleep: "sleep 250ms"
        case .timeout: "timeout 10s"
        case .include: "include common.sig"
        case .repetition: "repeat 3 {\n    sleep 100ms\n}"
        case .any: "any order within 2s {\n    alice: expect peer-joined\n    bob: expect members\n}"
        case .expect: "bob: expect offer from=alice sdp~='^v=0' within 2s capture text=.sdp"
        case .close: "alice: close"
        case .help: "help offer"
        case .quit: "quit"
        }
    }
}
