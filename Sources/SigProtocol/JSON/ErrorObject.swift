package import NIOCore

/// The body of an HTTP answer that refuses something, as several protocols write it: `{"error":TEXT}`.
package enum ErrorObject {
    package static func bytes(saying text: String) -> ByteBuffer { JSONValue.object { $0.member("error", text) }.bytes }

    /// The text of one; nil for any other body.
    package static func text(in body: ByteBuffer) -> String? { (try? JSONObject(parsing: body))?["error"]?.string }
}
