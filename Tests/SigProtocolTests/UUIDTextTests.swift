import FuzzSupport
import SigProtocol
import Testing

@Suite("UUIDs have one spelling")
struct UUIDTextTests {
    @Test("Any case is read, lower case is written")
    func spelling() throws {
        let uuid = try #require(UUIDText(parsing: "550E8400-e29b-41D4-a716-446655440000"))
        #expect(uuid.text == "550e8400-e29b-41d4-a716-446655440000")
        #expect(uuid.high == 0x550e_8400_e29b_41d4)
        #expect(uuid.low == 0xa716_4466_5544_0000)
        #expect(uuid == UUIDText(parsing: uuid.text))
        #expect(UUIDText(high: 0, low: 0).description == "00000000-0000-0000-0000-000000000000")
        #expect(UUIDText(high: .max, low: .max).text == "ffffffff-ffff-ffff-ffff-ffffffffffff")
    }

    @Test(
        "Anything else is no UUID",
        arguments: [
            "", "550e8400", "550e8400e29b41d4a716446655440000", "{550e8400-e29b-41d4-a716-446655440000}",
            " 550e8400-e29b-41d4-a716-446655440000", "550e8400-e29b-41d4-a716-44665544000g",
            "550e8400-e29b-41d4-a716-4466554400000", "550e84-00e29b-41d4-a716-446655440000",
            "550e8400-e29b-41d4-a716_446655440000", "550e8400-e29b-41d4-a716-44665544000é",
            "550e8400-e29b-41d4-a716-44665544000", "urn:uuid:550e8400-e29b-41d4-a716-446655440000",
        ]
    )
    func refused(text: String) {
        #expect(UUIDText(parsing: text) == nil)
    }

    @Test("Random ones are of version 4, follow from the source, and come back from their text")
    func random() {
        var source = FuzzRandom(seed: 1)
        var seen: Set<UUIDText> = []
        for _ in 0..<1000 {
            let uuid = UUIDText.random(using: &source)
            let text = Array(uuid.text)
            #expect(text[14] == "4")
            #expect("89ab".contains(text[19]))
            #expect(UUIDText(parsing: uuid.text) == uuid)
            seen.insert(uuid)
        }
        #expect(seen.count == 1000)
        var same = FuzzRandom(seed: 1)
        #expect(seen.contains(UUIDText.random(using: &same)))
    }

    @Test("Their order is that of their texts")
    func order() {
        var source = FuzzRandom(seed: 2)
        let uuids = (0..<100).map { _ in UUIDText.random(using: &source) }
        #expect(uuids.sorted().map(\.text) == uuids.map(\.text).sorted())
    }
}
