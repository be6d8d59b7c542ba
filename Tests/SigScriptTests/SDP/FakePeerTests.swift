import SigProtocol
import SigScript
import Testing

@Suite("Made-up peers")
struct FakePeerTests {
    @Test("The standard offer never changes: others compare it")
    func fixed() {
        #expect(
            FakePeer().offer
                == """
                v=0\r
                o=- 4729008192296223862 2 IN IP4 127.0.0.1\r
                s=-\r
                t=0 0\r
                a=group:BUNDLE 0\r
                a=extmap-allow-mixed\r
                a=msid-semantic: WMS\r
                m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r
                c=IN IP4 0.0.0.0\r
                a=ice-ufrag:bJyQw3Hl\r
                a=ice-pwd:qiSAKMV0dVpsUoRSafkWjBcd\r
                a=ice-options:trickle\r
                a=fingerprint:sha-256 72:03:AA:E5:41:8C:F7:79:21:6F:64:46:91:DF:87:D8:56:E8:55:7E:C4:27:CB:DC:95:EF:71:38:CE:E1:DA:71\r
                a=setup:actpass\r
                a=mid:0\r
                a=sctp-port:5000\r
                a=max-message-size:262144\r

                """
        )
    }

    @Test("An answer takes the active side, and is the same peer's otherwise")
    func answer() {
        let peer = FakePeer(label: "bob")
        #expect(peer.answer == peer.offer.replacing("a=setup:actpass", with: "a=setup:active"))
    }

    @Test(
        "A label makes the same peer each time, and another one than any other label",
        arguments: ["", "alice", "é 😀"]
    )
    func labels(label: String) throws {
        let peer = FakePeer(label: label)
        #expect(peer.offer == FakePeer(label: label).offer)
        #expect(peer.offer != FakePeer().offer)
        #expect(peer.candidate() != FakePeer().candidate())
    }

    @Test(
        "Credentials and fingerprint have the lengths and characters that the RFCs want",
        arguments: ["fake", "a", "bob"]
    )
    func credentials(label: String) throws {
        let lines = FakePeer(label: label).offer.split(separator: "\r\n").map(String.init)
        func value(_ prefix: String) throws -> String {
            String(try #require(lines.first { $0.hasPrefix(prefix) }).dropFirst(prefix.count))
        }
        let isIce: (Character) -> Bool = { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+" || $0 == "/") }
        let fragment = try value("a=ice-ufrag:")
        #expect(fragment.count >= 4 && fragment.allSatisfy(isIce))
        let password = try value("a=ice-pwd:")
        #expect(password.count >= 22 && password.allSatisfy(isIce))
        let digits = try value("a=fingerprint:sha-256 ").split(separator: ":")
        #expect(digits.count == 32)
        #expect(digits.allSatisfy { $0.count == 2 && UInt8($0, radix: 16) != nil && $0 == $0.uppercased() })
    }

    @Test("Candidates belong to the peer's description, at addresses that RFC 5737 keeps for documents")
    func candidates() throws {
        let peer = FakePeer(label: "alice")
        let (host, reflexive, relay) = (peer.candidate(.host), peer.candidate(.srflx), peer.candidate(.relay))
        #expect(host.hasPrefix("candidate:1 1 udp 2130706431 192.0.2."))
        #expect(reflexive.contains(" typ srflx raddr 192.0.2.") && reflexive.contains(" rport "))
        #expect(relay.contains(" 203.0.113.") && relay.contains(" typ relay raddr 198.51.100."))
        for candidate in [host, reflexive, relay] { #expect(candidate.hasSuffix(" ufrag \(peer.userNameFragment)")) }
        #expect(peer.offer.contains("a=ice-ufrag:\(peer.userNameFragment)\r\n"))
    }
}
