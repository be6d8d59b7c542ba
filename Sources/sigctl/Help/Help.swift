import ArgumentParser
import SigProtocol
import SigScript

/// `sigctl help [TOPIC]`: the help of a verb, or a page about something that all verbs share.
struct Help: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain a verb or a topic: \(HelpTopic.names).",
        discussion: """
            sigctl help                the verbs, and the options of all of them
            sigctl help message        a verb
            sigctl help peerjs offer   a verb of a noun
            sigctl help exit-codes     a topic
            """
    )

    @Argument(
        help: ArgumentHelp("A verb or a topic.", valueName: "topic"),
        completion: .helpPages
    )
    var topic: [String] = []

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    func run() throws {
        if topic.count == 1, let page = topic.first.flatMap({ HelpTopic(rawValue: $0) }) {
            Output.line(page.text)
        } else if let command = CommandLineCheck.command(at: topic) {
            Output.line(topic.isEmpty ? Sigctl.helpMessage(columns: nil) : Sigctl.helpMessage(for: command))
        } else {
            let words = Inert.text(topic.joined(separator: " "))
            let noun = CommandLineCheck.command(at: Array(topic.prefix(1))) ?? Sigctl.self
            throw Failure(
                .usage,
                "there is no help on '\(words)'; verbs: \(CommandLineCheck.verbs(of: noun).joined(separator: ", ")); topics: \(HelpTopic.names)"
            )
        }
    }
}

/// What all verbs share, a page each.
enum HelpTopic: String, CaseIterable {
    case exitCodes = "exit-codes"
    case targets, waiting, events, environment

    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

    var text: String {
        switch self {
        case .exitCodes:
            ExitCode.allCases.map { code in
                let number = String(code.rawValue)
                return String(repeating: " ", count: 3 - number.count) + "\(number)  \(code.meaning)"
            }.joined(separator: "\n")
                + "\n130, 143, 141  ended by Ctrl-C (SIGINT), SIGTERM, or because nobody reads standard output (SIGPIPE)"
        case .targets:
            """
            A target is a URL that carries everything:

              share+ws://127.0.0.1:8080/v1                    a share-code server
              share+wss://signal.example/?token-file=my.token   with TLS and an identity
              peerjs+wss://0.peerjs.com/?key=peerjs&id=alice
              peerjs+ws://127.0.0.1:9000/myapp                a PeerJS server below a path
              room+ws://127.0.0.1:8080/ws?room=lobby&id=alice
              hub+ws://127.0.0.1:8080?hub=lobby&kind=fixed
              hub+ws://127.0.0.1:8080/v1/random-hubs/join?id=…   as the server's documents print it
              topic+http://127.0.0.1:8080?origin=https://app.example&topic=chess
              http://127.0.0.1:8080                           also fine: the verb says the protocol
              ws://[::1]:8080/v1

            A path that is missing becomes the protocol's own (/v1, /ws); a path of PeerJS that ends in /peerjs is that of its
            WebSocket. These members of the query are used here, an option of the same name goes before them, and others
            go to the server:

              share   token-file=                  the file of an identity's token
              peerjs  key=, id=, token-file=       the server's key, our id, the file of its token
              room    room=, id=                   the room, our id
              hub     hub=, kind=                  the hub and its kind
              topic   origin=, topic=, info=       the Origin to send, the topic, who we are

            -v prints the URL that was built.

            The server is --url, else $SIGCTL_SHARE_URL, $SIGCTL_PEERJS_URL, $SIGCTL_ROOM_URL, $SIGCTL_HUB_URL or
            $SIGCTL_TOPIC_URL, else $SIGCTL_URL, else \(Target.standard).
            """
        case .waiting:
            """
              sigctl message BFKM @offer.json --wait message            until an answer comes
              sigctl share --wait message,from=ID --wait message,from=ID2   one of each, in any order
              sigctl share --wait message --count 3                     three messages
              sigctl share --count 2                                    two events of any kind
              sigctl share --wait 'message,json.type=offer'             only an offer
              sigctl listen --token-file F --timeout 10                 listen for 10 s
              sigctl peerjs offer bob --id alice --sdp fake --wait answer,from=bob
              sigctl room join lobby --id alice --wait peer-joined --wait offer
              sigctl hub join lobby --wait 'peer-joined,metadata.name=bob'
              sigctl topic offer chess --info alice --sdp fake --wait answer

            --wait KIND[,TEST…] is met by one incoming event. A test is FIELD=VALUE, FIELD!=VALUE, FIELD~=REGEX, FIELD:=JSON, or
            .PATH for 'is there'. FIELD is a member of the event or of its payload; json.type is a path. A comma inside a value
            is written \\,
            --count N: the last --wait N times; without --wait, N events after the verb's own result.
            --timeout runs from the start of the command. When it is up and something is still waited for: exit code 124.
            With neither --wait nor --count it is how long to listen: exit code 0. Verbs that ask and are answered have 30 s
            unless --timeout says otherwise; share, listen, connect, join, create and --follow have no limit, unless they wait: then 30 s.
            A topic server tells nothing by itself: it is asked every --interval while something is waited for.
            An error of the server ends a command that waits or sends, unless it waits for 'error'; so does 'expire', which says
            that a PeerJS peer never came or a topic's session has expired. What was sent is read by the server before a command ends: no refusal is missed.
            """
        case .events:
            """
            With --json every event is one line:

              {"v":1,"at":"2026-01-31T12:00:00.250Z","seq":3,"peer":"me","protocol":"share","direction":"in",
               "kind":"message","from":"550e8400-…","to":"6fa459ea-…","payload":{"text":"hello"}}

            All:    opened {url, ms}; closed {code, reason, clean}; reconnecting {attempt, in, url}; error {code, message, of};
                    other; result {verb, value}: the answer of a verb that asks
            share:  identity {id}; code {code}; found {code, id}; token {saved}; ack; message {text, and json when the text is
                    a JSON object}
            peerjs: identity {id}; offer and answer {sdp, type, connectionType, connectionId, …}; candidate {candidate, sdpMid,
                    …}; leave; expire; heartbeat (with -v)
            room:   identity {id, room}; members {room, members}; peer-joined; peer-left; offer and answer {sdp, type};
                    candidate {candidate, sdpMid, …}; hangup; join {room}; leave; ping; pong
            hub:    identity {id, hub}; members {hub, metadata, createdAt, members: [{id, metadata, joinedAt}]}; peer-joined
                    {metadata, joinedAt}; peer-left; offer and answer {sdp, type}; candidate; metadata {metadata}
            topic:  identity {id}; code {code, topic}; ack; offer {sdp, type, code, topic, createdAt, expiresAt}; answer {sdp,
                    type, code}; candidate {candidate, sdpMid, …, code, index}; expire {code}; error {message, status, of}

            The payload of an offer, answer or candidate is what --sdp and --candidate take. --raw adds the frame. The JSON only
            ever grows; docs/events.schema.json describes it.
            """
        case .environment:
            """
              SIGCTL_SHARE_URL, SIGCTL_PEERJS_URL, SIGCTL_ROOM_URL, SIGCTL_HUB_URL, SIGCTL_TOPIC_URL
                                             the server of a protocol, where --url is not given
              SIGCTL_URL                     the server, where that is not set either
              SIGCTL_CACERT                  the certificates to trust, where --cacert is not given
              http_proxy, https_proxy, HTTPS_PROXY, all_proxy, ALL_PROXY, no_proxy, NO_PROXY
                                             as curl reads them; never for loopback; ws counts as http, wss as https
            """
        }
    }
}
