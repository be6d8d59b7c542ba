/// What came from the terminal.
package enum EditorInput: Sendable, Hashable {
    /// A line, without its end. The editor waits for the next prompt now.
    case line(String)
    /// Ctrl-C while a line was edited: the line is gone, and the editor waits for the next prompt.
    case cleared
    /// Ctrl-C while no line was edited.
    case interrupt
    /// Ctrl-D on an empty line, or the terminal is gone. Nothing follows.
    case end
}
