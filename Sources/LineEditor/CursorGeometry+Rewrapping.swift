extension CursorGeometry {
    /// What takes one or two columns of a row.
    private struct Cell {
        var width: Int
        var isBlank: Bool
    }

    /// The cursor's row after the window was given the width `columns`, where the terminal wraps anew what it shows.
    ///
    /// Rows that the terminal wrapped by itself go on in the next one. But a row that libedit drew as a whole is cut where its blanks at
    /// the end begin, so that it ends there for the terminal.
    ///
    /// - Parameters:
    ///   - old: how it was laid out before.
    ///   - drawn: how many characters of the line were drawn as a whole: those behind them were typed one by one.
    package func rowAfterRewrapping(
        from old: CursorGeometry,
        prompt: some Sequence<Unicode.Scalar>,
        line: some Collection<Unicode.Scalar>,
        cursor: Int,
        drawn: Int
    ) -> Int {
        var rows: [[Cell]] = [[]]
        var drawnRows = 0
        var used = 0
        var cursorCell: (row: Int, cell: Int)?
        func put(_ cell: Cell) {
            while used + cell.width > old.columns {
                // What does not fit leaves a blank.
                if used < old.columns { rows[rows.count - 1].append(Cell(width: 1, isBlank: true)) }
                rows.append([])
                used = 0
            }
            rows[rows.count - 1].append(cell)
            used += cell.width
            if used >= old.columns {
                rows.append([])
                used = 0
            }
        }
        for scalar in prompt { for cell in old.cells(scalar, column: used) { put(cell) } }
        for (index, scalar) in line.enumerated() {
            if index == cursor { cursorCell = (rows.count - 1, rows[rows.count - 1].count) }
            if index == drawn { drawnRows = rows.count - 1 }
            for cell in old.cells(scalar, column: used) { put(cell) }
        }
        if drawn >= line.count { drawnRows = rows.count - 1 }
        let place = cursorCell ?? (rows.count - 1, rows[rows.count - 1].count)
        var above = 0
        var lineCells: [Cell] = []
        for (index, row) in rows.enumerated() {
            if index == place.row { return above + wrappedRow(of: lineCells.count + place.cell, in: lineCells + row) }
            if index < drawnRows, row.last?.isBlank == true {
                var visible = row
                while visible.last?.isBlank == true { visible.removeLast() }
                lineCells += visible
                above += wrappedRow(of: max(0, lineCells.count - 1), in: lineCells) + 1
                lineCells = []
            } else {
                lineCells += row
            }
        }
        return above
    }

    /// The row that a cell is in when they are wrapped to this width. A cursor behind the last cell of a full row stays there.
    private func wrappedRow(of cell: Int, in cells: [Cell]) -> Int {
        var (row, used) = (0, 0)
        for (index, next) in cells.enumerated() {
            if used + next.width > columns {
                row += 1
                used = 0
            }
            if index == cell { return row }
            used += next.width
        }
        return row
    }

    private func cells(_ scalar: Unicode.Scalar, column: Int) -> [Cell] {
        switch scalar {
        case "\t":
            let count = min(8 - column % 8, columns - column)
            return Array(repeating: Cell(width: 1, isBlank: true), count: max(1, count))
        case " ": return [Cell(width: 1, isBlank: true)]
        default:
            let shown = shownWidth(scalar)
            if shown.isOneGlyph { return shown.columns == 0 ? [] : [Cell(width: shown.columns, isBlank: false)] }
            return Array(repeating: Cell(width: 1, isBlank: false), count: shown.columns)
        }
    }
}
