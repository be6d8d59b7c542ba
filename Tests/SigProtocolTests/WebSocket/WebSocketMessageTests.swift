import NIOCore
import SigProtocol
import Testing

@Suite("Messages of WebSockets")
struct WebSocketMessageTests {
    @Test("A message that is kept can be had without the memory of what came with it")
    func detached() throws {
        let read = ByteBuffer(repeating: UInt8(ascii: "x"), count: 60_000)
        let payload = try #require(read.getSlice(at: 100, length: 10))
        for message in [WebSocketMessage.text(payload), .binary(payload)] {
            #expect(message.size == 10)
            #expect(message.detached == message)
            #expect(message.detached.payload.storageCapacity < 100)
        }
    }
}
