import SigProtocol
import SigServer
import Testing

@testable import SigScript

@Suite("What the verbs of each protocol do")
struct ProtocolVerbTests {
    @Test("share: share, lookup, message by id and by code, raw, wsping")
    func share() async throws {
        let played = try await playsWell(
            """
            peer a ${SHARE} idle
            a: connect
            peer b ${SHARE}
            a: expect identity capture a=.id
            a: share
            a: expect code capture code=.code
            b: lookup code=${code}
            b: expect found id=${a} code=${code}
            b: message to=${a} text='by id'
            b: expect ack
            b: message to=${code} text='by code'
            b: expect ack
            a: expect message text='by id'
            a: expect message text='by code'
            b: raw text:={"type":"message","recipient":"${a}","text":"raw","mid":"m"}
            a: expect message text=raw
            b: raw hex=00ff
            b: expect error
            b: wsping
            a: register
            a: expect token
            """
        )
        #expect(played.kinds(of: "b", .outgoing) == [.message, .message, .message])
    }

    @Test("peerjs: offers, answers and candidates in the browser library's form, and the rest")
    func peerjs() async throws {
        var server = ServerConfiguration()
        server.peerjs.allowDiscovery = true
        _ = try await playsWell(
            """
            peer a ${PEERJS}?id=a
            peer b ${PEERJS} idle
            b: connect
            b: expect identity capture b=.id
            a: offer to=${b} sdp=fake connectionId=dc_1 label=chat metadata:={"n":1}
            b: expect offer from=a connectionId=dc_1 label=chat metadata.n:=1 reliable:=false serialization=binary connectionType=data type=offer
            b: answer to=a sdp=fake
            a: expect answer connectionId=dc_1 type=answer
            b: candidate to=a candidate=fake:srflx
            a: expect candidate sdpMid=0 sdpMLineIndex:=0 candidate~=srflx connectionId=dc_1
            a: candidate to=${b} candidate='candidate:x' mid=audio index=2 connectionId=dc_9
            b: expect candidate candidate='candidate:x' sdpMid=audio sdpMLineIndex:=2 connectionId=dc_9
            a: candidate to=${b} candidate:={"odd":true}
            b: expect candidate value.candidate.odd:=true
            a: offer to=${b} sdp:={"type":"offer","sdp":"v=1","more":1} metadata=text
            b: expect offer sdp=v=1 more:=1 metadata=text capture c=.connectionId
            b: answer to=a sdp:={"type":"answer","sdp":"v=2"}
            a: expect answer connectionId=${c}
            a: expire to=${b}
            b: expect expire from=a
            a: heartbeat
            a: id
            a: expect result verb=id .value
            a: peers
            a: expect result verb=peers value:=["a","${b}"]
            a: raw text:={"type":"OFFER","dst":"${b}","payload":7}
            b: expect offer value:=7
            a: leave to=${b}
            b: expect leave from=a
            a: wsping
            a: leave
            """,
            server: server
        )
    }

    @Test("peerjs: an id that is taken is an error that can be expected")
    func peerjsTaken() async throws {
        _ = try await playsWell(
            """
            peer a ${PEERJS}?id=a
            peer b ${PEERJS}?id=a idle
            b: connect
            b: expect error code=id-taken
            """
        )
        let failed = try await play("peer a ${PEERJS}?id=a\npeer b ${PEERJS}?id=a\n")
        #expect(failed.code == .tryAgain)
    }

    @Test("room: everything between members, and what the server refuses")
    func room() async throws {
        _ = try await playsWell(
            """
            peer a ${ROOM}?id=a
            a: join room=x
            a: expect identity id=a room=x
            peer b ${ROOM} idle
            b: join room=x id=b
            b: expect members members:=["a","b"]
            a: expect peer-joined from=b derived:=true
            a: offer to=b sdp=fake
            b: expect offer from=a to=b type=offer sdp~=^v=0
            b: answer to=a sdp='v=0 mine'
            a: expect answer sdp='v=0 mine' type=answer
            a: candidate to=b candidate=fake
            b: expect candidate sdpMid=0 sdpMLineIndex:=0
            a: candidate to=b candidate:=[1,2]
            b: expect candidate value:=[1,2]
            a: offer to=b sdp:={"type":"offer","sdp":"v=0","x":1}
            b: expect offer x:=1
            a: ping
            a: expect pong
            a: wsping
            a: health
            a: expect result verb=health value=ok
            a: raw text:={"type":"offer","room":"x","from":"a","to":"b","sdp":1}
            b: expect offer value:=1
            a: raw text:={"type":"nonsense"}
            a: expect error code=unknown_type
            b: hangup to=a
            a: expect hangup from=b
            b: leave
            a: expect peer-left from=b
            b: join room=y
            b: expect identity room=y
            """
        )
    }

    @Test("room: what can't be sent is told at its place, 65, before it is sent")
    func roomRefusedHere() async throws {
        let failed = try await play("peer a ${ROOM}\na: offer to=b sdp=fake\n")
        #expect(failed.code == .badData)
        #expect(failed.failure.hasPrefix("test.sig:2:4: "))
        #expect(failed.failure.contains("join a room first"))
    }

