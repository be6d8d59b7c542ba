/// An identity as the messages name it that a server delivers for it.
///
/// An object, so that whoever delivers a message holds one reference and makes no copy of the texts.
public final class ShareSender: Sendable {
    /// The identity.
    public let identity: UUIDText
    /// The identity as messages have it.
    public let text: String
    /// What stands before the text of its messages: `{"type":"message","sender":"…","text":`.
    let beginning: String

    public init(_ identity: UUIDText) {
        self.identity = identity
        text = identity.text
        // An identity needs no escapes.
        beginning = #"{"type":"message","sender":"\#(text)","text":"#
    }
}
