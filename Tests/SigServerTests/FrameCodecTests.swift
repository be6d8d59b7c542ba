import NIOCore
import NIOWebSocket
import SigProtocol
import Testing

@testable import SigServer

@Suite("Frames, without sockets")
struct FrameCodecTests {
    /// What a step found, in words.
    private func words(_ step: FrameDecoder.Step) -> String {
        switch step {
        case .needMore: "more"
        case .frame(let frame): "\(frame.opcode) \(frame.fin) \(String(buffer: frame.payload))"
        case .refused(let code, _): "\(code)"
        }
    }

    @Test("The examples of RFC 6455, 5.7")
    func examples() {
        var decoder = FrameDecoder(maxMessageSize: 65536)
        decoder.append(ByteBuffer(bytes: [0x81, 0x05, 0x48, 0x65, 0x6C, 0x6C, 0x6F]))
        decoder.append(ByteBuffer(bytes: [0x81, 0x85, 0x37, 0xFA, 0x21, 0x3D, 0x7F, 0x9F, 0x4D, 0x51, 0x58]))
        decoder.append(
            ByteBuffer(bytes: [0x82, 0x7F, 0, 0, 0, 0, 0, 1, 0, 0] + [UInt8](repeating: 0x61, count: 65536))
        )
        #expect(words(decoder.next()) == "\(WebSocketOpcode.text) true Hello")
        #expect(words(decoder.next()) == "\(WebSocketOpcode.text) true Hello")
        #expect(words(decoder.next()).count > 65536)
        #expect(words(decoder.next()) == "more")
        #expect(decoder.heldBytes == 0)
    }

    @Test("A mask is taken off whatever the length, and wherever the frame stands", arguments: Array(0...40))
    func masks(length: Int) {
        let key: [UInt8] = [0x00, 0xFF, 0x5A, 0x81]
        let payload = (0..<length).map { UInt8($0 &* 37 & 0xFF) }
        let frame = [0x82, 0x80 | UInt8(length)] + key + payload.enumerated().map { $1 ^ key[$0 % 4] }
        var decoder = FrameDecoder(maxMessageSize: 64)
        decoder.append(ByteBuffer(bytes: frame + frame))
        for _ in 0..<2 {
            guard case .frame(let decoded) = decoder.next() else {
                Issue.record("there is no frame")
                return
            }
            #expect(decoded.isMasked)
            #expect(decoded.payload == ByteBuffer(bytes: payload))
        }
        #expect(words(decoder.next()) == "more")
    }

    @Test("A frame may come in any pieces, and bytes of an unfinished one are counted")
    func pieces() {
        let bytes = RawFrame(RawFrame.text, String(repeating: "x", count: 300)).bytes()
        for cut in 0..<bytes.readableBytes {
            var decoder = FrameDecoder(maxMessageSize: 1024)
            var rest = bytes
            decoder.append(rest.readSlice(length: cut) ?? ByteBuffer())
            #expect(words(decoder.next()) == "more")
            decoder.settle()
            #expect(decoder.heldBytes == cut)
            decoder.append(rest)
            #expect(words(decoder.next()).count > 300)
            decoder.settle()
            #expect(decoder.heldBytes == 0)
        }
    }

    @Test("A payload that somebody keeps stays what it was, whatever comes behind it in the same read or later")
    func kept() {
        var decoder = FrameDecoder(maxMessageSize: 1024)
        let texts = ["first", "second", "third", "fourth"]
        let frames = texts.map { Array(RawFrame(RawFrame.text, $0).bytes().readableBytesView) }
        decoder.append(ByteBuffer(bytes: frames[0] + frames[1] + frames[2].prefix(3)))
        var payloads: [ByteBuffer] = []
        func takeAll() {
            while case .frame(let frame) = decoder.next() { payloads.append(frame.payload) }
        }
        takeAll()
        #expect(payloads.count == 2)
        decoder.settle()
        decoder.append(ByteBuffer(bytes: frames[2].dropFirst(3) + frames[3]))
        takeAll()
        #expect(payloads.map { String(buffer: $0) } == texts)
    }

    @Test(
        "What must not be waited for is refused by its header",
        arguments: [
            ([0x81, 0xFE, 0x04, 0x01], "1009"), ([0x81, 0xFF, 0, 0, 0, 0, 0, 0, 4, 1], "1009"),
            ([0x81, 0xFF, 0x80, 0, 0, 0, 0, 0, 0, 0], "1002"), ([0x89, 0xFE], "1002"), ([0x88, 0x7F], "1002"),
            ([0x81, 0xFE, 0x04], "more"), ([0x81], "more"), ([], "more"),
        ] as [([UInt8], String)]
    )
    func refused(bytes: [UInt8], expected: String) {
        var decoder = FrameDecoder(maxMessageSize: 1024)
        decoder.append(ByteBuffer(bytes: bytes))
        #expect(words(decoder.next()) == expected)
    }

