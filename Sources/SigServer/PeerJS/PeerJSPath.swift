import SigProtocol

/// What a request to the PeerJS server's HTTP API asks for.
///
/// As at the PeerJS server, case and one slash at the end don't count in paths, the key included; the query is not looked at.
enum PeerJSPath: Sendable, Equatable {
    /// The path that everything hangs below, alone.
    case root
    /// `KEY/id`, with the right key.
    case id
    /// `KEY/peers`, with the right key.
    case peers
    /// One of the two, with another key.
    case wrongKey
    /// One of the two, with a malformed percent escape in the key.
    case malformed
    case unknown

    /// - Parameters:
    ///   - path: raw, still percent-encoded.
    ///   - root: begins and ends with `/`.
    init(_ path: String, root: String, key: String) {
        let root = root.utf8
        if path.utf8.count + 1 == root.count, Self.isSame(path.utf8, root.dropLast()) {
            self = .root
            return
        }
        guard path.utf8.count >= root.count, Self.isSame(path.utf8.prefix(root.count), root) else {
            self = .unknown
            return
        }
        let rest = path.utf8.dropFirst(root.count)
        guard !rest.isEmpty else {
            self = .root
            return
        }
        var segments = rest.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        if segments.count == 3, segments[2].isEmpty { segments.removeLast() }
        guard segments.count == 2, !segments[0].isEmpty,
            let page = Self.pages.first(where: { Self.isSame($0.name.utf8, segments[1]) })?.page
        else {
            self = .unknown
            return
        }
        guard let given = PercentCoding.decode(Substring(segments[0])) else {
            self = .malformed
            return
        }
        self = Self.isSame(given.utf8, key.utf8) ? page : .wrongKey
    }

    private static let pages: [(name: String, page: PeerJSPath)] = [("id", .id), ("peers", .peers)]

    /// Whether two texts are the same but for the case of ASCII letters.
    private static func isSame(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
        left.count == right.count && left.elementsEqual(right) { lowered($0) == lowered($1) }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
