import CEditline
import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The thread that owns the terminal: it waits for keys, signals and wishes at one place, and does one thing after the other.
///
/// While a line is edited, that place is inside of libedit, which asks for the next key. It has drawn everything then, so that
/// something else may be drawn, whatever state it is in: in the middle of a sequence, a search, or a command of vi.
final class EditorThread {
    let state: EditorState
    let configuration: LineEditor.Configuration
    let complete: (String, Int) -> LineCompletion
    let terminal: CInt = 0
    let output: CInt = 1

    /// libedit's; nil where lines can't be edited.
    var editor: OpaquePointer?
    var decoder = KeyDecoder()
    private var plain = PlainLines()
    private var isReadingPlain = false
    private let isTerminal: Bool
    /// Whether a line is on the screen.
    var isEditing = false
    /// How many characters of the line were drawn as a whole, and not while they were typed.
    var drawn = 0
    var prompt = EditorPrompt("")
    private var nextPrompt: EditorPrompt?
    private var isClosing = false
    private var abortion: Abortion?

    /// Whether a prompt is on the screen behind which the terminal itself lets a line be edited.
    var isShowingPlainPrompt: Bool { isReadingPlain && isTerminal }

    /// Why no more keys are given to libedit.
    private enum Abortion { case interrupted, closing, gone }

    /// Nil if the system has no pipe left.
    init?(
        _ state: EditorState,
        _ configuration: LineEditor.Configuration,
        _ complete: @escaping (String, Int) -> LineCompletion
    ) {
        guard state.wakeReader >= 0 else { return nil }
        self.state = state
        self.configuration = configuration
        self.complete = complete
        isTerminal = isatty(terminal) == 1 && isatty(output) == 1
    }

    func run() {
        begin()
        while !isClosing, abortion != .gone {
            if let next = nextPrompt {
                nextPrompt = nil
                prompt = next
                abortion = nil
                editor == nil ? readPlainLine() : editLine()
            } else {
                wait(forInput: false)
            }
        }
        if abortion == .gone { state.yield(.end) }
        while !isClosing { wait(forInput: false) }
        end()
    }

    private func begin() {
        sig_terminal_unblock_signals()
        guard isTerminal else { return }
        _ = sig_terminal_guard(terminal, state.wakeWriter)
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        guard !name.isEmpty, name != "dumb" else { return }
        _ = sig_editline_set_locale()
        let callbacks = sig_editline_callbacks(
            // Not retained: the editor ends with this thread.
            context: Unmanaged.passUnretained(self).toOpaque(),
            read: { context, key in
                guard let context, let key,
                    let scalar = Unmanaged<EditorThread>.fromOpaque(context).takeUnretainedValue().nextKey()
                else { return 0 }
                key.pointee = scalar.value
                return 1
            },
            complete: { context in
                guard let context else { return CInt(SIG_EDITLINE_BEEP) }
                return Unmanaged<EditorThread>.fromOpaque(context).takeUnretainedValue().completeWord()
            }
        )
        let history = CInt(clamping: configuration.maxHistory)
        editor = sig_editline_create(configuration.program, terminal, output, history, callbacks)
        guard editor != nil else { return }
        for line in configuration.history { remember(line) }
        write(Self.pasteOn)
    }

    private func end() {
        if let editor {
            write(Self.pasteOff)
            self.editor = nil
            sig_editline_destroy(editor)
        }
        sig_terminal_release()
    }

    // MARK: Lines

    private func editLine() {
        guard let editor else { return }
        setPrompt(prompt)
        drawn = 0
        decoder.hasViKeys = sig_editline_is_vi(editor) != 0
        sig_terminal_set_in_line(1)
        var text: UnsafePointer<UInt32>?
        var count = 0
        let result = sig_editline_read(editor, &text, &count)
        isEditing = false
        switch Int(result) {
        case SIG_EDITLINE_LINE:
            state.yield(.line(Self.string(UnsafeBufferPointer(start: text, count: count))))
        case SIG_EDITLINE_END:
            // Behind the ^D that libedit shows.
            write("\r\n")
            abortion = .gone
        default:
            tellInterrupt()
        }
        sig_terminal_set_in_line(0)
    }

