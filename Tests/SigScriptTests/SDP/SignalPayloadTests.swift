import SigProtocol
import SigScript
import Testing

@Suite("Payloads of offers, answers and candidates")
struct SignalPayloadTests {
    @Test(
        "Every wire form of a description becomes the same payload",
        arguments: [
            (#""v=0\r\n…""#, #"{"sdp":"v=0\r\n…","type":"offer"}"#),
            (#"{"type":"offer","sdp":"v=0\u000d"}"#, #"{"sdp":"v=0\u000d","type":"offer"}"#),
            (#"{"sdp":"v=0","n":1.0e2,"type":"pranswer"}"#, #"{"sdp":"v=0","type":"pranswer","n":1.0e2}"#),
            (#""{\"sdp\":\"v=0\",\"type\":\"offer\"}""#, #"{"sdp":"v=0","type":"offer"}"#),
            (
                #"{"sdp":{"type":"offer","sdp":"v=0"},"type":"data","connectionId":"dc_1","reliable":false}"#,
                #"{"sdp":"v=0","type":"offer","connectionType":"data","connectionId":"dc_1","reliable":false}"#
            ),
            (#"{"sdp":"a","sdp":"b","x":1,"x":2}"#, #"{"sdp":"b","type":"offer","x":2}"#),
            (#""""#, #"{"sdp":"","type":"offer"}"#),
        ]
    )
    func descriptions(wire: String, payload: String) throws {
        #expect(SignalPayload.description(try JSONValue(parsing: wire), type: "offer").description == payload)
    }

    @Test(
        "Every wire form of a candidate becomes the same payload",
        arguments: [
            (#""candidate:1""#, #"{"candidate":"candidate:1"}"#),
            (
                #"{"sdpMid":"0","candidate":"candidate:1","sdpMLineIndex":0,"usernameFragment":null}"#,
                #"{"candidate":"candidate:1","sdpMid":"0","sdpMLineIndex":0,"usernameFragment":null}"#
            ),
            (
                #"{"candidate":{"candidate":"candidate:1","sdpMid":"0","type":"host"},"type":"media","connectionId":"mc_1"}"#,
                #"{"candidate":"candidate:1","sdpMid":"0","type":"host","connectionType":"media","connectionId":"mc_1"}"#
            ),
            (#""{\"candidate\":\"candidate:1\"}""#, #"{"candidate":"candidate:1"}"#),
        ]
    )
    func candidates(wire: String, payload: String) throws {
        #expect(SignalPayload.candidate(try JSONValue(parsing: wire)).description == payload)
    }

    @Test(
        "What has no text is kept as it came",
        arguments: ["null", "5", "[]", "{}", #"{"sdp":null}"#, #"{"sdp":{"sdp":7}}"#, #""{\"other\":1}""#, "1e400"]
    )
    func others(wire: String) throws {
        let value = try JSONValue(parsing: wire)
        #expect(SignalPayload.description(value, type: "answer").description == #"{"value":\#(wire)}"#)
        #expect(SignalPayload.candidate(value).description == #"{"value":\#(wire)}"#)
    }

    @Test("Where nothing came, the payload is empty")
    func absent() {
        #expect(SignalPayload.description(nil, type: "offer").description == "{}")
        #expect(SignalPayload.candidate(nil).description == "{}")
    }
}
