import NIOHTTP1
import SigClient
import SigProtocol
import SigScript
import Testing

@Suite("Exit codes of what servers refuse")
struct ExitCodeTests {
    @Test(
        "PeerJS",
        arguments: [
            ("ID-TAKEN", "ID is taken", ExitCode.tryAgain), ("INVALID-KEY", "", .notAllowed),
            ("ERROR", "Invalid key provided", .notAllowed),
            ("ERROR", "Server has reached its concurrent user limit", .tryAgain),
            ("ERROR", "No id, token, or key supplied to websocket server", .badData), ("ERROR", "else", .badData),
        ]
    )
    func peerJS(code: String, message: String, exitCode: ExitCode) {
        let error = SignalingError(.serverError, "refused", serverMessage: message, serverCode: code)
        #expect(ExitCode(error) == exitCode)
    }

    @Test(
        "Rooms, as an error of the client and as an event alike",
        arguments: [
            ("room_full", ExitCode.tryAgain), ("room_limit_reached", .tryAgain), ("duplicate_id", .tryAgain),
            ("rate_limited", .tryAgain), ("target_not_found", .notSo), ("invalid_target", .badData),
            ("not_joined", .badData), ("unheard_of", .badData),
        ]
    )
    func room(code: String, exitCode: ExitCode) throws {
        let error = SignalingError(.serverError, "refused", serverMessage: "words", serverCode: code)
        #expect(ExitCode(error) == exitCode)
        var event = try event(.error, payload: #"{"code":"\#(code)","message":"words","room":""}"#)
        event.protocolName = .room
        #expect(ExitCode(event) == exitCode)
    }

    @Test("Errors of PeerJS as events", arguments: [("id-taken", ExitCode.tryAgain), ("server-error", .badData)])
    func peerJSEvents(code: String, exitCode: ExitCode) throws {
        var event = try event(.error, payload: #"{"code":"\#(code)","message":""}"#)
        event.protocolName = .peerjs
        #expect(ExitCode(event) == exitCode)
        event.kind = .expire
        #expect(ExitCode(event) == .notSo)
    }

    @Test(
        "Hubs: the words count, whatever the status",
        arguments: [
            (HubErrorKind.hubNotFound, 404, ExitCode.notSo), (.idTaken, 409, .notSo), (.unauthorized, 401, .notAllowed),
            (.upgradeFailed, 426, .protocolBroken), (.upgradeFailed, 500, .protocolBroken),
            (.createFailed, 503, .tryAgain),
            (.rateLimited, 429, .tryAgain), (.unsupportedPath, 404, .unavailable),
        ]
    )
    func hubs(kind: HubErrorKind, status: Int, exitCode: ExitCode) {
        #expect(ExitCode(SignalingError.hub(status, kind.body)) == exitCode)
    }

    @Test(
        "Topics: the status counts",
        arguments: [
            (TopicErrorKind.notFound, ExitCode.notSo), (.codeTaken("x"), .notSo), (.tooManySessions, .tryAgain),
            (.tooManyCandidates, .badData), (.infoTooLong, .badData), (.bodyTooLarge, .badData),
            (.internalFault, .unavailable),
        ]
    )
    func topics(kind: TopicErrorKind, exitCode: ExitCode) throws {
        let response = HTTPResponse(status: HTTPResponseStatus(statusCode: kind.status), body: TopicReply.error(kind))
        let error = SignalingError(.httpFailure, "refused", response: response, serverMessage: kind.text)
        #expect(ExitCode(error) == exitCode)
        var event = try event(.error, payload: #"{"message":"","status":\#(kind.status)}"#)
        event.protocolName = .topic
        #expect(ExitCode(event) == exitCode)
    }

    @Test("Share has words and no codes")
    func share() {
        #expect(ExitCode(SignalingError(.serverError, "", serverMessage: "Recipient busy")) == .tryAgain)
        #expect(ExitCode(SignalingError(.serverError, "", serverMessage: "Code not found: X")) == .notSo)
    }

    @Test("A WebSocket at a path where nothing is", arguments: [404, 400])
    func paths(status: Int) {
        #expect(ExitCode(upgradeStatus: status) == .unavailable)
    }
}
