import CEditline
import SigSystem

/// What the editor's thread draws, and what it does to the line itself.
extension EditorThread {
    static let pasteOn = "\u{1B}[?2004h"
    static let pasteOff = "\u{1B}[?2004l"
    /// Erases the row and all below. Not from the first column: at the top of the window tmux would take that for clearing the
    /// screen, and keep what is erased in its history.
    private static let eraseBelow = "\r\u{1B}[C\u{1B}[J\r\u{1B}[K"

    func write(_ text: String) { _ = writeAll(output, text) }

    /// Draws whole lines, and the line that is edited below them.
    func draw(above text: String) {
        if isEditing {
            write(eraser() + text)
            refresh()
        } else if isShowingPlainPrompt {
            // What was typed stays in the terminal's own line, unseen.
            write("\r" + text + prompt.visible)
        } else {
            write(text)
        }
    }

    /// Removes the line that is edited from the screen. The cursor stands where it began.
    func eraseLine() { write(eraser()) }

    /// Goes behind the line that is edited, and begins a new one.
    func leaveLine(saying text: String) {
        let line = currentLine()
        let cursor = position(in: line, at: line.cursor)
        let end = position(in: line, at: line.count)
        var moves = "\r"
        if end.row > cursor.row { moves += "\u{1B}[\(end.row - cursor.row)B" }
        if end.column > 0 { moves += "\u{1B}[\(end.column)C" }
        write(moves + text + "\r\n")
    }

    func changePrompt(_ next: EditorPrompt) {
        eraseLine()
        setPrompt(next)
        refresh()
    }

    func setPrompt(_ next: EditorPrompt) {
        prompt = next
        let scalars = next.marked.unicodeScalars.map(\.value)
        _ = scalars.withUnsafeBufferPointer { sig_editline_set_prompt(editor, $0.baseAddress, $0.count) }
    }

    /// The window has another size. Most terminals have wrapped the line anew, so that it begins where it would if it had been
    /// drawn in the new size.
    func resize() {
        guard editor != nil else { return }
        let old = geometry
        sig_editline_resize(editor)
        guard isEditing else { return }
        let line = currentLine()
        let row = geometry.rowAfterRewrapping(
            from: old,
            prompt: prompt.visible.unicodeScalars,
            line: scalars(of: line),
            cursor: line.cursor,
            drawn: drawn
        )
        write(Self.eraser(row: min(row, size.rows - 1)))
        refresh()
    }

    /// The process was stopped, and others had the terminal.
    func goOn() {
        guard editor != nil else { return }
        sig_terminal_resume()
        write(Self.pasteOn)
        sig_editline_resize(editor)
        guard isEditing else { return }
        write(Self.eraseBelow)
        sig_terminal_set_in_line(1)
        refresh()
    }

    /// Inserts what was pasted, as far as it fits.
    func insert(_ text: [Unicode.Scalar]) {
        let room = max(0, LineEditor.maxLine - currentLine().count)
        if text.count > room { sig_editline_beep(editor) }
        let eraser = eraser()
        guard insertUndrawn(text.prefix(room)) else { return sig_editline_beep(editor) }
        write(eraser)
        refresh()
    }

    func remember(_ line: String) {
        guard editor != nil, !line.isEmpty, !line.unicodeScalars.contains(where: isControl) else { return }
        (line.unicodeScalars.map(\.value) + [0]).withUnsafeBufferPointer {
            sig_editline_add_history(editor, $0.baseAddress)
        }
    }

    /// The completion key.
    func completeWord() -> CInt {
        let line = currentLine()
        let scalars = (0..<line.count).compactMap(line.scalar)
        guard scalars.count == line.count else { return CInt(SIG_EDITLINE_BEEP) }
        let completion = complete(Self.string(scalars), line.cursor)
        let length = min(max(0, completion.replacing), line.cursor)
        let word = Self.string(scalars[(line.cursor - length)..<line.cursor])
        switch completion.action(word: word) {
        case .beep:
            return CInt(SIG_EDITLINE_BEEP)
        case .replace(let text):
            guard line.count + text.unicodeScalars.count <= LineEditor.maxLine else { return CInt(SIG_EDITLINE_BEEP) }
            sig_editline_delete_before(editor, length)
            return CInt(insertUndrawn(text.unicodeScalars) ? SIG_EDITLINE_CHANGED : SIG_EDITLINE_BEEP)
        case .list(let labels):
            let table = CandidateTable.lines(labels, columns: size.columns) { text in
                text.unicodeScalars.reduce(0) { $0 + max(0, Self.width($1)) }
            }
            draw(above: table.map { $0 + "\r\n" }.joined())
            return CInt(SIG_EDITLINE_DRAWN)
        }
    }

    // MARK: The line

    /// libedit's line. Valid until libedit is called again.
    struct Line {
        fileprivate let text: UnsafePointer<UInt32>?
        let count: Int
        let cursor: Int

        func scalar(_ index: Int) -> Unicode.Scalar? {
            guard let text, index < count else { return nil }
            return Unicode.Scalar(text[index])
        }
    }

    func currentLine() -> Line {
        var text: UnsafePointer<UInt32>?
        var (count, cursor) = (0, 0)
        sig_editline_line(editor, &text, &count, &cursor)
        return Line(text: text, count: count, cursor: cursor)
    }

    private func insertUndrawn(_ text: some Sequence<Unicode.Scalar>) -> Bool {
        (text.map(\.value) + [0]).withUnsafeBufferPointer { sig_editline_insert(editor, $0.baseAddress) != 0 }
    }

    private var size: (columns: Int, rows: Int) {
        var (columns, rows): (CInt, CInt) = (80, 24)
        sig_editline_size(editor, &columns, &rows)
        return (Int(columns), Int(rows))
    }

    /// What goes from the cursor to the beginning of the prompt, and erases all from there on.
    private func eraser() -> String {
        let line = currentLine()
        return Self.eraser(row: position(in: line, at: line.cursor).row)
    }

    private static func eraser(row: Int) -> String { (row > 0 ? "\u{1B}[\(row)A" : "") + eraseBelow }

    /// Draws prompt and line where the cursor is.
    private func refresh() {
        sig_editline_refresh(editor)
        drawn = currentLine().count
    }

    private var geometry: CursorGeometry { CursorGeometry(columns: size.columns, width: Self.width) }

    private func scalars(of line: Line) -> some Collection<Unicode.Scalar> {
        (0..<line.count).lazy.map { line.scalar($0) ?? "\u{FFFD}" }
    }

    /// Where a character of the line stands. libedit shows no more rows than the window has.
    private func position(in line: Line, at index: Int) -> CursorGeometry.Position {
        var position = geometry.position(
            prompt: prompt.visible.unicodeScalars,
            line: scalars(of: line),
            cursor: index
        )
        position.row = min(position.row, size.rows - 1)
        return position
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int { Int(sig_editline_width(scalar.value)) }

    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// What libedit has is made of what it got; anything else is U+FFFD.
    static func string(_ values: UnsafeBufferPointer<UInt32>) -> String {
        string(values.lazy.map { Unicode.Scalar($0) ?? "\u{FFFD}" })
    }
}
