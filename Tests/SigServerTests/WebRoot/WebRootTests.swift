import SigProtocol
import SigServer
import SigSystem
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite("Files of a web root", .timeLimit(.minutes(10)))
struct WebRootTests {
    private let outside: Folder
    private let folder: Folder

    init() throws {
        outside = try Folder()
        try outside.add("secret.txt", "secret")
        try outside.add(folder: "inside")
        try outside.add("inside/deep.txt", "secret")
        folder = try Folder()
        try folder.add("index.html", "<p>the index\n")
        try folder.add("note.txt", "plain\n")
        try folder.add("a b.txt", "with space\n")
        try folder.add("README", "no end\n")
        try folder.add(".hidden", "hidden")
        try folder.add("id", "never seen where PeerJS is served")
        try folder.add(folder: "src/deep")
        try folder.add(folder: "empty")
        try folder.add(folder: ".git")
        try folder.add(folder: "healthz")
        try folder.add(".git/config", "hidden")
        try folder.add("src/app.js", "export {};\n")
        try folder.add("src/deep/index.html", "<p>deep\n")
        try folder.add(link: "link.txt", to: outside.path + "/secret.txt")
        try folder.add(link: "inner.txt", to: "note.txt")
        try folder.add(link: "out", to: outside.path)
        try folder.add(link: "up", to: "..")
    }

    private func configuration(_ protocols: Set<ProtocolName> = [.room]) -> ServerConfiguration {
        .serving(protocols) { $0.webRoot = folder.path }
    }

    private func expect(
        _ expected: [(Request, String)],
        _ configuration: ServerConfiguration,
        _ location: SourceLocation = #_sourceLocation
    ) async throws {
        try await withSigServer(configuration) { server in
            for (request, expected) in expected {
                let response = try await RawClient.ask(server, request)
                #expect("\(response.status) \(response.body)" == expected, "\(request)", sourceLocation: location)
            }
        }
    }

    private static let missing = "404 404 page not found\n"

    @Test("Files are served, the index for its folder, whatever the query")
    func files() async throws {
        try await expect(
            [
                ("GET /", "200 <p>the index\n"), ("GET /?room=x", "200 <p>the index\n"), ("HEAD /", "200 "),
                (Request("GET /", headers: "Accept: text/html\r\n"), "200 <p>the index\n"),
                ("GET /note.txt", "200 plain\n"), ("GET /note.txt?v=1", "200 plain\n"), ("HEAD /note.txt", "200 "),
                ("GET /a%20b.txt", "200 with space\n"), ("GET /README", "200 no end\n"),
                ("GET /src/app.js", "200 export {};\n"), ("GET /src/deep/", "200 <p>deep\n"),
            ],
            configuration()
        )
    }

    @Test("There is one path to each: the others are redirected to it, with their query")
    func redirects() async throws {
        try await withSigServer(configuration()) { server in
            for (path, place) in [
                ("/src/deep", "deep/"), ("/src/deep?a=b", "deep/?a=b"), ("/src", "src/"), ("/index.html", "./"),
                ("/src/deep/index.html", "./"), ("/note.txt/", "../note.txt"), ("/a%20b.txt/", "../a%20b.txt"),
            ] {
                let response = try await RawClient.ask(server, Request("GET \(path)", headers: ""))
                #expect(response.status == 301, "\(path)")
                #expect(response.header("Location") == place)
                #expect(response.body == "")
            }
        }
    }

    @Test("What is hidden, outside, a link, a folder without index or not there is not found")
    func notFound() async throws {
        try await expect(
            [
                "/nope", "/nope/", "/note.txt/x", "/.hidden", "/.git/config", "/empty/", "/src/", "/NOTE.TXT",
                "/link.txt", "/inner.txt", "/out/secret.txt", "/out/inside/deep.txt", "/out/", "/up/", "/out",
                "/../secret.txt", "/src/../note.txt", "/%2e%2e/note.txt", "/src%2fapp.js", "/..\\note.txt",
                "/note.txt%00", "//note.txt", "/./note.txt", "*",
            ].map { (Request("GET \($0)", headers: ""), Self.missing) }
                + [("POST /note.txt", Self.missing), ("DELETE /", Self.missing), ("OPTIONS /note.txt", Self.missing)],
            configuration()
        )
    }

