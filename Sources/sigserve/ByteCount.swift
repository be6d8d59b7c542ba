import ArgumentParser

/// A number of bytes on the command line: digits, and k, M or G for powers of 1024.
struct ByteCount: ExpressibleByArgument {
    var bytes: Int

    /// As it would be written.
    var defaultValueDescription: String { bytes % (1 << 20) == 0 ? "\(bytes >> 20)M" : "\(bytes)" }

    init?(argument: String) {
        var digits = argument[...]
        var shift = 0
        switch digits.last {
        case "k", "K": shift = 10
        case "M", "m": shift = 20
        case "G", "g": shift = 30
        default: break
        }
        if shift > 0 { digits.removeLast() }
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits) else {
            return nil
        }
        let (bytes, overflow) = number.multipliedReportingOverflow(by: 1 << shift)
        guard !overflow, bytes > 0 else { return nil }
        self.bytes = bytes
    }
}
