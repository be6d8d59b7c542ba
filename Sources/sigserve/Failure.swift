import SigProtocol
import SigServer

/// The end of the process: its exit code, and the sentence that says why where one is due.
struct Failure: Error {
    /// The exit codes of `sigserve` (sysexits.h), as documented.
    enum Code: Int32 {
        case usage = 64
        case unavailable = 69
        case internalFault = 70
        case io = 74
        case configuration = 78
    }

    var status: Int32
    var sentence: String?

    init(_ code: Code, _ sentence: String) {
        status = code.rawValue
        self.sentence = sentence
    }

    /// Ends with a status that is not one of ours: that of the command that was run.
    init(status: Int32, _ sentence: String? = nil) {
        self.status = status
        self.sentence = sentence
    }

    init(_ error: ServerError) {
        let code: Code =
            switch error.code {
            case .addressInUse, .cannotListen: .unavailable
            case .badConfiguration: .configuration
            case .io: .io
            case .internalFault: .internalFault
            }
        self.init(code, Inert.text(error.description))
    }
}
