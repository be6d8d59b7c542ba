import SigProtocol
import SigScript
import Testing

@Suite("Descriptions and candidates on the command line")
struct SignalArgumentTests {
    @Test("fake is the standard peer, fake:LABEL another")
    func fake() throws {
        let standard = try DescriptionArgument("fake", type: "offer").value.object
        #expect(standard?["type"]?.string == "offer")
        #expect(standard?["sdp"]?.string == FakePeer().offer)
        let labelled = try DescriptionArgument("fake:bob", type: "answer").value.object
        #expect(labelled?["sdp"]?.string == FakePeer(label: "bob").answer)
    }

    @Test(
        "A text or its JSON is taken as it is, and so is the payload of an event",
        arguments: [
            ("v=0\r\nx", #"{"type":"offer","sdp":"v=0\r\nx"}"#), ("v=0\n", #"{"type":"offer","sdp":"v=0\n"}"#),
            (#"{"type":"offer","sdp":"v=0\u000d\n"}"#, #"{"type":"offer","sdp":"v=0\u000d\n"}"#),
            (#" {"sdp":"v=0"} "#, #"{"type":"offer","sdp":"v=0"}"#),
            (#"{"sdp":"v=0","type":"offer","connectionId":"dc_1"}"#, #"{"type":"offer","sdp":"v=0"}"#),
        ]
    )
    func descriptions(argument: String, value: String) throws {
        #expect(try DescriptionArgument(argument, type: "offer").value.description == value)
    }

    @Test("Protocols that carry texts get the description itself, and a candidate as the JSON that browsers read")
    func texts() throws {
        #expect(try DescriptionArgument("fake:bob", type: "answer").text == FakePeer(label: "bob").answer)
        #expect(try DescriptionArgument(#"{"sdp":"v=0\r\n"}"#, type: "offer").text == "v=0\r\n")
        #expect(
            try CandidateArgument("candidate:1").text
                == #"{"candidate":"candidate:1","sdpMid":"0","sdpMLineIndex":0}"#
        )
        #expect(try CandidateArgument("fake").text == CandidateArgument("fake").value.description)
    }

    @Test("Unchecked texts are what was given, byte for byte", arguments: ["hello", "", #"{"sdp" : 5}"#, "[1, 2]"])
    func uncheckedTexts(argument: String) throws {
        #expect(try DescriptionArgument(argument, type: "offer", unchecked: true).text == argument)
        #expect(try CandidateArgument(argument, unchecked: true).text == argument)
    }

    @Test("The connection of PeerJS is taken from the payload of an event")
    func connection() throws {
        #expect(try DescriptionArgument(#"{"sdp":"v=0","connectionId":"dc_1"}"#, type: "answer").connectionID == "dc_1")
        let candidate = #"{"candidate":"candidate:1","sdpMid":"0","connectionType":"data","connectionId":"dc_2"}"#
        let argument = try CandidateArgument(candidate)
        #expect(argument.connectionID == "dc_2")
        #expect(argument.value.description == #"{"candidate":"candidate:1","sdpMid":"0"}"#)
    }

    @Test(
        "What is no description of that type is refused, and sent when that is wanted",
        arguments: [
            ("hello", #"{"type":"offer","sdp":"hello"}"#), ("", #"{"type":"offer","sdp":""}"#), ("null", "null"),
            (#"{"sdp":5}"#, #"{"sdp":5}"#), (#"{"type":"answer","sdp":"v=0"}"#, #"{"type":"answer","sdp":"v=0"}"#),
            (#"{"type":"offer","sdp":"x"}"#, #"{"type":"offer","sdp":"x"}"#), ("[1,2]", "[1,2]"),
        ]
    )
    func notDescriptions(argument: String, unchecked: String) throws {
        let failure = #expect(throws: TextSource.Failure.self) { try DescriptionArgument(argument, type: "offer") }
        #expect(failure?.exitCode == .badData)
        #expect(failure?.description.contains("--unchecked") == true)
        #expect(try DescriptionArgument(argument, type: "offer", unchecked: true).value.description == unchecked)
    }

    @Test(
        "fake candidates have a type, a label, or both",
        arguments: [
            ("fake", FakePeer().candidate(.host)), ("fake:srflx", FakePeer().candidate(.srflx)),
            ("fake:relay:bob", FakePeer(label: "bob").candidate(.relay)),
            ("fake:bob", FakePeer(label: "bob").candidate()),
        ]
    )
    func fakeCandidates(argument: String, candidate: String) throws {
        let value = try CandidateArgument(argument).value.object
        #expect(value?["candidate"]?.string == candidate)
        #expect(value?["sdpMid"]?.string == "0")
        #expect(value?["sdpMLineIndex"]?.int == 0)
        #expect(value?["usernameFragment"]?.string.map { candidate.hasSuffix($0) } == true)
    }

    @Test("--mid and --index go before what JSON says")
    func sections() throws {
        let json = #"{"candidate":"candidate:1","sdpMid":"audio","sdpMLineIndex":1,"usernameFragment":"abcd"}"#
        #expect(try CandidateArgument(json).value.description == json)
        #expect(
            try CandidateArgument(json, mid: "data").value.description
                == #"{"candidate":"candidate:1","sdpMid":"data","usernameFragment":"abcd"}"#
        )
        #expect(
            try CandidateArgument("candidate:1", index: 2).value.description
                == #"{"candidate":"candidate:1","sdpMLineIndex":2}"#
        )
        #expect(
            try CandidateArgument("").value.description == #"{"candidate":"","sdpMid":"0","sdpMLineIndex":0}"#,
            "no text is the end of the candidates"
        )
    }

    @Test("What is no candidate is refused, and sent when that is wanted", arguments: ["hello", "null", "{}", "[]"])
    func notCandidates(argument: String) throws {
        let failure = #expect(throws: TextSource.Failure.self) { try CandidateArgument(argument) }
        #expect(failure?.exitCode == .badData)
        let sent = try CandidateArgument(argument, unchecked: true).value
        #expect(sent.description == argument || sent.object?["candidate"]?.string == argument)
    }
}
