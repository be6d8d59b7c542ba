import NIOCore
import NIOEmbedded
import Testing

@testable import SigClient

@Suite("TLS where none was expected")
struct TLSAlertCheckTests {
    @Test("The alert of a server that speaks TLS is an error that says so")
    func alert() throws {
        let channel = EmbeddedChannel(handler: TLSAlertCheck())
        let error = #expect(throws: SignalingError.self) {
            try channel.writeInbound(ByteBuffer(bytes: [0x15, 0x03, 0x01, 0, 2, 2, 10]))
        }
        #expect(error?.code == .tlsFailed)
        #expect(error?.message.contains("wss:// or https://") == true)
        #expect(try channel.readInbound(as: ByteBuffer.self) == nil)
        _ = try? channel.finish()
    }

    @Test(
        "Everything else passes, also what looks like an alert later",
        arguments: [[0x15], [0x48, 0x54], [0x03, 0x15]] as [[UInt8]]
    )
    func others(bytes: [UInt8]) throws {
        let channel = EmbeddedChannel(handler: TLSAlertCheck())
        try channel.writeInbound(ByteBuffer(bytes: bytes))
        #expect(try channel.readInbound(as: ByteBuffer.self) == ByteBuffer(bytes: bytes))
        try channel.writeInbound(ByteBuffer(bytes: [0x15, 0x03]))
        #expect(try channel.readInbound(as: ByteBuffer.self) == ByteBuffer(bytes: [0x15, 0x03]))
        _ = try channel.finish()
    }
}
