#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One run of a fuzz test: where its numbers come from and how long it goes on.
///
/// Each run has a new seed and prints it. To see a failure again, or to look longer:
///
///     SIG_FUZZ_SEED=1234 SIG_FUZZ_ROUNDS=10000000 swift test --filter Fuzz
///     SIG_FUZZ_FACTOR=8 swift test --filter Fuzz
///
/// The rounds that tests ask for are few, since all tests run at the same time and some of them use real sockets; CI multiplies
/// them in a run of their own.
public struct FuzzRun: Sendable {
    public let name: String
    public let seed: UInt64
    /// How many inputs to try.
    public let rounds: Int

    /// - Parameter rounds: how many inputs to try if the environment does not say.
    public init(_ name: String, rounds: Int) {
        self.name = name
        seed = Self.environment("SIG_FUZZ_SEED").flatMap { UInt64($0) } ?? UInt64.random(in: 0..<1_000_000_000)
        let factor = Self.environment("SIG_FUZZ_FACTOR").flatMap { Int($0) }.map { min(max(1, $0), 1_000_000) } ?? 1
        self.rounds =
            Self.environment("SIG_FUZZ_ROUNDS").flatMap { Int($0) }.map { max(0, $0) } ?? rounds * factor
        print("fuzzing \(name): SIG_FUZZ_SEED=\(seed) SIG_FUZZ_ROUNDS=\(self.rounds)")
    }

    public var random: FuzzRandom { FuzzRandom(seed: seed) }

    /// What to say about an input that failed.
    public func note(_ input: some Collection<UInt8>, _ what: String = "") -> String {
        let text = input.map { byte in
            byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\\")
                ? String(Unicode.Scalar(byte)) : "\\x" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
        return "SIG_FUZZ_SEED=\(seed) \(what) input: \(text.joined())"
    }

    private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// Numbers that follow from a seed (SplitMix64).
public struct FuzzRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed &>> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed &>> 31)
    }

    /// A number below `bound`, nearly uniform; 0 if `bound` is not positive. Cheaper than the standard library's in a debug
    /// build.
    public mutating func below(_ bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        return Int(truncatingIfNeeded: (next() &>> 32) % UInt64(truncatingIfNeeded: bound))
    }
}
