import NIOHTTP1
import SigClient
import SigProtocol
import SigScript
import SigSystem

/// What the options and the environment come to: the target, the connection, what is waited for.
enum Settings {
    /// `--url`, else SIGCTL_<PROTOCOL>_URL, SIGCTL_URL, the profile's `<protocol>-url`, its `url`, the standard server.
    static func target(of protocolName: ProtocolName, options: CommonOptions) throws -> Target {
        if let url = options.url { return try Target(url, for: protocolName) }
        for name in [protocolName.urlVariable, "SIGCTL_URL"] {
            guard let url = Environment.variables[name], !url.isEmpty else { continue }
            do { return try Target(url, for: protocolName) } catch {
                let origin = Beforehand.current.urlOrigin(name) ?? "$\(name)"
                throw Failure(.configuration, "\(origin): \(error.message)")
            }
        }
        return try Target(Target.standard, for: protocolName)
    }

    /// How to connect, with the environment's proxies and certificates where no option says otherwise.
    static func connector(for url: SignalingURL, options: CommonOptions) throws -> ConnectorConfiguration {
        let environment = Environment.variables
        var configuration = ConnectorConfiguration()
        for header in try options.header + secretHeaders(options) {
            let (name, value) = try parseHeader(header)
            configuration.headers.add(name: name, value: value)
        }
        if let origin = options.origin {
            guard !origin.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f }) else {
                throw Failure(.usage, "--origin may not have control characters")
            }
            configuration.origin = origin
        }
        if options.ipv4, options.ipv6 { throw Failure(.usage, "-4 and -6 exclude each other; give one") }
        configuration.addressFamily = options.ipv4 ? .ipv4 : options.ipv6 ? .ipv6 : .any
        configuration.unixSocket = options.unixSocket
        for text in options.resolve { configuration.resolve.append(try ResolveOverride(text)) }
        if let limit = options.connectTimeout {
            guard limit.milliseconds > 0 else { throw Failure(.usage, "--connect-timeout must be more than 0") }
            configuration.connectTimeout = limit.duration
        }
        if let proxy = options.proxy {
            configuration.proxy = try ProxyOptions(proxy)
        } else if options.unixSocket == nil {
            configuration.proxy = try ProxyOptions.fromEnvironment(environment, for: url)
        }
        configuration.tls = try tls(options, environment)
        if options.verbose { configuration.trace = { Trace.show($0) } }
        return configuration
    }

    /// How a peer of a script connects; what is wrong with the options is its failure then.
    static func connector(ofScript target: Target, options: CommonOptions) throws(ScriptFailure)
        -> ConnectorConfiguration
    {
        do { return try connector(for: target.url, options: options) } catch {
            let failure = Failure(error)
            throw ScriptFailure(failure.exitCode, failure.sentence)
        }
    }

    /// What `--wait` and `--count` ask for.
    static func waitPlan(_ options: CommonOptions, _ protocolName: ProtocolName) throws -> WaitPlan {
        if let count = options.count, !(1...1_000_000).contains(count) {
            throw Failure(.usage, "--count takes a number from 1 to 1000000")
        }
        let conditions = try options.wait.map { text throws in
            let condition = try WaitCondition(text)
            if let complaint = condition.complaint(in: protocolName) {
                throw Failure(.usage, "--wait \(Inert.text(text)): \(complaint)")
            }
            return condition
        }
        return WaitPlan(conditions: conditions, count: options.count)
    }

    private static func tls(_ options: CommonOptions, _ environment: [String: String]) throws -> TLSOptions {
        var tls = TLSOptions()
        if options.cacert?.isEmpty == true {
            throw Failure(
                .usage,
                "--cacert takes the name of a PEM file, and not ''; without it the system's certificates count"
            )
        }
        if let path = options.cacert ?? environment["SIGCTL_CACERT"], !path.isEmpty {
            tls.caFile = try readable(path, "--cacert")
        }
        if let path = options.cert { tls.certificateFile = try readable(path, "--cert") }
        if let path = options.key {
            if !AtomicFile.exists(path) {
                throw Failure(
                    .noInput,
                    "--key \(Inert.text(path)): no such file; it is the TLS key of --cert (the key of a PeerJS server is --peerjs-key)"
                )
            }
            tls.keyFile = try readable(path, "--key")
        }
        if (options.cert == nil) != (options.key == nil) {
            throw Failure(.usage, "--cert and --key go together; give both files")
        }
        tls.serverName = options.servername
        tls.verifiesCertificate = !options.insecure
        return tls
    }

    private static func readable(_ path: String, _ option: String) throws -> String {
        guard isReadable(path) else {
            throw Failure(
                .noInput,
                "\(option) \(Inert.text(path)): \(AtomicFile.exists(path) ? "can't be read" : "no such file")"
            )
        }
        return path
    }

    /// Bytes of the largest file of headers; a request's head may not be larger.
    private static let maxHeaders = 16 * 1024

    /// The headers that are kept where nobody else reads them.
    private static func secretHeaders(_ options: CommonOptions) throws -> [String] {
        guard options.headerFile == nil || options.headerCommand == nil else {
            throw Failure(.usage, "--header-file and --header-command exclude each other; give one")
        }
        if let command = options.headerCommand {
            let line = try SecretCommand.output(of: command, option: "--header-command")
            guard (try? parseHeader(line)) != nil else {
                throw Failure(
                    .configuration,
                    "--header-command: what '\(Inert.text(command))' printed is no header; it prints a line such as 'Name: value'"
                )
            }
            return [line]
        }
        guard let path = options.headerFile else { return [] }
        let bytes: [UInt8]
        do throws(FileFailure) {
            bytes = try SecretFile.read(path, maxBytes: maxHeaders)
        } catch {
            throw Failure(ExitCode(error), "--header-file: \(error.description)")
        }
        let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }.map { String(decoding: $0, as: UTF8.self) }
        // What is wrong with a line is told without it.
        for (index, line) in lines.enumerated() where (try? parseHeader(line)) == nil {
            throw Failure(
                .configuration,
                "--header-file: line \(index + 1) of \(Inert.text(path)) is no header; write it like 'Name: value'"
            )
        }
        return lines
    }

    private static func parseHeader(_ text: String) throws -> (String, String) {
        guard let colon = text.firstIndex(of: ":") else {
            throw Failure(.usage, "--header '\(Inert.text(text))' has no colon; write it like 'Name: value'")
        }
        let name = String(text[..<colon])
        let value = String(text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
        guard !name.isEmpty, name.utf8.allSatisfy(\.isTokenCharacter),
            !value.utf8.contains(where: { ($0 < 0x20 && $0 != 9) || $0 == 0x7f })
        else {
            throw Failure(
                .usage,
                "--header '\(Inert.text(text))' can't be sent; names have no spaces, and no part has line breaks"
            )
        }
        return (name, value)
    }
}
