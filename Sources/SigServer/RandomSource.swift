internal import COpenSSL
import Synchronization

/// Where the server's random choices come from: the system, or a seed that makes them the same each time.
public struct RandomSource: RandomNumberGenerator, Sendable {
    private enum Origin {
        case system
        case seeded(SplitMix64)
    }

    private var origin: Origin

    /// Numbers that nobody can foresee.
    public static let system = RandomSource(origin: .system)

    private init(origin: Origin) { self.origin = origin }

    /// The same numbers for the same seed, on every machine and in every version of this package. For tests: whoever knows
    /// the seed knows the numbers.
    public init(seed: UInt64) { self.init(origin: .seeded(SplitMix64(state: seed))) }

    /// From the system, or from a seed if there is one.
    public init(seed: UInt64?) { self = seed.map { RandomSource(seed: $0) } ?? .system }

    public mutating func next() -> UInt64 {
        switch origin {
        case .system: return SystemNumbers.next()
        case .seeded(var generator):
            let number = generator.next()
            origin = .seeded(generator)
            return number
        }
    }
}

/// The system's random numbers, asked for many at a time: a question to libcrypto costs two system calls however little it asks for.
///
/// They are one pool for the whole process and not part of a source, so that no two copies of a source give the same number.
private enum SystemNumbers {
    /// Numbers of one question.
    private static let count = 512

    private static let pool = Mutex<[UInt64]>([])

    static func next() -> UInt64 {
        pool.withLock { numbers in
            if let number = numbers.popLast() { return number }
            numbers = ask()
            guard let number = numbers.popLast() else {
                // libcrypto could not be seeded; the standard library asks the kernel itself.
                var system = SystemRandomNumberGenerator()
                return system.next()
            }
            return number
        }
    }

    /// None if libcrypto has none.
    private static func ask() -> [UInt64] {
        [UInt64](unsafeUninitializedCapacity: count) { numbers, filled in
            let bytes = UnsafeMutableRawBufferPointer(numbers)
            let isFilled = sig_random_bytes(bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count) == 1
            filled = isFilled ? count : 0
        }
    }
}

/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
struct SplitMix64: RandomNumberGenerator, Sendable {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed &>> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed &>> 31)
    }
}
