import Testing

@testable import SigServer

@Suite("The patterns of paths")
struct PathPatternTests {
    @Test("An exact path is that path to the letter: neither case nor escapes nor slashes are made equal")
    func exactly() {
        let pattern = PathPattern.exactly("/v1")
        #expect(pattern.match("/v1") != nil)
        for path in ["/V1", "/v1/", "//v1", "/%76%31", "/v1\u{301}", "/v", "", "*"] {
            #expect(pattern.match(path) == nil, "\(path)")
        }
    }

    @Test("A folder is itself with or without its slash, in any case, and nothing in it")
    func folder() {
        let pattern = PathPattern.folder("/my/app/")
        for path in ["/my/app", "/my/app/", "/MY/App"] { #expect(pattern.match(path) != nil, "\(path)") }
        for path in ["/my/app//", "/my/appx", "/my/ap", "/my/app/x", "/my", ""] {
            #expect(pattern.match(path) == nil, "\(path)")
        }
        #expect(PathPattern.folder("/").match("/") != nil)
        #expect(PathPattern.folder("/").match("") != nil)
        #expect(PathPattern.folder("/").match("*") == nil)
    }

    @Test("Below a folder is the folder and all in it, and no name that only begins like it")
    func below() {
        let pattern = PathPattern.below("/app/")
        for path in ["/app", "/app/", "/APP/x/y", "/app//"] { #expect(pattern.match(path) != nil, "\(path)") }
        for path in ["/appx", "/ap", "/", "/x/app/"] { #expect(pattern.match(path) == nil, "\(path)") }
    }

    @Test(
        "One segment may be anything but empty; the word behind it has any case and perhaps a slash",
        arguments: [
            ("/peerjs/id", "peerjs"), ("/PEERJS/ID", "PEERJS"), ("/a%2Fb/id/", "a%2Fb"), ("/id/id", "id"),
            ("/ /id", " "), ("/é/Id", "é"), ("/id", nil), ("/peerjs", nil), ("/peerjs/", nil), ("//id", nil),
            ("/peerjs/id/more", nil), ("/peerjs/id//", nil), ("/peerjs/ids", nil), ("/peerjs/%69d", nil), ("", nil),
        ] as [(String, String?)]
    )
    func segment(path: String, segment: String?) {
        #expect(PathPattern.segment(below: "/", then: "id").match(path)?.segment == segment)
        #expect(PathPattern.segment(below: "/app/", then: "id").match("/aPP" + path)?.segment == segment)
    }
}
