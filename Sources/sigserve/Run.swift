import ArgumentParser
import CommandCompletion
import SigProtocol
import SigServer
import SigSystem

/// `sigserve run`: serves as long as a command runs.
struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Serve as long as a command runs, and end with its exit code.",
        discussion: """
            sigserve run -- sh -c 'sigctl share -m 1s'
            sigserve run --tls auto -- sh -c 'echo $SIGCTL_SHARE_URL'

            The command finds the server in $SIGCTL_URL and one variable for each protocol, such as $SIGCTL_HUB_URL \
            and $SIGCTL_SHARE_URL, and with --tls auto the CA in $SIGCTL_CACERT. The port is a free one unless --listen says more. Its exit code is ours; 128 and \
            the signal's number if one ended it, 127 if it is not found, 126 if it can't be executed. The log is written only with \
            --log-format, because standard error is the command's too.
            """
    )

    @OptionGroup var options: ServerOptions

    @Argument(
        parsing: .postTerminator,
        help: ArgumentHelp("The command and its arguments, after --.", valueName: "cmd"),
        completion: .commandLine
    )
    var command: [String] = []

    func validate() throws {
        guard !command.isEmpty else { throw ValidationError("no command: sigserve run [FLAGS] -- CMD ARGUMENTS") }
    }

    func run() async throws {
        var environment = ServerEnvironment.current
        // The command is told the address: a free one, whatever ADDR says.
        environment.address = nil
        var configuration = try options.configuration(
            environment: environment,
            defaultListen: [.tcp(host: "127.0.0.1", port: 0)]
        )
        guard configuration.listen.contains(where: \.isTCP) else {
            throw Failure(.configuration, "run needs a TCP address: its URLs can't name a Unix socket")
        }
        let requests = try Running.takeRequests(options)
        var log: LogWriter?
        if let format = options.logFormat?.format, !options.quiet { log = try LogWriter(format: format) }
        if let log { configuration.accessLog = log.log }
        let server = try await Running.start(configuration)
        let portFile = try await Running.writePortFile(options.portFile, server)
        let status = await Self.status(of: command, environment: Self.variables(of: server), requests)
        await server.drain(within: Running.drainTime)
        portFile?.remove()
        log?.close()
        switch status {
        case .success(let status): throw Failure(status: status)
        case .failure(let failure): throw failure
        }
    }

    private static func variables(of server: SigServer) -> [String: String] {
        var variables = server.variables
        variables["SIGCTL_CACERT"] = server.caFile
        return variables
    }

    private static func status(
        of command: [String],
        environment: [String: String],
        _ requests: AsyncStream<EndRequest>
    ) async -> Result<Int32, Failure> {
        do {
            let child = try ChildProcess(command, environment: environment)
            let forwarding = Task {
                for await request in requests {
                    if !request.isFromTerminal { child.send(request.signal) }
                }
            }
            defer { forwarding.cancel() }
            return .success(await child.wait())
        } catch {
            return .failure(Failure(status: error.status, error.description))
        }
    }
}

extension ListenAddress {
    fileprivate var isTCP: Bool {
        if case .unix = self { return false }
        return true
    }
}
