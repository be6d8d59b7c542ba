import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOSSL
import NIOWebSocket
import Testing

@testable import SigClient

@Suite("Small parts of the connector")
struct ConnectorPartsTests {
    @Test(
        "whom a certificate is for",
        arguments: [
            ("a.test", ["a.test"], true), ("A.test", ["a.TEST"], true), ("a.test.", ["a.test"], true),
            ("b.test", ["a.test"], false), ("x.a.test", ["a.test"], false), ("x.a.test", ["*.a.test"], true),
            ("y.x.a.test", ["*.a.test"], false), ("a.test", ["*.a.test"], false), ("a.test", ["*.test"], false),
            ("x.a.test", ["x*.a.test"], false), ("x.a.test", ["*.*.test"], false), ("test", ["*"], false),
            (".a.test", ["*.a.test"], false), ("b.test", ["a.test", "b.test"], true),
            ("127.0.0.1", ["127.0.0.1"], false),
            ("a.test", [], false),
        ]
    )
    func names(host: String, names: [String], expected: Bool) {
        #expect(CertificateIdentity(dnsNames: names).matches(host) == expected)
    }

    @Test("addresses in certificates are compared as bytes")
    func addresses() throws {
        let identity = CertificateIdentity(
            dnsNames: ["a.test"],
            addresses: [[127, 0, 0, 1], Array(repeating: 0, count: 15) + [1]]
        )
        #expect(identity.matches("127.0.0.1"))
        #expect(identity.matches("0:0:0:0:0:0:0:1"))
        #expect(!identity.matches("127.0.0.2"))
        #expect(identity.summary == "a.test, 127.0.0.1, ::1")
        #expect(CertificateIdentity().summary == "no name at all")
        let certificate = try NIOSSLCertificate(bytes: Array(TestCertificates.local.utf8), format: .pem)
        #expect(CertificateIdentity(certificate).summary == "localhost, *.wild.test, 127.0.0.1, ::1")
    }

    @Test(
        "frames are masked, and have the header for their length",
        arguments: [0, 1, 7, 8, 9, 125, 126, 127, 65535, 65536]
    )
    func frames(length: Int) throws {
        let payload = ByteBuffer(bytes: (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        let frame = FrameWriter.frame(.binary, payload, mask: 0x0102_0304)
        let channel = EmbeddedChannel(handler: ByteToMessageHandler(WebSocketFrameDecoder(maxFrameSize: 1 << 20)))
        try channel.writeInbound(frame)
        let read = try #require(try channel.readInbound(as: WebSocketFrame.self))
        #expect(read.fin)
        #expect(read.opcode == .binary)
        #expect(read.maskKey == [1, 2, 3, 4])
        #expect(read.unmaskedData == payload)
        if length > 0 { #expect(read.data != payload) }
        #expect(try channel.finish().isClean)
    }

    @Test("a part of a larger buffer is masked as such")
    func slice() throws {
        var whole = ByteBuffer(string: "0123456789abcdef")
        whole.moveReaderIndex(forwardBy: 3)
        let frame = FrameWriter.frame(.text, whole, mask: 0)
        #expect(frame.getString(at: frame.writerIndex - 13, length: 13) == "3456789abcdef")
    }

    @Test("the keep-alive pings after silence, gives up without a pong, and takes anything for life")
    func keepAlive() {
        var now = NIODeadline.uptimeNanoseconds(1_000_000_000)
        var machine = KeepAlive(interval: .seconds(20), timeout: .seconds(10), now: now)
        now = now + .seconds(15)
        machine.received(at: now)
        now = now + .seconds(5)
        #expect(machine.tick(at: now, isPaused: false) == .wait(.seconds(15)))
        now = now + .seconds(15)
        #expect(machine.tick(at: now, isPaused: false) == .ping(.seconds(10)))
        now = now + .seconds(4)
        #expect(machine.tick(at: now, isPaused: false) == .wait(.seconds(6)))
        machine.received(at: now)
        now = now + .seconds(6)
        #expect(machine.tick(at: now, isPaused: false) == .wait(.seconds(14)))
        now = now + .seconds(14)
        #expect(machine.tick(at: now, isPaused: false) == .ping(.seconds(10)))
        now = now + .seconds(10)
        #expect(machine.tick(at: now, isPaused: false) == .gone)
    }

    @Test("a paused connection is not held to be dead, and has all its time once it is resumed")
    func pausedKeepAlive() {
        var now = NIODeadline.uptimeNanoseconds(0)
        var machine = KeepAlive(interval: .seconds(20), timeout: .seconds(10), now: now)
        now = now + .seconds(20)
        #expect(machine.tick(at: now, isPaused: false) == .ping(.seconds(10)))
        now = now + .seconds(10)
        #expect(machine.tick(at: now, isPaused: true) == .wait(.seconds(20)))
        now = now + .seconds(20)
        #expect(machine.tick(at: now, isPaused: false) == .ping(.seconds(10)))
    }

    @Test("an interval of nothing does not spin")
    func keepAliveFloor() {
        let now = NIODeadline.uptimeNanoseconds(0)
        var machine = KeepAlive(interval: .zero, timeout: .zero, now: now)
        #expect(machine.tick(at: now, isPaused: false) == .wait(.milliseconds(10)))
    }

    @Test("a pong answers its ping and all before it")
    func pings() {
        var pings = PendingPings<String>()
        for number in 1...4 { pings.add(UInt64(number), "\(number)") }
        #expect(pings.answered(by: ByteBuffer(integer: UInt64(9))).isEmpty)
        #expect(pings.answered(by: ByteBuffer(string: "123")).isEmpty)
        #expect(pings.answered(by: ByteBuffer(integer: UInt64(2))) == ["1", "2"])
        #expect(pings.remove(4) == "4")
        #expect(pings.remove(4) == nil)
        #expect(pings.removeAll() == ["3"])
        for number in 0..<PendingPings<String>.maxCount {
            #expect(!pings.isFull)
            pings.add(UInt64(number), "")
        }
        #expect(pings.isFull)
    }

    @Test("durations of any size become waits that NIO can do")
    func clamping() {
        #expect(TimeAmount(clamping: .milliseconds(1500)) == .milliseconds(1500))
        #expect(TimeAmount(clamping: .seconds(-1)) == .nanoseconds(0))
        #expect(TimeAmount(clamping: .seconds(Int64.max)) == .seconds(1_000_000_000))
    }

    @Test("the request's headers: ours, the user's in their place, each once")
    func headers() throws {
        var configuration = ConnectorConfiguration()
        configuration.headers = ["host": "other", "X-A": "1", "x-a": "2"]
        configuration.origin = "https://a.example"
        let headers = RequestHeaders.base(try SignalingURL("ws://h:8080/"), configuration, ["Origin": "null"])
        #expect(
            headers.map { "\($0.name): \($0.value)" } == [
                "Host: other", "User-Agent: SigClient/0.1.0", "Origin: null", "X-A: 1", "x-a: 2",
            ]
        )
    }

    @Test(
        "Retry-After in seconds",
        arguments: [("7", 7), ("0", 0), ("-1", nil), ("soon", nil), ("99999999999", nil)] as [(String, Int?)]
    )
    func retryAfter(value: String, seconds: Int?) {
        let response = HTTPResponse(status: .serviceUnavailable, headers: ["Retry-After": value])
        #expect(response.retryAfter == seconds.map { .seconds($0) })
    }
}
