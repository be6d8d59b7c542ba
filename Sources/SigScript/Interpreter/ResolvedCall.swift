import NIOCore
import SigClient
import SigProtocol

/// What a peer is told to do, with variables filled in and files read.
struct ResolvedCall: Sendable {
    enum Content: Sendable {
        /// `FIELD=value`
        case text(String)
        /// `FIELD:=JSON`
        case json(JSONValue)
    }

    var verb: String
    var fields: [String: Content]

    init(_ verb: String, _ fields: [String: Content] = [:]) {
        self.verb = verb
        self.fields = fields
    }

    subscript(_ field: String) -> Content? { fields[field] }

    /// The text of a field; JSON as it is written, but for strings, which are what they say.
    func text(_ field: String) -> String? {
        switch fields[field] {
        case .text(let text): text
        case .json(let json): json.string ?? json.description
        case nil: nil
        }
    }

    func required(_ field: String) throws(ScriptFailure) -> String {
        guard let text = text(field) else { throw missing(field) }
        return text
    }

    func missing(_ field: String) -> ScriptFailure {
        ScriptFailure(.badData, "'\(verb)' needs \(field)=…")
    }

    /// A field as JSON: JSON as it was given, a text as a string.
    func json(_ field: String) -> JSONValue? {
        switch fields[field] {
        case .text(let text): JSONValue(string: text)
        case .json(let json): json
        case nil: nil
        }
    }

    func number(_ field: String, within range: ClosedRange<Int>) throws(ScriptFailure) -> Int? {
        guard let text = text(field) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw ScriptFailure(
                .badData,
                "\(field)=\(Inert.text(text, maxLength: 40)) is no number from \(range.lowerBound) to \(range.upperBound)"
            )
        }
        return number
    }
}

/// A description or candidate of a statement, in the forms that protocols carry.
struct SignalField {
    /// For protocols that carry a text.
    var text: String
    /// For those that carry JSON: an RTCSessionDescription or RTCIceCandidate, or the JSON that was given.
    var json: JSONValue
    /// Whether the JSON was given as it is to go.
    var isGiven = false
    /// Whether it is a candidate that `fake` made: whole, so that protocols that carry a text carry its JSON, which browsers' clients read.
    var isMade = false

    /// `sdp=` of an `offer` or `answer`.
    init(description call: ResolvedCall) throws(ScriptFailure) {
        let type = call.verb == "answer" ? "answer" : "offer"
        switch call["sdp"] {
        case nil: throw call.missing("sdp")
        case .json(let given):
            text = given.description
            json = given
            isGiven = true
        case .text(let given):
            if let peer = FakePeer(argument: given) {
                text = type == "answer" ? peer.answer : peer.offer
            } else {
                text = given
            }
            json = SessionDescription(type: type, sdp: text).value
        }
    }

    /// `candidate=` with `mid=` and `index=`.
    init(candidate call: ResolvedCall) throws(ScriptFailure) {
        let index = try call.number("index", within: 0...65_535)
        switch call["candidate"] {
        case nil: throw call.missing("candidate")
        case .json(let given):
            text = given.description
            json = given
            isGiven = true
        case .text(let given):
            var mid = call.text("mid")
            var made: (candidate: String, fragment: String?) = (given, nil)
            if given == "fake" || given.hasPrefix("fake:"),
                let fake = (try? CandidateArgument(given))?.value.object, let text = fake["candidate"]?.string
            {
                made = (text, fake["usernameFragment"]?.string)
                isMade = true
            }
            // WebRTC, 4.4.1.6 wants one of the two.
            if mid == nil, index == nil { mid = "0" }
            text = made.candidate
            json = .object {
                $0.member("candidate", made.candidate)
                if let mid { $0.member("sdpMid", mid) }
                if let index = index ?? (call.text("mid") == nil ? 0 : nil) {
                    $0.member("sdpMLineIndex", JSONValue(int: index))
                }
                if let fragment = made.fragment { $0.member("usernameFragment", fragment) }
            }
        }
    }
}

extension ResolvedCall {
    /// The frame of `raw`: a text as it is, or bytes in hexadecimal as a binary frame.
    func frame() throws(ScriptFailure) -> WebSocketMessage {
        switch (self["text"], text("hex")) {
        case (.text(let text), nil): return .text(text)
        case (.json(let json), nil): return .text(json.description)
        case (nil, let hex?):
            guard let bytes = Hex.bytes(hex) else {
                throw ScriptFailure(.badData, "hex= takes pairs of hexadecimal digits, such as hex=0a1b2c")
            }
            return .binary(ByteBuffer(bytes: bytes))
        case (nil, nil): throw ScriptFailure(.badData, "'raw' needs text=… or hex=…")
        case (_?, _?): throw ScriptFailure(.badData, "'raw' takes text= or hex=, not both")
        }
    }

    /// What `close` says.
    func close() throws(ScriptFailure) -> WebSocketClose {
        let reason = text("reason") ?? ""
        guard let code = try number("code", within: 1000...4999) else {
            guard reason.isEmpty else { return try Self.checked(CloseCode.normal, reason) }
            return WebSocketClose(code: CloseCode.normal)
        }
        guard let code = UInt16(exactly: code), CloseCode.isValidOnTheWire(code) else {
            throw ScriptFailure(.badData, "code=\(code) can't be sent; 1000 to 1003, 1007 to 1014 and 3000 to 4999 can")
        }
        return try Self.checked(code, reason)
    }

    private static func checked(_ code: UInt16, _ reason: String) throws(ScriptFailure) -> WebSocketClose {
        guard reason.utf8.count <= Bounds.closeReason else {
            throw ScriptFailure(
                .badData,
                "reason= has \(reason.utf8.count) bytes, and a close frame takes \(Bounds.closeReason)"
            )
        }
        return WebSocketClose(code: code, reason: reason)
    }
}
