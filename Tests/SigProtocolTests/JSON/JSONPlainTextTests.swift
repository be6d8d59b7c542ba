import Testing

@testable import SigProtocol

@Suite("Plain bytes of JSON strings are skipped in whole words, and none too many")
struct JSONPlainTextTests {
    private func skip(_ bytes: [UInt8], from start: Int = 0) -> Int {
        bytes.withUnsafeBytes { JSONPlainText.skip(from: start, in: $0) }
    }

    @Test("Every byte that is not plain is found, wherever it stands in a word and whatever stands behind it")
    func bytes() {
        for byte in UInt8.min...UInt8.max {
            let isPlain = byte >= 0x20 && byte < 0x80 && byte != 0x22 && byte != 0x5C
            for place in 0..<20 {
                // What follows a byte is where the arithmetic of words could go wrong.
                for rest in [UInt8(ascii: "a"), 0x21, 0x23, 0x5D, 0x00, 0xFF] {
                    var text = [UInt8](repeating: UInt8(ascii: "a"), count: place) + [byte]
                    text += [UInt8](repeating: rest, count: 20)
                    let restIsPlain = rest >= 0x20 && rest < 0x80
                    let expected = !isPlain ? place : restIsPlain ? text.count : place + 1
                    guard skip(text) == expected else {
                        Issue.record("byte \(byte) at \(place) before \(rest): \(skip(text)), not \(expected)")
                        return
                    }
                }
            }
        }
    }

    @Test("It goes on from any place, to the end of texts of any length")
    func places() {
        for length in 0..<30 {
            let text = [UInt8](repeating: UInt8(ascii: "x"), count: length)
            for start in 0...length { #expect(skip(text, from: start) == length) }
        }
    }
}
