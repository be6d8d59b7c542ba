import SigProtocol
import Testing

@Suite("Names of rooms and members")
struct RoomNamesTests {
    private func fault<Name>(_ make: () throws(RoomNameFault) -> Name) -> RoomNameFault? {
        do throws(RoomNameFault) {
            _ = try make()
            return nil
        } catch {
            return error
        }
    }

    private func idFault(_ text: String) -> RoomNameFault? {
        fault { () throws(RoomNameFault) in try RoomPeerID(text) }
    }

    private func roomFault(_ text: String) -> RoomNameFault? {
        fault { () throws(RoomNameFault) in try RoomName(text) }
    }

    @Test(
        "Ids are letters, digits, - and _, without the white space around them",
        arguments: [
            ("a", "a"), ("Az09-_", "Az09-_"), ("-", "-"), ("  padded  ", "padded"), ("\u{a0}nbsp\u{3000}", "nbsp"),
            ("\u{85}nel\u{2003}", "nel"), ("\r\nbob\r\n", "bob"), ("\tx\u{0b}\u{0c}", "x"),
        ]
    )
    func ids(text: String, id: String) throws {
        #expect(try RoomPeerID(text).text == id)
    }

    @Test("64 characters are an id; white space around them is not counted")
    func idLength() throws {
        let longest = String(repeating: "a", count: 64)
        let space = String(repeating: " ", count: 200)
        #expect(try RoomPeerID(space + longest + space).text == longest)
        #expect(idFault(longest + "a") == .tooLong(bytes: 65))
    }

    @Test(
        "What is no id",
        arguments: [
            "a b", "a.b", "a/b", "a@b", "é", "用户", "a\u{0}b", "😀", "a\u{200b}b", "a\u{301}", "\u{ff41}", "%41", "<b>",
            "K\u{212a}", "\u{feff}a", "a\u{200b}",
        ]
    )
    func noIDs(text: String) {
        guard case .badCharacter = idFault(text) else {
            Issue.record("\(text) is \(String(describing: idFault(text)))")
            return
        }
    }

    @Test("Nothing, and nothing but white space, is no name", arguments: ["", " ", "\t\n", "\u{2028}\u{3000}"])
    func empty(text: String) {
        #expect(idFault(text) == .empty)
        #expect(roomFault(text) == .empty)
    }

    @Test("Exactly the white space of the measured server is trimmed")
    func trimming() throws {
        let trimmed: Set<UInt32> = Set(
            [0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000] + Array(0x09...0x0d)
                + Array(0x2000...0x200a)
        )
        for value in UInt32(0)...0xffff {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let name = try? RoomName("\(scalar)r\(scalar)").text
            let isControl = value < 0x20 || (0x7f...0x9f).contains(value)
            let expected: String? = trimmed.contains(value) ? "r" : isControl ? nil : "\(scalar)r\(scalar)"
            guard name?.unicodeScalars.elementsEqual(expected?.unicodeScalars ?? "".unicodeScalars) ?? (expected == nil)
            else {
                Issue.record("U+\(String(value, radix: 16)): \(String(describing: name))")
                continue
            }
        }
    }

    @Test(
        "A room's name has up to 64 bytes of anything but control characters",
        arguments: [
            String(repeating: "r", count: 64), String(repeating: "é", count: 32),
            String(repeating: "房", count: 21) + "r",
            String(repeating: "😀", count: 16), "a b  c", "../../x", "a/b?c=d#e&f<g>\"h'", "__proto__",
            "zero\u{200b}width", "line\u{2028}sep", "rtl\u{202e}over", "\u{feff}bom",
        ]
    )
    func rooms(text: String) throws {
        #expect(try RoomName(text).text == text)
    }

    @Test("Rooms beyond that are none")
    func noRooms() {
        #expect(roomFault(String(repeating: "é", count: 32) + "r") == .tooLong(bytes: 65))
        #expect(roomFault(String(repeating: "房", count: 22)) == .tooLong(bytes: 66))
        #expect(roomFault("a\u{0}b") == .badCharacter("\u{0}"))
        #expect(roomFault("a\nb") == .badCharacter("\n"))
        #expect(roomFault("a\u{7f}") == .badCharacter("\u{7f}"))
        #expect(roomFault("a\u{85}b") == .badCharacter("\u{85}"))
        #expect(roomFault("\u{1c}a") == .badCharacter("\u{1c}"))
    }

    @Test("Rooms are compared byte by byte")
    func comparing() throws {
        let spellings = ["r", "R", "é", "e\u{301}", "\u{c5}", "\u{212b}", "A\u{30a}"]
        let rooms = try spellings.map { text in try RoomName(text) }
        #expect(Set(rooms).count == spellings.count)
        #expect(try RoomName(" r ") == rooms[0])
    }

    @Test("Ids have the order of their bytes")
    func order() throws {
        let sorted = ["-", "10", "9", "B", "Z", "_", "a-1", "a1", "a_1", "aa", "b"]
        let ids = try sorted.shuffled().map { text in try RoomPeerID(text) }
        #expect(ids.sorted().map(\.text) == sorted)
    }

    @Test("A fault says what is wrong")
    func words() {
        #expect("\(RoomNameFault.empty)" == "it is empty")
        #expect("\(RoomNameFault.tooLong(bytes: 65))" == "it has 65 bytes of UTF-8, and 64 is the most")
        #expect("\(RoomNameFault.badCharacter("\n"))" == "it must not have U+000A")
        #expect("\(RoomNameFault.badCharacter("😀"))" == "it must not have U+1F600")
    }
}
