import SigProtocol
import Testing

@testable import SigScript

@Suite("What a failed expectation tells")
struct ExpectationReportTests {
    private func lines(_ expectation: ResolvedExpectation, _ events: Event...) -> [String] {
        var inbox = PeerInbox()
        for event in events { _ = inbox.append(event) }
        return ExpectationReport.lines(of: expectation, in: inbox)
    }

    @Test("the closest event is of the same kind and passes the most tests; the first field that differs is told")
    func closest() throws {
        let lines = lines(
            try expectation(.offer, "from=alice", "to=bob", "sdp=v=0"),
            try roomEvent(.answer, from: "alice", to: "bob", payload: #"{"sdp":"v=0"}"#, seq: 1),
            try roomEvent(.offer, from: "carol", to: "dave", payload: #"{"sdp":"v=1"}"#, seq: 2),
            try roomEvent(.offer, from: "alice", to: "bob", payload: #"{"sdp":"v=1"}"#, seq: 3)
        )
        #expect(lines.first == #"closest: offer from alice: {"sdp":"v=1"}"#)
        #expect(lines.dropFirst().first == "differs: sdp: wanted v=0, came v=1")
        #expect(lines.last == "unconsumed: answer from alice, offer from carol, offer from alice")
    }

    @Test("where there is none of the kind, the kind is what differs")
    func otherKind() throws {
        let lines = lines(try expectation(.offer), try roomEvent(.members), try roomEvent(.answer, from: "alice"))
        #expect(lines.contains("differs: kind: wanted offer, came answer"))
    }

    @Test("each comparison says what it wanted")
    func comparisons() throws {
        let came = try roomEvent(.message, payload: #"{"text":"hello","n":1}"#)
        func difference(_ test: String) throws -> String? {
            ExpectationReport.difference(of: came, from: try expectation(.message, test))
        }
        #expect(try difference("text=bye") == "text: wanted bye, came hello")
        #expect(try difference("text!=hello") == "text: wanted another value than hello")
        #expect(try difference("text~=^x") == "text: wanted a match of ^x, came hello")
        #expect(try difference("n:=1.0") == "n: wanted 1.0, came 1")
        #expect(try difference(".code") == "code: wanted any value, and it is not there")
        #expect(try difference("code=7") == "code: wanted 7, it is not there")
        #expect(try difference("text=hello") == nil)
    }

    @Test("of long texts it says where they begin to differ")
    func longTexts() throws {
        let same = String(repeating: "a", count: 200)
        let came = try roomEvent(.message, payload: #"{"text":"\#(same)xyz"}"#)
        let difference = ExpectationReport.difference(of: came, from: try expectation(.message, "text=\(same)uvw"))
        #expect(
            difference?.contains("they differ from character 201 on: wanted 'aaaaaaaaaauvw', came 'aaaaaaaaaaxyz'")
                == true
        )
    }

    @Test("an empty inbox, and one with more than can be listed")
    func amounts() throws {
        #expect(lines(try expectation(.offer)) == ["unconsumed: nothing; everything that bob got was expected before"])
        var inbox = PeerInbox()
        for seq in 1...20 { _ = inbox.append(try roomEvent(.answer, from: "p\(seq)", seq: seq)) }
        let last = ExpectationReport.lines(of: try expectation(.offer), in: inbox).last
        #expect(last?.hasPrefix("unconsumed: 8 more, answer from p9, ") == true)
        #expect(last?.hasSuffix("answer from p20") == true)
    }

    @Test("what peers say is harmless on a terminal")
    func inert() throws {
        let failure = ScriptFailure(
            .notSo,
            "bob expected offer",
            at: nowhere,
            details: lines(try expectation(.offer), try roomEvent(.offer, from: "a\u{1B}[2J\nb"))
        )
        #expect(failure.description.contains("\u{1B}") == false)
        #expect(failure.lines.allSatisfy { !$0.contains("\n") })
        #expect(failure.lines.first == "test:1:1: bob expected offer")
    }
}
