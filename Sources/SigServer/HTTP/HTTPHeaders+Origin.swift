import NIOHTTP1
import SigProtocol

extension HTTPHeaders {
    /// Where a request's page comes from; nil if nothing says so. Several fields are one with commas between (RFC 9110, 5.3).
    var origin: String? {
        var origin = ""
        var isFirst = true
        for (name, value) in self where name.utf8.count == 6 && name.isWord("origin") {
            origin += isFirst ? value : ", " + value
            isFirst = false
        }
        return origin.isEmpty ? nil : origin
    }
}
