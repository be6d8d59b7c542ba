import FuzzSupport
import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigClient

extension TopicNews {
    /// What is new, in a few words.
    var summary: String {
        switch self {
        case .offer(let sdp): "offer \(sdp)"
        case .answer(let sdp): "answer \(sdp)"
        case .candidate(let candidate, let index): "\(index): \(candidate)"
        case .expired: "expired"
        }
    }
}

extension TopicPoll {
    static func offerer(_ answer: String?, _ candidates: String...) throws -> TopicPoll {
        .offerer(
            answer: try answer.map { try JSONValue(parsing: $0) },
            answerCandidates: try candidates.map { try JSONValue(parsing: $0) }
        )
    }

    static func answerer(_ offer: String, _ candidates: String...) throws -> TopicPoll {
        .answerer(
            offer: try JSONValue(parsing: offer),
            offerCandidates: try candidates.map { try JSONValue(parsing: $0) }
        )
    }
}

/// Errors as a client of a topic server gets them.
enum TopicFailure {
    static func status(_ status: Int, _ words: String? = nil, retryAfter: Duration? = nil) -> SignalingError {
        SignalingError(
            .httpFailure,
            "refused",
            response: HTTPResponse(status: .init(statusCode: status)),
            serverMessage: words,
            retryAfter: retryAfter
        )
    }

    static let notFound = status(404, TopicErrorKind.notFound.text)
}

@Suite("What of a poll is new")
struct TopicNewsTests {
    private func told(_ polls: [TopicPoll]) -> [String] {
        var filter = TopicNewsFilter()
        return polls.map { filter.news(in: $0).map(\.summary).joined(separator: "; ") }
    }

