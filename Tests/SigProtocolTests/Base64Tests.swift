import SigProtocol
import Testing

@Suite("Base64")
struct Base64Tests {
    @Test(
        "Bytes become text",
        arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")]
    )
    func encode(text: String, encoded: String) { #expect(Base64.encode(Array(text.utf8)) == encoded) }
}
