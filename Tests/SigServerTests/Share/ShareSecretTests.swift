import Testing

@testable import SigServer

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite("The file of the share service's secret")
struct ShareSecretTests {
    /// A new directory, removed after the test.
    private func withDirectory(_ body: (String) throws -> Void) throws {
        var template = Array("/tmp/sig-secret-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        let directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer {
            for name in names(directory) { _ = unlink("\(directory)/\(name)") }
            _ = rmdir(directory)
        }
        try body(directory)
    }

    private func names(_ directory: String) -> [String] {
        guard let stream = opendir(directory) else { return [] }
        defer { _ = closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private func write(_ text: String, to path: String, mode: mode_t = 0o600) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        try #require(descriptor >= 0)
        defer { _ = close(descriptor) }
        try #require(Array(text.utf8).withUnsafeBytes { systemCount(descriptor, $0) } == text.utf8.count)
        try #require(fchmod(descriptor, mode) == 0)
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
    }

    private func refusal(_ path: String) -> ServerError? {
        do {
            _ = try ShareSecret.load(path: path)
            return nil
        } catch { return error }
    }

    @Test("An absent file is made: 32 random bytes as hexadecimal, mode 0600, nothing else in its directory")
    func creates() throws {
        try withDirectory { directory in
            let path = directory + "/secret"
            let first = try ShareSecret.load(path: path)
            #expect(first.bytes.count == 65)
            #expect(first.bytes.last == UInt8(ascii: "\n"))
            #expect(mode(path) == 0o600)
            #expect(names(directory) == ["secret"])
            #expect(try ShareSecret.load(path: path) == first)
            #expect(try ShareSecret.load(path: directory + "/other") != first)
        }
    }

    @Test("An existing file is read as it is, and not changed")
    func reads() throws {
        try withDirectory { directory in
            let path = directory + "/secret"
            let text = "0123456789abcdef0123456789abcdef"
            try write(text, to: path, mode: 0o400)
            #expect(try ShareSecret.load(path: path).bytes == Array(text.utf8))
            #expect(mode(path) == 0o400)
        }
    }

    @Test(
        "Files that others may read or write are refused, with the next step",
        arguments: [0o640, 0o604, 0o620, 0o602, 0o644, 0o610] as [mode_t]
    )
    func wideModes(mode: mode_t) throws {
        try withDirectory { directory in
            let path = directory + "/secret"
            try write(String(repeating: "x", count: 64), to: path, mode: mode)
            let error = refusal(path)
            #expect(error?.code == .badConfiguration)
            #expect(error?.message.contains("chmod 600") == true)
        }
    }

    @Test("Links are refused, wherever they lead")
    func links() throws {
        try withDirectory { directory in
            try write(String(repeating: "x", count: 64), to: directory + "/real")
            try #require(symlink(directory + "/real", directory + "/link") == 0)
            try #require(symlink(directory + "/absent", directory + "/dangling") == 0)
            #expect(refusal(directory + "/link")?.code == .badConfiguration)
            #expect(refusal(directory + "/dangling")?.code == .badConfiguration)
            #expect(!names(directory).contains("absent"))
        }
    }

    @Test("Too short, too long, and what is no file")
    func unfit() throws {
        try withDirectory { directory in
            let path = directory + "/secret"
            try write(String(repeating: "x", count: 31), to: path)
            #expect(refusal(path)?.code == .badConfiguration)
            try write(String(repeating: "x", count: 32), to: path)
            #expect(refusal(path) == nil)
            try write(String(repeating: "x", count: 4096), to: path)
            #expect(refusal(path) == nil)
            try write(String(repeating: "x", count: 4097), to: path)
            #expect(refusal(path)?.code == .badConfiguration)
            try write("", to: path)
            #expect(refusal(path)?.code == .badConfiguration)
            #expect(refusal(directory)?.code == .badConfiguration)
            try #require(mkfifo(directory + "/pipe", 0o600) == 0)
            #expect(refusal(directory + "/pipe")?.code == .badConfiguration, "without waiting for a writer")
            #expect(refusal(directory + "/no/such/place")?.code == .io)
        }
    }

    @Test("Many that start at once end with one secret")
    func race() async throws {
        for _ in 0..<10 {
            var template = Array("/tmp/sig-secret-XXXXXX".utf8CString)
            try #require(mkdtemp(&template) != nil)
            let directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let secrets = try await withThrowingTaskGroup(of: ShareSecret.self) { group in
                for _ in 0..<8 { group.addTask { try ShareSecret.load(path: directory + "/secret") } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(secrets.count == 8)
            #expect(secrets.allSatisfy { $0 == secrets.first })
            #expect(names(directory) == ["secret"])
            _ = unlink(directory + "/secret")
            _ = rmdir(directory)
        }
    }

    @Test("A secret does not show itself")
    func redacted() throws {
        let secret = try ShareSecret(bytes: Array("this is a secret that must not show".utf8))
        var dumped = ""
        dump(secret, to: &dumped)
        for text in ["\(secret)", String(reflecting: secret), dumped] {
            #expect(!text.contains("116") && !text.contains("this"))
        }
        #expect(throws: ServerError.self) { try ShareSecret(bytes: Array(0..<31)) }
        #expect(ShareSecret.random() != ShareSecret.random())
        #expect(ShareSecret.random().bytes.count == 32)
    }
}

private func systemCount(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
