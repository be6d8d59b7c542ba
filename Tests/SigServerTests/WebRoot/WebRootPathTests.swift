import Testing

@testable import SigServer

@Suite("Paths of the web root")
struct WebRootPathTests {
    @Test(
        "Names are decoded once",
        arguments: [
            ("/", [], true), ("/a", ["a"], false), ("/a/", ["a"], true), ("/a/b.html", ["a", "b.html"], false),
            ("/a%20b", ["a b"], false), ("/a+b", ["a+b"], false), ("/%2525", ["%25"], false), ("/%C3%A9", ["é"], false),
            ("/a..b", ["a..b"], false), ("/a.", ["a."], false), ("/~a", ["~a"], false), ("/a:b", ["a:b"], false),
        ] as [(String, [String], Bool)]
    )
    func names(path: String, names: [String], endsWithSlash: Bool) throws {
        let parsed = try #require(WebRootPath(path))
        #expect(parsed.names == names)
        #expect(parsed.endsWithSlash == endsWithSlash)
    }

    @Test(
        "What could lead out or to what is hidden is no path",
        arguments: [
            "", "a", "*", "/..", "/../a", "/a/../b", "/a/..", "/.", "/./a", "/.hidden", "/a/.git/config", "/%2e%2e/a",
            "/.%2e/a", "/%2E/a", "/..%2fa", "/a%2Fb", "/a%2f..%2fb", "//a", "/a//b", "/a//", "/..\\a", "/a\\b",
            "/a%5Cb", "/a%00", "/%00", "/a%", "/a%2", "/a%zz", "/%ff", "/%c0%ae%c0%ae/a", "/%2e",
        ]
    )
    func noPath(path: String) {
        #expect(WebRootPath(path) == nil)
    }
}