    @Test("A fragment with which the message is too much is refused by its header; other frames are not measured by it")
    func fragments() {
        for (first, length, fragments, expected) in [
            (0x80, 24, 1000, "more"), (0x80, 25, 1000, "1009"), (0x00, 25, 1000, "1009"), (0x81, 25, 1000, "more"),
            (0x89, 25, 1000, "more"), (0x80, 0, 1024, "more"),
        ] as [(UInt8, UInt8, Int, String)] {
            var decoder = FrameDecoder(maxMessageSize: 1024)
            decoder.append(ByteBuffer(bytes: [first, 0x80 | length]))
            #expect(words(decoder.next(fragments: fragments)) == expected)
        }
    }

    @Test("Frames are encoded with the shortest length", arguments: [0, 1, 125, 126, 65535, 65536])
    func encoded(size: Int) {
        let payload = ByteBuffer(repeating: 0x61, count: size)
        var bytes = FrameEncoder.encode(.binary(payload))
        #expect(bytes.readableBytes == size + (size <= 125 ? 2 : size <= 65535 ? 4 : 10))
        #expect(RawFrame(from: &bytes) == RawFrame(RawFrame.binary, [UInt8](repeating: 0x61, count: size)))
        #expect(bytes.readableBytes == 0)
    }

    @Test("Any bytes at all end in frames, a refusal or a wait")
    func rubbish() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            var decoder = FrameDecoder(maxMessageSize: 256)
            var machine = WebSocketMachine(role: .server, maxMessageSize: 256)
            for _ in 0..<20 {
                let count = Int.random(in: 0...64, using: &random)
                decoder.append(ByteBuffer(bytes: (0..<count).map { _ in UInt8.random(in: 0 ... .max, using: &random) }))
                var steps = 0
                loop: while steps <= 64 * 20 {
                    steps += 1
                    switch decoder.next() {
                    case .needMore: break loop
                    case .frame(let frame): _ = machine.receive(frame)
                    case .refused(let code, let reason):
                        _ = machine.fail(code, reason)
                        decoder.clear()
                    }
                }
                decoder.settle()
                #expect(decoder.heldBytes <= 256 + 14)
            }
        }
    }

    @Test("The out queue is full at either bound, counts since when, and forgets when it is not")
    func outQueue() {
        let first = NIODeadline.uptimeNanoseconds(1)
        let later = NIODeadline.uptimeNanoseconds(2)
        let frame = ByteBuffer(repeating: 0, count: 10)
        for (messages, bytes) in [(3, 1000), (1000, 30)] {
            var queue = OutQueue(maxMessages: messages, maxBytes: bytes)
            for _ in 1...2 { queue.append(frame, now: first) }
            #expect(!queue.isFull)
            #expect(queue.fullSince == nil)
            queue.append(frame, now: first)
            queue.append(frame, now: later)
            #expect(queue.isFull)
            #expect(queue.fullSince == first)
            #expect(!queue.isOverflowing)
            while queue.count < 12 { queue.append(frame, now: later) }
            #expect(queue.isOverflowing)
            while queue.count > 2 { #expect(queue.popFirst() == frame) }
            #expect(queue.fullSince == nil)
            #expect(queue.bytes == 20)
            queue.removeAll()
            #expect(queue.isEmpty && queue.bytes == 0)
        }
    }

    @Test("A connection keeps nothing of what it reads into but the first few bytes")
    func receiveBuffers() {
        var pool = NIOPooledRecvBufferAllocator(capacity: 1, recvAllocator: TransientReceiveBuffer())
        let allocator = ByteBufferAllocator()
        var capacities: [Int] = []
        for _ in 1...10 {
            let (buffer, count) = pool.buffer(allocator: allocator) { buffer in
                buffer.writeRepeatingByte(0, count: buffer.writableBytes)
                return buffer.readableBytes
            }
            capacities.append(buffer.storageCapacity)
            pool.record(actualReadBytes: count)
            #expect(pool.count == 1)
        }
        #expect((capacities.first ?? 0) <= 64)
        #expect(capacities.last == 64 * 1024)
        // The one that is kept is never used again, so that it is still the first: all others were new.
        var addresses: Set<UInt> = []
        var kept: [ByteBuffer] = []
        for _ in 1...5 {
            let (buffer, address) = pool.buffer(allocator: allocator) { buffer in
                buffer.withUnsafeMutableWritableBytes { UInt(bitPattern: $0.baseAddress) }
            }
            kept.append(buffer)
            addresses.insert(address)
        }
        #expect(addresses.count == 5)
    }
}
