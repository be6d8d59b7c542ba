// The library example of the README, compiled. What stands between the marks is the README's text, line by line; a test
// compares them.

// README example begins
import SigClient

func host() async throws {
    try await ShareClient.withConnection(to: "ws://127.0.0.1:8080/v1") { share in
        print("Join with the code", try await share.shareCode())
        for try await delivery in share.deliveries {
            print(delivery.sender, "says", delivery.text)
            try await share.send("welcome", to: delivery.sender)
        }
    }
}
// README example ends
