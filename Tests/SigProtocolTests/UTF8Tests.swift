import FuzzSupport
import NIOCore
import SigProtocol
import Testing

@Suite("UTF-8 is told from other bytes")
struct UTF8Tests {
    private func agrees(_ bytes: [UInt8]) -> Bool {
        ByteBuffer(bytes: bytes).isValidUTF8 == (String(validating: bytes, as: UTF8.self) != nil)
    }

    @Test("Every pair and the edges of every longer sequence, as the standard library sees them")
    func sequences() {
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max { #expect(agrees([first, second]), "\(first) \(second)") }
        }
        let edges: [UInt8] = [0x00, 0x22, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
        for first in (0xE0 as UInt8)...0xFF {
            for second in edges {
                for third in edges {
                    #expect(agrees([first, second, third]))
                    for fourth in edges { #expect(agrees([first, second, third, fourth])) }
                }
            }
        }
    }

    @Test("Wherever in a longer text the character stands")
    func places() {
        for place in 0..<20 {
            for character in ["é", "€", "😀"].map({ Array($0.utf8) }) + [
                [0xFF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80],
            ] {
                var bytes = [UInt8](repeating: 0x61, count: 20)
                bytes.insert(contentsOf: character, at: place)
                #expect(agrees(bytes), "\(character) at \(place)")
            }
        }
        #expect(ByteBuffer().isValidUTF8)
    }

    @Test("Mutated text is judged as the standard library judges it")
    func mutated() {
        let run = FuzzRun("UTF-8", rounds: 19_000)
        var mutator = Mutator(
            random: run.random,
            corpus: [
                "plain text that is long enough", "é€😀ÿ\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}", "Здравствуй, мир",
            ],
            tokens: ["é", "€", "😀", "\u{D7FF}", "\u{E000}"],
            maxLength: 64
        )
        for _ in 0..<run.rounds {
            let input = mutator.next()
            guard !agrees(input) else { continue }
            Issue.record("\(run.note(input))")
            return
        }
    }
}
