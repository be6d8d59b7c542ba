/// Text of the kind that signaling carries, of any length: the lines of a session description.
package enum SampleText {
    private static let lines = [
        "v=0", "o=- 4611731400430051336 2 IN IP4 127.0.0.1", "s=-", "t=0 0", "a=group:BUNDLE 0",
        "a=msid-semantic: WMS", "m=application 9 UDP/DTLS/SCTP webrtc-datachannel", "c=IN IP4 0.0.0.0",
        "a=ice-ufrag:F7gI", "a=ice-pwd:x9cml6YzichV2+XlhiMu8g81", "a=ice-options:trickle",
        "a=fingerprint:sha-256 D2:FA:0E:C3:22:59:5E:14:95:69:92:3D:13:B4:84:24:2C:C2:A2:C0:3E:FD:34:8E:5E:EA:6F:AF:52:CE:E6:0F",
        "a=setup:actpass", "a=mid:0", "a=sctp-port:5000", "a=max-message-size:262144",
        "a=candidate:842163049 1 udp 1677729535 203.0.113.7 46154 typ srflx raddr 192.0.2.1 rport 46154 generation 0",
    ]

    /// `size` bytes of ASCII without quotes or backslashes.
    ///
    /// - Parameter lineEnd: what stands behind each line: CRLF as it is, or as a JSON string has it. No piece of it is ever there
    ///   without the rest.
    package static func description(size: Int, lineEnd: String = "\r\n") -> String {
        var text = ""
        var next = 0
        while true {
            let line = lines[next % lines.count] + lineEnd
            guard text.utf8.count + line.utf8.count <= size else { break }
            text += line
            next += 1
        }
        return text + String(repeating: "x", count: max(0, size - text.utf8.count))
    }

    /// Where a line ends in a JSON string.
    package static let jsonLineEnd = "\\r\\n"
}
