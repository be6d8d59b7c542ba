/// A client's way in, as a pure machine: the answer to the upgrade, then what the protocol wants said, then its first frames.
package struct Entrance: Sendable {
    package enum Step: Sendable, Equatable {
        case wait
        /// These bytes are to be sent.
        case send([UInt8])
        /// The client is in, and got more messages than those that let it in.
        case entered(moreMessages: Int)
        /// The server wanted something else; its own words.
        case refused(String)
    }

    private enum State { case upgrading, joining, entered }

    /// An answer to an upgrade is never longer. Beyond: refused.
    private static let longestHead = 16 * 1024

    private let joining: [UInt8]?
    private let framesToJoin: Int
    private var state = State.upgrading
    private var messages = 0
    /// All that came until the client was in.
    private var received: [UInt8] = []
    /// Counts the frames behind the head, for the time after it, too.
    package private(set) var counter = FrameCounter()

    package init(_ dialect: RelayDialect, _ seat: Seat) {
        joining = dialect.joining(seat)
        framesToJoin = dialect.framesToJoin
    }

    package mutating func receive(_ bytes: UnsafeRawBufferPointer) -> Step {
        switch state {
        case .upgrading:
            received += bytes
            guard let end = endOfHead else {
                return received.count > Self.longestHead ? .refused("no end of the answer's head") : .wait
            }
            guard received.starts(with: "HTTP/1.1 101".utf8) else { return .refused(words) }
            state = .joining
            let rest = Array(received[end...])
            received = []
            let step = rest.withUnsafeBytes { receive($0) }
            guard let joining, step == .wait else { return step }
            return .send(joining)
        case .joining:
            received += bytes
            let counts = counter.take(bytes)
            messages += counts.messages
            if counts.closes > 0 { return .refused(words) }
            guard messages >= framesToJoin else { return .wait }
            state = .entered
            return .entered(moreMessages: messages - framesToJoin)
        case .entered: return .wait
        }
    }

    /// What a share server called this client: the `id` of its first frame; empty elsewhere.
    package var identity: String {
        let name = Array(#""id":""#.utf8)
        guard state == .entered, let start = received.firstRange(of: name)?.upperBound else { return "" }
        return String(decoding: received[start...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }

    private var endOfHead: Int? { received.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound }

    /// What came, for people: its printable part.
    private var words: String {
        String(
            decoding: received.prefix(200).map { (0x20..<0x7F).contains($0) ? $0 : UInt8(ascii: " ") },
            as: UTF8.self
        )
    }
}
