import CEditline

/// What a terminal shows: as much of xterm as line editors need, to ask what a person would see.
///
/// What it does not know is kept in ``unknown``, so that a test can see that nothing was left out.
public struct Screen: Sendable {
    public struct Style: Sendable, Hashable {
        public var parameters: [Int] = []
        public static let plain = Style()
    }

    public struct Cell: Sendable, Hashable {
        /// A character with what combines with it; empty for the second half of a wide one.
        public var text: String
        public var style: Style
        static let blank = Cell(text: " ", style: .plain)
    }

    struct Row: Sendable {
        var cells: [Cell]
        /// Whether the row above went on in this one by itself.
        var continues = false
    }

    public private(set) var columns: Int
    public private(set) var height: Int
    var rows: [Row]
    /// Rows that left the window at its top.
    var scrolled: [Row] = []
    public internal(set) var cursor = (row: 0, column: 0)
    /// The last column was written: the next character wraps first (xterm's rule).
    var mustWrap = false
    public private(set) var bells = 0
    /// Private modes that are on, such as 2004.
    public private(set) var modes: Set<Int> = []
    /// Sequences that are not understood.
    public private(set) var unknown: [String] = []
    /// How many characters and sequences came: what changes by itself with the window's size is told from what is drawn anew.
    public private(set) var drawn = 0
    private var style = Style.plain
    private var parser = SequenceParser()

    /// Remembered rows above the window.
    static let maxScrolled = 20_000

    public init(columns: Int, height: Int) {
        _ = Self.locale
        self.columns = columns
        self.height = height
        rows = Array(repeating: Row(cells: Array(repeating: .blank, count: columns)), count: height)
    }

    /// `wcwidth` knows nothing without it.
    private static let locale: Void = { _ = sig_editline_set_locale() }()

    // MARK: What is seen

    /// The rows of the window, without the blanks at their ends.
    public var lines: [String] { rows.map(Self.text) }

    /// The window, without the empty rows below.
    public var text: String { Self.joined(lines) }

    /// The window and all that left it at the top.
    public var everything: [String] { scrolled.map(Self.text) + lines }

    public var cursorLine: String { lines[cursor.row] }

    /// The style of the first cell that shows a text, where it stands lowest; nil if it is nowhere.
    public func style(of text: String) -> Style? {
        for (index, line) in lines.enumerated().reversed() {
            guard let range = line.firstRange(of: text) else { continue }
            let column = line[..<range.lowerBound].unicodeScalars.reduce(0) { $0 + max(0, Self.width($1)) }
            return rows[index].cells[column].style
        }
        return nil
    }

    private static func text(_ row: Row) -> String {
        var text = row.cells.map(\.text).joined()
        while text.last == " " { text.removeLast() }
        return text
    }

    private static func joined(_ lines: [String]) -> String {
        lines[..<((lines.lastIndex { !$0.isEmpty } ?? -1) + 1)].joined(separator: "\n")
    }

    static func width(_ scalar: Unicode.Scalar) -> Int { Int(sig_editline_width(scalar.value)) }

    // MARK: What comes

    public mutating func feed(_ bytes: some Sequence<UInt8>) {
        parser.feed(bytes)
        while let item = parser.next() {
            drawn += 1
            switch item {
            case .character(let scalar): put(scalar)
            case .control(let byte): control(byte)
            case .sequence(let sequence): perform(sequence)
            case .other(let text): unknown.append(text)
            }
        }
    }

