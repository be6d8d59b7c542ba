import Testing

@testable import SigServer

@Suite("Ranges of bytes")
struct ByteRangesTests {
    @Test(
        "Parts of a file of ten bytes",
        arguments: [
            ("bytes=0-0", [0..<1]), ("bytes=0-9", [0..<10]), ("bytes=2-", [2..<10]), ("bytes=-3", [7..<10]),
            ("bytes=-100", [0..<10]), ("bytes=8-100", [8..<10]), ("bytes=0-1,4-5", [0..<2, 4..<6]),
            ("bytes= 0-1 ,\t-1", [0..<2, 9..<10]), ("bytes=20-30,1-1", [1..<2]),
            ("bytes=9-99999999999999999999", [9..<10]), ("bytes=-99999999999999999999", [0..<10]),
            ("bytes=0-0,,5-5", [0..<1, 5..<6]),
        ] as [(String, [Range<Int>])]
    )
    func parts(header: String, parts: [Range<Int>]) {
        #expect(ByteRanges(header, size: 10) == .parts(parts))
    }

    @Test(
        "What is no range, or asks for more than there is, is answered with everything",
        arguments: [
            nil, "", "bytes", "bytes=", "bytes=,", "bytes=-", "bytes=5", "bytes=5-4", "bytes=a-b", "bytes=1-2-3",
            "bytes=0x1-2", "bytes=--1", "items=0-1", "Bytes=0-1", "bytes=0-9,0-9", "bytes=0-8,5-9",
            "bytes=" + String(repeating: "0-0,", count: 33),
        ] as [String?]
    )
    func whole(header: String?) {
        #expect(ByteRanges(header, size: 10) == .whole)
    }

    @Test("Outside of the file is unsatisfiable; an empty file has no ranges")
    func unsatisfiable() {
        for header in ["bytes=10-", "bytes=10-20", "bytes=-0", "bytes=99999999999999999999-"] {
            #expect(ByteRanges(header, size: 10) == .unsatisfiable, "\(header)")
        }
        #expect(ByteRanges("bytes=0-", size: 0) == .whole)
    }
}
