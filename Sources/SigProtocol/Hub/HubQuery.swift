/// The query of a request: form data of which the first of repeated members counts.
public struct HubQuery: Sendable, Equatable {
    /// The members that the protocol has. Their names are case-sensitive.
    public enum Member: String, Sendable, Hashable, CaseIterable {
        /// The hub's id. Missing or empty is the hub with the empty id.
        case id
        /// What its maker says about a hub. Counts only where a hub is made.
        case hubMetadata
        /// What the newcomer says about itself.
        case peerMetadata
        /// Where a migrating server sends newcomers.
        case host
    }

    /// A member's bytes are no UTF-8, so that no message could carry it.
    public struct NotUTF8: Error, Sendable, Hashable {
        /// The first such member.
        public var member: Member

        public init(member: Member) { self.member = member }
    }

    private var texts: [Member: String] = [:]

    /// An empty query.
    public init() {}

    /// Reads the members that count at an endpoint from what stands behind the `?`, raw; nil is an empty query.
    ///
    /// - Parameter ignored: a member that is not looked at.
    public init(_ query: String?, at endpoint: HubEndpoint, but ignored: Member? = nil) throws(NotUTF8) {
        for part in (query ?? "").utf8.split(separator: UInt8(ascii: "&")) {
            let sides = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = FormQuery.decode(sides.first)
            guard let member = endpoint.members.first(where: { name.elementsEqual($0.rawValue.utf8) }),
                member != ignored, texts[member] == nil
            else { continue }
            guard let text = String(validating: FormQuery.decode(sides.dropFirst().first), as: UTF8.self) else {
                throw NotUTF8(member: member)
            }
            texts[member] = text
        }
    }

    /// The text of a member; empty without one.
    public subscript(_ member: Member) -> String {
        get { texts[member] ?? "" }
        set { texts[member] = newValue }
    }

    /// The query as it is sent to an endpoint, without `?`: the members that count there, but for empty ones.
    public func encoded(for endpoint: HubEndpoint) -> String {
        endpoint.members.compactMap { member in
            let text = self[member]
            return text.isEmpty ? nil : "\(member.rawValue)=\(PercentCoding.encode(text))"
        }.joined(separator: "&")
    }
}
