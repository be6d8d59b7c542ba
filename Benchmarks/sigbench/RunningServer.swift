import BenchSupport
import NIOCore
import SigProtocol

/// A server that was started and is ready.
final class RunningServer {
    let child: Child
    let port: Int
    /// How long it took from being started to being ready, in nanoseconds.
    let startTime: Int

    private init(_ command: [String], port: (String) -> Int?) throws {
        let begin = nanoseconds()
        child = try Child(command)
        let line = try child.readLine()
        startTime = nanoseconds() - begin
        guard let number = port(line) else { throw Failure("\(command[0]) said '\(line)' and no port") }
        self.port = number
    }

    /// - Parameter options: further ones.
    static func sigserve(_ path: String, protocols: String, options: [String] = []) throws -> RunningServer {
        let command = [
            path, "--listen", "127.0.0.1:0", "--json", "--quiet", "--exit-with-parent", "--protocols", protocols,
        ]
        return try RunningServer(command + options) { line in
            (try? JSONObject(parsing: ByteBuffer(string: line)))?["port"]?.int
        }
    }

    static func bare(_ path: String, _ work: Bare.Work) throws -> RunningServer {
        try RunningServer([path, "bare", work.rawValue]) { Int($0) }
    }

    func end() { child.end() }
}
