import NIOCore
import SigProtocol
import SigScript
import Synchronization

/// What the prompt knows of its session without asking anybody: for completion, which runs while a key is pressed, and for `.events`.
final class PromptMemory: Sendable {
    /// The last events; beyond either bound the oldest go.
    static let maxEvents = DotCommand.maxEvents
    static let maxBytes = 16 << 20

    private struct State {
        var knowledge = SessionKnowledge()
        var events: [Event] = []
        var bytes = 0
        var showsFrames = false
        var isOver = false
    }

    private let state = Mutex(State())

    var knowledge: SessionKnowledge { state.withLock { $0.knowledge } }

    /// Whether each event is shown with its frame, and what goes out as well.
    var showsFrames: Bool {
        get { state.withLock { $0.showsFrames } }
        set { state.withLock { $0.showsFrames = newValue } }
    }

    /// Whether nobody looks any more.
    var isOver: Bool {
        get { state.withLock { $0.isOver } }
        set { state.withLock { $0.isOver = newValue } }
    }

    /// The last events, the newest last.
    func events(_ count: Int) -> [Event] { state.withLock { Array($0.events.suffix(count)) } }

    func take(_ event: Event) {
        state.withLock { state in
            state.knowledge.take(event)
            state.events.append(event)
            state.bytes += Self.size(of: event)
            while state.events.count > Self.maxEvents || state.bytes > Self.maxBytes {
                state.bytes -= Self.size(of: state.events.removeFirst())
            }
        }
    }

    /// The session's own knowledge, which statements change as well.
    func know(_ knowledge: SessionKnowledge) { state.withLock { $0.knowledge = knowledge } }

    private static func size(of event: Event) -> Int {
        256 + event.payload.bytes.readableBytes + (event.raw?.readableBytes ?? 0)
    }
}
