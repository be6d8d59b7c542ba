import ArgumentParser
import SigProtocol
import SigServer

/// `sigserve`: serves until it is told to end.
struct Sigserve: AsyncParsableCommand {
    static let version = PackageVersion.text

    static let configuration = CommandConfiguration(
        commandName: "sigserve",
        abstract: "A WebRTC signaling server for tests.",
        discussion: """
            sigserve                              # serve on port 8080 of this machine
            sigserve --listen 127.0.0.1:0 --json  # a free port; one line says which
            sigserve --tls auto                   # https and wss, with a CA of its own
            sigserve run -- sigctl share -m 1s    # serve as long as a command runs

            When it is ready it prints its URL on standard output, one line and nothing else ever. The log goes to standard error. \
            Its state is in memory. SIGTERM closes every connection politely and exits with 0 within 5 seconds; a second \
            one ends at once. Without --listen, $ADDR says where to listen, else it is 127.0.0.1:8080 and [::1]:8080.
            """,
        version: version,
        subcommands: [Run.self]
    )

    @OptionGroup var options: ServerOptions

    func run() async throws {
        var configuration = try options.configuration(environment: .current, defaultListen: ListenAddress.default)
        let requests = try Running.takeRequests(options)
        let log = try options.quiet ? nil : LogWriter(format: options.logFormat?.format ?? .text)
        if let log { configuration.accessLog = log.log }
        let server = try await Running.start(configuration)
        let portFile = try await Running.writePortFile(options.portFile, server)
        Output.line(options.json ? ReadyLine.json(server) : server.url)
        await Running.serve(server, until: requests)
        portFile?.remove()
        log?.close()
    }
}
