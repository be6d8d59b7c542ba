/// How a command line of a help text is run where it can't simply be run to its end beside peers who are there: it stays until
/// something happens, it needs a peer who does something, or it ends with another code than 0.
struct HelpScene: Sendable {
    /// The command line, as the help has it.
    let line: String
    /// The server's options; nil where the line starts one itself.
    var server: [String]? = []
    /// What somebody typed before.
    var before: [String] = []
    /// What stands in the line for what the first lines of `before` printed: codes and ids.
    var standsFor: [String] = []
    /// Statements of a peer who does something, and the kind of event that says that it is ready.
    var cast: String?
    var ready = "identity"
    /// What happens when it has introduced itself; `HEAD` is its first line, or its code.
    var then: [String] = []
    var end = End.exits(0)

    enum End: Sendable {
        /// It ends by itself, with this code.
        case exits(Int32)
        /// It stays. It is ended when it has printed its first line.
        case stays
        /// It is a prompt on a terminal.
        case prompts
    }

    /// A line that stays.
    static func staying(_ line: String, server: [String]? = [], before: [String] = [], standsFor: [String] = [])
        -> HelpScene
    {
        HelpScene(line: line, server: server, before: before, standsFor: standsFor, end: .stays)
    }

    /// A line that ends when something happens.
    static func waiting(_ line: String, before: [String] = [], standsFor: [String] = [], then: [String]) -> HelpScene {
        HelpScene(line: line, before: before, standsFor: standsFor, then: then)
    }

    /// A line that ends when a peer who was there has done something.
    static func answered(_ line: String, by cast: String, ready: String = "identity") -> HelpScene {
        HelpScene(line: line, cast: cast, ready: ready)
    }
}

extension HelpScene {
    static let all: [HelpScene] = share + peerjs + room + hub + topic + tools + profiles

    private static let message = "sigctl message HEAD hello"
    private static let register = "sigctl register --token-file host.token"

    private static let share: [HelpScene] = [
        .staying("sigctl share"),
        .staying("sigctl share --json"),
        .staying("sigctl share --code-file code.txt"),
        .staying("sigctl share --exec 'echo join with $SIGCTL_CODE; cat'"),
        .staying("sigctl share --url http://127.0.0.1:8080"),
        .staying("SIGCTL_URL=http://127.0.0.1:8080 sigctl share"),
        .staying(
            "sigctl share --url https://127.0.0.1:8080 --cacert ca.pem",
            server: ["--tls", "auto", "--tls-ca-file", "./ca.pem"]
        ),
        .staying("sigctl listen --token-file host.token", before: [register]),
        .staying("sigctl listen --token-file host.token --reconnect", before: [register]),
        .staying("sigctl listen --token-file host.token --timeout 10", before: [register]),
        .waiting("sigctl share --wait message", then: [message]),
        .waiting("sigctl share --wait message --count 3", then: [message, message, message]),
        .waiting("sigctl share --count 2", then: [message, message]),
        .waiting("sigctl share --wait 'message,json.type=offer'", then: [message, "sigctl message HEAD @offer.json"]),
        .waiting(
            "sigctl share --wait message,from=ID --wait message,from=ID2",
            before: [register, "sigctl register --token-file second.token"],
            standsFor: ["ID", "ID2"],
            then: ["second", "host"].map { "sigctl message HEAD hello --token-file \($0).token" }
        ),
        .answered("sigctl message BFKM @offer.json --wait message", by: Cast.host, ready: "code"),
    ]

    private static let peerjs: [HelpScene] = [
        .staying("sigctl peerjs connect"),
        .staying("sigctl peerjs connect alice"),
        .staying("sigctl peerjs connect alice --peer-token-file alice.token --reconnect"),
        .staying("sigctl peerjs connect alice --url ws://127.0.0.1:8080/ --peerjs-key peerjs"),
        .waiting(
            "sigctl peerjs connect alice --wait offer --json",
            then: ["sigctl peerjs offer alice --id bob --sdp fake"]
        ),
        .answered(
            "sigctl peerjs offer alice --id bob --sdp @offer.sdp --wait answer",
            by: Cast.answering("alice", "peerjs+${SIGCTL_URL}?id=alice")
        ),
        .answered(
            "sigctl peerjs offer bob --id alice --sdp fake --wait answer,from=bob",
            by: Cast.answering("bob", "peerjs+${SIGCTL_URL}?id=bob")
        ),
    ]

