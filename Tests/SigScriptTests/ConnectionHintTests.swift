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
        let elsewhere: HTTPHeaders = ["Location": "https://b.example/ws\u{1b}[2J"]
        for status in [HTTPResponseStatus.found, .movedPermanently, .permanentRedirect] {
            #expect(
                hint(code, status, elsewhere)
                    == #"; it sends us to https://b.example/ws\u{1b}[2J: give that with --url, if it is the server"#
            )
        }
        #expect(hint(code, .found, [:]) == "", "it does not say where")
        #expect(hint(code, .notFound, elsewhere) == "")
    }
}
