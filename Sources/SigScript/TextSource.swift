import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where a text on the command line comes from: `VALUE`, `@FILE`, `-` for standard input, or `@@…` for a text that starts
/// with one `@`.
public enum TextSource: Sendable, Equatable {
    case literal(String)
    case file(String)
    case standardInput

    public init(_ argument: String) {
        if argument == "-" || argument == "@-" {
            self = .standardInput
        } else if argument.hasPrefix("@@") {
            self = .literal(String(argument.dropFirst()))
        } else if argument.hasPrefix("@") {
            self = .file(String(argument.dropFirst()))
        } else {
            self = .literal(argument)
        }
    }

    /// Why a text can't be had, in one sentence that says what to do.
    public struct Failure: Error, Sendable, CustomStringConvertible {
        public let exitCode: ExitCode
        public let description: String

        public init(exitCode: ExitCode, description: String) {
            self.exitCode = exitCode
            self.description = description
        }
    }

    /// The text, its bytes as they are, no newline cut off.
    /// - Parameter maxBytes: longer texts are refused without reading all of them.
    public func read(maxBytes: Int) throws(Failure) -> String {
        if case .literal(let text) = self { return text }
        let bytes = try readBytes(maxBytes: maxBytes)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(exitCode: .badData, description: "\(name) is not valid UTF-8, and can't be sent as text")
        }
        return text
    }

    /// The bytes, whatever they say.
    /// - Parameter maxBytes: more are refused without reading all of them.
    public func readBytes(maxBytes: Int) throws(Failure) -> [UInt8] {
        switch self {
        case .literal(let text): return Array(text.utf8)
        case .standardInput:
            guard isatty(0) == 0 else {
                throw Failure(
                    exitCode: .usage,
                    description: "no text given; write it as an argument, as @FILE, or pipe it in"
                )
            }
            return try readBytes(of: 0, maxBytes: maxBytes)
        case .file(let path):
            guard !path.isEmpty else {
                throw Failure(
                    exitCode: .usage,
                    description: "no file name behind '@'; a text that starts with @ is written @@…"
                )
            }
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else {
                throw Failure(exitCode: .noInput, description: "can't read \(path): \(systemMessage())")
            }
            defer { close(descriptor) }
            return try readBytes(of: descriptor, maxBytes: maxBytes)
        }
    }

    private func readBytes(of descriptor: Int32, maxBytes: Int) throws(Failure) -> [UInt8] {
        guard let bytes = readAll(descriptor, maxBytes: maxBytes) else {
            throw Failure(exitCode: .noInput, description: "can't read \(name): \(systemMessage())")
        }
        guard bytes.count <= maxBytes else {
            throw Failure(
                exitCode: .badData,
                description: "\(name) has more than \(maxBytes) bytes, more than can be taken"
            )
        }
        return bytes
    }

    /// What it is called in messages.
    private var name: String {
        switch self {
        case .literal: "the text"
        case .file(let path): path
        case .standardInput: "standard input"
        }
    }
}
