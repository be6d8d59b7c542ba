import NIOCore
import NIOHTTP1
import Testing

@testable import SigServer

@Suite("How a request for a file is answered")
struct FileAnswerTests {
    private static let date = "Tue, 02 Jan 2024 03:04:05 GMT"
    private static let before = "Tue, 02 Jan 2024 03:04:04 GMT"
    private static let later = "Tue, 02 Jan 2024 03:04:06 GMT"

    private func answer(_ headers: HTTPHeaders = [:], _ method: HTTPMethod = .GET) -> FileAnswer {
        let facts = FileAnswer.Facts(size: 100, modified: 1_704_164_645, type: "text/css; charset=utf-8")
        return FileAnswer(ServiceRequest(method: method, path: "/a.css", headers: headers), facts, boundary: "B")
    }

    @Test("A file is sent with its type and date, and says that it has ranges")
    func whole() {
        let answer = answer()
        #expect(answer.status == .ok)
        #expect(answer.headers["Content-Type"] == ["text/css; charset=utf-8"])
        #expect(answer.headers["Last-Modified"] == [Self.date])
        #expect(answer.headers["Accept-Ranges"] == ["bytes"])
        #expect(answer.parts == [.file(0..<100)])
        #expect(answer.length == 100)
    }

    @Test(
        "What the client has is not sent again",
        arguments: [
            (["If-Modified-Since": date], 304), (["If-Modified-Since": later], 304),
            (["If-Modified-Since": before], 200), (["If-Modified-Since": "rubbish"], 200),
            (["If-None-Match": "*"], 304), (["If-None-Match": "\"tag\""], 200),
            (["If-None-Match": "\"tag\"", "If-Modified-Since": date], 200),
            (["If-Unmodified-Since": date], 200), (["If-Unmodified-Since": before], 412),
            (["If-Match": "*"], 200), (["If-Match": "\"tag\""], 412),
            (["If-Match": "*", "If-Unmodified-Since": before], 200),
            (["If-Unmodified-Since": before, "If-Modified-Since": date], 412),
        ] as [(HTTPHeaders, UInt)]
    )
    func conditions(headers: HTTPHeaders, status: UInt) {
        let answer = answer(headers)
        #expect(answer.status.code == status)
        #expect(answer.parts.isEmpty == (status != 200))
        #expect(answer.headers["Last-Modified"] == [Self.date])
    }

    @Test("One range is a part")
    func part() {
        let answer = answer(["Range": "bytes=10-19"])
        #expect(answer.status == .partialContent)
        #expect(answer.headers["Content-Range"] == ["bytes 10-19/100"])
        #expect(answer.headers["Content-Type"] == ["text/css; charset=utf-8"])
        #expect(answer.parts == [.file(10..<20)])
    }

    @Test("Several ranges are parts between boundaries, and the length counts them all")
    func parts() {
        let answer = answer(["Range": "bytes=0-1,50-59"])
        #expect(answer.status == .partialContent)
        #expect(answer.headers["Content-Type"] == ["multipart/byteranges; boundary=B"])
        #expect(answer.headers["Content-Range"].isEmpty)
        var text = ""
        for part in answer.parts {
            switch part {
            case .bytes(let bytes): text += String(buffer: bytes)
            case .file(let range): text += String(repeating: "x", count: range.count)
            }
        }
        let type = "Content-Type: text/css; charset=utf-8\r\nContent-Range: bytes"
        let expected =
            "--B\r\n\(type) 0-1/100\r\n\r\nxx\r\n--B\r\n\(type) 50-59/100\r\n\r\nxxxxxxxxxx\r\n--B--\r\n"
        #expect(text == expected)
        #expect(answer.length == expected.utf8.count)
    }

    @Test("A range outside of the file is 416 and names the size")
    func unsatisfiable() {
        let answer = answer(["Range": "bytes=100-"])
        #expect(answer.status == .rangeNotSatisfiable)
        #expect(answer.headers["Content-Range"] == ["bytes */100"])
    }

    @Test("A range of another version of the file, or to HEAD, is everything")
    func ignored() {
        for headers in [
            ["Range": "bytes=0-1", "If-Range": Self.before], ["Range": "bytes=0-1", "If-Range": "\"tag\""],
            ["Range": "bytes=0-1", "If-Range": Self.later],
        ] as [HTTPHeaders] {
            #expect(answer(headers).status == .ok)
        }
        #expect(answer(["Range": "bytes=0-1", "If-Range": Self.date]).status == .partialContent)
        #expect(answer(["Range": "bytes=0-1"], .HEAD).status == .ok)
    }

    @Test(
        "Types by the ends of names",
        arguments: [
            ("a.html", "text/html; charset=utf-8"), ("a.JS", "text/javascript; charset=utf-8"),
            ("a.css", "text/css; charset=utf-8"), ("a.json", "application/json"), ("a.svg", "image/svg+xml"),
            ("a.wasm", "application/wasm"), ("a.b.png", "image/png"), ("README", nil), ("a.", nil), ("a.unknown", nil),
        ] as [(String, String?)]
    )
    func types(name: String, type: String?) {
        #expect(MediaType.ofName(name) == type)
    }

    @Test("Without such an end the content tells text from bytes")
    func content() {
        #expect(MediaType.ofContent(ByteBuffer(string: "plain é\r\n\tcode")) == "text/plain; charset=utf-8")
        #expect(MediaType.ofContent(ByteBuffer()) == "text/plain; charset=utf-8")
        #expect(MediaType.ofContent(ByteBuffer(bytes: [0x7F, 0x45, 0, 1])) == "application/octet-stream")
    }
}
