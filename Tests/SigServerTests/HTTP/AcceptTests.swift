import NIOHTTP1
import Testing

@testable import SigServer

@Suite("Accept")
struct AcceptTests {
    @Test(
        "HTML is preferred by browsers, not by those who take anything",
        arguments: [
            ("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", true),
            ("text/html", true), ("TEXT/HTML", true), ("text/*", true), ("text/html;q=0.1", true),
            ("text/html;level=1;q=0.5, application/json;q=0.4", true), ("*/*;q=0.5, text/html", true),
            ("*/*", false), ("application/json", false), ("application/json, text/html", false), ("", false),
            ("text/html;q=0, */*", false), ("text/html;q=0.5, application/json", false), ("text/plain", false),
            ("text/html;q=what", true), (";;,,", false),
        ] as [(String, Bool)]
    )
    func preference(accept: String, isHTML: Bool) {
        #expect(Accept.prefersHTML(["Accept": accept]) == isHTML)
    }

    @Test("Several headers are one; none at all prefers nothing")
    func headers() {
        #expect(Accept.prefersHTML(["Accept": "application/json;q=0.5", "accept": "text/html"]))
        #expect(!Accept.prefersHTML([:]))
    }
}