    private static let offerAlice = "sigctl room offer alice --room lobby --id bob --sdp fake"

    private static let room: [HelpScene] = [
        .staying("sigctl room join lobby --id alice"),
        .staying("sigctl room join lobby --id alice --reconnect"),
        .staying("sigctl room join lobby --id alice --json --raw"),
        .staying("SIGCTL_ROOM_URL='ws://127.0.0.1:8080/ws?room=lobby' sigctl room join --id alice"),
        .waiting("sigctl room join lobby --id alice --wait offer --json", then: [offerAlice]),
        // Whoever comes stays until the one who waited has left: that can be before anything else reaches it.
        .waiting(
            "sigctl room join lobby --id alice --wait peer-joined,from=bob",
            then: ["sigctl room join lobby --id bob --wait peer-left"]
        ),
        .waiting("sigctl room join lobby --id alice --wait peer-joined --wait offer", then: [offerAlice]),
        .answered(
            "sigctl room offer alice --room lobby --id bob --sdp @offer.sdp --wait answer",
            by: Cast.answering("alice", "room+${SIGCTL_URL}?room=lobby&id=alice")
        ),
        HelpScene(
            line: "sigctl room health --url https://127.0.0.1:8080 -k",
            server: ["--tls", "auto", "--tls-ca-file", "./ca.pem"]
        ),
    ]

    private static let lobby = "sigctl hub join-or-create lobby &"
    private static let secret = ["--hub-secret-file", "./secret.txt"]

    private static let hub: [HelpScene] = [
        .staying("sigctl hub join-or-create lobby"),
        .staying("sigctl hub join-or-create --kind ip"),
        .staying("sigctl hub create lobby"),
        .staying("sigctl hub create --kind random"),
        .staying("sigctl hub create lobby --hub-metadata '{\"topic\":\"chess\"}'"),
        .staying("sigctl hub join lobby", before: [lobby]),
        .staying("sigctl hub join lobby --metadata '{\"name\":\"Bob\"}'", before: [lobby]),
        .staying(
            "sigctl hub join 7c9e6679-7425-40de-944b-e07fc1f90ae7 --kind random",
            before: ["sigctl hub create --kind random &"],
            standsFor: ["7c9e6679-7425-40de-944b-e07fc1f90ae7"]
        ),
        .staying(
            "sigctl hub join lobby --kind permanent",
            server: secret,
            before: ["sigctl hub permanent lobby --secret-file secret.txt"]
        ),
        .waiting(
            "sigctl hub join lobby --wait offer --json",
            before: [lobby],
            then: ["sigctl hub offer 2 --hub lobby --sdp fake"]
        ),
        .waiting(
            "sigctl hub join-or-create lobby --wait peer-joined",
            then: ["sigctl hub join lobby --wait peer-left"]
        ),
        .waiting(
            "sigctl hub join lobby --wait 'peer-joined,metadata.name=bob'",
            before: [lobby],
            then: ["sigctl hub join lobby --metadata '{\"name\":\"bob\"}' --wait peer-left"]
        ),
        .answered(
            "sigctl hub offer 1 --hub lobby --sdp @offer.sdp --wait answer --json",
            by: Cast.answering("first", "hub+${SIGCTL_URL}?hub=lobby")
        ),
        HelpScene(line: "sigctl hub permanent lobby --secret-file secret.txt", server: secret),
        HelpScene(line: "sigctl hub migrate backup.example --secret-file secret.txt", server: secret),
        HelpScene(line: "sigctl hub migrate 127.0.0.1:8081 --secret-file secret.txt", server: secret),
    ]

