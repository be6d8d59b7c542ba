/// The payloads of OFFER, ANSWER and CANDIDATE as the browser library writes them, around a description or candidate that is any
/// JSON, byte for byte.
///
/// `PeerJSPayload` is for what is known to be a description or a candidate.
public enum PeerJSForm {
    /// What an OFFER carries: `sdp`, `type`, `connectionId`, `metadata`, and for data `label`, `reliable` and `serialization`.
    ///
    /// - Parameters:
    ///   - description: goes as `sdp`; by custom an object of `type` and `sdp`.
    ///   - connectionID: the new connection's.
    ///   - metadata: what the application says about the connection; nil is absent.
    ///   - channel: nil for a media connection.
    public static func offer(
        _ description: JSONValue,
        connectionID: String,
        metadata: JSONValue?,
        channel: PeerJSOffer.Channel?
    ) -> JSONValue {
        .object {
            $0.member("sdp", description)
            $0.connection(channel == nil ? .media : .data, connectionID)
            if let metadata { $0.member("metadata", metadata) }
            guard let channel else { return }
            $0.member("label", channel.label)
            $0.name("reliable")
            $0.bool(channel.reliable)
            $0.member("serialization", channel.serialization)
        }
    }

    /// What an ANSWER carries: `sdp`, `type`, `connectionId`.
    ///
    /// - Parameters:
    ///   - description: goes as `sdp`; by custom an object of `type` and `sdp`.
    ///   - kind: that of the offer: `data` or `media`, as `type`.
    ///   - connectionID: that of the offer.
    public static func answer(
        _ description: JSONValue,
        kind: PeerJSConnectionKind,
        connectionID: String
    ) -> JSONValue {
        .object {
            $0.member("sdp", description)
            $0.connection(kind, connectionID)
        }
    }

    /// What a CANDIDATE carries: `candidate`, `type`, `connectionId`.
    ///
    /// - Parameters:
    ///   - candidate: goes as `candidate`; by custom the object that browsers make of one.
    ///   - kind: that of the offer: `data` or `media`, as `type`.
    ///   - connectionID: that of the offer.
    public static func candidate(
        _ candidate: JSONValue,
        kind: PeerJSConnectionKind,
        connectionID: String
    ) -> JSONValue {
        .object {
            $0.member("candidate", candidate)
            $0.connection(kind, connectionID)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func connection(_ kind: PeerJSConnectionKind, _ id: String) {
        member("type", kind.rawValue)
        member("connectionId", id)
    }
}
