internal import NIOCore
internal import SigProtocol

/// What `/config.js` says: a script that gives pages the configuration of their RTCPeerConnection.
struct RoomConfigScript: Sendable {
    /// "Public STUN only (default)".
    static let publicSTUN = #"{"iceServers":[{"urls":"stun:stun.l.google.com:19302"}]}"#

    let text: ByteBuffer

    /// - Parameter json: the configuration, a JSON object; nil or blank for the default.
    /// - Throws: `badConfiguration` if it is something else, without what stands in it, which may be secret.
    init(_ json: String?) throws(ServerError) {
        let isBlank = json?.allSatisfy(\.isWhitespace) ?? true
        let object: JSONObject
        do {
            object = try JSONObject(parsing: ByteBuffer(string: isBlank ? Self.publicSTUN : json ?? ""))
        } catch {
            throw ServerError(
                .badConfiguration,
                "the RTC configuration (RTC_CONFIG_JSON) must be a JSON object: \(error)"
            )
        }
        var text = ByteBuffer(string: #"window.__APP_CONFIG__ = {"rtcConfig":"#)
        text.writeScriptSafe(object.bytes)
        text.writeString("};\n")
        self.text = text
    }
}

extension ByteBuffer {
    /// Writes JSON without space between its tokens, and so that inside of a script, in HTML or not, it ends neither the script nor a
    /// line: `<`, `>`, `&`, U+2028 and U+2029, which stand in strings only, are escaped. All else stays as it is.
    fileprivate mutating func writeScriptSafe(_ json: ByteBuffer) {
        var isString = false
        var isEscaped = false
        for scalar in String(buffer: json).unicodeScalars {
            if !isString, scalar.properties.isWhitespace { continue }
            switch scalar {
            case "<", ">", "&", "\u{2028}", "\u{2029}":
                writeString("\\u" + Hex.text(scalar.value, digits: 4))
            default: writeString(String(scalar))
            }
            if scalar == "\"", !isEscaped { isString.toggle() }
            isEscaped = isString && scalar == "\\" && !isEscaped
        }
    }
}
