import SigSystem
import Synchronization

/// Edits lines on the terminal while others print above them.
///
/// One thread of its own owns the terminal; nobody else may write to it or read from it while the editor lives. After each line
/// the editor waits for ``prompt(_:)``: until then no line is shown, what is typed is kept for later, and Ctrl-C is
/// ``EditorInput/interrupt``. Where lines can't be edited (no terminal, `TERM=dumb`) lines are read as they come.
///
/// The terminal is restored by ``close()``, and at the end of the process however it ends, but for SIGKILL.
package final class LineEditor: Sendable {
    package struct Configuration: Sendable {
        /// The name that `~/.editrc` may use before a command, as in `sigctl:bind -v`.
        package var program: String
        /// Lines that were typed before, the oldest first.
        package var history: [String] = []
        /// How many lines can be called back.
        package var maxHistory = 1000
        /// What is told when lines were left out (see ``OutputQueue``).
        package var leftOut: @Sendable (Int) -> String = { "… \($0) lines are not shown" }

        package init(program: String) { self.program = program }
    }

    /// Characters that a line may have. What is typed beyond is refused with a beep.
    package static let maxLine = 1 << 20
    /// Inputs that wait to be taken. A line waits for the next prompt, so that only interrupts can be more: they are dropped.
    static let maxInputs = 16

    /// What comes from the terminal. For one consumer; it finishes after ``EditorInput/end`` and ``close()``.
    package let inputs: AsyncStream<EditorInput>
    private let shared: EditorState

    /// Starts to own the terminal. No line is edited before the first ``prompt(_:)``.
    ///
    /// - Parameter complete: what could stand at the cursor: it gets the line and the cursor's place in it, in Unicode scalars.
    ///   It runs on the editor's thread, and nothing goes on until it returns.
    package init(
        _ configuration: Configuration,
        complete: @escaping @Sendable (_ line: String, _ cursor: Int) -> LineCompletion = { _, _ in .none }
    ) {
        let (inputs, continuation) = AsyncStream.makeStream(
            of: EditorInput.self,
            bufferingPolicy: .bufferingOldest(Self.maxInputs)
        )
        self.inputs = inputs
        let shared = EditorState(continuation)
        self.shared = shared
        let failed = BackgroundThread.detach {
            EditorThread(shared, configuration, complete)?.run()
            shared.end()
        }
        if failed != 0 { shared.end() }
    }

    /// Shows a prompt and lets a line be edited. If one is being edited, its prompt becomes this one.
    package func prompt(_ prompt: EditorPrompt) { shared.change { $0.prompt = prompt } }

    /// Prints a line above the one being edited, soon. If too many wait already it is left out, and how many were is told later.
    /// - Parameter line: without its end; nothing in it may move the cursor.
    package func show(_ line: String) { shared.change { $0.output.offer(line) } }

    /// Prints a text, of one or more lines, above the line being edited. Returns when it was written, also if the task is cancelled.
    package func print(_ text: String) async {
        await withCheckedContinuation { continuation in
            shared.change { state in
                state.output.add(text)
                state.waiters.append(continuation)
            }
        }
    }

    /// Adds a line to those that can be called back.
    package func remember(_ line: String) { shared.change { $0.history.append(line) } }

    /// Prints what waits, and restores the terminal. Returns when that is done.
    package func close() async {
        await withCheckedContinuation { continuation in
            shared.change { state in
                state.isClosing = true
                state.waiters.append(continuation)
            }
        }
    }
}
