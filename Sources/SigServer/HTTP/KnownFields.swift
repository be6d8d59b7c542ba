import NIOHTTP1
import SigProtocol

/// What reading a request depends on among its header fields, found in one pass: looking for each by itself would go through all of
/// them as often.
struct KnownFields {
    /// The last of `hosts`.
    private(set) var host: String?
    private(set) var hosts = 0
    /// The first.
    private(set) var contentLength: String?
    /// `HTTPHeaders.origin`.
    private(set) var origin: String?
    private(set) var hasTransferEncoding = false
    private(set) var hasUpgrade = false
    private(set) var hasExpect = false
    /// Whether white space stands behind a value, which is no part of it (RFC 9110, 5.5).
    private(set) var hasSpace = false

    init(_ headers: HTTPHeaders) {
        for (name, value) in headers {
            if let last = value.utf8.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { hasSpace = true }
            switch name.utf8.count {
            case 4 where name.isWord("host"):
                host = value
                hosts += 1
            case 6 where name.isWord("expect"): hasExpect = true
            case 6 where name.isWord("origin"): origin = origin.map { "\($0), \(value)" } ?? value
            case 7 where name.isWord("upgrade"): hasUpgrade = true
            case 14 where name.isWord("content-length"): contentLength = contentLength ?? value
            case 17 where name.isWord("transfer-encoding"): hasTransferEncoding = true
            default: break
            }
        }
        if origin?.isEmpty == true { origin = nil }
    }
}

extension HTTPHeaders {
    /// Where a request's page comes from; nil if nothing says so. Several fields are one with commas between (RFC 9110, 5.3).
    var origin: String? { KnownFields(self).origin }

    /// The fields without white space behind their values. The decoder takes away what stands before them.
    var trimmed: HTTPHeaders {
        HTTPHeaders(
            map { name, value in
                let space = [UInt8(ascii: " "), UInt8(ascii: "\t")]
                let end = value.utf8.lastIndex { !space.contains($0) }.map(value.utf8.index(after:))
                return (name, String(value[..<(end ?? value.startIndex)]))
            }
        )
    }
}
