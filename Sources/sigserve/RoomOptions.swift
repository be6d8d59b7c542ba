import ArgumentParser
import CommandCompletion
import SigServer
import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How the room protocol is served.
struct RoomOptions: ParsableArguments {
    @Option(
        name: .customLong("room-allowed-origins"),
        help: ArgumentHelp(
            "Origins or hosts, with commas between, whose pages may connect; empty: this machine's (default: $WS_ALLOWED_ORIGINS, else *).",
            valueName: "list"
        )
    )
    var allowedOrigins: String?

    @Option(
        name: .customLong("room-rtc-config"),
        help: ArgumentHelp(
            "The object that /config.js gives to pages (default: $RTC_CONFIG_JSON, else a public STUN server).",
            valueName: "json|@file"
        ),
        completion: .text()
    )
    var rtcConfig: String?

    /// The largest configuration that is read from a file.
    private static let maxConfigBytes = 1 << 20

    /// - Throws: `Failure` for a file that can't be read.
    func configuration(environment: ServerEnvironment) throws -> RoomConfiguration {
        var configuration = RoomConfiguration()
        configuration.allowedOrigins = allowedOrigins ?? environment.allowedOrigins
        configuration.rtcConfig = try rtcConfig.map(Self.text) ?? environment.rtcConfig
        return configuration
    }

    /// The value itself, or for `@FILE` what is in the file.
    private static func text(_ value: String) throws -> String {
        guard value.hasPrefix("@") else { return value }
        let path = String(value.dropFirst())
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Failure(.io, "--room-rtc-config: can't read \(path): \(systemMessage())")
        }
        defer { _ = close(descriptor) }
        guard let bytes = readAll(descriptor, maxBytes: maxConfigBytes) else {
            throw Failure(.io, "--room-rtc-config: can't read \(path): \(systemMessage())")
        }
        guard bytes.count <= maxConfigBytes, let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(.configuration, "--room-rtc-config: \(path) is no JSON of at most \(maxConfigBytes) bytes")
        }
        return text
    }
}
