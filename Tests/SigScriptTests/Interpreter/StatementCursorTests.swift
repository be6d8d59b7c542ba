import SigProtocol
import Testing

@testable import SigScript

@Suite("Where a script is, and what comes next")
struct StatementCursorTests {
    private func statements(_ text: String) throws -> [Statement] {
        try script(
            "peer a share+ws://h\npeer b share+ws://h\n" + text,
            environment: [:],
            files: ["more.sig": "a: share\n"]
        ).statements.dropFirst(2).map { $0 }
    }

    /// Runs through a script as a runner does, without running it.
    private func walk(_ text: String) throws -> [String] {
        var cursor = StatementCursor(try statements(text))
        var walked: [String] = []
        while let statement = cursor.next() {
            switch statement.action {
            case .repetition(let count, let body): cursor.enter(body, rounds: Int(count.literal ?? "") ?? 0)
            case .include(let script): cursor.enter(script.statements)
            default: walked.append(statement.text)
            }
        }
        return walked
    }

    @Test("blocks are walked as often as they say, and files once")
    func walking() throws {
        let walked = try walk(
            "repeat 2 {\nset x=1\nrepeat 2 {\nset y=2\n}\n}\ninclude more.sig\nrepeat 0 {\nset z=3\n}\nset w=4\n"
        )
        #expect(walked == ["set x=1", "set y=2", "set y=2", "set x=1", "set y=2", "set y=2", "a: share", "set w=4"])
    }

    @Test("an empty block of a million rounds is nothing to walk")
    func empty() throws {
        #expect(try walk("repeat 1000000 {\n}\nset w=4\n") == ["set w=4"])
    }

    private func expectsError(_ text: String) throws -> Bool {
        var cursor = StatementCursor(try statements("a: lookup code=x\n" + text))
        _ = cursor.next()
        return cursor.nextExpectsError(of: "a", current: nil)
    }

    @Test("the next statement of the peer is looked for behind those of others, and in blocks and files")
    func lookingAhead() throws {
        #expect(try expectsError("a: expect error\n"))
        #expect(try expectsError("b: share\nset x=1\nsleep 0\na: expect next error message=x\n"))
        #expect(try expectsError("use a\nexpect error\n"))
        #expect(try expectsError("any order {\nb: expect code\na: expect error\n}\n"))
        #expect(try expectsError("repeat 3 {\na: expect error\n}\n"))
        #expect(try !expectsError(""))
        #expect(try !expectsError("a: share\na: expect error\n"))
        #expect(try !expectsError("a: expect ack\na: expect error\n"))
        #expect(try !expectsError("a: expect none error for 1s\n"))
        #expect(try !expectsError("include more.sig\na: expect error\n"))
        #expect(try !expectsError("use b\nexpect error\n"))
        #expect(try !expectsError("quit\n"))
    }

    @Test("at the end of a round the next statement is the first of the next one")
    func aroundTheCorner() throws {
        var cursor = StatementCursor([])
        cursor.enter(try statements("a: expect error\na: lookup code=x\n"), rounds: 2)
        _ = cursor.next()
        _ = cursor.next()
        #expect(cursor.nextExpectsError(of: "a", current: nil))
        _ = cursor.next()
        _ = cursor.next()
        #expect(!cursor.nextExpectsError(of: "a", current: nil))
    }
}
