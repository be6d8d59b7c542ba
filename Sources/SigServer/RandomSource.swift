internal import COpenSSL

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
        case .system: return Self.systemNumber()
        case .seeded(var generator):
            let number = generator.next()
            origin = .seeded(generator)
            return number
        }
    }

    private static func systemNumber() -> UInt64 {
        var number: UInt64 = 0
        let isFilled = withUnsafeMutableBytes(of: &number) { bytes in
            sig_random_bytes(bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count) == 1
        }
        guard isFilled else {
            // libcrypto could not be seeded; the standard library asks the kernel itself.
            var system = SystemRandomNumberGenerator()
            return system.next()
        }
        return number
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
