import ChildSupport
import Foundation
import Testing

/// What the key for completion offers in real shells. That they are there is a matter of `scripts/setup`: without one of them this fails.
@Suite("Completion in real shells")
struct ShellCompletionTests {
    /// A line that is typed, and what becomes of it. The cursor is not seen, so a letter is typed behind the completion where it matters
    /// whether the word goes on.
    static let completed: [(typed: String, becomes: String)] = [
        ("sigctl ro", "sigctl room"),
        ("sigctl --json room mem", "sigctl --json room members"),
        ("sigctl help ex", "sigctl help exit-codes"),
        ("sigctl help room mem", "sigctl help room members"),
        ("sigctl topic poll X --side off", "sigctl topic poll X --side offerer"),
        ("sigctl peerjs offer bob --serialization Msg", "sigctl peerjs offer bob --serialization MsgPack"),
        ("sigctl message BFKM @off", "sigctl message BFKM @offer.json"),
        ("sigctl message BFKM @sub/in", "sigctl message BFKM @sub/inner.json"),
        ("sigctl room offer bob --sdp @off", "sigctl room offer bob --sdp @offer.json"),
        ("sigctl room offer bob --sdp=@off", "sigctl room offer bob --sdp=@offer.json"),
        ("sigctl room offer bob --sdp @with", #"sigctl room offer bob --sdp @with\ space.json"#),
        ("sigctl room offer bob --sdp fa", "sigctl room offer bob --sdp fake"),
        ("sigctl room join lobby --wait peer-j", "sigctl room join lobby --wait peer-joined"),
        ("sigctl room join lobby --wait pong --wait peer-l", "sigctl room join lobby --wait pong --wait peer-left"),
        ("sigctl room join lobby --wait hangup --when", "sigctl room join lobby --wait hangup --when"),
        ("sigctl --url share+wss", "sigctl --url share+wss://"),
        ("sigctl share --token-file hos", "sigctl share --token-file host.token"),
        ("sigctl listen --token-file with", #"sigctl listen --token-file with\ space.json"#),
        ("sigctl listen --token-env SIG_TES", "sigctl listen --token-env SIG_TEST_TOKEN"),
        ("sigctl run ca", "sigctl run call.sig"),
        ("sigctl run subs", "sigctl run substitute/"),
        ("sigctl run call.sig --var lo", "sigctl run call.sig --var lobby="),
        ("sigctl share --exec sigse", "sigctl share --exec sigserve"),
        ("sigserve --protocols room,to", "sigserve --protocols room,topic"),
        ("sigserve --log-format js", "sigserve --log-format json"),
        ("sigserve --web-root subs", "sigserve --web-root substitute/"),
        ("sigserve --room-rtc-config @off", "sigserve --room-rtc-config @offer.json"),
        ("sigserve run -- sigct", "sigserve run -- sigctl"),
        ("sigserve help r", "sigserve help run"),
        ("sigctl --profile stag", "sigctl --profile staging"),
        ("sigctl profile use stag", "sigctl profile use staging"),
    ]

    /// A line that is typed, what is offered, and what is not.
    static let offered: [(typed: String, offers: [String], not: [String])] = [
        (
            "sigctl room ", ["join", "members", "offer", "answer", "candidate", "hangup", "ping", "health"],
            ["share", "offer.json"]
        ),
        ("sigctl demo ", ["share", "peerjs", "room", "hub", "topic", "all"], ["lookup", "offer.json"]),
        ("sigctl help room ", ["join", "members"], ["exit-codes"]),
        ("sigctl hub create lobby --kind ", ["fixed", "random", "ip", "permanent"], ["offer.json"]),
        ("sigctl room offer bob --sdp ", ["fake", "@", "-"], ["offer.json"]),
        ("sigctl room ping --json --r", ["--raw", "--resolve"], ["--json  "]),
        ("sigctl room join lobby --wait offer,", ["offer,from=", "offer,sdp=", "offer,type="], ["candidate"]),
        ("sigctl peerjs connect --url peerjs+", ["peerjs+ws://", "peerjs+wss://"], ["room+ws"]),
        ("sigctl run ", ["call.sig", "sub/"], ["offer.json"]),
        ("sigctl profile show ", ["staging", "local"], ["offer.json"]),
        ("sigserve --rate-limits o", ["on", "off"], ["auto"]),
        ("sigserve --web-root ", ["sub/", "substitute/"], ["offer.json"]),
    ]

    @Test("Tab completes and offers", arguments: Shell.allCases)
    func completing(shell: Shell) async throws {
        try await withFolder { home in
            let session = try ShellSession(shell, home: home)
            try await session.start()
            for (typed, becomes) in Self.completed {
                try await session.expect(typed, becomes: becomes)
            }
            for (typed, offers, not) in Self.offered {
                try await session.expect(typed, offers: offers, not: not)
            }
            // No space behind what goes on, one behind what is whole.
            try await session.expect(
                "sigctl room join a --wait offer,fr",
                becomes: "sigctl room join a --wait offer,from=x",
                typing: "x"
            )
            try await session.expect("sigctl ro", becomes: "sigctl room x", typing: "x")
            try await session.leave()
        }
    }
}