    private func readPlainLine() {
        isReadingPlain = true
        defer { isReadingPlain = false }
        if isTerminal { write(prompt.visible) }
        while true {
            if let line = plain.line() { return state.yield(.line(line)) }
            if plain.hasEnded {
                abortion = .gone
                return
            }
            guard wait(forInput: true) else { return tellInterrupt() }
        }
    }

    private func tellInterrupt() {
        guard abortion == .interrupted else { return }
        abortion = nil
        state.yield(.cleared)
    }

    /// libedit's next key; nil ends the line.
    private func nextKey() -> Unicode.Scalar? {
        sig_terminal_remember()
        isEditing = true
        while abortion == nil {
            while let key = decoder.key() {
                switch key {
                case .paste(let text): insert(text)
                case .character(let scalar):
                    if isControl(scalar) || currentLine().count < LineEditor.maxLine { return scalar }
                    sig_editline_beep(editor)
                }
            }
            wait(forInput: true)
        }
        return nil
    }

    // MARK: Waiting

    /// Waits for wishes and signals, and for what is typed if it is wanted now, and does what came.
    /// - Returns: false if reading has to end.
    @discardableResult
    private func wait(forInput: Bool) -> Bool {
        var waiting = [
            pollfd(fd: state.wakeReader, events: Int16(POLLIN), revents: 0),
            pollfd(fd: terminal, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&waiting, forInput ? 2 : 1, -1)
        guard count > 0 else { return abortion == nil }
        if waiting[0].revents != 0 { heed() }
        if forInput, waiting[1].revents != 0, abortion == nil { readInput() }
        return abortion == nil
    }

    private func readInput() {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = bytes.withUnsafeMutableBytes { readSome(terminal, $0) }
        if count > 0 {
            if editor == nil { plain.feed(bytes[..<count]) } else { decoder.feed(bytes[..<count]) }
        } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
            // Somebody who shares the terminal may have made it non-blocking: that is EAGAIN, and no end.
            if editor == nil { plain.end() } else { abortion = .gone }
        }
    }

    /// Does what signals and wishes say.
    private func heed() {
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = bytes.withUnsafeMutableBytes { readSome(state.wakeReader, $0) }
        let signals = Set(bytes[..<max(0, count)].map(CInt.init))
        if signals.contains(SIGCONT) { goOn() } else if signals.contains(SIGWINCH) { resize() }
        heedWishes()
        if signals.contains(SIGINT) { interrupt() }
        if signals.contains(SIGTSTP) { stop() }
    }

    private func heedWishes() {
        var wishes = state.take()
        wishes.history.forEach(remember)
        let (texts, leftOut) = wishes.output.take()
        if !texts.isEmpty || leftOut > 0 {
            var text = texts.map { $0 + "\n" }.joined()
            if leftOut > 0 { text += configuration.leftOut(leftOut) + "\n" }
            draw(above: text.replacing("\n", with: "\r\n"))
        }
        if let next = wishes.prompt {
            if isEditing { changePrompt(next) } else { nextPrompt = next }
        }
        if wishes.isClosing {
            isClosing = true
            if isEditing { eraseLine() }
            abortion = abortion ?? .closing
        }
        // Whoever closes waits for the end of the thread.
        if wishes.isClosing {
            state.change { $0.waiters += wishes.waiters }
        } else {
            for waiter in wishes.waiters { waiter.resume() }
        }
    }

    private func interrupt() {
        decoder.reset()
        decoder.hasViKeys = editor.map { sig_editline_is_vi($0) != 0 } ?? false
        guard abortion == nil else { return }
        if isEditing {
            leaveLine(saying: "^C")
            abortion = .interrupted
        } else if isReadingPlain {
            write("\r\n")
            abortion = .interrupted
        } else {
            state.yield(.interrupt)
        }
    }

    private func stop() {
        if isEditing { eraseLine() }
        sig_terminal_suspend()
    }
}
