import NIOCore
import SigProtocol

/// The messages for peers that are not there: a queue for each, all of it gone when its time is over.
struct PeerJSWaitingMessages: Sendable {
    /// The bounds. What does not fit is refused.
    struct Limits: Sendable {
        /// Messages for one peer.
        var messagesPerPeer = 256
        /// Bytes of messages for one peer, as they will be sent.
        var bytesPerPeer = 4 * 1024 * 1024
        /// Peers that messages wait for.
        var peers = 10_000
        /// Bytes of memory for all of it.
        var bytes = 64 * 1024 * 1024
    }

    /// A queue whose time is over.
    struct Expired: Sendable, Equatable {
        /// The peer that did not come, as the first message named it.
        let absent: JSONValue
        /// Who sent to it, each once, in the order of their first messages.
        let senders: [PeerJSAddress]
    }

    private struct Message: Sendable {
        let frame: ByteBuffer
        let sender: PeerJSAddress
    }

    private struct Queue: Sendable {
        let address: PeerJSAddress
        let name: JSONValue
        var messages: [Message] = []
        /// Of the frames.
        var bytes = 0
        /// Of memory, all together.
        var cost: Int
    }

    /// What a queue and a message take beside their bytes, roughly: so that many small ones are bounded, too.
    private static let queueOverhead = 256
    private static let messageOverhead = 128

    /// Queues are numbered in the order in which they began.
    private typealias Number = UInt64

    private let limits: Limits
    private var lastNumber: Number = 0
    private var queues: [Number: Queue] = [:]
    private var numbers: [PeerJSAddress: Number] = [:]
    /// By the first message, which is the only one that touches it.
    private var age = AgeOrder<Number>()

    init(limits: Limits = Limits()) { self.limits = limits }

    /// How many peers are waited for.
    var peerCount: Int { queues.count }
    /// Bytes of memory that all of it takes.
    private(set) var cost = 0

    /// Lets a message wait.
    ///
    /// - Parameters:
    ///   - frame: the whole frame, ready to be sent.
    ///   - sender: who is told if the peer does not come.
    ///   - address: whom it is for.
    ///   - name: the same as the message has it.
    ///   - free: bytes that the server has left for it.
    /// - Returns: false if it does not fit; then nothing has changed.
    mutating func add(
        _ frame: ByteBuffer,
        from sender: PeerJSAddress,
        to address: PeerJSAddress,
        named name: JSONValue,
        now: NIODeadline,
        free: Int = .max
    ) -> Bool {
        let known = numbers[address]
        // No copy of the queue: with one in hand, its messages would be copied to append to them.
        let count = known.flatMap { queues[$0]?.messages.count } ?? 0
        let bytes = known.flatMap { queues[$0]?.bytes } ?? 0
        guard count < limits.messagesPerPeer, frame.readableBytes <= limits.bytesPerPeer - bytes else { return false }
        var added = frame.storageCapacity + sender.byteCount + Self.messageOverhead
        if known == nil { added += address.byteCount + 2 * name.bytes.readableBytes + Self.queueOverhead }
        guard added <= min(limits.bytes - cost, free), known != nil || queues.count < limits.peers else { return false }
        let number = known ?? begin(address, name, now)
        queues[number]?.messages.append(Message(frame: frame, sender: sender))
        queues[number]?.bytes += frame.readableBytes
        queues[number]?.cost += added
        cost += added
        return true
    }

    /// Takes all that waits for a peer, oldest first.
    mutating func take(for address: PeerJSAddress) -> [ByteBuffer] {
        guard let number = numbers[address] else { return [] }
        age.remove(number)
        return remove(number)?.messages.map(\.frame) ?? []
    }

    /// Drops a queue that began at least this long ago. Nil if there is none.
    mutating func expire(after time: TimeAmount, now: NIODeadline) -> Expired? {
        guard let number = age.popFirst(after: time, now: now), let queue = remove(number) else { return nil }
        var seen: Set<PeerJSAddress> = []
        let senders = queue.messages.map(\.sender).filter { seen.insert($0).inserted }
        return Expired(absent: queue.name, senders: senders)
    }

    private mutating func begin(_ address: PeerJSAddress, _ name: JSONValue, _ now: NIODeadline) -> Number {
        lastNumber &+= 1
        // The name is a part of the message that it came in, all of which it would keep.
        queues[lastNumber] = Queue(address: address, name: name.detached, cost: 0)
        numbers[address] = lastNumber
        age.touch(lastNumber, now: now)
        return lastNumber
    }

    private mutating func remove(_ number: Number) -> Queue? {
        guard let queue = queues.removeValue(forKey: number) else { return nil }
        numbers[queue.address] = nil
        cost -= queue.cost
        return queue
    }
}