    @Test("hub: joining of every kind, offers as texts, metadata, and what HTTP tells")
    func hub() async throws {
        var server = ServerConfiguration()
        server.hub.deliversTrickle = true
        _ = try await playsWell(
            """
            peer a ${HUB}?hub=x
            a: expect identity hub=x capture a=.id
            peer b ${HUB} idle
            b: join hub=x kind=fixed metadata:={"n":1}
            b: expect identity capture b=.id
            b: expect members hub=x members[0].id=${a} members[1].metadata.n:=1
            a: expect peer-joined from=${b} metadata.n:=1
            a: offer to=${b} sdp=fake
            b: expect offer from=${a} type=offer
            b: answer to=${a} sdp:={"any":"json"}
            a: expect answer value='{"any":"json"}'
            a: candidate to=${b} candidate='candidate:1'
            b: expect candidate candidate='candidate:1'
            a: metadata v=ready
            a: wsping
            a: get
            a: expect result verb=get value.id=x
            a: status
            a: expect result verb=status value.status=ok
            b: get
            b: expect result verb=get value.id=x
            peer r ${HUB}?kind=random
            r: expect identity capture random=.hub
            r: get
            r: expect result verb=get value.id=${random}
            peer r2 ${HUB} idle
            r2: join hub=${random} kind=random
            r2: expect members .members[1].id
            peer i ${HUB}?kind=ip
            i: expect identity
            b: close
            a: expect peer-left from=${b}
            a: raw hex=00
            a: expect closed code:=1002
            """,
            server: server
        )
    }

    @Test("hub: one that is not there is an error that can be expected")
    func hubRefused() async throws {
        _ = try await playsWell(
            """
            peer a ${HUB}v1/hubs/join?id=none idle
            a: connect
            a: expect error status:=404
            peer b ${HUB}?hub=none&kind=permanent idle
            b: join
            b: expect error status:=404
            peer c ${HUB} idle
            c: join hub=c
            c: expect identity hub=c
            """
        )
        let failed = try await play("peer a ${HUB}v1/hubs/join?id=none\n")
        #expect(failed.code == .notSo)
    }

    @Test("topic: a list has all topics that a server tells at once, not its usual page")
    func topicList() async throws {
        let offers = (0..<101).map { "a: offer topic=t\($0) sdp=fake" }.joined(separator: "\n")
        _ = try await playsWell(
            "peer a ${TOPIC}?info=a\n\(offers)\na: list\na: expect result verb=list value[100].count:=1"
        )
    }

    @Test("topic: offers, answers, candidates, and everything that is asked for")
    func topic() async throws {
        _ = try await playsWell(
            """
            peer a ${TOPIC}?info=a&interval=100ms
            peer b ${TOPIC}?topic=x&info=b&interval=100ms
            a: expect identity id=a
            a: offer topic=x sdp=fake:a code=mine
            a: expect code code=mine topic=x
            b: list
            b: expect result verb=list value:=[{"topic":"x","count":1}]
            b: sessions topic=x
            b: expect offer code=mine from=a topic=x
            b: answer sdp=fake:b
            b: expect ack
            a: poll
            a: expect answer code=mine
            a: candidate candidate=fake code=mine
            a: expect ack
            a: candidate candidate=text
            a: expect ack
            b: candidate code=mine candidate:={"any":1}
            b: expect ack
            b: poll code=mine side=answerer
            b: expect candidate code=mine candidate~=^candidate: sdpMid=0 sdpMLineIndex:=0 index:=0 from=a
            b: expect candidate code=mine candidate=text index:=1 from=a
            a: expect candidate value:={"any":1} index:=0
            a: version
            a: expect result verb=version .value
            a: health
            a: expect result verb=health value.status=ok
            a: raw path=/topics?page=1
            a: expect result verb=raw value.status:=200 value.body.topics:=[]
            a: raw method=POST path=/poll body:={"code":1}
            a: expect error status:=400 of=raw
            a: raw path=/poll body={}
            a: expect error status:=400
            """
        )
    }

    @Test("every verb that the tables have is one that the peers know", arguments: ProtocolName.allCases)
    func tables(_ name: ProtocolName) async throws {
        for verb in VerbDescription.verbs(of: name) {
            // With no fields at all: what is wrong may be anything but the verb itself.
            let place = nowhere
            let call = Statement(
                .verb(peer: "a", VerbCall(verb: verb.name, arguments: [], place: place)),
                at: place,
                text: ""
            )
            let told = Told()
            try await withSigServer { server in
                var target = "\(server.url(for: name))"
                if name == .hub { target += "?hub=x" }
                if name == .room { target += "?room=x&id=a" }
                let peer = Statement(
                    .peer(name: "a", target: Template([.text(target)], at: place), isIdle: verb.name == "connect"),
                    at: place,
                    text: ""
                )
                var configuration = told.configuration([:])
                configuration.keepsGoing = true
                let code = await withScriptRunner(configuration) {
                    await $0.run(Script(name: "t", statements: [peer, call]))
                }
                #expect(!told.played(code).everything.contains("has no verb"), "\(name) \(verb.name)")
            }
        }
    }
}
