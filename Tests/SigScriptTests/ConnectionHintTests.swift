import NIOHTTP1
import SigClient
import SigScript
import Testing

@Suite("What to do about failures of connecting")
struct ConnectionHintTests {
    private func hint(_ code: SignalingError.Code, _ status: HTTPResponseStatus, _ headers: HTTPHeaders) -> String {
        ConnectionHint.text(
            for: SignalingError(code, "refused", response: HTTPResponse(status: status, headers: headers))
        )
    }

    @Test(
        "A redirection is not followed, and says where it leads",
        arguments: [SignalingError.Code.upgradeRefused, .httpFailure]
    )
    func redirection(code: SignalingError.Code) {
        let elsewhere: HTTPHeaders = ["Location": "https://u:pass@b.example:1/peerjs?token=s3cret"]
        for status in [HTTPResponseStatus.found, .movedPermanently, .permanentRedirect] {
            #expect(
                hint(code, status, elsewhere)
                    == "; it sends us to https://b.example:1: if that is the server, name it with --url"
            )
        }
        #expect(hint(code, .found, ["Location": "https://b\u{1b}[2J/x"]).contains(#"https://b\u{1b}[2J:"#))
        for nowhere in ["/x/", "", "//h/x", "https:///x", "://", "://h"] {
            #expect(hint(code, .found, ["Location": nowhere]) == "", "\(nowhere)")
        }
        #expect(hint(code, .found, [:]) == "", "it does not say where")
        #expect(hint(code, .notFound, elsewhere) == "")
    }
}
