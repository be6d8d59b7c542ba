import ArgumentParser
import SigClient
import SigProtocol
import SigScript

/// Which PeerJS server it is.
struct PeerJSServerOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The key of the server (default: peerjs).", valueName: "key"))
    var peerjsKey: String?

    @Option(name: .long, help: ArgumentHelp("The path below which the server hangs (default: /).", valueName: "path"))
    var peerjsPath: String?

    /// The server that these options, the target and the environment come to.
    func server(_ common: CommonOptions) throws -> PeerJSServer {
        let target = try Settings.target(of: .peerjs, options: common)
        var url = target.url
        if let peerjsPath {
            guard !peerjsPath.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7f || $0 == 0x3f || $0 == 0x23 }) else {
                throw Failure(.usage, "--peerjs-path takes a path such as /myapp, percent-encoded")
            }
            url.path = "/" + peerjsPath.split(separator: "/").map { $0 + "/" }.joined()
        }
        let key = peerjsKey ?? target.key ?? "peerjs"
        guard !key.isEmpty else { throw Failure(.usage, "--peerjs-key may not be empty") }
        return PeerJSServer(url: url, key: key, target: target)
    }
}

/// A PeerJS server, as a command reaches it.
struct PeerJSServer: Sendable {
    /// The URL below which its paths hang; ends with `/`.
    var url: SignalingURL
    var key: String
    var target: Target
}

/// Who we are on a PeerJS server.
struct PeerJSIdentityOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The file that keeps the token of our id, made when absent: with it the id can be taken again while the server holds it; mode 600.",
            valueName: "file"
        ),
        completion: .file()
    )
    var peerTokenFile: String?

    /// The token that the command or the target names; nil lets the client make one.
    func token(_ target: Target) throws -> String? {
        try (peerTokenFile ?? target.tokenFile).map { try PeerJSTokenFile.token(at: $0) }
    }
}
