#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files for one test, gone with it.
final class TemporaryFiles {
    struct Failure: Error {}

    private let folder: String
    private var paths: [String] = []

    init() throws {
        var template = Array("/tmp/sigclient-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure() }
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func write(_ name: String, _ text: String) throws -> String {
        let path = "\(folder)/\(name)"
        guard let file = fopen(path, "w") else { throw Failure() }
        fputs(text, file)
        fclose(file)
        paths.append(path)
        return path
    }

    deinit {
        for path in paths { unlink(path) }
        rmdir(folder)
    }
}
