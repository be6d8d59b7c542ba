/// Where the cursor stands on the screen, as libedit draws a prompt and the line behind it.
///
/// libedit can't erase what it drew: who prints something above the line has to know how many rows to go up.
package struct CursorGeometry {
    package struct Position: Hashable {
        /// Rows below the one where the prompt begins.
        package var row: Int
        /// Columns from the left, from 0.
        package var column: Int

        package init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }
    }

    /// Of the window; at least 2.
    package let columns: Int
    /// How many columns a character takes; -1 if it can't be printed.
    private let width: (Unicode.Scalar) -> Int

    package init(columns: Int, width: @escaping (Unicode.Scalar) -> Int) {
        self.columns = max(2, columns)
        self.width = width
    }

    /// Where the cursor stands before the character `cursor` of a line.
    package func position(prompt: some Sequence<Unicode.Scalar>, line: some Collection<Unicode.Scalar>, cursor: Int)
        -> Position
    {
        var position = Position(row: 0, column: 0)
        for scalar in prompt { put(max(0, width(scalar)), &position) }
        for (index, scalar) in line.enumerated() {
            if index == cursor {
                // A wide character that does not fit takes the cursor with it.
                if width(scalar) > 1, position.column + width(scalar) > columns {
                    return Position(row: position.row + 1, column: 0)
                }
                return position
            }
            add(scalar, &position)
        }
        return position
    }

    private func add(_ scalar: Unicode.Scalar, _ position: inout Position) {
        switch scalar {
        case "\t":
            repeat { put(1, &position) } while position.column % 8 != 0
        case "\n":
            position = Position(row: position.row + 1, column: 0)
        default:
            let shown = shownWidth(scalar)
            if shown.isOneGlyph { return put(shown.columns, &position) }
            for _ in 0..<shown.columns { put(1, &position) }
        }
    }

    /// How many columns a character takes, and whether they stay together.
    func shownWidth(_ scalar: Unicode.Scalar) -> (columns: Int, isOneGlyph: Bool) {
        // Shown as ^A.
        if isControl(scalar) { return (2, false) }
        let columns = width(scalar)
        // What can't be printed is shown as \U+12AB or \U+12ABC.
        return columns >= 0 ? (columns, true) : (scalar.value > 0xFFFF ? 8 : 7, false)
    }

    private func put(_ width: Int, _ position: inout Position) {
        if position.column + width > columns { nextRow(&position) }
        position.column += width
        // A full row goes on at once in the next one: the terminal is made to wrap.
        if position.column >= columns { nextRow(&position) }
    }

    private func nextRow(_ position: inout Position) { position = Position(row: position.row + 1, column: 0) }
}
