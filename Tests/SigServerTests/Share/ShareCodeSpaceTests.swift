import FuzzSupport
import SigProtocol
import Testing

@testable import SigServer

@Suite("The space of share codes")
struct ShareCodeSpaceTests {
    @Test("All codes of a small alphabet come out once, shorter ones first, and lead to their owners")
    func exhausts() throws {
        var space = ShareCodeSpace(alphabet: "BCDFG", lengths: 2...4)
        var random = FuzzRandom(seed: 5)
        var texts: [String] = []
        for owner in 0..<(20 + 60 + 120) as Range<UInt64> {
            let code = try #require(space.assign(to: ConnectionID(owner), using: &random))
            let text = space.text(of: code)
            #expect(Set(text).count == text.count)
            #expect(space.owner(of: text) == ConnectionID(owner))
            texts.append(text)
        }
        #expect(Set(texts).count == 200)
        #expect(texts.map(\.count) == texts.map(\.count).sorted())
        #expect(space.assign(to: ConnectionID(999), using: &random) == nil)
        #expect(space.used == 200)
    }

    @Test("A free code is found even if every draw hits one in use")
    func scans() throws {
        /// Draws the same number for ever.
        struct Stuck: RandomNumberGenerator { mutating func next() -> UInt64 { 1 << 62 | 1 } }
        var space = ShareCodeSpace(alphabet: "BCDF", lengths: 2...2)
        var stuck = Stuck()
        var texts: Set<String> = []
        for owner in 0..<12 as Range<UInt64> {
            texts.insert(space.text(of: try #require(space.assign(to: ConnectionID(owner), using: &stuck))))
        }
        #expect(texts.count == 12)
    }

    @Test("A code that was given back is given again, and shorter ones come back first")
    func releases() throws {
        var space = ShareCodeSpace(alphabet: "BC", lengths: 1...2)
        var random = FuzzRandom(seed: 1)
        let codes = try (0..<4).map { try #require(space.assign(to: ConnectionID($0), using: &random)) }
        space.release(codes[3])
        space.release(codes[0])
        space.release(codes[0])
        #expect(space.used == 2)
        #expect(space.assign(to: ConnectionID(7), using: &random) == codes[0])
        #expect(space.owner(of: space.text(of: codes[0])) == ConnectionID(7))
        #expect(space.assign(to: ConnectionID(8), using: &random) == codes[3])
        #expect(space.assign(to: ConnectionID(9), using: &random) == nil)
    }

    @Test("The real space has 21·20·19·18 codes of 4 letters, and more of 5 and of 6")
    func realSpace() throws {
        var space = ShareCodeSpace()
        #expect(space.counts == [143_640, 2_441_880, 39_070_080])
        var random = FuzzRandom(seed: 9)
        for owner in 0..<1000 as Range<UInt64> {
            let text = space.text(of: try #require(space.assign(to: ConnectionID(owner), using: &random)))
            #expect(text.count == 4)
            #expect(ShareCode.isValid(text))
            #expect(space.owner(of: text.lowercased()) == ConnectionID(owner))
        }
    }

    @Test("What is no code has no owner", arguments: ["", "B", "BC", "BBCD", "BCDA", "BÇDF", "BCDFGHJ", "B CD", "ßßß"])
    func noCodes(text: String) throws {
        var space = ShareCodeSpace()
        var random = FuzzRandom(seed: 9)
        for owner in 0..<100 as Range<UInt64> { _ = space.assign(to: ConnectionID(owner), using: &random) }
        #expect(space.owner(of: text) == nil)
    }

    @Test("A space without codes has none to give")
    func empty() {
        var space = ShareCodeSpace(alphabet: "BC", lengths: 4...6)
        var random = FuzzRandom(seed: 9)
        #expect(space.assign(to: ConnectionID(1), using: &random) == nil)
        #expect(space.owner(of: "BCDF") == nil)
    }
}
