import NIOCore
import NIOHTTP1

/// How a request for a file is answered: the status and headers, and what the body is made of.
struct FileAnswer: Sendable {
    /// A piece of the body.
    enum Part: Sendable, Equatable {
        case bytes(ByteBuffer)
        case file(Range<Int>)
    }

    /// What the answer depends on, of the file.
    struct Facts {
        var size: Int
        /// Seconds since 1970.
        var modified: Int64
        var type: String
    }

    var status: HTTPResponseStatus
    var headers: HTTPHeaders
    var parts: [Part] = []

    /// Bytes of the body.
    var length: Int {
        parts.reduce(0) { length, part in
            switch part {
            case .bytes(let bytes): length + bytes.readableBytes
            case .file(let range): length + range.count
            }
        }
    }

    /// - Parameters:
    ///   - request: GET or HEAD.
    ///   - boundary: what parts are told apart by, which must not be in the file.
    init(_ request: ServiceRequest, _ facts: Facts, boundary: @autoclosure () -> String) {
        headers = ["Accept-Ranges": "bytes"]
        if let modified = HTTPDate.text(facts.modified) { headers.add(name: "Last-Modified", value: modified) }
        let conditions = Conditions(request.headers, modified: facts.modified)
        guard conditions.isUnchangedEnough else {
            status = .preconditionFailed
            return
        }
        guard !conditions.isKnown else {
            status = .notModified
            return
        }
        // Only GET has ranges (RFC 9110, 14.2).
        let range = request.method == .GET && conditions.allowRange ? request.headers.first(name: "Range") : nil
        switch ByteRanges(range, size: facts.size) {
        case .whole:
            status = .ok
            headers.add(name: "Content-Type", value: facts.type)
            parts = [.file(0..<facts.size)]
        case .parts(let ranges) where ranges.count == 1:
            status = .partialContent
            headers.add(name: "Content-Type", value: facts.type)
            headers.add(name: "Content-Range", value: Self.contentRange(ranges[0], facts.size))
            parts = [.file(ranges[0])]
        case .parts(let ranges):
            let boundary = boundary()
            status = .partialContent
            headers.add(name: "Content-Type", value: "multipart/byteranges; boundary=\(boundary)")
            parts = Self.multipart(ranges, facts, boundary)
        case .unsatisfiable:
            status = .rangeNotSatisfiable
            headers = ["Content-Type": "text/plain; charset=utf-8", "Content-Range": "bytes */\(facts.size)"]
            parts = [.bytes(ByteBuffer(string: "The file has \(facts.size) bytes\n"))]
        }
    }

    private static func contentRange(_ range: Range<Int>, _ size: Int) -> String {
        "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
    }

    private static func multipart(_ ranges: [Range<Int>], _ facts: Facts, _ boundary: String) -> [Part] {
        var parts: [Part] = []
        for range in ranges {
            let head =
                "\(parts.isEmpty ? "" : "\r\n")--\(boundary)\r\nContent-Type: \(facts.type)\r\n"
                + "Content-Range: \(contentRange(range, facts.size))\r\n\r\n"
            parts.append(.bytes(ByteBuffer(string: head)))
            parts.append(.file(range))
        }
        parts.append(.bytes(ByteBuffer(string: "\r\n--\(boundary)--\r\n")))
        return parts
    }
}

/// What a request makes its answer depend on (RFC 9110, 13). Files have no entity tags, only dates.
private struct Conditions {
    /// Whether the client's copy is as good as the file: 304.
    let isKnown: Bool
    /// Whether the file is still the one that the client means; otherwise 412.
    let isUnchangedEnough: Bool
    /// Whether a part may be sent; otherwise the whole file.
    let allowRange: Bool

    init(_ headers: HTTPHeaders, modified: Int64) {
        func date(_ name: String) -> Int64? { headers.first(name: name).flatMap(HTTPDate.seconds) }
        if let tags = headers.first(name: "If-None-Match") {
            isKnown = tags == "*"
        } else {
            isKnown = date("If-Modified-Since").map { modified <= $0 } ?? false
        }
        if let tags = headers.first(name: "If-Match") {
            isUnchangedEnough = tags == "*"
        } else {
            isUnchangedEnough = date("If-Unmodified-Since").map { modified <= $0 } ?? true
        }
        allowRange = headers.first(name: "If-Range").map { HTTPDate.seconds($0) == modified } ?? true
    }
}
