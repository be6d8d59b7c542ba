import NIOCore
import SigProtocol
import Testing

@testable import BenchSupport

@Suite("Frames that are written beforehand and counted")
struct FrameTests {
    /// The payload of a client's frame, unmasked as RFC 6455, 5.3 says.
    static func payload(_ frame: [UInt8]) -> [UInt8] {
        let short = Int(frame[1] & 0x7F)
        let header = short == 126 ? 4 : short == 127 ? 10 : 2
        let key = frame[header..<header + 4]
        return frame[(header + 4)...].enumerated().map { $1 ^ key[header + $0 % 4] }
    }

    /// A server's frame.
    private static func frame(_ opcode: UInt8, _ count: Int) -> [UInt8] {
        var frame: [UInt8] = [0x80 | opcode]
        if count <= 125 {
            frame.append(UInt8(count))
        } else if count <= 65_535 {
            frame += [126, UInt8(count >> 8), UInt8(count & 0xFF)]
        } else {
            frame += [127] + (0..<8).map { UInt8(count >> (56 - 8 * $0) & 0xFF) }
        }
        return frame + [UInt8](repeating: 0x81, count: count)
    }

    @Test(
        "A frame is masked, final, and as long as its payload",
        arguments: [0, 1, 125, 126, 200, 3072, 65_535, 65_536]
    )
    func encoding(count: Int) {
        let payload = (0..<count).map { UInt8($0 & 0xFF) }
        let frame = ClientFrame.encode(.binary, payload)
        #expect(frame[0] == 0x82)
        #expect(frame[1] & 0x80 != 0)
        #expect(frame.count == count + (count <= 125 ? 6 : count <= 65_535 ? 8 : 14))
        #expect(Self.payload(frame) == payload)
    }

    @Test("Frames are counted however they are cut", arguments: [1, 2, 3, 7, 100, 1_000_000])
    func counting(piece: Int) {
        let bytes =
            Self.frame(1, 200) + Self.frame(9, 0) + Self.frame(2, 3072) + Self.frame(1, 0) + Self.frame(10, 4)
            + Self.frame(1, 70_000) + Self.frame(8, 2)
        var counter = FrameCounter()
        var counts = FrameCounter.Counts()
        for start in stride(from: 0, to: bytes.count, by: piece) {
            let more = bytes[start..<min(bytes.count, start + piece)].withUnsafeBytes { counter.take($0) }
            counts.messages += more.messages
            counts.pings += more.pings
            counts.closes += more.closes
        }
        #expect(counts == FrameCounter.Counts(messages: 4, pings: 1, closes: 1))
    }

    @Test("A client's frames are counted, too: the mask is in front of the payload", arguments: [1, 5, 1_000_000])
    func masked(piece: Int) {
        let sizes = [200, 0, 3072, 70_000]
        let bytes = sizes.flatMap { ClientFrame.encode(.text, [UInt8](repeating: 0x81, count: $0)) }
        var counter = FrameCounter()
        var messages = 0
        for start in stride(from: 0, to: bytes.count, by: piece) {
            let more = bytes[start..<min(bytes.count, start + piece)].withUnsafeBytes { counter.take($0) }
            messages += more.messages
        }
        #expect(messages == sizes.count)
    }

    @Test("A frame counts with its last byte, not before")
    func lastByte() {
        let bytes = Self.frame(1, 300)
        var counter = FrameCounter()
        #expect(bytes.dropLast().withUnsafeBytes { counter.take($0) }.messages == 0)
        #expect(bytes.suffix(1).withUnsafeBytes { counter.take($0) }.messages == 1)
    }

    @Test("A length beyond all numbers never ends, and breaks nothing")
    func absurd() {
        var counter = FrameCounter()
        let bytes = [0x81, 127] + [UInt8](repeating: 0xFF, count: 4000)
        #expect(bytes.withUnsafeBytes { counter.take($0) }.messages < 4000)
    }
}