    @Test("A pipe or a file that may not be read is not there")
    func unfit() async throws {
        try #require(mkfifo(folder.path + "/pipe", 0o600) == 0)
        try folder.add("private.txt", "private")
        try folder.setMode(0, of: "private.txt")
        // Root may read everything.
        let isReadable = access(folder.path + "/private.txt", R_OK) == 0
        try await expect(
            [
                ("GET /pipe", Self.missing), ("GET /pipe/x", Self.missing),
                ("GET /private.txt", isReadable ? "200 private" : Self.missing),
            ],
            configuration()
        )
    }

    @Test("A file never shadows a path of a protocol, and not found is told by the first protocol")
    func rows() async throws {
        try await expect(
            [
                ("GET /healthz", "200 ok\n"), ("GET /src/id", "401 Invalid key provided"),
                ("GET /id", "200 never seen where PeerJS is served"),
                ("GET /note.txt", "200 plain\n"), ("GET /nope", "404 Not Found"), ("GET /", "200 <p>the index\n"),
                ("OPTIONS /note.txt", "204 "), ("WS /note.txt", "400 Bad Request"),
            ],
            configuration([.peerjs, .room, .share])
        )
    }

    @Test("Without an index / is what it is without a web root")
    func noIndex() async throws {
        let bare = try Folder()
        try await expect(
            [("GET /", Self.missing), ("GET /index.html", "301 ")],
            .serving([.room]) { $0.webRoot = bare.path }
        )
        try await withSigServer(.serving([.room, .share]) { $0.webRoot = bare.path }) { server in
            let page = try await RawClient.ask(server, "GET /")
            #expect(page.body.hasPrefix("<!doctype html>"))
        }
    }

    @Test("The headers say type, date and ranges, and rooms' security headers are there")
    func headers() async throws {
        try await withSigServer(configuration([.room, .peerjs])) { server in
            let response = try await RawClient.ask(server, Request("GET /src/app.js", headers: "Origin: http://a\r\n"))
            #expect(response.header("Content-Type") == "text/javascript; charset=utf-8")
            #expect(response.header("Last-Modified") == "Tue, 02 Jan 2024 03:04:05 GMT")
            #expect(response.header("Accept-Ranges") == "bytes")
            #expect(response.header("Content-Length") == "11")
            #expect(response.header("X-Frame-Options") == "DENY")
            #expect(response.header("Access-Control-Allow-Origin") == nil)
            #expect(response.header("ETag") == nil)
            let plain = try await RawClient.ask(server, "GET /README")
            #expect(plain.header("Content-Type") == "text/plain; charset=utf-8")
        }
    }

    @Test("Ranges and dates are kept on the wire, and the connection goes on")
    func ranges() async throws {
        try await withSigServer(configuration()) { server in
            let client = try await RawClient.connect(to: server)
            let part = try await client.get("/note.txt", headers: "Range: bytes=1-3\r\n")
            #expect(part.status == 206)
            #expect(part.body == "lai")
            let parts = try await client.get("/note.txt", headers: "Range: bytes=0-0,5-5\r\n")
            #expect(parts.status == 206)
            #expect(parts.body.contains("Content-Range: bytes 0-0/6\r\n\r\np\r\n--"))
            #expect(parts.body.contains("Content-Range: bytes 5-5/6\r\n\r\n\n\r\n--"))
            let outside = try await client.get("/note.txt", headers: "Range: bytes=6-\r\n")
            #expect(outside.status == 416)
            #expect(outside.header("Content-Range") == "bytes */6")
            let known = try await client.get(
                "/note.txt",
                headers: "If-Modified-Since: Tue, 02 Jan 2024 03:04:05 GMT\r\n"
            )
            #expect(known.status == 304)
            #expect(known.header("Content-Length") == nil)
            #expect(try await client.get("/note.txt").body == "plain\n")
        }
    }

    @Test("A folder that is not there, or is none, is a fault of the configuration")
    func noFolder() async throws {
        for path in [folder.path + "/nope", folder.path + "/note.txt", ""] {
            var configuration = configuration()
            configuration.webRoot = path
            let error = await failureToStart(configuration)
            #expect(error?.code == .badConfiguration)
            #expect(error?.message.contains(path) == true)
        }
        #expect(await failureToStart(configuration([.share]))?.message.contains("room") == true)
    }
}
