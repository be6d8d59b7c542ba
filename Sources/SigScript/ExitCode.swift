import NIOHTTP1
public import SigClient
public import SigProtocol
package import SigSystem

/// The exit codes of `sigctl`, as documented in docs/exit-codes.md. Every failure is mapped to one of them in this file and
/// nowhere else.
public enum ExitCode: Int32, Sendable, CaseIterable {
    /// Done.
    case done = 0
    /// It is not so: an expectation failed, a code or peer was not found, the connection was closed in the ordinary way.
    case notSo = 1
    /// The command line can't be understood.
    case usage = 64
    /// Bad input data, or the server called it that.
    case badData = 65
    /// An input file does not exist or can't be read.
    case noInput = 66
    /// The host was not found.
    case hostNotFound = 68
    /// No connection, an unknown path, or the server failed (5xx).
    case unavailable = 69
    /// A fault of ours.
    case internalFault = 70
    /// Reading or writing failed.
    case io = 74
    /// It may work later.
    case tryAgain = 75
    /// The other side broke its protocol.
    case protocolBroken = 76
    /// Not allowed.
    case notAllowed = 77
    /// The configuration is at fault: a secret file, a certificate, a variable.
    case configuration = 78
    /// The time ran out before what was waited for came.
    case timedOut = 124

    /// One line for people, as the documents have it.
    public var meaning: String {
        switch self {
        case .done: "done"
        case .notSo:
            "not so: expectation failed, code, peer, hub or session not found, expired or taken, 404, 409, plain close"
        case .usage: "usage: the command line can't be understood"
        case .badData: "bad input data, 400, 413, and the servers' other error messages about it"
        case .noInput: "an input file does not exist or can't be read"
        case .hostNotFound: "host not found"
        case .unavailable: "refused, unreachable, gone, unknown path, 5xx"
        case .internalFault: "internal fault"
        case .io: "reading or writing failed"
        case .tryAgain: "try again: busy, rate limited, full, id or token taken, no share codes, 429, 503"
        case .protocolBroken:
            "the other side broke the protocol: 426, bad handshake, what is closed with 1002, 1003, 1007, 1009"
        case .notAllowed: "not allowed: 401, 403, bad token, wrong key or secret"
        case .configuration: "configuration: certificate, key or secret file at fault"
        case .timedOut: "timed out"
        }
    }
}

extension ExitCode {
    /// The exit code for a failure of the client.
    public init(_ error: SignalingError) {
        if let kind = error.hubErrorKind {
            self = ExitCode(hub: kind)
            return
        }
        switch error.code {
        case .invalidArgument: self = .usage
        case .hostNotFound: self = .hostNotFound
        case .connectFailed, .connectTimeout, .tlsFailed: self = .unavailable
        case .proxyFailed: self = error.response.map { ExitCode(upgradeStatus: Int($0.status.code)) } ?? .unavailable
        case .upgradeRefused:
            self = error.response.map { ExitCode(upgradeStatus: Int($0.status.code)) } ?? .protocolBroken
        case .httpFailure: self = error.response.map { ExitCode(status: Int($0.status.code)) } ?? .protocolBroken
        case .protocolViolation, .tooLarge: self = .protocolBroken
        case .closed: self = error.close.map(ExitCode.init(close:)) ?? .unavailable
        case .serverError: self = ExitCode(refusal: error)
        case .inboxOverflow, .peerUnavailable: self = .notSo
        case .timedOut: self = .timedOut
        case .cancelled, .internalFault: self = .internalFault
        case .io: self = .io
        case .badCertificateFile: self = .configuration
        }
    }

    /// The exit code for a statement that the client refuses to send, or that failed: what a statement says is data, not usage.
    public init(ofStatement error: SignalingError) {
        switch error.code {
        case .invalidArgument, .tooLarge: self = .badData
        default: self = ExitCode(error)
        }
    }

    /// The exit code for a file that could not be read or made.
    package init(_ failure: FileFailure) {
        switch failure.reason {
        case .absent, .unreadable: self = .noInput
        case .unwritable: self = .io
        case .unfit: self = .configuration
        }
    }

