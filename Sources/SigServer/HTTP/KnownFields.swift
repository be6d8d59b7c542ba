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
    private(set) var hasTransferEncoding = false
    private(set) var hasUpgrade = false
    private(set) var hasExpect = false

    init(_ headers: HTTPHeaders) {
        for (name, value) in headers {
            switch name.utf8.count {
            case 4 where name.isWord("host"):
                host = value
                hosts += 1
            case 6 where name.isWord("expect"): hasExpect = true
            case 7 where name.isWord("upgrade"): hasUpgrade = true
            case 14 where name.isWord("content-length"): contentLength = contentLength ?? value
            case 17 where name.isWord("transfer-encoding"): hasTransferEncoding = true
            default: break
            }
        }
    }
}
