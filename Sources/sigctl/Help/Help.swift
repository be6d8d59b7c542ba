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
            sigctl help exit-codes     a topic
            """
    )

    @Argument(
        help: ArgumentHelp("A verb or a topic.", valueName: "topic"),
        completion: .list(CommandLineCheck.verbs + HelpTopic.allCases.map(\.rawValue))
    )
    var topic: String?

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    func run() throws {
        guard let topic else {
            Output.line(Sigctl.helpMessage(columns: nil))
            return
        }
        if let page = HelpTopic(rawValue: topic) {
            Output.line(page.text)
        } else if let verb = Sigctl.configuration.subcommands.first(where: { $0._commandName == topic }) {
            Output.line(Sigctl.helpMessage(for: verb))
        } else {
            throw Failure(
                .usage,
                "there is no help on '\(Inert.text(topic))'; verbs: \(CommandLineCheck.verbs.joined(separator: ", ")); topics: \(HelpTopic.names)"
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
              http://127.0.0.1:8080                           also fine: the verb says the protocol
              ws://[::1]:8080/v1

            A path that is missing becomes the protocol's own (/v1). 'token-file=' names the file of an identity's token;
            other members of the query go to the server. -v prints the URL that was built.

            The server is --url, else $SIGCTL_SHARE_URL, else $SIGCTL_URL, else \(Target.standard).
            """
        case .waiting:
            """
              sigctl message BFKM @offer.json --wait message            until an answer comes
              sigctl share --wait message,from=ID --wait message,from=ID2   one of each, in any order
              sigctl share --wait message --count 3                     three messages
              sigctl share --count 2                                    two events of any kind
              sigctl share --wait 'message,json.type=offer'             only an offer
              sigctl listen --token-file F --timeout 10                 listen for 10 s

            --wait KIND[,TEST…] is met by one incoming event. A test is FIELD=VALUE, FIELD!=VALUE, FIELD~=REGEX, FIELD:=JSON, or
            .PATH for 'is there'. FIELD is a member of the event or of its payload; json.type is a path. A comma inside a value
            is written \\,
            --count N: the last --wait N times; without --wait, N events after the verb's own result.
            --timeout runs from the start of the command. When it is up and something is still waited for: exit code 124.
            With neither --wait nor --count it is how long to listen: exit code 0. Verbs that ask and are answered have 30 s
            unless --timeout says otherwise; share and listen have no limit, unless they wait: then 30 s.
            """
        case .events:
            """
            With --json every event is one line:

              {"v":1,"at":"2026-01-31T12:00:00.250Z","seq":3,"peer":"me","protocol":"share","direction":"in",
               "kind":"message","from":"550e8400-…","to":"6fa459ea-…","payload":{"text":"hello"}}

            Kinds of share: opened, identity, code, found, token, message, ack, error, reconnecting, closed, other.
            Payloads: opened {url, ms}; identity {id}; code {code}; found {code, id}; token {saved}; message {text, and json
            when the text is a JSON object}; error {message, of}; closed {code, reason, clean}; reconnecting {attempt, in, url}.
            --raw adds the frame. The JSON only ever grows; docs/events.schema.json describes it.
            """
        case .environment:
            """
              SIGCTL_SHARE_URL, SIGCTL_URL   the server, where --url is not given
              SIGCTL_CACERT                  the certificates to trust, where --cacert is not given
              http_proxy, https_proxy, HTTPS_PROXY, all_proxy, ALL_PROXY, no_proxy, NO_PROXY
                                             as curl reads them; never for loopback; ws counts as http, wss as https
            """
        }
    }
}
