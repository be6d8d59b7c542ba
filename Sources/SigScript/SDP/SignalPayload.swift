import NIOCore
public import SigProtocol

/// The payloads of `offer`, `answer` and `candidate` events: one form, whatever form a protocol or an application has on the
/// wire.
///
/// | on the wire | payload |
/// |---|---|
/// | a description's text | `{"sdp":TEXT,"type":"offer"}` |
/// | `{"type":"offer","sdp":TEXT,…}` | `{"sdp":TEXT,"type":"offer",…}` |
/// | `{"sdp":{"type":"offer","sdp":TEXT},"type":"data",…}`, as PeerJS has it | `{"sdp":TEXT,"type":"offer","connectionType":"data",…}` |
/// | a candidate's text | `{"candidate":TEXT}` |
/// | `{"candidate":TEXT,"sdpMid":…,…}` | the same |
/// | `{"candidate":{"candidate":TEXT,…},"type":"data",…}` | `{"candidate":TEXT,…,"connectionType":"data",…}` |
/// | a string that is the JSON of one of these | as that |
/// | anything else | `{"value":…}` as it came |
///
/// Values are taken over byte for byte: texts keep their escapes, numbers their digits.
public enum SignalPayload {
    /// The payload of a session description.
    /// - Parameter type: `offer` or `answer`: the type where the wire form says none.
    public static func description(_ wire: JSONValue?, type: String) -> JSONValue {
        payload(wire, text: "sdp", type: type)
    }

    /// The payload of a candidate.
    public static func candidate(_ wire: JSONValue?) -> JSONValue { payload(wire, text: "candidate", type: nil) }

    private static func payload(_ wire: JSONValue?, text name: String, type: String?) -> JSONValue {
        guard let wire else { return .object { _ in } }
        guard let found = SignalText.find(name, in: wire) else {
            return .object { $0.member("value", wire) }
        }
        return .object { writer in
            writer.member(name, found.text)
            if let type { writer.member("type", found.type ?? JSONValue(string: type)) }
            for (name, value) in found.rest { writer.member(name, value) }
        }
    }
}

/// A description's or candidate's text, found in one of its wire forms.
private struct SignalText {
    /// A string, as it was written.
    var text: JSONValue
    var type: JSONValue?
    /// What else came with it, each name once.
    private(set) var rest: [(name: String, value: JSONValue)] = []
    private var names: Set<String> = []

    /// Looks for the member `name`, or takes a text that is no JSON object for it.
    static func find(_ name: String, in wire: JSONValue) -> SignalText? {
        guard let string = wire.string else { return wire.object.flatMap { SignalText($0, name) } }
        // JSON in a string, once: a text that is JSON of another form is no description.
        guard let inner = (try? JSONValue(parsing: string))?.object else { return SignalText(text: wire) }
        return SignalText(inner, name)
    }

    private init(text: JSONValue) { self.text = text }

    private init?(_ object: JSONObject, _ name: String) {
        guard let value = object[name] else { return nil }
        if value.kind == .string {
            text = value
            type = object["type"]
            take(object, except: name == "sdp" ? [name, "type"] : [name])
        } else if let inner = value.object, let innerText = inner[name], innerText.kind == .string {
            text = innerText
            type = inner["type"]
            take(inner, except: name == "sdp" ? [name, "type"] : [name])
            take(object, except: [name], renaming: ["type": "connectionType"])
        } else {
            return nil
        }
    }

    /// Takes members over. Of duplicates the last counts, as everywhere; of two objects the first.
    private mutating func take(_ object: JSONObject, except left: Set<String>, renaming names: [String: String] = [:]) {
        var seen = left
        var taken: [(name: String, value: JSONValue)] = []
        for (name, value) in object.members.reversed() where seen.insert(name).inserted {
            let name = names[name] ?? name
            if self.names.insert(name).inserted { taken.append((name, value)) }
        }
        rest += taken.reversed()
    }
}
