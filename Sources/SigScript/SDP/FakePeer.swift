import SigProtocol

/// A made-up WebRTC peer: the session descriptions and candidates that `--sdp fake` and `--candidate fake` stand for.
///
/// They are valid and fixed, so that WebRTC stacks parse them and tests can compare them. Nobody can be reached by them: the
/// addresses are those that RFC 5737 keeps for documents. A label makes another peer, the same each time: its offer, its
/// answer and its candidates belong together by their user name fragment, as those of one peer do.
public struct FakePeer: Sendable, Hashable {
    /// Where a candidate comes from (RFC 8839, 5.1).
    public enum CandidateType: String, CaseIterable, Sendable, Hashable {
        /// An address of the peer's own.
        case host
        /// What a STUN server saw.
        case srflx
        /// A TURN server's.
        case relay
    }

    /// The label of `fake` without one.
    public static let standardLabel = "fake"

    public let label: String

    /// The mid of the one media section, for candidates.
    public var mid: String { "0" }

    /// ICE user name fragment and password (RFC 8839, 5.4: at least 4 and 22 characters).
    public let userNameFragment: String
    private let password: String
    private let sessionID: UInt64
    private let fingerprint: [UInt8]
    /// The last byte of its addresses.
    private let number: Int
    private let port: Int

    public init(label: String = FakePeer.standardLabel) {
        self.label = label
        var source = LabelSource(label)
        userNameFragment = source.iceCharacters(8)
        password = source.iceCharacters(24)
        // RFC 8829, 5.2.1: 64 bits with the highest bit zero.
        sessionID = source.next() >> 1
        fingerprint = (0..<32).map { _ in UInt8(truncatingIfNeeded: source.next() >> 56) }
        number = 1 + Int(source.next() % 254)
        port = 49_152 + Int(source.next() % 16_384)
    }

    /// An offer of one data channel connection, as a browser makes it before it has candidates.
    public var offer: String { description(setup: "actpass") }

    /// The answer to such an offer.
    public var answer: String { description(setup: "active") }

    private func description(setup: String) -> String {
        let digits = fingerprint.map { Hex.text($0, digits: 2).uppercased() }.joined(separator: ":")
        return [
            "v=0",
            "o=- \(sessionID) 2 IN IP4 127.0.0.1",
            "s=-",
            "t=0 0",
            "a=group:BUNDLE \(mid)",
            "a=extmap-allow-mixed",
            "a=msid-semantic: WMS",
            "m=application 9 UDP/DTLS/SCTP webrtc-datachannel",
            "c=IN IP4 0.0.0.0",
            "a=ice-ufrag:\(userNameFragment)",
            "a=ice-pwd:\(password)",
            "a=ice-options:trickle",
            "a=fingerprint:sha-256 \(digits)",
            "a=setup:\(setup)",
            "a=mid:\(mid)",
            "a=sctp-port:5000",
            "a=max-message-size:262144",
        ].map { $0 + "\r\n" }.joined()
    }

    /// A candidate for the data channel, in the form of RTCIceCandidate's `candidate`.
    public func candidate(_ type: CandidateType = .host) -> String {
        let (host, reflexive, relay) = ("192.0.2.\(number)", "198.51.100.\(number)", "203.0.113.\(number)")
        // Priorities as RFC 8445, 5.1.2.1 has them: 126, 100 and 0 for the type, 65535 for the address, component 1.
        let transport =
            switch type {
            case .host: "1 1 udp 2130706431 \(host) \(port) typ host"
            case .srflx: "2 1 udp 1694498815 \(reflexive) \(port) typ srflx raddr \(host) rport \(port)"
            case .relay: "3 1 udp 16777215 \(relay) \(port) typ relay raddr \(reflexive) rport \(port)"
            }
        return "candidate:\(transport) generation 0 ufrag \(userNameFragment)"
    }
}

/// Numbers that follow from a text: the same for the same text, in every version and on every machine.
private struct LabelSource {
    private static let iceAlphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

    private var state: UInt64

    /// FNV-1a.
    init(_ text: String) {
        state = text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    mutating func iceCharacters(_ count: Int) -> String {
        String((0..<count).map { _ in Self.iceAlphabet[Int(next() >> 58)] })
    }
}
