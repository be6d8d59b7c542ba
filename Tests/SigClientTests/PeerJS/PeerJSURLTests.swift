import Testing

@testable import SigClient

@Suite("The addresses of a PeerJS server")
struct PeerJSURLTests {
    @Test(
        "The base, with its slash or without, or the address of the WebSocket lead to the same place",
        arguments: [
            ("https://h", "https://h/"), ("https://h/", "https://h/"), ("wss://h/peerjs", "wss://h/"),
            ("http://h:9000/myapp", "http://h:9000/myapp/"), ("http://h:9000/myapp/", "http://h:9000/myapp/"),
            ("ws://h/myapp/peerjs", "ws://h/myapp/"), ("ws://h/peerjs/peerjs", "ws://h/peerjs/"),
            ("ws://h/peerjs/", "ws://h/peerjs/"), ("ws://h/notpeerjs", "ws://h/notpeerjs/"),
        ]
    )
    func base(given: String, base: String) throws {
        #expect(PeerJSURLs(try SignalingURL(given)).base.description == base)
    }

    @Test("The WebSocket's last segment is always peerjs; the key is a segment of the other paths")
    func paths() throws {
        let urls = PeerJSURLs(try SignalingURL("http://h/a"))
        #expect(
            urls.socket(key: "k&k", id: "a b/é", token: "t+").description
                == "http://h/a/peerjs?key=k%26k&id=a%20b%2F%C3%A9&token=t%2B"
        )
        #expect(urls.newID(key: "k/k").description == "http://h/a/k%2Fk/id")
        #expect(urls.peers(key: "peerjs").description == "http://h/a/peerjs/peers")
    }
}
