import NIOCore

/// What is counted of one address, as ``AddressRates`` has to know it.
protocol AddressRate: Sendable {
    /// Whether it is as good as new, so that it may be forgotten.
    func isNew(now: NIODeadline) -> Bool
    /// Whether it will be as good as new before another.
    func isNew(before other: Self) -> Bool
}

/// The rates of addresses, of which so many are remembered. For one more, the one that would be forgotten first is forgotten now.
struct AddressRates<Rate: AddressRate>: Sendable {
    /// How many addresses are remembered, where nothing else is said.
    static var maxAddresses: Int { 10_000 }

    private let maxAddresses: Int
    private let sweepInterval: TimeAmount
    private var rates: [RemoteAddress: Rate] = [:]
    private var nextSweep = NIODeadline.uptimeNanoseconds(0)

    /// - Parameter sweepInterval: how often those are forgotten that are as good as new.
    init(sweepInterval: TimeAmount, maxAddresses: Int = Self.maxAddresses) {
        self.sweepInterval = sweepInterval
        self.maxAddresses = max(1, maxAddresses)
    }

    /// How many addresses are remembered.
    var count: Int { rates.count }

    /// Counts something of an address.
    ///
    /// - Parameters:
    ///   - new: the rate of an address that nothing is known of.
    ///   - count: counts it.
    /// - Returns: what `count` says; nil for a Unix socket, which has no limit.
    mutating func update<Verdict>(
        _ address: RemoteAddress,
        now: NIODeadline,
        new: @autoclosure () -> Rate,
        _ count: (inout Rate) -> Verdict
    ) -> Verdict? {
        guard case .ip = address else { return nil }
        if rates[address] == nil, rates.count >= maxAddresses { makeRoom(now: now) }
        return count(&rates[address, default: new()])
    }

    /// Forgets what is as good as new. Called often; it does something once in an interval.
    mutating func sweep(now: NIODeadline) {
        guard nextSweep <= now else { return }
        nextSweep = now + sweepInterval
        forgetNew(now: now)
    }

    private mutating func makeRoom(now: NIODeadline) {
        forgetNew(now: now)
        guard rates.count >= maxAddresses else { return }
        if let first = rates.min(by: { $0.value.isNew(before: $1.value) }) { rates[first.key] = nil }
    }

    private mutating func forgetNew(now: NIODeadline) {
        guard !rates.isEmpty else { return }
        rates = rates.filter { !$0.value.isNew(now: now) }
    }
}
