import SigProtocol

/// Who is in the hub, ourselves too: a pure value.
///
/// A server was seen to name the same peer in its greeting and in an announcement, and to take leave of a peer twice: what is known
/// already is no news.
struct HubPeers: Sendable {
    /// What a server may make a client remember. More ends the connection.
    static let maxCount = HubLimits.serverFields
    static let maxBytes = 64 << 20

    private var byID: [String: HubPeer] = [:]
    private var bytes = 0

    /// In the order in which they came: their ids count up.
    var list: [HubPeer] { byID.values.sorted { Self.precedes($0.id, $1.id) } }

    /// Whether there are more than are remembered.
    var areTooMany: Bool { byID.count > Self.maxCount || bytes > Self.maxBytes }

    init(_ peers: [HubPeer] = []) {
        for peer in peers { _ = join(peer) }
    }

    /// A peer is there.
    /// - Returns: whether that is news: it was not there, or says something else of itself.
    mutating func join(_ peer: HubPeer) -> Bool {
        let known = byID.updateValue(peer, forKey: peer.id)
        bytes += Self.size(peer) - (known.map(Self.size) ?? 0)
        return known.map { !$0.metadata.utf8.elementsEqual(peer.metadata.utf8) } ?? true
    }

    /// A peer has gone.
    /// - Returns: what was known of it; nil if it was not there.
    mutating func leave(_ id: String) -> HubPeer? {
        guard let peer = byID.removeValue(forKey: id) else { return nil }
        bytes -= Self.size(peer)
        return peer
    }

    private static func size(_ peer: HubPeer) -> Int { peer.id.utf8.count + peer.metadata.utf8.count }

    /// As numbers, which they are: the shorter one first. What is no number has a place of its own, too.
    private static func precedes(_ left: String, _ right: String) -> Bool {
        let (left, right) = (left.utf8, right.utf8)
        return left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
    }
}
