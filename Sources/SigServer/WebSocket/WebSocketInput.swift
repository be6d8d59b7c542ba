import NIOCore
import SigProtocol

/// The way in of one WebSocket, as a value: bytes in, and what is to be done about each frame out.
struct WebSocketInput {
    private var decoder: FrameDecoder
    private var machine: WebSocketMachine
    /// All that came, for the log.
    private(set) var messages: UInt64 = 0
    private(set) var bytes: UInt64 = 0

    init(_ policy: WebSocketPolicy) {
        decoder = FrameDecoder(maxMessageSize: policy.maxMessageSize)
        machine = WebSocketMachine(
            role: .server,
            maxMessageSize: policy.maxMessageSize,
            closeReasons: policy.closeReasons
        )
    }

    /// Bytes of unfinished frames and messages that are held.
    var heldBytes: Int { decoder.heldBytes &+ machine.heldBytes }

    /// Counts bytes that came, also those that nobody looks at any more.
    mutating func count(_ more: ByteBuffer) { bytes &+= UInt64(more.readableBytes) }

    /// Takes bytes in.
    mutating func append(_ bytes: ByteBuffer) { decoder.append(bytes) }

    /// Lets go of the memory of a read. To be called when it is over.
    mutating func settle() { decoder.settle() }

    /// Forgets all that is held. Nothing more may be taken in then.
    mutating func clear() {
        decoder.clear()
        machine.forgetMessage()
    }

    /// What is to be done about the next frame; nil if none is whole.
    mutating func next() -> WebSocketMachine.Action? {
        switch decoder.next(fragments: machine.heldBytes) {
        case .needMore: nil
        case .frame(let frame): counted(machine.receive(frame))
        case .refused(let code, let reason): machine.fail(code, reason)
        }
    }

    private mutating func counted(_ action: WebSocketMachine.Action) -> WebSocketMachine.Action {
        if case .message = action { messages &+= 1 }
        return action
    }

    /// The payload of our own close frame; nil if one was already sent or is not due any more.
    mutating func close(_ close: WebSocketClose) -> ByteBuffer? { machine.close(close) }
}
