/// Makes inputs that are nearly right: real ones with a few bytes flipped, cut out, doubled, or spliced with another.
public struct Mutator: Sendable {
    public var random: FuzzRandom
    private let corpus: [[UInt8]]
    private let tokens: [[UInt8]]
    private let maxLength: Int

    /// - Parameters:
    ///   - corpus: real inputs. There must be one.
    ///   - tokens: what is put in between, such as the words of the language.
    ///   - maxLength: bytes of the longest input.
    public init(random: FuzzRandom, corpus: [String], tokens: [String], maxLength: Int = 512) {
        self.random = random
        self.corpus = corpus.isEmpty ? [[]] : corpus.map { Array($0.utf8) }
        self.tokens = tokens.isEmpty ? [[0]] : tokens.map { Array($0.utf8) }
        self.maxLength = maxLength
    }

    /// A new input; now and then one that is real.
    public mutating func next() -> [UInt8] {
        if random.below(16) == 0 { return soup() }
        var input = corpus[random.below(corpus.count)]
        for _ in 0..<random.below(4) { mutate(&input) }
        if input.count > maxLength { input.removeLast(input.count - maxLength) }
        return input
    }

    /// Words in no order.
    private mutating func soup() -> [UInt8] {
        var input: [UInt8] = []
        for _ in 0..<random.below(8) { input += tokens[random.below(tokens.count)] }
        return input
    }

    private mutating func mutate(_ input: inout [UInt8]) {
        let place = random.below(input.count + 1)
        let length = min(random.below(12), input.count - place)
        switch random.below(9) {
        case 0 where place < input.count: input[place] ^= 1 << UInt8(random.below(8))
        case 1 where place < input.count: input[place] = UInt8(truncatingIfNeeded: random.next())
        case 2: input.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
        case 3: input.insert(contentsOf: tokens[random.below(tokens.count)], at: place)
        case 4: input.removeSubrange(place..<(place + length))
        case 5: input.insert(contentsOf: Array(input[place..<(place + length)]), at: random.below(input.count + 1))
        case 6: input.removeSubrange(place...)
        case 7:
            let other = corpus[random.below(corpus.count)]
            input = Array(input[..<place]) + other[random.below(other.count + 1)...]
        default: input.replaceSubrange(place..<(place + length), with: tokens[random.below(tokens.count)])
        }
    }
}