    public mutating func feed(_ text: String) { feed(text.utf8) }

    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = Self.width(scalar)
        guard width > 0 else {
            combine(scalar)
            return
        }
        if mustWrap || cursor.column + width > columns { wrap() }
        split(cursor.column)
        if width == 2 { split(cursor.column + 1) }
        rows[cursor.row].cells[cursor.column] = Cell(text: String(scalar), style: style)
        if width == 2 { rows[cursor.row].cells[cursor.column + 1] = Cell(text: "", style: style) }
        cursor.column += width
        if cursor.column >= columns {
            cursor.column = columns - 1
            mustWrap = true
        }
    }

    private mutating func combine(_ scalar: Unicode.Scalar) {
        var column = mustWrap ? cursor.column : cursor.column - 1
        if column > 0, rows[cursor.row].cells[column].text.isEmpty { column -= 1 }
        guard column >= 0 else { return }
        rows[cursor.row].cells[column].text.unicodeScalars.append(scalar)
    }

    private mutating func wrap() {
        cursor.column = 0
        mustWrap = false
        lineFeed()
        rows[cursor.row].continues = true
    }

    private mutating func lineFeed() {
        if cursor.row < height - 1 {
            cursor.row += 1
            return
        }
        scrolled.append(rows.removeFirst())
        if scrolled.count > Self.maxScrolled { scrolled.removeFirst() }
        rows.append(emptyRow)
    }

    private var emptyRow: Row { Row(cells: Array(repeating: .blank, count: columns)) }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x07: bells += 1
        case 0x08: move(column: cursor.column - 1)
        case 0x09: move(column: min(columns - 1, (cursor.column / 8 + 1) * 8))
        case 0x0A, 0x0B, 0x0C:
            mustWrap = false
            lineFeed()
        case 0x0D: move(column: 0)
        case 0x00: break
        default: unknown.append("control \(byte)")
        }
    }

    private mutating func perform(_ sequence: SequenceParser.Sequence) {
        let first = max(1, sequence.parameters.first ?? 1)
        switch (sequence.prefix, sequence.final) {
        case ("", "A"): move(row: cursor.row - first)
        case ("", "B"): move(row: cursor.row + first)
        case ("", "C"): move(column: cursor.column + first)
        case ("", "D"): move(column: cursor.column - first)
        case ("", "G"): move(column: first - 1)
        case ("", "d"): move(row: first - 1)
        case ("", "H"), ("", "f"):
            move(row: first - 1)
            move(column: max(1, sequence.parameters.dropFirst().first ?? 1) - 1)
        case ("", "J"): erase(display: sequence.parameters.first ?? 0)
        case ("", "K"): erase(line: sequence.parameters.first ?? 0)
        case ("", "@"): insertCells(first)
        case ("", "P"): deleteCells(first)
        case ("", "X"): blank(cursor.row, cursor.column..<min(columns, cursor.column + first))
        case ("", "L"): insertRows(first)
        case ("", "M"): deleteRows(first)
        case ("", "m"): style.parameters = sequence.parameters.allSatisfy { $0 == 0 } ? [] : sequence.parameters
        case ("?", "h"): modes.formUnion(sequence.parameters)
        case ("?", "l"): modes.subtract(sequence.parameters)
        default: unknown.append("CSI \(sequence.prefix)\(sequence.parameters)\(sequence.final)")
        }
    }

    private mutating func move(row: Int) {
        cursor.row = min(max(0, row), height - 1)
        mustWrap = false
    }

    private mutating func move(column: Int) {
        cursor.column = min(max(0, column), columns - 1)
        mustWrap = false
    }

    // MARK: Erasing, inserting, deleting

    private mutating func erase(display mode: Int) {
        let (before, after) = (0..<cursor.row, (cursor.row + 1)..<height)
        if mode == 0 || mode == 2 { for row in after { rows[row] = emptyRow } }
        if mode == 1 || mode == 2 { for row in before { rows[row] = emptyRow } }
        erase(line: mode)
    }

    private mutating func erase(line mode: Int) {
        let range = mode == 0 ? cursor.column..<columns : mode == 1 ? 0..<(cursor.column + 1) : 0..<columns
        blank(cursor.row, range)
        mustWrap = false
    }

    private mutating func blank(_ row: Int, _ range: Range<Int>) {
        for column in range { rows[row].cells[column] = .blank }
        // What is not full does not go on in the next row.
        if range.upperBound == columns, row + 1 < height { rows[row + 1].continues = false }
    }

    private mutating func insertCells(_ count: Int) {
        let count = min(count, columns - cursor.column)
        rows[cursor.row].cells.insert(contentsOf: Array(repeating: .blank, count: count), at: cursor.column)
        rows[cursor.row].cells.removeLast(count)
        mustWrap = false
    }

    private mutating func deleteCells(_ count: Int) {
        let count = min(count, columns - cursor.column)
        rows[cursor.row].cells.removeSubrange(cursor.column..<(cursor.column + count))
        rows[cursor.row].cells.append(contentsOf: Array(repeating: .blank, count: count))
        mustWrap = false
    }

    private mutating func insertRows(_ count: Int) {
        let count = min(count, height - cursor.row)
        rows.insert(contentsOf: Array(repeating: emptyRow, count: count), at: cursor.row)
        rows.removeLast(count)
        cursor.column = 0
    }

    private mutating func deleteRows(_ count: Int) {
        let count = min(count, height - cursor.row)
        rows.removeSubrange(cursor.row..<(cursor.row + count))
        rows.append(contentsOf: Array(repeating: emptyRow, count: count))
        cursor.column = 0
    }

    /// Writing over one half of a wide character leaves a blank in place of the other.
    private mutating func split(_ column: Int) {
        guard column < columns else { return }
        if rows[cursor.row].cells[column].text.isEmpty, column > 0 { rows[cursor.row].cells[column - 1].text = " " }
        if column + 1 < columns, rows[cursor.row].cells[column + 1].text.isEmpty {
            rows[cursor.row].cells[column + 1].text = " "
        }
    }

    // MARK: Another size

    /// The window gets another size. Rows that went on in the next are wrapped anew, as most terminals do, or cut, as xterm does.
    public mutating func resize(columns: Int, height: Int, rewrapping: Bool = true) {
        defer { mustWrap = false }
        let cursorLine = scrolled.count + cursor.row
        var all = scrolled + rows
        // Rows below the cursor that were never written to are none.
        while all.count > cursorLine + 1, all.last.map(Self.text) == "" { all.removeLast() }
        var made: [Row] = []
        var place = (row: 0, column: 0)
        if rewrapping {
            var index = 0
            while index < all.count {
                var cells = all[index].cells
                var offset = cursorLine == index ? cursor.column : nil
                index += 1
                while index < all.count, all[index].continues {
                    if cursorLine == index { offset = cells.count + cursor.column }
                    cells += all[index].cells
                    index += 1
                }
                while cells.last == .blank, cells.count > (offset ?? 0) { cells.removeLast() }
                var row = Row(cells: [])
                for (number, cell) in cells.enumerated() {
                    let width = number + 1 < cells.count && cells[number + 1].text.isEmpty ? 2 : 1
                    if row.cells.count + (cell.text.isEmpty ? 0 : width) > columns {
                        made.append(row)
                        row = Row(cells: [], continues: true)
                    }
                    if number == offset { place = (made.count, row.cells.count) }
                    row.cells.append(cell)
                }
                if let offset, offset >= cells.count {
                    place = row.cells.count < columns ? (made.count, row.cells.count) : (made.count, columns - 1)
                }
                made.append(row)
            }
        } else {
            made = all.map { Row(cells: Array($0.cells.prefix(columns)), continues: $0.continues) }
            place = (cursorLine, min(cursor.column, columns - 1))
        }
        for index in made.indices {
            made[index].cells += Array(repeating: .blank, count: max(0, columns - made[index].cells.count))
        }
        self.columns = columns
        self.height = height
        // The cursor stays in the window; what does not fit goes up.
        let above = max(0, made.count - height)
        scrolled = Array(made.prefix(above))
        rows = Array(made.dropFirst(above))
        while rows.count < height { rows.append(emptyRow) }
        cursor = (max(0, place.row - above), place.column)
    }
}
