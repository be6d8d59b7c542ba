import NIOHTTP1

extension HTTPHeaders {
    /// Where a request's page comes from; nil if nothing says so. Several fields are one with commas between (RFC 9110, 5.3).
    var origin: String? {
        guard let first = first(name: "Origin") else { return nil }
        let all = self["Origin"]
        let origin = all.count > 1 ? all.joined(separator: ", ") : first
        return origin.isEmpty ? nil : origin
    }
}
