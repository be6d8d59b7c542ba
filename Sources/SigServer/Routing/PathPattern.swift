import SigProtocol

/// Which paths a row of the router has. Paths are compared as they came, byte by byte, still percent-encoded.
enum PathPattern: Sendable, Equatable {
    case any
    /// This path, to the letter.
    case exactly(String)
    /// A folder itself, given as `/a/b/`: with or without the slash at its end, in any case.
    case folder(String)
    /// A folder and everything in it, in any case.
    case below(String)
    /// In a folder one segment that may be anything, then this word, as in `/KEY/id`: in any case, with or without one slash
    /// at its end (Express matches its routes so).
    case segment(below: String, then: String)
    /// One segment that may be anything but empty, then this word, to the letter, as in `/TOPIC/offer`.
    case topic(then: String)

    /// That a path matched, and what stood in the pattern's open place.
    struct Match: Sendable, Equatable {
        var segment: String?
    }

    func match(_ path: String) -> Match? {
        switch self {
        case .any:
            return Match()
        case .exactly(let wanted):
            return path.isSame(as: wanted) ? Match() : nil
        case .folder(let folder):
            return Self.rest(of: path, below: folder)?.isEmpty == true ? Match() : nil
        case .below(let folder):
            return Self.rest(of: path, below: folder) == nil ? nil : Match()
        case .segment(let folder, let word):
            guard let rest = Self.rest(of: path, below: folder) else { return nil }
            let parts = rest.split(separator: slash, omittingEmptySubsequences: false)
            guard parts.count == 2 || (parts.count == 3 && parts[2].isEmpty), !parts[0].isEmpty,
                Self.isSame(parts[1], word.utf8)
            else { return nil }
            return Match(segment: String(parts[0]))
        case .topic(let word):
            return Self.topic(of: path, before: word).map(Match.init)
        }
    }

    private static func topic(of path: String, before word: String) -> String? {
        path.withBytes { path in
            let length = path.count - word.utf8.count - 2
            guard length > 0, path.first == slash, path[length + 1] == slash,
                word.withBytes({ path[(length + 2)...].elementsEqual($0) })
            else { return nil }
            let segment = path[1...length]
            // The slash behind it is the only one.
            return segment.contains(slash) ? nil : String(decoding: segment, as: UTF8.self)
        }
    }

    private static func isSame(_ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) -> Bool {
        left.elementsEqual(right) { asciiLowercased($0) == asciiLowercased($1) }
    }

    /// What stands behind a folder in a path; empty for the folder itself, nil outside of it.
    private static func rest(of path: String, below folder: String) -> Substring.UTF8View? {
        let (path, folder) = (path.utf8, folder.utf8)
        if let end = path.index(path.startIndex, offsetBy: folder.count, limitedBy: path.endIndex) {
            return isSame(path[..<end], folder) ? path[end...] : nil
        }
        return isSame(path, folder.dropLast()) ? path[path.endIndex...] : nil
    }

    private static func asciiLowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}

private let slash = UInt8(ascii: "/")
