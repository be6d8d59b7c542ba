public import ArgumentParser
public import SigScript

/// The options of every command. They stand before or after the noun: the root command and each verb have them, and what was
/// given at either place adds up.
struct CommonOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The server, as a target or plain URL.", valueName: "target"),
        completion: .targets
    )
    var url: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Options from the configuration file; '' is none.", valueName: "name"),
        completion: .custom(ProfileNames.complete)
    )
    var profile: String?

    @Flag(name: .long, help: "Print every event as one line of JSON.")
    var json = false

    @Flag(name: .long, help: "Print the frames as they came; with --json as the member 'raw'.")
    var raw = false

    @Flag(name: .shortAndLong, help: "Print results only, nothing on standard error but failures.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Show the URL, the wire (> < *) and the time of each step on standard error.")
    var verbose = false

    @Option(
        name: [.customShort("m"), .long],
        help: ArgumentHelp("How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.", valueName: "time")
    )
    var timeout: TimeSpan?

    @Option(name: .long, help: ArgumentHelp("Wait for so many events (of the last --wait).", valueName: "n"))
    var count: Int?

    @Option(
        name: .long,
        help: ArgumentHelp("Wait for an event, such as message,from=ID; repeatable.", valueName: "kind[,test…]"),
        completion: .waits
    )
    var wait: [String] = []

    @Option(
        name: [.customShort("H"), .long],
        help: ArgumentHelp("Send a header with the request; repeatable.", valueName: "name: value")
    )
    var header: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("Send the headers in this file, a line each; mode 600.", valueName: "file"),
        completion: .file()
    )
    var headerFile: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Send the header that this command prints, run with sh -c.", valueName: "cmd")
    )
    var headerCommand: String?

    @Option(name: .long, help: ArgumentHelp("Send this Origin, as a browser would.", valueName: "origin"))
    var origin: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Trust the certificates in this PEM file only.", valueName: "file"),
        completion: .file()
    )
    var cacert: String?

    @Option(name: .long, help: ArgumentHelp("The client certificate, PEM.", valueName: "file"), completion: .file())
    var cert: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The key of the client certificate, PEM.", valueName: "file"),
        completion: .file()
    )
    var key: String?

    @Option(name: .long, help: ArgumentHelp("The name that the server's certificate must have.", valueName: "name"))
    var servername: String?

    @Flag(name: [.customShort("k"), .long], help: "Do not verify the server's certificate.")
    var insecure = false

    @Option(
        name: [.customShort("x"), .long],
        help: ArgumentHelp("Connect through a proxy: http://… or socks5://… or socks5h://…", valueName: "url"),
        completion: .proxies
    )
    var proxy: String?

    @Option(name: .long, help: ArgumentHelp("Connect to a Unix socket.", valueName: "path"), completion: .file())
    var unixSocket: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Use this address for a host and port; repeatable.", valueName: "host:port:addr")
    )
    var resolve: [String] = []

    @Option(name: .long, help: ArgumentHelp("How long connecting may take (default: 10).", valueName: "time"))
    var connectTimeout: TimeSpan?

    @Flag(name: [.customShort("4"), .long], help: "Use IPv4 addresses only.")
    var ipv4 = false

    @Flag(name: [.customShort("6"), .long], help: "Use IPv6 addresses only.")
    var ipv6 = false

    /// Whether something is waited for, so that the command does not end with its own requests.
    var isWaiting: Bool { !wait.isEmpty || count != nil }
}

extension TimeSpan: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
