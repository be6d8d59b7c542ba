import NIOHTTP1

/// What a client would rather get (RFC 9110, 12.5.1).
enum Accept {
    /// Whether HTML is wanted more than JSON. A client that takes anything, as curl does, wants neither more.
    static func prefersHTML(_ headers: HTTPHeaders) -> Bool {
        let ranges = headers[canonicalForm: "Accept"].prefix(maxRanges)
        return quality(of: ("text", "html"), in: ranges) > quality(of: ("application", "json"), in: ranges)
    }

    /// Media ranges of a request that are looked at; no browser sends more than ten.
    private static let maxRanges = 64

    /// The weight of a type, from 0 to 1: that of the range that names it most exactly.
    private static func quality(of type: (String, String), in ranges: ArraySlice<Substring>) -> Double {
        var best = (exactness: -1, quality: 0.0)
        for range in ranges {
            let parts = range.split(separator: ";").map { $0.trimmed.lowercased() }
            let exactness =
                switch parts.first {
                case "\(type.0)/\(type.1)": 2
                case "\(type.0)/*": 1
                case "*/*": 0
                default: -1
                }
            guard exactness > best.exactness else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
            best = (exactness, weight ?? 1)
        }
        return best.quality
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
            return ""
        }
        return self[first...last]
    }
}
