public import SigProtocol

extension VerbDescription {
    /// The verbs that a peer of a protocol has, in the order in which help lists them.
    public static func verbs(of protocolName: ProtocolName) -> [VerbDescription] { [] }

    /// A verb of a protocol.
    public static func verb(_ name: String, of protocolName: ProtocolName) -> VerbDescription? {
        verbs(of: protocolName).first { $0.name == name }
    }
}

extension Target {
    /// The protocol that a target's scheme names (`room+ws://…`); nil if it names none.
    public static func protocolName(of target: String) -> ProtocolName? {
        guard let colon = target.firstRange(of: "://") else { return nil }
        let scheme = target[..<colon.lowerBound]
        guard let plus = scheme.firstIndex(of: "+") else { return nil }
        return ProtocolName(rawValue: scheme[..<plus].lowercased())
    }
}