    /// The exit code for the status that a WebSocket was refused with. A 404 says here that nothing speaks the protocol
    /// at that path, and so does a 400, which is what PeerJS servers answer there.
    public init(upgradeStatus status: Int) {
        self = status == 404 || status == 400 ? .unavailable : ExitCode(status: status)
    }

    /// The exit code for the status that failed an HTTP request.
    public init(status: Int) {
        switch status {
        case 401, 403, 407, 421: self = .notAllowed
        case 429, 503: self = .tryAgain
        case 426: self = .protocolBroken
        case 404, 409: self = .notSo
        case 400...499: self = .badData
        case 500...: self = .unavailable
        default: self = .protocolBroken
        }
    }

    /// The exit code for a connection that ended before what was asked for.
    public init(close: WebSocketClose) {
        switch close.code {
        case CloseCode.protocolError, CloseCode.unsupportedData, CloseCode.invalidPayload, CloseCode.messageTooBig:
            self = .protocolBroken
        case CloseCode.shareToken: self = ExitCode(share: ShareErrorKind(serverMessage: close.reason))
        case WebSocketClose.abnormal.code: self = .unavailable
        default: self = .notSo
        }
    }

    /// The exit code for an event that ends a command: a server's error that answers no request, or a peer that never came.
    public init(_ event: Event) {
        guard event.kind == .error else {
            self = .notSo
            return
        }
        let (code, message) = (event.payloadText("code") ?? "", event.payloadText("message") ?? "")
        switch event.protocolName {
        case .peerjs: self = ExitCode(peerjs: PeerJSErrorKind(eventCode: code, message: message))
        case .room: self = ExitCode(room: RoomErrorKind(code: code))
        case .share: self = ExitCode(share: ShareErrorKind(serverMessage: message))
        case .hub, .topic: self = event.payload.object?["status"]?.int.map(ExitCode.init(status:)) ?? .badData
        }
    }

    /// The exit code for what a server refused. Which protocol it is follows from its code: share has none, that of PeerJS is the
    /// type of a frame.
    private init(refusal error: SignalingError) {
        if let kind = error.peerJSErrorKind {
            self = ExitCode(peerjs: kind)
        } else if let code = error.serverCode {
            self = ExitCode(room: RoomErrorKind(code: code))
        } else {
            self = ExitCode(share: ShareErrorKind(serverMessage: error.serverMessage ?? ""))
        }
    }

    /// The exit code for a refusal of a PeerJS server.
    public init(peerjs kind: PeerJSErrorKind) {
        switch kind {
        case .invalidKey: self = .notAllowed
        case .idTaken, .limitReached: self = .tryAgain
        case .missingParameters, .other: self = .badData
        }
    }

    /// The exit code for an error of the room protocol.
    public init(room kind: RoomErrorKind) {
        switch kind {
        case .roomFull, .roomLimitReached, .duplicateID, .rateLimited: self = .tryAgain
        case .targetNotFound: self = .notSo
        case .invalidID, .invalidRoom, .identityLocked, .alreadyJoined, .notJoined, .invalidTarget, .unknownType,
            .invalidJoin, .roomMissing, .membershipLost, .other:
            self = .badData
        }
    }

    /// The exit code for a refusal of a hub server. The words count, since servers differ in the status that goes with them.
    public init(hub kind: HubErrorKind) {
        switch kind {
        case .hubNotFound, .idTaken: self = .notSo
        case .upgradeFailed: self = .protocolBroken
        case .unauthorized: self = .notAllowed
        case .createFailed, .rateLimited: self = .tryAgain
        case .unsupportedPath: self = .unavailable
        case .hostMissing, .other: self = .badData
        }
    }

    /// The exit code for an error message of the share protocol.
    public init(share kind: ShareErrorKind) {
        switch kind {
        case .badToken: self = .notAllowed
        case .tokenInUse, .rateLimited, .recipientBusy, .noShareCodes: self = .tryAgain
        case .codeNotFound, .recipientNotFound, .recipientDisconnected: self = .notSo
        default: self = .badData
        }
    }
}

extension PeerJSErrorKind {
    /// What a code of the event model means.
    fileprivate init(eventCode code: String, message: String) {
        switch code {
        case "id-taken": self = .idTaken
        case "invalid-key": self = .invalidKey
        default: self = PeerJSErrorKind(serverMessage: message)
        }
    }
}
