import Testing

@testable import SigServer

@Suite("The Date of answers")
struct DateHeaderTests {
    @Test("It says the second that it is")
    func value() {
        var header = DateHeader()
        let billennium = WallTime(nanoseconds: 1_000_000_000_999_999_999)
        #expect(header.value(at: billennium) == "Sun, 09 Sep 2001 01:46:40 GMT")
        #expect(header.value(at: billennium) == "Sun, 09 Sep 2001 01:46:40 GMT")
        let later = WallTime(nanoseconds: billennium.nanoseconds + 1)
        #expect(header.value(at: later) == "Sun, 09 Sep 2001 01:46:41 GMT")
        #expect(header.value(at: billennium) == "Sun, 09 Sep 2001 01:46:40 GMT", "clocks are set back")
    }

    @Test("Every answer has one, refusals too", arguments: ["GET /", "GET /nothing/here", "GET /v1", "OPTIONS /"])
    func answers(request: String) async throws {
        try await withServer { server in
            let response = try await RawClient.ask(server, Request(stringLiteral: request))
            let date = try #require(response.header("Date"))
            #expect(HTTPDate.seconds(date) != nil)
        }
    }

    @Test("An answer that upgrades has none: it is no answer about the server's state")
    func upgrade() async throws {
        try await withServer { server in
            let response = try await RawClient.ask(server, "WS /v1")
            #expect(response.status == 101)
            #expect(response.header("Date") == nil)
        }
    }
}
