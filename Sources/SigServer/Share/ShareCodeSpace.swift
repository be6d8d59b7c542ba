import SigProtocol

/// The share codes that there are, and who has them.
///
/// A code is its number: all codes of the shortest length first, each length in the order of the alphabet. Only codes in use
/// are kept.
struct ShareCodeSpace: Sendable {
    /// A code, by its number.
    struct Code: Hashable, Sendable {
        fileprivate let number: Int
    }

    /// How many codes are drawn at random before the free ones are searched.
    static let draws = 16

    /// The codes of one length.
    private struct Block: Sendable {
        let length: Int
        /// The number of its first code.
        let first: Int
        let count: Int
        var used = 0
    }

    private let letters: [UInt8]
    private var blocks: [Block] = []
    private var owners: [Code: ConnectionID] = [:]

    /// - Parameters:
    ///   - alphabet: the letters of the codes, ASCII and distinct.
    ///   - lengths: how long codes are.
    init(alphabet: String = ShareCode.alphabet, lengths: ClosedRange<Int> = ShareCode.lengths) {
        letters = Array(alphabet.utf8)
        var first = 0
        for length in lengths where length <= letters.count {
            let count = (0..<length).reduce(1) { $0 * (letters.count - $1) }
            blocks.append(Block(length: length, first: first, count: count))
            first += count
        }
    }

    /// How many codes there are of each length.
    var counts: [Int] { blocks.map(\.count) }

    /// How many codes are in use.
    var used: Int { owners.count }

    /// Gives a connection a code that nobody has: of the shortest length that has a free one.
    ///
    /// - Returns: nil if there is no free code left.
    mutating func assign(to owner: ConnectionID, using random: inout some RandomNumberGenerator) -> Code? {
        guard let index = blocks.firstIndex(where: { $0.used < $0.count }) else { return nil }
        let code = freeCode(in: blocks[index], using: &random)
        owners[code] = owner
        blocks[index].used += 1
        return code
    }

    /// The block has a free code, so the search ends after at most one more step than it has used ones.
    private func freeCode(in block: Block, using random: inout some RandomNumberGenerator) -> Code {
        for _ in 0..<Self.draws {
            let code = Code(number: block.first + Int.random(in: 0..<block.count, using: &random))
            if owners[code] == nil { return code }
        }
        var offset = Int.random(in: 0..<block.count, using: &random)
        while owners[Code(number: block.first + offset)] != nil { offset = (offset + 1) % block.count }
        return Code(number: block.first + offset)
    }

    /// Takes a code back.
    mutating func release(_ code: Code) {
        guard owners.removeValue(forKey: code) != nil,
            let index = blocks.lastIndex(where: { $0.first <= code.number })
        else { return }
        blocks[index].used -= 1
    }

    /// Who has a code, as a client may have written it: in any case, with spaces around it.
    func owner(of text: String) -> ConnectionID? { number(of: ShareCode.lookupKey(text)).flatMap { owners[$0] } }

    // MARK: Numbers and letters

    /// The letters of a code: of those that are left, each digit of its number picks one.
    func text(of code: Code) -> String {
        guard let block = blocks.last(where: { $0.first <= code.number }) else { return "" }
        var rest = code.number - block.first
        var left = letters
        var text: [UInt8] = []
        var weight = block.count
        for _ in 0..<block.length {
            weight /= left.count
            let pick = min(rest / weight, left.count - 1)
            rest %= weight
            text.append(left.remove(at: pick))
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func number(of text: String) -> Code? {
        guard let block = blocks.first(where: { $0.length == text.utf8.count }) else { return nil }
        var number = block.first
        var left = letters
        var weight = block.count
        for letter in text.utf8 {
            weight /= left.count
            guard let pick = left.firstIndex(of: letter) else { return nil }
            number += pick * weight
            left.remove(at: pick)
        }
        return Code(number: number)
    }
}
