import NIOHTTP1
import Testing

@testable import SigServer

@Suite("The header fields that reading a request depends on")
struct KnownFieldsTests {
    @Test("Names are found in any case, others are not")
    func names() {
        let fields = KnownFields([
            "hOST": "a", "EXPECT": "b", "upgrade": "c", "Content-length": "5", "transfer-ENCODING": "d", "Hose": "x",
        ])
        #expect(fields.host == "a")
        #expect(fields.hosts == 1)
        #expect(fields.hasExpect)
        #expect(fields.hasUpgrade)
        #expect(fields.contentLength == "5")
        #expect(fields.hasTransferEncoding)
        let none = KnownFields(["Hose": "a", "Accept": "b", "Origins": "c", "Content-Length2": "5", "X-Upgrade": "d"])
        #expect(none.hosts == 0)
        #expect(none.host == nil)
        #expect(none.contentLength == nil)
        #expect(!none.hasExpect && !none.hasUpgrade && !none.hasTransferEncoding)
    }

    @Test("White space behind a value is noticed, and taken away")
    func space() {
        let headers: HTTPHeaders = ["Host": "a b \t ", "Origin": "", "X": " \t", "Y": "c"]
        #expect(KnownFields(headers).hasSpace)
        #expect(!KnownFields(headers.trimmed).hasSpace)
        #expect(headers.trimmed.map(\.value) == ["a b", "", "", "c"])
        #expect(headers.trimmed.map(\.name) == ["Host", "Origin", "X", "Y"])
    }

    @Test("Hosts are counted; of lengths the first is taken")
    func duplicates() {
        let fields = KnownFields(["Host": "a", "Content-Length": "1", "host": "b", "content-length": "2"])
        #expect(fields.hosts == 2)
        #expect(fields.contentLength == "1")
    }
}
