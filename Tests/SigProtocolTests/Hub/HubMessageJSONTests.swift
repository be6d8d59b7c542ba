import NIOCore
import SigProtocol
import Testing

@Suite("Frames of the hub protocol in the JSON form of protobuf")
struct HubMessageJSONTests {
    @Test(
        "A client's frames",
        arguments: [
            ("0a 08 0a 01 32 12 03 76 3d 30", #"{"sendOfferMessage":{"answerPeerId":"2","offerSdp":"v=0"}}"#),
            ("12 03 0a 01 31", #"{"sendAnswerMessage":{"offerPeerId":"1"}}"#),
            ("1a 06 0a 01 33 12 01 63", #"{"sendIceCandidateMessage":{"peerId":"3","candidate":"c"}}"#),
            ("22 07 0a 01 31 12 02 7b 7d", #"{"updatePeerMetadataMessage":{"peerId":"1","metadata":"{}"}}"#),
            ("0a 00", #"{"sendOfferMessage":{}}"#), ("", "{}"), ("28 01", "{}"), ("0a FF 00", #"{"hex":"0aff00"}"#),
            ("0a 03 0a 01 ff", #"{"hex":"0a030a01ff"}"#),
        ]
    )
    func client(bytes: String, json: String) {
        #expect(HubClientMessage.json(ofFrame: frame(bytes)).description == json)
    }

    @Test("A server's frames")
    func server() {
        for (message, json) in [
            (
                .hubInfo(HubMessageTests.hub),
                #"{"hubInfoMessage":{"id":"hub","createTime":"2025-11-21T10:40:00.123456789Z","myPeerId":"2","hubMetadata":"m","#
                    + #""peers":[{"id":"1","metadata":"A","joinTime":"2025-11-21T10:40:00.000000005Z"},"#
                    + #"{"id":"2","joinTime":"2025-11-21T10:40:01Z"}]}}"#
            ),
            (.hubInfo(HubInfo()), #"{"hubInfoMessage":{}}"#),
            (.peerJoined(HubPeer(id: "3")), #"{"peerJoinedMessage":{"peer":{"id":"3"}}}"#),
            (.peerDisconnected(id: "2"), #"{"peerDisconnectedMessage":{"peerId":"2"}}"#),
            (.offer(from: "1", sdp: "\u{E9}\n"), #"{"offerMessage":{"offerPeerId":"1","offerSdp":"é\n"}}"#),
            (.answer(from: "1", sdp: "a"), #"{"answerMessage":{"answerPeerId":"1","answerSdp":"a"}}"#),
            (.candidate(from: "1", candidate: "c"), #"{"iceCandidateMessage":{"peerId":"1","candidate":"c"}}"#),
        ] as [(HubServerMessage, String)] {
            #expect(message.json.description == json)
            #expect(HubServerMessage.json(ofFrame: message.encoded()) == message.json)
        }
        #expect(HubServerMessage.json(ofFrame: frame("ff")).description == #"{"hex":"ff"}"#)
        #expect(HubServerMessage.json(ofFrame: frame("38 01")).description == "{}")
    }

    @Test("A time that is none is told by its numbers")
    func strangeTime() {
        let peer = HubPeer(joinedAt: HubTimestamp(seconds: .max, nanoseconds: -1))
        #expect(
            HubServerMessage.peerJoined(peer).json.description
                == #"{"peerJoinedMessage":{"peer":{"joinTime":"9223372036854775807 s -1 ns"}}}"#
        )
    }
}
