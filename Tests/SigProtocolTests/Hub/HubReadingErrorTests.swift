import NIOCore
import SigProtocol
import Testing

@Suite("What is no message of the hub protocol")
struct HubReadingErrorTests {
    private func failure(_ frame: ByteBuffer) -> [HubReadingError?] {
        var failures: [HubReadingError?] = []
        do throws(HubReadingError) {
            _ = try HubClientMessage(decoding: frame)
            failures.append(nil)
        } catch { failures.append(error) }
        do throws(HubReadingError) {
            _ = try HubServerMessage(decoding: frame)
            failures.append(nil)
        } catch { failures.append(error) }
        return failures
    }

    @Test(
        "Bytes that are no protobuf, or end too early",
        arguments: [
            "ff", "0a", "0a 08", "0a 08 0a 01 32 12 03 76", "00 00", "07", "0b", "0c", "0e 00", "0a 03 0a 05 32",
            "0a 02 0a", "0a ff ff ff ff ff ff ff ff ff 01", "0a ff ff ff ff ff ff ff ff 7f", "08", "09 00", "0d 00",
            "80 80 80 80 80 80 80 80 80 80 01", "2b", "2c", "2b 34",
        ]
    )
    func malformed(_ bytes: String) { #expect(failure(frame(bytes)) == [.malformed, .malformed]) }

    @Test("Text and JSON that were sent as bytes")
    func text() {
        #expect(failure(ByteBuffer(string: #"{"type":"offer"}"#)) == [.malformed, .malformed])
    }

    @Test(
        "Texts that are not UTF-8: stray, cut off, overlong, surrogates, beyond the last",
        arguments: ["ff", "80", "c3", "c0 80", "ed a0 80", "f4 90 80 80", "61 ff 62"]
    )
    func invalidUTF8(_ bytes: String) {
        let broken = field(2, frame(bytes))
        #expect(failure(field(1, frame("0a 01 31") + broken))[0] == .invalidUTF8)
        #expect(failure(field(4, broken)) == [.invalidUTF8, .invalidUTF8])
        #expect(failure(field(2, field(1, broken))).last == .invalidUTF8, "in a peer")
    }

    @Test("Bytes that are not UTF-8 in an unknown field don't matter")
    func unknownBytes() { #expect(failure(field(1, field(9, frame("ff ff")))) == [nil, nil]) }

    @Test("Groups inside each other are refused beyond a depth, and cost no stack")
    func depth() {
        let nested = { (depth: Int) in
            ByteBuffer(repeating: 0x2B, count: depth) + ByteBuffer(repeating: 0x2C, count: depth)
        }
        #expect(failure(nested(20)) == [nil, nil])
        let deep = field(9, nested(1_000_000))
        #expect(failure(deep) == [nil, nil], "bytes of an unknown field are not looked into")
        #expect(failure(field(1, nested(400))) == [.tooDeep, .tooDeep])
        for failure in failure(nested(1_000_000)) { #expect(failure == .tooManyFields) }
    }

    @Test("A frame in many pieces is refused before it is read, however large it is")
    func pieces() {
        let pieces = { (piece: String, count: Int) in
            ByteBuffer(bytes: (0..<count).flatMap { _ in Array(frame(piece).readableBytesView) })
        }
        #expect(failure(pieces("0a 00", HubLimits.outerFields)) == [nil, nil])
        #expect(failure(pieces("0a 00", HubLimits.outerFields + 1)) == [.tooManyFields, .tooManyFields])
        #expect(failure(pieces("28 00", HubLimits.outerFields + 1)) == [.tooManyFields, .tooManyFields])
        #expect(failure(pieces("0a 00", 1_000_000)) == [.tooManyFields, .tooManyFields])
        #expect(failure(field(1, pieces("0a 00", HubLimits.clientFields))) == [nil, nil])
        #expect(failure(field(1, pieces("0a 00", HubLimits.clientFields + 1))) == [.tooManyFields, nil])
        #expect(failure(field(1, pieces("2a 00", HubLimits.serverFields))).last == .some(nil))
        #expect(failure(field(1, pieces("2a 00", HubLimits.serverFields + 1))).last == .tooManyFields)
        let halves = field(1, pieces("2a 00", HubLimits.serverFields / 2 + 1))
        #expect(failure(halves + halves).last == .tooManyFields, "all pieces together count")
    }

    @Test("Each has a code to close with, and words that fit into a close frame")
    func closing() {
        #expect(HubReadingError.allCases.map(\.closeCode) == [1002, 1007, 1002, 1002])
        for error in HubReadingError.allCases {
            #expect((1...Bounds.closeReason).contains(error.description.utf8.count))
        }
    }
}