    @Test("For the offerer: the answer, when it is there, and each candidate once and in order")
    func offerer() throws {
        #expect(
            told([
                try .offerer(nil), try .offerer(nil, "1"), try .offerer(#""v=0""#, "1", "2", "3"),
                try .offerer(#""v=0""#, "1", "2", "3"),
            ]) == ["", "0: 1", #"answer "v=0"; 1: 2; 2: 3"#, ""]
        )
    }

    @Test("For the answerer: the offer first")
    func answerer() throws {
        #expect(
            told([try .answerer(#""v=0""#, #"{"candidate":"c"}"#), try .answerer(#""v=0""#, #"{"candidate":"c"}"#)])
                == [#"offer "v=0"; 0: {"candidate":"c"}"#, ""]
        )
    }

    @Test("An answer that has been changed is new again")
    func changedAnswer() throws {
        #expect(
            told([try .offerer(#""a""#), try .offerer(#""b""#), try .offerer(#""b""#), try .offerer(#""a""#)])
                == [#"answer "a""#, #"answer "b""#, "", #"answer "a""#]
        )
        #expect(told([try .offerer(#""a""#), try .offerer(nil), try .offerer(#""a""#)]) == [#"answer "a""#, "", ""])
    }

    @Test("The same candidate sent twice is two; what changes at an earlier place is not looked at")
    func places() throws {
        #expect(told([try .offerer(nil, "1", "1")]) == ["0: 1; 1: 1"])
        #expect(
            told([try .offerer(nil, "1", "2"), try .offerer(nil, "9"), try .offerer(nil, "9", "8", "7")])
                == ["0: 1; 1: 2", "", "2: 7"]
        )
    }
}

@Suite("Polling a session")
struct TopicPollMachineTests {
    /// A conversation with the machine: what is told and when it polls, with the time that a test turns.
    private struct Conversation {
        var machine: TopicPollMachine
        var now = Duration.zero
        var random = FuzzRandom(seed: 11)

        init(_ options: TopicPollOptions = TopicPollOptions()) { machine = TopicPollMachine(options) }

        /// What the machine wants until it polls or has ended.
        mutating func wants() -> String {
            var words: [String] = []
            while true {
                switch machine.next() {
                case .news(let news): words.append(news.summary)
                case .poll(let time):
                    let pause = max(.zero, time - now)
                    now = max(now, time)
                    // The random part is up to a tenth.
                    let rounded = Int((pause / .milliseconds(1)) / 1.1 + 0.999)
                    return (words + ["poll after \(rounded...Int(pause / .milliseconds(1)))"]).joined(separator: "; ")
                case .finished: return (words + ["finished"]).joined(separator: "; ")
                case .failed(let error): words.append("failed: \(error.serverMessage ?? "\(error.code)")")
                }
            }
        }

        mutating func hears(_ poll: TopicPoll) -> String {
            machine.received(poll, at: now, using: &random)
            return wants()
        }

        mutating func fails(_ error: SignalingError) -> String {
            machine.failed(error, at: now, using: &random)
            return wants()
        }
    }

    /// The pause before the next request in milliseconds, if that is what a transcript ends with.
    private func pause(_ transcript: String) -> ClosedRange<Int>? {
        let ends = transcript.split(separator: " ").last?.split(separator: "...").compactMap { Int($0) } ?? []
        return ends.count == 2 ? min(ends[0], ends[1])...ends[1] : nil
    }

    private func expectPause(_ transcript: String, _ milliseconds: Int, _ comment: Comment? = nil) {
        let pause = pause(transcript)
        #expect(pause?.contains(milliseconds) == true, "\(transcript)")
        #expect(pause.map { $0.upperBound <= milliseconds * 11 / 10 } == true, "\(transcript)")
    }

    @Test("At once, and then after the interval")
    func interval() throws {
        var conversation = Conversation(TopicPollOptions(interval: .seconds(2)))
        #expect(conversation.wants() == "poll after 0...0")
        expectPause(conversation.hears(try .offerer(nil)), 2000)
        expectPause(conversation.hears(try .offerer(nil)), 2000)
    }

    @Test("No interval is shorter than 100 ms")
    func shortestInterval() throws {
        var conversation = Conversation(TopicPollOptions(interval: .zero))
        _ = conversation.wants()
        expectPause(conversation.hears(try .offerer(nil)), 100)
    }

    @Test("The news of an answer comes before the next poll")
    func news() throws {
        var conversation = Conversation()
        _ = conversation.wants()
        #expect(conversation.hears(try .offerer(#""v""#, "1")).hasPrefix(#"answer "v"; 0: 1; poll after"#))
    }

    @Test("It can end with the answer, after what came with it; the offer does not end it")
    func answered() throws {
        var conversation = Conversation(TopicPollOptions(endsWithAnswer: true))
        _ = conversation.wants()
        #expect(conversation.hears(try .offerer(nil, "1")).hasPrefix("0: 1; poll"))
        #expect(conversation.hears(try .offerer(#""v""#, "1", "2")) == #"answer "v"; 1: 2; finished"#)
        #expect(conversation.wants() == "finished")
        var answerer = Conversation(TopicPollOptions(endsWithAnswer: true))
        _ = answerer.wants()
        #expect(answerer.hears(try .answerer(#""v""#)).contains("poll"))
    }

    @Test("A session that was there and is there no more has expired")
    func expired() throws {
        var conversation = Conversation()
        _ = conversation.wants()
        _ = conversation.hears(try .offerer(nil))
        #expect(conversation.fails(TopicFailure.notFound) == "expired; finished")
        var known = Conversation(TopicPollOptions(isKnown: true))
        _ = known.wants()
        #expect(known.fails(TopicFailure.notFound) == "expired; finished")
    }

    @Test("One that was never there is a failure, and so is a path that no topic server has")
    func neverThere() throws {
        var conversation = Conversation()
        _ = conversation.wants()
        #expect(conversation.fails(TopicFailure.notFound) == "failed: \(TopicErrorKind.notFound.text); finished")
        var wrongPath = Conversation()
        _ = wrongPath.wants()
        _ = wrongPath.hears(try .offerer(nil))
        #expect(wrongPath.fails(TopicFailure.status(404)) == "failed: httpFailure; finished")
    }

    @Test("Failures that may pass lengthen the pause, and the third in a row ends it", arguments: [429, 500, 503])
    func backOff(status: Int) throws {
        var conversation = Conversation()
        _ = conversation.wants()
        let error = TopicFailure.status(status)
        expectPause(conversation.fails(error), 2000)
        expectPause(conversation.fails(error), 4000)
        expectPause(conversation.hears(try .offerer(nil)), 1000)
        expectPause(conversation.fails(error), 2000, "an answer counts them anew")
        _ = conversation.fails(error)
        #expect(conversation.fails(error) == "failed: httpFailure; finished")
    }

    @Test("The pause doubles to 10 s, or stays at a longer interval")
    func longestPause() throws {
        var patient = Conversation(TopicPollOptions(interval: .seconds(3), maxFailures: 100))
        _ = patient.wants()
        let pauses = (0..<4).map { _ in pause(patient.fails(TopicFailure.status(503)))?.upperBound ?? 0 }
        for (pause, seconds) in zip(pauses, [6, 10, 10, 10]) {
            #expect((seconds * 1000...seconds * 1100).contains(pause))
        }
        var slow = Conversation(TopicPollOptions(interval: .seconds(30)))
        _ = slow.wants()
        expectPause(slow.fails(TopicFailure.status(503)), 30_000)
    }

    @Test("A server that says how long to wait is waited for, if that is no more than a minute")
    func retryAfter() {
        var conversation = Conversation()
        _ = conversation.wants()
        expectPause(conversation.fails(TopicFailure.status(429, retryAfter: .seconds(30))), 30_000)
        expectPause(conversation.fails(TopicFailure.status(429, retryAfter: .seconds(1))), 4000, "not shorter")
        var other = Conversation()
        _ = other.wants()
        #expect(other.fails(TopicFailure.status(429, "slow", retryAfter: .seconds(61))) == "failed: slow; finished")
    }

    @Test(
        "What can't get better by waiting ends it at once",
        arguments: [
            TopicFailure.status(400, "bad"), .init(.protocolViolation, ""), .init(.tlsFailed, ""),
            .init(.invalidArgument, ""), .init(.tooLarge, ""), TopicFailure.status(301), TopicFailure.status(401),
        ]
    )
    func final(error: SignalingError) throws {
        var conversation = Conversation()
        _ = conversation.wants()
        _ = conversation.hears(try .offerer(nil))
        #expect(conversation.fails(error).hasPrefix("failed"))
    }

    @Test(
        "A connection that is lost may come back, but the first one must be there",
        arguments: [SignalingError.Code.connectFailed, .connectTimeout, .closed, .timedOut, .hostNotFound]
    )
    func lostConnection(code: SignalingError.Code) throws {
        var conversation = Conversation()
        _ = conversation.wants()
        _ = conversation.hears(try .offerer(nil))
        expectPause(conversation.fails(SignalingError(code, "")), 2000)
        var first = Conversation()
        _ = first.wants()
        #expect(first.fails(SignalingError(code, "")) == "failed: \(code); finished")
    }
}