    private static let topic: [HelpScene] = [
        .waiting(
            "sigctl topic offer chess --info alice --sdp fake --wait answer",
            then: ["sigctl topic answer HEAD --sdp fake"]
        ),
        .waiting(
            "sigctl topic offer chess --info alice --sdp @offer.sdp --wait answer --json",
            then: ["sigctl topic answer HEAD --sdp fake"]
        ),
        .staying("sigctl topic sessions chess --follow", before: ["sigctl topic offer chess --info carol --sdp fake"]),
        .staying(
            "sigctl topic poll \"$CODE\" --side offerer --follow",
            before: [
                "sigctl topic offer chess --info carol --code my-game --sdp fake",
                "sigctl topic answer my-game --sdp fake",
            ],
            standsFor: ["\"$CODE\""]
        ),
    ]

    private static let tools: [HelpScene] = [
        HelpScene(line: "sigctl run --var room=lobby --json *.sig"),
        HelpScene(line: "sigctl run call.sig"),
        HelpScene(line: "sigctl", end: .prompts),
        HelpScene(line: "sigctl repl", end: .prompts),
        .staying("sigserve", server: nil),
        .staying("sigserve &", server: nil),
        .staying("sigserve --listen 127.0.0.1:0 --json", server: nil),
        .staying("sigserve --tls auto", server: nil),
        .staying("sigserve --tls auto --tls-ca-file ca.pem", server: nil),
        HelpScene(line: "sigserve run -- sh -c 'sigctl lookup ZZZZ'", server: nil, end: .exits(1)),
    ]

    private static let staging = "sigctl profile add staging --url http://127.0.0.1:8080"
    private static let local = "sigctl profile add local --url http://127.0.0.1:8080"
    private static let used = [staging, "sigctl profile use staging"]

    /// Each has a home of its own, where only the profiles are that it is about.
    private static let profiles: [HelpScene] = [
        HelpScene(
            line: "sigctl profile add staging --url wss://signal.example --cacert staging.pem",
            server: nil,
            before: ["touch staging.pem"]
        ),
        HelpScene(line: "sigctl profile add local --url http://127.0.0.1:8080 --peerjs-path /app", server: nil),
        HelpScene(line: "sigctl profile add local --url http://127.0.0.1:8080 --connect-timeout 3", server: nil),
        HelpScene(line: "sigctl profile add hub --secret-command 'pass show hub'", server: nil),
        HelpScene(line: "sigctl profile add staging --force --url wss://other.example", server: nil, before: [staging]),
        HelpScene(line: "sigctl profile list", server: nil, before: [staging]),
        HelpScene(line: "sigctl profile list --json", server: nil, before: [staging]),
        HelpScene(line: "sigctl profile show staging", server: nil, before: [staging]),
        HelpScene(line: "sigctl profile show --json staging", server: nil, before: [staging]),
        HelpScene(line: "sigctl profile show", server: nil, before: used),
        HelpScene(line: "sigctl profile use staging", server: nil, before: [staging]),
        HelpScene(line: "sigctl profile use local", server: nil, before: [local]),
        HelpScene(line: "sigctl profile use", server: nil, before: used),
        HelpScene(line: "sigctl profile use --none", server: nil, before: used),
        HelpScene(line: "sigctl profile remove staging", server: nil, before: [staging]),
        HelpScene(line: "sigctl profile remove local", server: nil, before: [local]),
        HelpScene(line: "sigctl config --origin --profile staging", server: nil, before: [staging]),
        HelpScene(line: "sigctl room members lobby --profile local", before: [local]),
        HelpScene(line: "SIGCTL_PROFILE=local sigctl hub status", before: [local]),
        .staying("sigctl share --profile staging", before: [staging]),
    ]
}

/// Peers who do what a command line waits for.
enum Cast {
    static let host = """
        peer host share+${SIGCTL_URL}
        host: share
        host: expect message capture from=.from within 1m
        host: message to=${from} text=welcome
        sleep 1m
        """

    static func answering(_ name: String, _ target: String) -> String {
        """
        peer \(name) \(target)
        \(name): expect offer capture from=.from within 1m
        \(name): answer to=${from} sdp=fake
        sleep 1m
        """
    }
}
