/// The requests of the topic protocol that are measured, as bytes, and what their answers say.
package enum TopicRequest {
    /// What a good answer begins with.
    package static let success = Array("HTTP/1.1 200".utf8)

    /// Announces a session with an offer of the length of a small message.
    package static let offer: [UInt8] = {
        let (before, after) = (#"{"info":"bench","offer":""#, #""}"#)
        let room = MessageSize.small.rawValue - before.utf8.count - after.utf8.count
        return post(
            "/bench/offer",
            before + SampleText.description(size: room, lineEnd: SampleText.jsonLineEnd) + after
        )
    }()

    /// Asks whether a session has been answered.
    package static func poll(code: String) -> [UInt8] { post("/poll", #"{"code":"\#(code)","side":"offerer"}"#) }

    private static func post(_ path: String, _ body: String) -> [UInt8] {
        let head = """
            POST \(path) HTTP/1.1\r
            Host: 127.0.0.1\r
            Origin: http://127.0.0.1\r
            Content-Type: application/json\r
            Content-Length: \(body.utf8.count)\r
            \r\n
            """
        return Array((head + body).utf8)
    }

    /// Whether all of an answer with a Content-Length is there.
    package static func isWhole(_ answer: [UInt8]) -> Bool {
        guard let end = answer.firstRange(of: Array("\r\n\r\n".utf8)) else { return false }
        let head = String(decoding: answer[..<end.lowerBound], as: UTF8.self).lowercased()
        guard let name = head.firstRange(of: "content-length: ") else { return true }
        let length = Int(head[name.upperBound...].prefix { $0.isASCII && $0.isNumber }) ?? 0
        return answer.count - end.upperBound >= length
    }

    /// The code of the session that an answer announces.
    package static func code(in answer: String) -> String? {
        guard let start = answer.firstRange(of: #"{"code":""#)?.upperBound else { return nil }
        return String(answer[start...].prefix { $0 != "\"" })
    }
}
